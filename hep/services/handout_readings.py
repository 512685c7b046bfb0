"""Education on the sheet: something to know or to set up, with the drawing of the thing beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.handout.document import Plate, Reading
from hep.language.dose_words import dose_sentence, rhythm_sentence
from hep.services.handout_boxes import reading_box
from hep.services.handout_plates import add_picture, bolder, share_of
from hep.services.pictures import exercise_pictures

if TYPE_CHECKING:
    from hep.domain.program import ProgramItem
    from hep.services.handout_setting import Setting
    from hep.services.pictures import PlacedPicture


def reading(item: ProgramItem, setting: Setting, assets: dict[str, bytes]) -> Reading:
    """Return one education item as it is printed; its drawings are added to `assets`."""
    text, side = setting.text(item), item.first_side
    pictures = exercise_pictures(item.exercise, first_side=side, library=setting.library)
    return Reading(
        name=text.name,
        why=text.purpose,
        need=setting.filled(text.start, side),
        steps=tuple(setting.filled(step, side) for step in text.steps),
        when=dose_sentence(item.dose, item=item, words=setting.words)
        or rhythm_sentence(item.rhythm, words=setting.words),
        plates=tuple(_plate(one, item, setting, assets) for one in pictures),
    )


def _plate(
    picture: PlacedPicture, item: ProgramItem, setting: Setting, assets: dict[str, bytes]
) -> Plate:
    """Return a drawing below which the caption stands alone: nothing starts or ends here."""
    text, box = setting.text(item), reading_box(setting)
    share = share_of(picture, box)
    return Plate(
        asset=add_picture(picture, setting, assets, bolder_mm=bolder(box, share)),
        alt=setting.filled(text.alt[picture.frame], item.first_side),
        width_mm=round(picture.width_mm * share, 1),
        height_mm=round(picture.height_mm * share, 1),
        cell_mm=box.wide_mm,
        drop_mm=0.0,
        is_turned=picture.is_turned,
        state="",
        caption=setting.filled(text.caption[picture.frame], item.first_side),
    )
