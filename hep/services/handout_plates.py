"""The pictures of a sheet: which, in which look, and how large in the box that the edition has."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from hep.domain.errors import MissingPicture
from hep.handout.assets import SVG, asset_key, media_type
from hep.handout.document import Glance, Plate
from hep.handout.editions import Edition
from hep.illustration.restyle import Look, restyle
from hep.language.words import mark
from hep.services.handout_dose import short_dose
from hep.services.pictures import exercise_pictures

if TYPE_CHECKING:
    from hep.domain.program import ProgramItem
    from hep.services.handout_setting import Setting
    from hep.services.pictures import PlacedPicture


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
FRIDGE_HIGH_MM = ((52.0, 28.0), (34.0, 27.0))  # for words that need more room, and for the longest
CLOSEST = "closest"  # in `tight`: set closer once more
FRIDGE_MANY = 5
SHEET = "sheet"  # the part that is the whole of the one-page edition
TIGHT_WIDE_MM, TIGHT_HIGH_MM = 62.0, 72.0  # for words that need more room
BETWEEN_MM = 2.0
CAPTION_MM = 8.0
SMALLEST_SCALE = 0.72  # a pair is stacked rather than drawn smaller
DRAWN_OUTLINE_MM = 0.45  # visual rule 1
GLANCE_MM = {"a4": (39.0, 32.5), "letter": (39.0, 26.5)}
GLANCE_LARGE_MM = 32.0  # beside the name
STATES = {"start": mark("Start"), "end": mark("End"), "phases": mark("In turn")}
STRIP = "phases"  # one picture of all phases, which bears its own numbers
KEPT_RESTYLED = 256  # drawings; about 30 kB each


def glance(number: int, item: ProgramItem, setting: Setting, assets: dict[str, bytes]) -> Glance:
    """Return an exercise's small picture for page one: how it ends."""
    text = setting.text(item)
    last = _pictures(item, setting)[-1]
    wide, high = GLANCE_MM[setting.printing.paper]
    if setting.printing.edition is Edition.LARGE_PRINT:
        wide = GLANCE_LARGE_MM
    share = min(1.0, wide / last.width_mm, high / last.height_mm)
    return Glance(
        number=number,
        name=text.name,
        dose=short_dose(item, setting, with_leg=False),
        asset=add_picture(last, setting, assets),
        alt=setting.filled(text.alt[last.frame], item.first_side),
        width_mm=round(last.width_mm * share, 1),
        height_mm=round(last.height_mm * share, 1),
        is_turned=last.is_turned,
    )


def exercise_plates(
    number: int, item: ProgramItem, setting: Setting, assets: dict[str, bytes]
) -> tuple[tuple[Plate, ...], bool]:
    """Return start and end, scaled alike: side by side, or one above the other when that is larger."""
    pictures, text, box = _pictures(item, setting), setting.text(item), box_of(number, setting)
    share, is_wide = _share(pictures, box)
    spare = (box.wide_mm - share * sum(one.width_mm for one in pictures)) / len(pictures)
    tallest = share * max(one.height_mm for one in pictures)
    plates = []
    for one in pictures:
        state, caption = _below(
            one, setting.filled(text.caption[one.frame], item.first_side), setting
        )
        plates.append(
            Plate(
                asset=add_picture(one, setting, assets, bolder_mm=_bolder(box, share)),
                alt=setting.filled(text.alt[one.frame], item.first_side),
                width_mm=round(one.width_mm * share, 1),
                height_mm=round(one.height_mm * share, 1),
                cell_mm=box.wide_mm if is_wide else _down(one.width_mm * share + spare),
                drop_mm=0.0 if is_wide else _down(tallest - one.height_mm * share),
                is_turned=one.is_turned,
                state=state,
                caption=caption,
            )
        )
    return tuple(plates), is_wide


def _below(picture: PlacedPicture, caption: str, setting: Setting) -> tuple[str, str]:
    """Return the bold word below a picture and what follows it.

    Numbered pictures are of what goes on and on, such as a run: no start, no end, only its name.
    """
    if picture.frame in STATES:
        return setting.words.text(STATES[picture.frame]), caption
    return caption[:1].upper() + caption[1:], ""


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


def add_picture(
    picture: PlacedPicture, setting: Setting, assets: dict[str, bytes], *, bolder_mm: float = 0.0
) -> str:
    """Add a picture in the printing's look and return its key; photos stay as they are."""
    content = picture.content
    if media_type(content) == SVG:
        printing = setting.printing
        look = Look(printing.skin_tone, is_grey=printing.is_black_and_white, bolder_mm=bolder_mm)
        content = content if look == Look() else _restyled(content, look)
    key = asset_key(content)
    assets[key] = content
    return key


@lru_cache(maxsize=KEPT_RESTYLED)
def _restyled(content: bytes, look: Look) -> bytes:
    return restyle(content.decode(), look).encode()


def _bolder(box: Box, share: float) -> float:
    """Return what the pen must grow by, in the drawing's own millimetres."""
    return round(max(0.0, box.outline_mm / share - DRAWN_OUTLINE_MM), 2) if box.outline_mm else 0.0


def _share(pictures: tuple[PlacedPicture, ...], box: Box) -> tuple[float, bool]:
    beside = min(
        box.most_scale,
        (box.wide_mm - BETWEEN_MM * len(pictures)) / sum(one.width_mm for one in pictures),
        box.high_mm / max(one.height_mm for one in pictures),
    )
    above = min(
        box.most_scale,
        box.wide_mm / max(one.width_mm for one in pictures),
        (box.high_mm - CAPTION_MM * len(pictures)) / sum(one.height_mm for one in pictures),
    )
    is_wide = beside < SMALLEST_SCALE and above > beside
    return (above if is_wide else beside), is_wide


def _pictures(item: ProgramItem, setting: Setting) -> tuple[PlacedPicture, ...]:
    pictures = exercise_pictures(item.exercise, first_side=item.first_side, library=setting.library)
    if len(pictures) < 2 and not any(one.frame == STRIP for one in pictures):
        frame = "end" if any(one.frame == "start" for one in pictures) else "start"
        raise MissingPicture(item.exercise.id, frame)
    return pictures


def _down(millimetres: float) -> float:
    """Round down, so that cells side by side are never wider than their column."""
    return math.floor(millimetres * 10) / 10
