"""The sore side inside sentences: left or right, in the gender that its noun asks for.

English has one form, so its texts write `{sore}`, `{other}` and `{side}`. A language with gender
writes `{sore_f}` beside feminine nouns ("la rodilla izquierda"); its catalogue gives those forms
under the context `feminine`. What does not live here: which leg works.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.request import SoreSide
from hep.language.words import mark, mark_in

if TYPE_CHECKING:
    from hep.language.words import Words

FEMININE = "feminine"
SIDES = {
    SoreSide.LEFT: mark("left"),
    SoreSide.RIGHT: mark("right"),
    SoreSide.BOTH: mark("left and right"),
}
FEMININE_SIDES = {
    SoreSide.LEFT: mark_in("feminine", "left"),
    SoreSide.RIGHT: mark_in("feminine", "right"),
    SoreSide.BOTH: mark_in("feminine", "left and right"),
}


def side_word(side: SoreSide, *, words: Words) -> str:
    """Return left, right, or both of them, beside a masculine noun where the language has gender."""
    return words.text(SIDES[side])


def other_side(side: SoreSide) -> SoreSide:
    """Return the other leg of one."""
    return SoreSide.RIGHT if side is SoreSide.LEFT else SoreSide.LEFT


def fill_sides(text: str, side: SoreSide, *, words: Words) -> str:
    """Return a text of the library with every place for a side filled.

    `side` is the sore or worse leg; `{side}` and `{sore}` name it, `{other}` the other one.
    """
    places = {"sore": side, "side": side, "other": other_side(side)}
    for place, meant in places.items():
        text = text.replace(f"{{{place}}}", side_word(meant, words=words))
        text = text.replace(f"{{{place}_f}}", words.text_in(FEMININE, FEMININE_SIDES[meant]))
    return text
