"""How large the pictures of a sheet may be: the place that each edition and paper has for them."""

from __future__ import annotations

import math
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


# A part is set closer step by step; at the closest it shows less, at the least it says less.
STEPS = TIGHT, CLOSER, CLOSEST, LEAST = "", "-closer", "-closest", "-least"
FULL = {"a4": Box(82.0, 94.0), "letter": Box(82.0, 82.0)}  # leaves room for a caution below
HALF = Box(69.0, 51.0)
HALF_TIGHT = Box(69.0, 40.0)  # so that two stay on a page
LARGE = {"a4": Box(174.0, 97.0, 2.4, 0.9), "letter": Box(174.0, 92.0, 2.4, 0.9)}
FRIDGE = {"a4": Box(73.0, 60.0), "letter": Box(73.0, 54.0)}
FRIDGE_SMALL = Box(73.0, 45.0)  # from five on
FRIDGE_HIGH_MM = {  # for up to four and for more, step by step
    False: {TIGHT: 40.0, CLOSER: 21.0, CLOSEST: 24.0, LEAST: 18.5},
    True: {TIGHT: 34.0, CLOSER: 26.0, CLOSEST: 21.0, LEAST: 17.0},
}
FRIDGE_MANY = 5
SHEET = "sheet"  # the part that is the whole of the one-page edition
WAY, WAY_CLOSER = Box(36.0, 32.0), Box(36.0, 19.0)  # the second is as high as three lines of words
WORDS_LETTERS, WORDS_LINE_MM, WORDS_ABOVE_MM = (
    66,
    6.3,
    1.5,
)  # beside it: a line; heading less caption
WAY_LARGE = Box(60.0, 67.0, 2.4, 0.9)
WAY_LARGE_HIGH_MM = {TIGHT: 56.0, CLOSER: 45.0, CLOSEST: 45.0, LEAST: 45.0}
TIGHT_WIDE_MM = 62.0  # for words that need more room
LARGE_HIGH_MM = {TIGHT: 80.0, CLOSER: 64.0, CLOSEST: 64.0, LEAST: 64.0}
GLANCE = {"a4": Box(39.0, 32.5), "letter": Box(39.0, 26.5)}
GLANCE_TIGHT = {"a4": Box(39.0, 22.5), "letter": Box(39.0, 18.5)}
GLANCE_LARGE = {"a4": Box(32.0, 25.0), "letter": Box(32.0, 21.0)}  # beside name and dose
GLANCE_LARGE_FEW = {"a4": Box(46.0, 35.0), "letter": Box(46.0, 29.0)}  # of up to three
FEW = 3
READING, READING_LARGE = Box(58.0, 46.0), Box(150.0, 78.0, 1.8, 0.9)  # beside the words, above them


def closer(part: str, step: str) -> str:
    """Return how `tight` names a part that is set closer by one of STEPS."""
    return f"{part}{step}"


def step_of(part: str, setting: Setting) -> str | None:
    """Return how closely a part is set; None: as usual."""
    return next((one for one in reversed(STEPS) if closer(part, one) in setting.tight), None)


def box_of(number: int, setting: Setting) -> Box:
    """Return the place that the edition has for an exercise's pictures, less beside long words."""
    step, edition = step_of(f"exercise-{number}", setting), setting.printing.edition
    if edition is Edition.LARGE_PRINT:
        box = LARGE[setting.printing.paper]
        return box if step is None else replace(box, high_mm=LARGE_HIGH_MM[step])
    if edition is Edition.ONE_PAGE:
        return _fridge_box(setting)
    if setting.is_half:
        return HALF if step is None else HALF_TIGHT
    box = FULL[setting.printing.paper]
    return box if step is None else replace(box, wide_mm=TIGHT_WIDE_MM)


def _fridge_box(setting: Setting) -> Box:
    step = step_of(SHEET, setting)
    many = len(setting.program.active_items) >= FRIDGE_MANY
    usual = FRIDGE_SMALL if many else FRIDGE[setting.printing.paper]
    high = usual.high_mm if step is None else FRIDGE_HIGH_MM[many][step]
    return replace(usual, high_mm=high)


def has_room(number: int, setting: Setting) -> bool:
    """Tell whether an exercise has room for more than the needed: not on half a page, nor at the least."""
    return not setting.is_half and step_of(f"exercise-{number}", setting) != LEAST


def has_spare_room(number: int, setting: Setting) -> bool:
    """Tell whether there is room for what is good to read but said elsewhere, too."""
    return has_room(number, setting) and step_of(f"exercise-{number}", setting) != CLOSEST


def has_way_pictures(number: int, setting: Setting) -> bool:
    """Tell whether the easier and the harder way are shown, too: pictures go before any words."""
    if setting.printing.edition is Edition.LARGE_PRINT:
        return step_of(f"exercise-{number}-notes", setting) != LEAST
    return has_spare_room(number, setting)


def has_room_for_rest(number: int, setting: Setting) -> bool:
    """Tell whether an easier or harder way may say its rest: not in large print at the least."""
    is_large = setting.printing.edition is Edition.LARGE_PRINT
    return not is_large or has_way_pictures(number, setting)


def way_box(number: int, setting: Setting, *, letters: int) -> Box:
    """Return the place for a picture of the easier or the harder way; `letters` stand beside it."""
    if setting.printing.edition is not Edition.LARGE_PRINT:
        step = step_of(f"exercise-{number}", setting)
        return _beside_words(letters) if step == CLOSER else WAY
    step = step_of(f"exercise-{number}-notes", setting)
    return WAY_LARGE if step is None else replace(WAY_LARGE, high_mm=WAY_LARGE_HIGH_MM[step])


def _beside_words(letters: int) -> Box:
    """Return a place that takes no more room than its words take anyway."""
    lines = math.ceil(letters / WORDS_LETTERS)
    high = min(WAY.high_mm, WORDS_LINE_MM * lines + WORDS_ABOVE_MM)
    return replace(WAY_CLOSER, high_mm=max(WAY_CLOSER.high_mm, round(high, 1)))


def glance_box(setting: Setting) -> Box:
    """Return the place for an exercise's small picture on page one."""
    paper = setting.printing.paper
    if setting.printing.edition is Edition.LARGE_PRINT:
        few = len(setting.program.active_items) <= FEW
        return (GLANCE_LARGE_FEW if few else GLANCE_LARGE)[paper]
    return (GLANCE_TIGHT if FIRST in setting.tight else GLANCE)[paper]


def reading_box(setting: Setting) -> Box:
    """Return the place for a drawing of a thing to know or to set up."""
    return READING_LARGE if setting.printing.edition is Edition.LARGE_PRINT else READING
