"""Whether the fonts can print a text: asked before rendering, because a box is no letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hep.domain.errors import MissingGlyph
from hep.handout.fonts import printable_characters

if TYPE_CHECKING:
    from collections.abc import Iterable

# Line ends and breaking hints have no shape: the layout consumes them.
SHAPELESS = frozenset("\t\n\r\u00ad\u200b\u2060")
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CSS_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")


def find_missing_character(text: str) -> str | None:
    """Return the first character of `text` that a face of the fonts lacks, or None."""
    printable = printable_characters()
    return next((c for c in text if c not in printable and c not in SHAPELESS), None)


def require_glyphs(texts: Iterable[str]) -> None:
    """Raise MissingGlyph, naming text and character, for the first that cannot be printed."""
    for text in texts:
        if character := find_missing_character(text):
            raise MissingGlyph(text.strip(), character)


def printed_by_css(css: str) -> str:
    """Return the characters a style sheet may print through `content`, escapes resolved."""
    without_comments = CSS_COMMENT.sub(" ", css)
    return CSS_ESCAPE.sub(lambda match: chr(min(int(match[1], 16), 0x10FFFF)), without_comments)
