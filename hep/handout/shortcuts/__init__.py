"""Shorter functions in the place of WeasyPrint's busiest; see `taking`."""
