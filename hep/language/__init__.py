"""Codes and facts into words, per locale. No rules."""
