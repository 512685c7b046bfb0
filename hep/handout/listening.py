"""Hears what WeasyPrint says while it works: it logs and carries on where we must fail."""

from __future__ import annotations

import logging
from typing import Self

MISSING_SHAPE = ".notdef glyph"  # a box in place of a letter, a list bullet mostly
LONGEST_MESSAGE = 200


class Listener(logging.Handler):
    """Gathers the errors and warnings of WeasyPrint's log within a `with` block.

    A letter without a shape counts as an error, though WeasyPrint calls it a warning.
    """

    def __init__(self) -> None:
        """Begin with nothing heard."""
        super().__init__(logging.WARNING)
        self.errors: list[str] = []
        self.warnings: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record."""
        message = record.getMessage()[:LONGEST_MESSAGE]
        is_grave = record.levelno >= logging.ERROR or message.startswith(MISSING_SHAPE)
        (self.errors if is_grave else self.warnings).append(message)

    def __enter__(self) -> Self:
        """Begin to listen."""
        logging.getLogger("weasyprint").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        """Stop listening."""
        logging.getLogger("weasyprint").removeHandler(self)
