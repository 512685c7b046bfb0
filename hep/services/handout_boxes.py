"""How large the pictures of a sheet may be: the place that each edition and paper has for them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hep.handout.editions import Edition
from hep.handout.fit import FIRST

if TYPE_CHECKING:
    from hep.services.handout_setting import Setting


@dataclass(frozen=True)
class Box:
    """The place for all pictures of one exercise, in millimetres."""

    wide_mm: float
    high_mm: float
    most_scale: float = 1.0  # of the size a picture was drawn for
    outline_mm: float = 0.0  # the least on paper; 0: as drawn


FULL = {"a4": Box(82.0, 94.0), "letter": Box(82.0, 82.0)}  # leaves room for a caution below
HALF = Box(69.0, 51.0)
HALF_TIGHT = Box(69.0, 40.0)  # so that two stay on a page
LARGE = {"a4": Box(174.0, 97.0, 2.4, 0.9), "letter": Box(174.0, 92.0, 2.4, 0.9)}
FRIDGE = {"a4": Box(73.0, 60.0), "letter": Box(73.0, 54.0)}
FRIDGE_SMALL = Box(73.0, 45.0)  # from five on
FRIDGE_HIGH_MM = ((52.0, 25.0), (34.0, 25.0))  # for words that need more room, and for the longest
CLOSEST = "closest"  # in `tight`: set closer once more
FRIDGE_MANY = 5
SHEET = "sheet"  # the part that is the whole of the one-page edition
WAY, WAY_TIGHT = Box(34.0, 28.0), Box(34.0, 19.0)  # the second takes no more than its words
WAY_LARGE, WAY_LARGE_TIGHT = Box(60.0, 60.0, 2.4, 0.9), Box(60.0, 42.0, 2.4, 0.9)
TIGHT_WIDE_MM, TIGHT_HIGH_MM = 62.0, 64.0  # for words that need more room
GLANCE = {"a4": Box(39.0, 32.5), "letter": Box(39.0, 26.5)}
GLANCE_TIGHT = {"a4": Box(39.0, 22.5), "letter": Box(39.0, 18.5)}
GLANCE_LARGE = {"a4": Box(32.0, 25.0), "letter": Box(32.0, 21.0)}  # beside name and dose


def box_of(number: int, setting: Setting) -> Box:
    """Return the place that the edition has for an exercise's pictures, less beside long words."""
    is_tight = bool({SHEET, f"exercise-{number}"} & setting.tight)
    if setting.printing.edition is Edition.LARGE_PRINT:
        box = LARGE[setting.printing.paper]
        return replace(box, high_mm=TIGHT_HIGH_MM) if is_tight else box
    if setting.printing.edition is Edition.ONE_PAGE:
        many = len(setting.program.active_items) >= FRIDGE_MANY
        usual = FRIDGE_SMALL if many else FRIDGE[setting.printing.paper]
        high = FRIDGE_HIGH_MM[many][CLOSEST in setting.tight] if is_tight else usual.high_mm
        return replace(usual, high_mm=high)
    if setting.is_half:
        return HALF_TIGHT if is_tight else HALF
    box = FULL[setting.printing.paper]
    return replace(box, wide_mm=TIGHT_WIDE_MM) if is_tight else box


def has_room(number: int, setting: Setting) -> bool:
    """Tell whether an exercise has room for more than the needed: not on half a page, nor at the closest."""
    return not setting.is_half and f"exercise-{number}-{CLOSEST}" not in setting.tight


def way_box(number: int, setting: Setting) -> Box:
    """Return the place for a picture of the easier or the harder way of an exercise."""
    if setting.printing.edition is not Edition.LARGE_PRINT:
        return WAY_TIGHT if f"exercise-{number}" in setting.tight else WAY
    return WAY_LARGE_TIGHT if f"exercise-{number}-notes" in setting.tight else WAY_LARGE


def glance_box(setting: Setting) -> Box:
    """Return the place for an exercise's small picture on page one."""
    paper = setting.printing.paper
    if setting.printing.edition is Edition.LARGE_PRINT:
        return GLANCE_LARGE[paper]
    return (GLANCE_TIGHT if FIRST in setting.tight else GLANCE)[paper]
