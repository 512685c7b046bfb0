"""The pictures of a sheet: which, in which look, and how large in the box that the edition has."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from hep.domain.errors import MissingPicture
from hep.domain.program import StepKind
from hep.handout.assets import SVG, asset_key, media_type
from hep.handout.document import Glance, Plate
from hep.handout.fit import FIRST
from hep.illustration.restyle import Look, restyle
from hep.language.words import mark
from hep.services.handout_boxes import (
    TIGHT,
    box_of,
    glance_box,
    has_way_pictures,
    step_of,
    way_box,
)
from hep.services.handout_days import short_days
from hep.services.handout_dose import short_dose
from hep.services.pictures import exercise_pictures

if TYPE_CHECKING:
    from hep.domain.program import ProgramItem, Step
    from hep.services.handout_boxes import Box
    from hep.services.handout_setting import Setting
    from hep.services.pictures import PlacedPicture


BETWEEN_MM = 2.0
CAPTION_MM = 8.0
SMALLEST_SCALE = 0.72  # a pair is stacked rather than drawn smaller
DRAWN_OUTLINE_MM = 0.45  # visual rule 1
STATES = {"start": mark("Start"), "end": mark("End"), "phases": mark("In turn")}
STRIP = "phases"  # one picture of all phases, which bears its own numbers
KEPT_RESTYLED = 256  # drawings; about 30 kB each


def glance(number: int, item: ProgramItem, setting: Setting, assets: dict[str, bytes]) -> Glance:
    """Return an exercise's small picture for page one: how it ends."""
    text = setting.text(item)
    last = _pictures(item, setting)[-1]
    share = share_of(last, glance_box(setting))
    return Glance(
        number=number,
        name=text.name,
        dose=_dose(item, setting),
        asset=add_picture(last, setting, assets),
        alt=setting.filled(text.alt[last.frame], item.first_side),
        width_mm=round(last.width_mm * share, 1),
        height_mm=round(last.height_mm * share, 1),
        is_turned=last.is_turned,
    )


def _dose(item: ProgramItem, setting: Setting) -> str:
    """Return the short dose with its days, where these differ; without the leg if there is no room."""
    dose = short_dose(item, setting, with_leg=step_of(FIRST, setting) in {None, TIGHT})
    return f"{dose} {short_days(item, setting)}".strip()


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
                asset=add_picture(one, setting, assets, bolder_mm=bolder(box, share)),
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


def way_plate(
    number: int,
    step: Step | None,
    item: ProgramItem,
    setting: Setting,
    assets: dict[str, bytes],
    *,
    beside: str,
) -> Plate | None:
    """Return how the other exercise of a step ends, small, for the leg that begins.

    `beside` are the words that stand next to it.

    None where a step is the same exercise, and where its words leave no room.
    """
    if step is None or step.kind is not StepKind.EXERCISE or not has_way_pictures(number, setting):
        return None
    found = exercise_pictures(step.exercise, first_side=item.first_side, library=setting.library)
    if not found:
        return None
    last, text = found[-1], step.exercise.require_text(setting.words.locale)
    box = way_box(number, setting, letters=len(beside))
    share = share_of(last, box)
    return Plate(
        asset=add_picture(last, setting, assets, bolder_mm=bolder(box, share)),
        alt=setting.filled(text.alt[last.frame], item.first_side),
        width_mm=round(last.width_mm * share, 1),
        height_mm=round(last.height_mm * share, 1),
        cell_mm=box.wide_mm,
        drop_mm=0.0,
        is_turned=last.is_turned,
        state="",
        caption=setting.filled(text.caption[last.frame], item.first_side),
    )


def _below(picture: PlacedPicture, caption: str, setting: Setting) -> tuple[str, str]:
    """Return the bold word below a picture and what follows it.

    Numbered pictures are of what goes on and on, such as a run: no start, no end, only its name.
    """
    if picture.frame in STATES:
        return setting.words.text(STATES[picture.frame]), caption
    return caption[:1].upper() + caption[1:], ""


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


def bolder(box: Box, share: float) -> float:
    """Return what the pen must grow by, in the drawing's own millimetres."""
    return round(max(0.0, box.outline_mm / share - DRAWN_OUTLINE_MM), 2) if box.outline_mm else 0.0


def share_of(picture: PlacedPicture, box: Box) -> float:
    """Return the scale at which one picture fills its box."""
    return min(box.most_scale, box.wide_mm / picture.width_mm, box.high_mm / picture.height_mm)


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
