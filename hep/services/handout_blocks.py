"""The exercises of a sheet in words for this patient's side; pictures are placed in handout_plates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.exercise import Side
from hep.domain.footing import Hold, care_tags, find_hold, must_wear_shoes
from hep.domain.program import ItemSide, StepKind
from hep.domain.request import SoreSide
from hep.domain.run_plan import run_plan
from hep.handout.document import ExerciseBlock, SideSign
from hep.language.dose_words import dose_sentence
from hep.language.words import mark
from hep.services.handout_days import when_sentence
from hep.services.handout_dose import legs_words, other_dose, pace
from hep.services.handout_plates import exercise_plates

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

    plates, is_wide = exercise_plates(number, item, setting, assets)
    return ExerciseBlock(
        number=number,
        name=text.name,
        side=_side(item, words),
        why=text.purpose,
        dose=dose_sentence(item.dose, item=item, words=words),
        pace=pace(item, setting),
        when=when_sentence(item, setting),
        plates=plates,
        is_wide=is_wide,
        start=_start(item, setting, said),
        steps=tuple(said(step) for step in text.steps),
        feel=said(text.feel),
        mistake=said(text.mistake),
        stop_if=said(text.stop_if),
        easier=_step(item.easier, item, setting, _harder_than_it_should_be(setting)),
        harder=_step(item.harder, item, setting, _easier_than_it_should_be(item, setting)),
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
TOO_HARD = mark("Do this if you cannot do it well, or when the pain guide says so.")
TOO_HARD_NO_PAIN = mark("Do this if you cannot do it well.")
TOO_EASY = mark(
    "Do this when it was easy 2\u00a0times, with 2\u00a0days or more between."
    " Make only one exercise harder each week."
)

TOO_EASY_IN_SHORT = mark("Do this when it was easy 2\u00a0times, with 2\u00a0days or more between.")
RUN_TOO_EASY = mark(
    "Do this when it went well {number}\u00a0times and the next mornings were as usual."
)


def _harder_than_it_should_be(setting: Setting) -> str:
    hurts_at_all = setting.program.pain_limit == 0  # then pain always means: call us
    return setting.words.text(TOO_HARD_NO_PAIN if hurts_at_all else TOO_HARD)


def _easier_than_it_should_be(item: ProgramItem, setting: Setting) -> str:
    plan = run_plan(setting.program, setting.library) if item.dose.run_session else None
    if plan is None:
        return setting.words.text(TOO_EASY_IN_SHORT if setting.is_half else TOO_EASY)
    number = setting.words.number(plan.rules.up_after_sessions.low)
    return setting.words.text(RUN_TOO_EASY, number=number)


def _step(step: Step | None, item: ProgramItem, setting: Setting, criterion: str) -> str:
    if step is None:
        return ""
    if step.kind is StepKind.EXERCISE:
        text = step.exercise.require_text(setting.words.locale)
        way = setting.filled(text.brief, item.first_side)
        if not setting.is_half:  # half a page has no room for it
            way = f"{way} {dose_sentence(step.dose, item=None, words=setting.words)}"
    else:
        way = other_dose(step.dose, item.dose, setting.words)
    return f"{way} {criterion}"


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
