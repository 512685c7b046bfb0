"""Lists inside a sentence, as CLDR joins them, and the sound rule that CLDR leaves to the writer.

Spanish writes "e" for "y" before the sound i and "u" for "o" before the sound o (RAE, Diccionario
panhispanico de dudas, "y" and "o"). What does not live here: any other word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from babel.lists import format_list

if TYPE_CHECKING:
    from collections.abc import Sequence

Style = Literal["standard", "or"]

_I = re.compile(r"h?[ií](?![aáeéoóuú])", re.IGNORECASE)  # "izquierdo", but not "hielo"
_O = re.compile(r"h?[oó]|8|11(?!\d)", re.IGNORECASE)  # "ocho" and "once", too
BEFORE_LAST = {  # language and style -> the word, its other form, before which sounds
    ("es", "standard"): (" y ", " e ", _I),
    ("es", "or"): (" o ", " u ", _O),
}


def listed(parts: Sequence[str], *, style: Style, locale: str) -> str:
    """Return "a, b, and c", or "a, b, or c" in the style `or`; "" for no parts."""
    whole = format_list(list(parts), style=style, locale=locale)
    rule = BEFORE_LAST.get((locale, style))
    if rule is None or len(parts) < 2:
        return whole
    word, other, sound = rule
    last = parts[-1]
    before = whole.removesuffix(last)
    if sound.match(last) and before.endswith(word):
        return before.removesuffix(word) + other + last
    return whole
