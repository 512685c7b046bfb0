"""A handout as plain values, then HTML, then PDF. No Flask, no SQL, no drawing of figures."""
