"""The figure studio: a scene in, vector drawings out. No YAML, no exercises."""
