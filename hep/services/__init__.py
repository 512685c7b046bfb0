"""Use cases: one function each, collaborators as arguments. No Flask, no request globals."""
