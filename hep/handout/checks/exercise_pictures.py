"""Points 11 to 14: pictures beside their own words, start and end, captions, the side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.handout.checks.exercises import (
    dose_of,
    printed_exercises,
    side_of,
    whole_exercises,
)
from hep.handout.checks.sheet import WHOLE, Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.handout.checks.exercises import PrintedExercise
    from hep.handout.checks.sheet import Part, Sheet
    from hep.handout.checks.speech import Speech
    from hep.handout.editions import Edition

MOST_CAPTION_WORDS = 6  # a state and at most five


def check_beside(sheet: Sheet, _speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask that each heading of an exercise has a picture on its page, before the next heading."""
    exercises = printed_exercises(sheet)
    if not exercises:
        yield Failure("picture-beside", WHOLE, "no exercise has a number and a heading")
    for one in exercises:
        pages = {figure.page for figure in one.figures}
        if pages != {one.page}:
            message = "has no picture beside its words" if not pages else "has a picture elsewhere"
            yield Failure("picture-beside", one.page, message, one.name)


def check_frames(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask for a start and an end, or for one picture of all phases."""
    for one in whole_exercises(sheet):
        own = _own_figures(one, speech)
        captions = [text.text for figure in own if (text := _caption(one, figure))]
        is_strip = any(text.startswith(speech.phases) for text in captions)
        if len(own) < 2 and not is_strip:
            message = f"{len(own)} pictures: start and end are not both shown"
            yield Failure("start-and-end", one.page, message, one.name)


def check_captions(sheet: Sheet, _speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask for a few words below each picture of an exercise; once, where it is shown again."""
    for one in whole_exercises(sheet):
        first_shown = {figure.text: figure for figure in reversed(one.figures)}
        for figure in first_shown.values():
            caption = _caption(one, figure)
            if caption is None:
                yield Failure("caption", figure.page, "a picture has no caption", figure.text)
            elif len(caption.text.split()) > MOST_CAPTION_WORDS:
                message = f"a caption has more than {MOST_CAPTION_WORDS} words"
                yield Failure("caption", figure.page, message, caption.text)


def check_side(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask each exercise for its side in words, and that its dose says the same one."""
    for one in whole_exercises(sheet):
        side = side_of(one, speech)
        if side is None:
            yield Failure("side", one.page, "does not say in words which leg", one.name)
            continue
        dose = dose_of(one, speech)
        if not dose:  # the point on doses says so
            continue
        said = {leg for leg, words in speech.dose.legs.items() if words in dose}
        told_elsewhere = speech.dose.occasion.match(dose)
        wanted = set() if side == "together" or told_elsewhere else {side}
        if said != wanted:
            message = f"the side is '{side}', but the dose is"
            yield Failure("side", one.page, message, dose or one.name)


def _own_figures(exercise: PrintedExercise, speech: Speech) -> list[Part]:
    """Return the pictures of the exercise itself: those of its ways stand after the stop rule."""
    figures = []
    for part in exercise.parts:
        if part.text.startswith(speech.say["stop_if"]):
            break
        if part.role == "Figure":
            figures.append(part)
    return figures


def _caption(exercise: PrintedExercise, figure: Part) -> Part | None:
    """Return the paragraph right after a picture and below it."""
    index = exercise.parts.index(figure)
    after = exercise.parts[index + 1 : index + 2]
    if not after or after[0].role != "P" or after[0].box is None or figure.box is None:
        return None
    return after[0] if after[0].box.top <= figure.box.bottom + after[0].box.height else None
