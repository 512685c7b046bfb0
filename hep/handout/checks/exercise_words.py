"""Points 10, 15, 16, 21, 22 and 23: an exercise's heading, order of parts, steps and notes."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from hep.handout.checks.exercises import labelled, order_of, whole_exercises
from hep.handout.checks.sheet import WHOLE, Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.handout.checks.exercises import PrintedExercise
    from hep.handout.checks.sheet import Sheet
    from hep.handout.checks.speech import Speech
    from hep.handout.editions import Edition

MOST_STEPS = 5
MOST_SENTENCES = 2  # of a step: the action and how
MOST_REASON_WORDS = 20
SENTENCE_END = re.compile(r"[.?!](?:\s|$)")


def check_headings(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask for numbers from 1 up, a name each, and the same order of parts on each exercise."""
    exercises = whole_exercises(sheet)
    if not exercises:
        yield Failure("headings", WHOLE, "no exercise has a number and a heading")
    usual = order_of(exercises[0], speech) if exercises else []
    for wanted, one in enumerate(exercises, start=1):
        if one.number != wanted:
            yield Failure(
                "headings", one.page, f"number {one.number} where {wanted} is next", one.name
            )
        if not re.search(r"[^\W\d]{3}", one.name):
            yield Failure("headings", one.page, "the heading does not name it", one.name)
        order = order_of(one, speech)
        if [label for label in order if label in usual] != [n for n in usual if n in order]:
            found = ", ".join(speech.say[label] for label in order)
            yield Failure("headings", one.page, "the parts are in another order", found)


def check_start(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask that the position to begin from stands before the steps."""
    for one in whole_exercises(sheet):
        captions = [b for a, b in itertools.pairwise(one.parts) if a.role == "Figure"]
        words = [part for part in one.words if part not in captions]
        first = next((i for i, part in enumerate(words) if part.role == "LBody"), len(words))
        before = [part for part in words[:first] if part.text != speech.say["steps"]][-1:]
        is_told = before and before[0].role == "P" and len(before[0].text.split()) >= 3
        label = speech.say["start_position"]
        has_label = any(part.text == label for part in words[:first])
        if not is_told or (has_label and not labelled(one, "start_position", speech)):
            yield Failure("start-first", one.page, "no position stands before the steps", one.name)


def check_steps(sheet: Sheet, _speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask for one to five numbered steps of one action each."""
    for one in whole_exercises(sheet):
        if not 1 <= len(one.steps) <= MOST_STEPS:
            message = f"{len(one.steps)} steps, not 1 to {MOST_STEPS}"
            yield Failure("steps", one.page, message, one.name)
        for number, step in enumerate(one.steps, start=1):
            before = one.parts[one.parts.index(step) - 1]
            is_labelled = before.role == "Lbl" and before.text.rstrip(".") == str(number)
            if not is_labelled and not step.text.startswith(f"{number} "):
                yield Failure(
                    "steps", step.page, f"step {number} does not bear its number", step.text
                )
            if len(SENTENCE_END.findall(step.text)) > MOST_SENTENCES:
                yield Failure("steps", step.page, "holds more than one action", step.text)


def check_feeling(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask for where it is felt and one common mistake."""
    for one in whole_exercises(sheet):
        for label in ("feel", "mistake"):
            if not labelled(one, label, speech):
                yield Failure("feel-and-mistake", one.page, f"{one.name} lacks", speech.say[label])


def check_ways(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask for an easier and a harder way, each with when to take it."""
    for one in whole_exercises(sheet):
        for label in ("too_hard", "too_easy"):
            words = labelled(one, label, speech)
            name = speech.say[label]
            if words is None:
                yield Failure("easier-harder", one.page, f"{one.name} lacks", name)
            elif not any(pattern.search(words) for pattern in speech.dose.criteria):
                message = f"'{name}' does not say when to take that way"
                yield Failure("easier-harder", one.page, message, words or one.name)


def check_why(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask for one short reason right below the name, before pictures and labels."""
    for one in whole_exercises(sheet):
        reason = next((text for text in _below_names(one, speech) if text), "")
        if any(rhythm in reason for rhythm in speech.dose.rhythms):  # the pace goes on after it
            reason = SENTENCE_END.split(reason)[0]
        count = len(reason.split())
        if not 2 <= count <= MOST_REASON_WORDS:
            message = f"the reason has {count} words, not 2 to {MOST_REASON_WORDS}"
            yield Failure("why", one.page, message, reason or one.name)


def _below_names(exercise: PrintedExercise, speech: Speech) -> Iterator[str]:
    """Yield the last paragraph between a name and what follows: after the side, before the dose."""
    found, is_head = "", False
    for part in exercise.parts:
        if part.text == exercise.name:
            found, is_head = "", True
        elif is_head and (
            part.role != "P" or part.is_heading or speech.dose.sentence.match(part.text)
        ):
            yield found
            is_head = False
        elif is_head and not _is_sign(part.text, speech):
            found = part.text


def _is_sign(text: str, speech: Speech) -> bool:
    is_side = any(pattern.search(text) for pattern in speech.sides.values())
    return is_side or text == speech.say["practised"]
