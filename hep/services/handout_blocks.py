"""The exercises of a sheet in words for this patient's side; pictures are placed in handout_plates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.exercise import Side
from hep.domain.footing import Hold, care_tags, find_hold, must_wear_shoes
from hep.domain.program import ItemSide
from hep.domain.request import SoreSide
from hep.handout.document import ExerciseBlock, SideSign, Way
from hep.language.dose_words import dose_sentence
from hep.language.words import mark
from hep.services.handout_boxes import has_room, has_room_for_rest, has_spare_room
from hep.services.handout_days import days_sentence
from hep.services.handout_dose import legs_words, pace, until_words
from hep.services.handout_plates import exercise_plates, way_plate
from hep.services.handout_stopping import stop_then
from hep.services.handout_ways import easier_way, harder_way

if TYPE_CHECKING:
    from collections.abc import Callable

    from hep.domain.program import ProgramItem, Step
    from hep.language.words import Words
    from hep.services.handout_setting import Setting


def exercise_block(
    number: int, item: ProgramItem, setting: Setting, assets: dict[str, bytes]
) -> ExerciseBlock:
    """Return one exercise as it is printed; its pictures are added to `assets`."""
    text, words = setting.text(item), setting.words

    def said(sentence: str) -> str:
        return setting.filled(sentence, item.first_side)

    def way(words: str, step: Step | None) -> Way:
        return Way(words, way_plate(number, step, item, setting, assets, beside=words))

    plates, is_wide = exercise_plates(number, item, setting, assets)
    with_rest = has_room_for_rest(number, setting)
    has_spare = has_spare_room(number, setting)
    easier = easier_way(item, setting, has_room=has_spare, with_rest=with_rest)
    harder = harder_way(item, setting, with_rest=with_rest)
    return ExerciseBlock(
        number=number,
        name=text.name,
        side=_side(item, words),
        why=text.purpose,
        dose=dose_sentence(item.dose, item=item, words=words),
        pace=pace(item, setting),
        when=days_sentence(item, words=setting.words),
        plates=plates,
        is_wide=is_wide,
        start=_start(item, setting, said),
        steps=tuple(said(step) for step in text.steps),
        until=until_words(item, setting) if has_room(number, setting) else "",
        feel=said(text.feel),
        mistake=said(text.mistake),
        stop_if=said(text.stop_if),
        stop_then=stop_then(item, setting),
        easier=way(easier, item.easier),
        harder=way(harder, item.harder),
        cautions=_cautions(item, setting),
    )


SHOES_ON = mark("Shoes on.")


def shoes_words(item: ProgramItem, setting: Setting) -> str:
    """Return what to wear: shoes, where a precaution forbids the choice of bare feet."""
    if must_wear_shoes(item.exercise, setting.program, setting.library):
        return setting.words.text(SHOES_ON)
    return setting.text(item).shoes


HOLDS = {
    Hold.ONE_HAND: mark("Stay at a kitchen counter and keep one hand on it."),
    Hold.BOTH_HANDS: mark("Stand at a kitchen counter and hold on with both hands."),
}


def support_words(item: ProgramItem, setting: Setting) -> str:
    """Return what to hold: something fixed, where a precaution asks for it."""
    hold = find_hold(item.exercise, setting.program, setting.library)
    return setting.words.text(HOLDS[hold]) if hold else setting.text(item).support


def _start(item: ProgramItem, setting: Setting, said: Callable[[str], str]) -> str:
    """Return how to stand, what to hold, what to wear; nothing twice, and no other support."""
    text, support = setting.text(item), support_words(item, setting)
    is_other = support != text.support
    start = text.start.replace(text.support, "").strip() if is_other else text.start
    parts = [start]
    parts += [one for one in (support, shoes_words(item, setting)) if one and one not in start]
    return " ".join(said(one) for one in parts)


ONE_LEG = {SoreSide.LEFT: mark("Your left leg"), SoreSide.RIGHT: mark("Your right leg")}


def _side(item: ProgramItem, words: Words) -> SideSign:
    if item.exercise.side is not Side.UNILATERAL:
        return SideSign(is_left=True, is_right=True, words=words.text("Both legs"))
    if item.legs_take_turns:
        sentence = legs_words(item, words)
        return SideSign(is_left=True, is_right=True, words=sentence)
    is_left = item.side is ItemSide.LEFT
    return SideSign(
        is_left=is_left, is_right=not is_left, words=words.text(ONE_LEG[item.first_side])
    )


def _cautions(item: ProgramItem, setting: Setting) -> tuple[str, ...]:
    tags = setting.texts.tags
    asking = care_tags(item, setting.program, setting.library)
    return tuple(tags[tag]["care"] for tag in asking if tags[tag].get("care"))
