"""The exercises of a sheet: words for this patient's side, pictures at their printed size."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.errors import MissingPicture
from hep.domain.exercise import Side
from hep.domain.program import ItemSide, StepKind
from hep.domain.request import SoreSide
from hep.handout.document import ExerciseBlock, Glance, Plate, SideSign
from hep.language.dose_words import (
    dose_sentence,
    minutes_words,
    pace_sentences,
    rhythm_sentence,
)
from hep.language.side_words import fill_sides
from hep.language.words import mark
from hep.services.pictures import exercise_pictures

if TYPE_CHECKING:
    from collections.abc import Callable

    from hep.domain.dose import Dose
    from hep.domain.exercise import ExerciseText
    from hep.domain.library import Library, LibraryTexts
    from hep.domain.program import Program, ProgramItem, Step
    from hep.language.words import Words
    from hep.services.pictures import PlacedPicture

FULL_BOX_MM = {"a4": (82.0, 94.0), "letter": (82.0, 82.0)}  # leaves room for a caution below
HALF_BOX_MM = (69.0, 51.0)
TIGHT_WIDE_MM = 62.0  # beside words that need a wider column
BETWEEN_MM = 2.0
CAPTION_MM = 8.0
SMALLEST_SCALE = 0.72  # a pair is stacked rather than drawn smaller
GLANCE_MM = {"a4": (39.0, 32.5), "letter": (39.0, 26.5)}
STATES = {"start": mark("Start"), "end": mark("End"), "phases": mark("In turn")}
STRIP = "phases"  # one picture of all phases, which bears its own numbers


@dataclass(frozen=True)
class Setting:
    """What all blocks of one sheet have in common."""

    program: Program
    library: Library
    words: Words
    paper: str
    is_half: bool
    tight: frozenset[str] = frozenset()  # ids of the parts that are set closer

    def text(self, item: ProgramItem) -> ExerciseText:
        """Return an exercise's words in the sheet's language."""
        return item.exercise.require_text(self.words.locale)

    @property
    def texts(self) -> LibraryTexts:
        """Return the library's words in the sheet's language."""
        return self.library.texts[self.words.locale]

    def filled(self, text: str, side: SoreSide) -> str:
        """Return a text with the sore side and the other one named."""
        return fill_sides(text, side, words=self.words)


def exercise_block(
    number: int, item: ProgramItem, setting: Setting, assets: dict[str, bytes]
) -> ExerciseBlock:
    """Return one exercise as it is printed; its pictures are added to `assets`."""
    text, words = setting.text(item), setting.words

    def said(sentence: str) -> str:
        return setting.filled(sentence, item.first_side)

    plates, is_wide = _plates(item, setting, assets, box=_box(number, setting))
    return ExerciseBlock(
        number=number,
        name=text.name,
        side=_side(item, words),
        why=text.purpose,
        dose=dose_sentence(item.dose, item=item, words=words),
        pace=_pace(item, words),
        plates=plates,
        is_wide=is_wide,
        start=_start(text, said),
        steps=tuple(said(step) for step in text.steps),
        feel=said(text.feel),
        mistake=said(text.mistake),
        stop_if=said(text.stop_if),
        easier=_step(item.easier, item, setting, _harder_than_it_should_be(setting)),
        harder=_step(item.harder, item, setting, words.text(TOO_EASY)),
        cautions=_cautions(item, setting),
    )


def glance(number: int, item: ProgramItem, setting: Setting, assets: dict[str, bytes]) -> Glance:
    """Return an exercise's small picture for page one: how it ends."""
    text = setting.text(item)
    pictures = _pictures(item, setting)
    last = pictures[-1]
    assets[last.asset] = last.content
    wide, high = GLANCE_MM[setting.paper]
    share = min(1.0, wide / last.width_mm, high / last.height_mm)
    return Glance(
        number=number,
        name=text.name,
        dose=short_dose(item, setting, with_leg=False),
        asset=last.asset,
        alt=setting.filled(text.alt[last.frame], item.first_side),
        width_mm=round(last.width_mm * share, 1),
        height_mm=round(last.height_mm * share, 1),
        is_turned=last.is_turned,
    )


def _pace(item: ProgramItem, words: Words) -> str:
    """Return rest, tempo, load, effort, and on which days: nothing of the dose is left open."""
    said = (*pace_sentences(item.dose, words=words), rhythm_sentence(item.rhythm, words=words))
    return " ".join(one for one in said if one)


def _start(text: ExerciseText, said: Callable[[str], str]) -> str:
    """Return how to stand, what to hold, what to wear; nothing twice."""
    parts = [text.start]
    parts += [one for one in (text.support, text.shoes) if one and one not in text.start]
    return " ".join(said(one) for one in parts)


def short_dose(item: ProgramItem, setting: Setting, *, with_leg: bool = True) -> str:
    """Return the dose sentence; of a run session, which is told on its page, only how long."""
    session = item.dose.run_session
    if session:
        whole = minutes_words(session.minutes, words=setting.words)
        return setting.words.text("{whole} in all.", whole=whole)
    return dose_sentence(item.dose, item=item if with_leg else None, words=setting.words)


IN_TURN = {
    SoreSide.LEFT: mark("One set on each leg in turn, left first."),
    SoreSide.RIGHT: mark("One set on each leg in turn, right first."),
}
ONE_LEG = {SoreSide.LEFT: mark("Your left leg"), SoreSide.RIGHT: mark("Your right leg")}
TOO_HARD = mark("Do this if you cannot do it well, or if pain goes above {limit}.")
TOO_HARD_NO_PAIN = mark("Do this if you cannot do it well.")
TOO_EASY = mark("Do this when it was easy 2\u00a0times, with 2\u00a0days or more between.")


def _harder_than_it_should_be(setting: Setting) -> str:
    limit = setting.program.pain_limit
    if limit == 0:
        return setting.words.text(TOO_HARD_NO_PAIN)
    return setting.words.text(TOO_HARD, limit=setting.words.number(limit))


def _step(step: Step | None, item: ProgramItem, setting: Setting, criterion: str) -> str:
    if step is None:
        return ""
    if step.kind is StepKind.EXERCISE:
        text = step.exercise.require_text(setting.words.locale)
        way = setting.filled(text.brief, item.first_side)
        if not setting.is_half:  # half a page has no room for it
            way = f"{way} {dose_sentence(step.dose, item=None, words=setting.words)}"
    else:
        way = _other_dose(step.dose, item.dose, setting.words)
    return f"{way} {criterion}"


def _other_dose(dose: Dose, usual: Dose, words: Words) -> str:
    """Return how much instead; a single set is named, or "8 times" would sound like 8 sets."""
    sentence = dose_sentence(dose, item=None, words=words)
    if dose.run_session:
        return sentence
    if dose.sets.high == 1 and usual.sets.high > 1:
        return words.text("Do only 1\u00a0set: {dose}", dose=sentence)
    return words.text("Do {dose}", dose=sentence[:1].lower() + sentence[1:])


def _side(item: ProgramItem, words: Words) -> SideSign:
    if item.exercise.side is not Side.UNILATERAL:
        return SideSign(is_left=True, is_right=True, words=words.text("Both legs"))
    if item.side is ItemSide.BOTH:
        sentence = words.text(IN_TURN[item.first_side])
        return SideSign(is_left=True, is_right=True, words=sentence)
    is_left = item.side is ItemSide.LEFT
    return SideSign(
        is_left=is_left, is_right=not is_left, words=words.text(ONE_LEG[item.first_side])
    )


def _cautions(item: ProgramItem, setting: Setting) -> tuple[str, ...]:
    tags = setting.texts.tags
    return tuple(tags[tag]["care"] for tag in item.cautions if tags[tag].get("care"))


def _pictures(item: ProgramItem, setting: Setting) -> tuple[PlacedPicture, ...]:
    pictures = exercise_pictures(item.exercise, first_side=item.first_side, library=setting.library)
    if len(pictures) < 2 and not any(one.frame == STRIP for one in pictures):
        frame = "end" if any(one.frame == "start" for one in pictures) else "start"
        raise MissingPicture(item.exercise.id, frame)
    return pictures


def _box(number: int, setting: Setting) -> tuple[float, float]:
    """Return the room for the pictures of one exercise, millimetres across and upright."""
    if setting.is_half:
        return HALF_BOX_MM
    wide, high = FULL_BOX_MM[setting.paper]
    return (TIGHT_WIDE_MM if f"exercise-{number}" in setting.tight else wide), high


def _plates(
    item: ProgramItem, setting: Setting, assets: dict[str, bytes], *, box: tuple[float, float]
) -> tuple[tuple[Plate, ...], bool]:
    """Return start and end, scaled alike: side by side, or one above the other when that is larger."""
    pictures, text = _pictures(item, setting), setting.text(item)
    wide, high = box
    beside = min(
        1.0,
        (wide - BETWEEN_MM * len(pictures)) / sum(one.width_mm for one in pictures),
        high / max(one.height_mm for one in pictures),
    )
    above = min(
        1.0,
        wide / max(one.width_mm for one in pictures),
        (high - CAPTION_MM * len(pictures)) / sum(one.height_mm for one in pictures),
    )
    is_wide = beside < SMALLEST_SCALE and above > beside
    share = above if is_wide else beside
    spare = (wide - share * sum(one.width_mm for one in pictures)) / len(pictures)
    tallest = share * max(one.height_mm for one in pictures)
    plates = []
    for one in pictures:
        assets[one.asset] = one.content
        state = setting.words.text(STATES[one.frame]) if one.frame in STATES else one.frame
        plates.append(
            Plate(
                asset=one.asset,
                alt=setting.filled(text.alt[one.frame], item.first_side),
                width_mm=round(one.width_mm * share, 1),
                height_mm=round(one.height_mm * share, 1),
                cell_mm=wide if is_wide else _down(one.width_mm * share + spare),
                drop_mm=0.0 if is_wide else _down(tallest - one.height_mm * share),
                is_turned=one.is_turned,
                state=state,
                caption=setting.filled(text.caption[one.frame], item.first_side),
            )
        )
    return tuple(plates), is_wide


def _down(millimetres: float) -> float:
    """Round down, so that cells side by side are never wider than their column."""
    return math.floor(millimetres * 10) / 10
