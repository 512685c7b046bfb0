"""The people whom the studio can draw, in plain words: on a form, and where one stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.language.words import mark

if TYPE_CHECKING:
    from hep.language.words import Words

PEOPLE = {
    "woman": mark("Woman"),
    "man": mark("Man"),
    "young_woman": mark("Young woman"),
    "young_man": mark("Young man"),
    "older_woman": mark("Older woman"),
    "older_man": mark("Older man"),
    "heavy_woman": mark("Larger woman"),
    "heavy_man": mark("Larger man"),
}
SHOWN = {
    "woman": mark("The person shown is a woman."),
    "man": mark("The person shown is a man."),
    "young_woman": mark("The person shown is a young woman."),
    "young_man": mark("The person shown is a young man."),
    "older_woman": mark("The person shown is an older woman."),
    "older_man": mark("The person shown is an older man."),
    "heavy_woman": mark("The person shown is a larger woman."),
    "heavy_man": mark("The person shown is a larger man."),
}


def described_with(alt: str, figure: str, words: Words) -> str:
    """Return a picture's description, corrected for the person who stands in.

    The library's own words may name the one who was drawn first.
    """
    return f"{alt} {words.text(SHOWN[figure])}"
