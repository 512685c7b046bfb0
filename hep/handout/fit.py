"""Whether every part of a sheet ended on the page it began on, asked of the finished layout.

A part has the id of its name on its first element and the same with `-end` on an empty mark after
its last word. Type never shrinks: words that are too long are refused, with the number of lines.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from hep.domain.errors import TextTooLong

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.handout.html import PaperSize
    from hep.handout.pdf import Place

END = "-end"


def require_fit(places: Mapping[str, Place], names: Mapping[str, str], *, paper: PaperSize) -> None:
    """Raise TextTooLong for the first part that runs over its page.

    `names` gives each part's name for people by its id.
    """
    for part, name in names.items():
        begin, end = places[part], places[part + END]
        if end.page != begin.page:
            over_mm = end.bottom_mm - paper.upright_mm
            raise TextTooLong(name, math.ceil(over_mm / paper.line_mm))
