"""The black-and-white edition: every colour of a style sheet as ink, white or a grey (visual B4).

Bands still differ by outline, tint and solid, and by their words.
"""

from __future__ import annotations

import re

BRAND = "#0A5560"  # of a clinic that has no colour of its own
INK, WHITE = "#1f1f1f", "#ffffff"  # as light as the ink of the coloured sheet
TINTS = frozenset({"#fbecea", "#fbf1dc", "#f4f6f6", "#e9f2f2"})
TINT = "#ededed"  # prints as an even grey; ink on it has 13:1
DARKEST_LINE = 0x80  # a colour whose mean channel is lighter is a line, not words
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b")


def in_black(css: str) -> str:
    """Return a style sheet without colours; greys and white stay as they are."""
    return COLOUR.sub(lambda match: _as_ink(match[0].lower()), css)


def _as_ink(colour: str) -> str:
    if colour == WHITE:
        return WHITE
    if colour in TINTS:
        return TINT
    mean = round(sum(int(colour[start : start + 2], 16) for start in (1, 3, 5)) / 3)
    return INK if mean < DARKEST_LINE else f"#{mean:02x}" + f"{mean:02x}" * 2
