"""Whether every part of a sheet ended on the page it began on, asked of the finished layout.

A part has the id of its name on its first element and the same with `-end` on an empty mark after
its last word. Body type never shrinks: long words are set closer once, and refused if that is not
enough, with the number of lines.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from hep.domain.errors import TextTooLong

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.handout.html import PaperSize
    from hep.handout.pdf import Place, RenderedPdf

END = "-end"
FIRST, KNOW, WEEK = "first", "know", "week"  # the page before the exercises, and the last two


def find_crowded(made: RenderedPdf, names: Mapping[str, str], *, pages_before: int) -> set[str]:
    """Return the ids of parts that run over: `names` as for require_fit, FIRST, KNOW and WEEK.

    `pages_before` is how many pages there should be before the first exercise.
    """
    if not names:
        return set()
    places = made.places
    crowded = find_split(made, names)
    pages = [places[part].page for part in names]
    if pages[0] > pages_before + 1:
        crowded.add(FIRST)
    if places[WEEK].page > places[[*names][-1] + END].page + 2:
        crowded.add(KNOW)
    if places[WEEK].page != made.pages:
        crowded.add(WEEK)
    return crowded


def find_split(made: RenderedPdf, names: Mapping[str, str]) -> set[str]:
    """Return the ids of parts that end on another page than they begin on."""
    places = made.places
    return {part for part in names if places[part + END].page != places[part].page}


def find_parted(made: RenderedPdf, names: Mapping[str, str]) -> set[str]:
    """Return the ids of parts that should share a page, two by two, and do not."""
    page = {part: made.places[part].page for part in names}
    pairs = zip([*names][::2], [*names][1::2], strict=False)
    return {part for pair in pairs if page[pair[0]] != page[pair[1]] for part in pair}


def require_fit(places: Mapping[str, Place], names: Mapping[str, str], *, paper: PaperSize) -> None:
    """Raise TextTooLong for the first part that runs over its page.

    `names` gives each part's name for people by its id.
    """
    for part, name in names.items():
        begin, end = places[part], places[part + END]
        if end.page != begin.page:
            over_mm = end.bottom_mm - paper.upright_mm
            raise TextTooLong(name, math.ceil(over_mm / paper.line_mm))
