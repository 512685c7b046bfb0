"""Doses set by hand as plain text and back: `single-heel-raise:sets=3,repetitions=12`.

Refused here is what is not plausible for the exercise, each number with its own problem, named
`dose.<exercise>.<number>`. What an edit breaks together with others is said by the planner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.dose_edit import EDITABLE, DoseEdit, edit_range, edited_dose, numbers_of
from hep.domain.errors import Problem
from hep.library.dose_ranges import unlikely

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hep.domain.exercise import Exercise, Level
    from hep.domain.library import Library

FORM = "write exercise:number=value,number=value, such as single-heel-raise:sets=3,repetitions=12"
MOST_EDITS = 20  # a program has seven exercises at most
MOST_DIGITS = 5
LONGEST_SHOWN = 40
UNLIKELY_FIELDS = {"frequency": "days_per_week"}


def dose_edit_text(edit: DoseEdit) -> str:
    """Return an edit as text; `read_dose_edits` of it gives the same edit."""
    numbers = ",".join(f"{name}={value}" for name, value in edit.numbers.items())
    return f"{edit.exercise_id}:{numbers}"


def split_edit(text: str) -> tuple[str, dict[str, str]]:
    """Return the exercise and the numbers of an edit as they were written, right or wrong."""
    exercise_id, _, numbers = text.partition(":")
    pairs = (one.partition("=") for one in numbers.split(",") if one.strip())
    return exercise_id.strip(), {name.strip(): value.strip() for name, _, value in pairs}


def edit_place(exercise_id: str, name: str) -> str:
    """Return what a problem of one number is filed under."""
    return f"dose.{exercise_id}.{name}"


def read_dose_edits(
    texts: Sequence[str], *, library: Library, level: Level
) -> tuple[tuple[DoseEdit, ...], list[Problem]]:
    """Return the edits, sorted by exercise, and every problem; edits are whole only without any."""
    if len(texts) > MOST_EDITS:
        number = len(texts)
        problem = Problem("dose_edits", f"{number} are too many", f"give at most {MOST_EDITS}")
        return (), [problem]
    problems: list[Problem] = []
    edits: dict[str, DoseEdit] = {}
    for text in filter(None, texts):
        exercise_id, typed = split_edit(text)
        exercise = library.exercises.get(exercise_id)
        if found := _misshapen(text, exercise, typed, taken=exercise_id in edits):
            problems.append(found)
        elif exercise:
            problems += _implausible(exercise, typed, library, level)
            numbers = {name: int(value) for name, value in typed.items() if _is_number(value)}
            edits[exercise_id] = DoseEdit(exercise_id, **numbers)
    return tuple(edits[one] for one in sorted(edits)), problems


def _misshapen(
    text: str, exercise: Exercise | None, typed: dict[str, str], *, taken: bool
) -> Problem | None:
    if not typed or not set(typed) <= set(EDITABLE):
        shown = text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + " ..."
        names = ", ".join(EDITABLE)
        return Problem("dose_edits", f"{shown!a} is not a dose", f"{FORM}; of {names}")
    if exercise is None:
        name = ascii(text.partition(":")[0][:LONGEST_SHOWN])
        hint = "see `hep library list exercises`"
        return Problem("dose_edits", f"{name} is not known", hint)
    if taken:
        return Problem("dose_edits", f"'{exercise.id}' is set twice", "take one of them out")
    return None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS


def _implausible(
    exercise: Exercise, typed: dict[str, str], library: Library, level: Level
) -> Iterator[Problem]:
    wrong = [
        found
        for name, value in typed.items()
        if (found := _out_of_range(exercise, name, value, library))
    ]
    yield from wrong
    dose = exercise.find_dose(level) or exercise.doses[min(exercise.doses)]
    if wrong or not numbers_of(dose):
        return
    numbers = {name: int(value) for name, value in typed.items()}
    for name, fact, hint in unlikely(exercise, edited_dose(dose.at_middle(), numbers)):
        place = edit_place(exercise.id, UNLIKELY_FIELDS.get(name, name))
        yield Problem(place, fact, hint)


def _out_of_range(exercise: Exercise, name: str, value: str, library: Library) -> Problem | None:
    place, span = edit_place(exercise.id, name), edit_range(exercise, name, library.rules)
    if span is None:
        return Problem(place, "is not part of this exercise's dose", "leave it out")
    hint = f"write {span.low} to {span.high}"
    if not _is_number(value):
        return Problem(place, f"{value[:LONGEST_SHOWN]!a} is not a whole number", hint)
    if not span.low <= int(value) <= span.high:
        return Problem(place, f"'{value}' is out of range", hint)
    return None
