"""What may be set by hand of a dose, how far, and the dose it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.domain.dose import Frequency, RunSession, Span
from hep.domain.dose_edit import (
    DoseEdit,
    as_edited,
    changed_numbers,
    edit_range,
    edited_dose,
    find_edit,
    numbers_of,
)
from hep.domain.exercise import Category, Level
from hep.domain.program import Rhythm
from tests.builders import (
    DAILY,
    TRAINING,
    a_dose,
    a_library,
    a_prescription,
    a_request,
    a_situation,
    an_education_dose,
    an_exercise,
)

if TYPE_CHECKING:
    from hep.domain.exercise import Exercise
    from hep.domain.prescription import Prescription

HOLD = a_dose(repetitions=None, hold_seconds=Span(30, 30))
LIBRARY = a_library(an_exercise())
RULES = LIBRARY.rules


def given(exercise: Exercise) -> Prescription:
    return a_prescription(exercise, a_situation(LIBRARY), LIBRARY)


def test_what_a_dose_has_may_be_set() -> None:
    assert numbers_of(a_dose().at_start()) == {
        "sets": 3, "repetitions": 10, "rest_seconds": 60, "days_per_week": 3,
    }  # fmt: skip
    assert numbers_of(HOLD)["hold_seconds"] == 30


def test_education_and_run_sessions_have_nothing_to_set() -> None:
    run = a_dose(repetitions=None, run_session=RunSession(1, 8, 1, 2, 5))
    by_schedule = a_dose(repetitions=None, follows_run_schedule=True)
    assert numbers_of(an_education_dose()) == numbers_of(run) == numbers_of(by_schedule) == {}


def test_numbers_come_into_the_dose_and_the_rest_stays() -> None:
    dose = a_dose().at_start()
    edited = edited_dose(
        dose,
        {"sets": 2, "repetitions": 8, "rest_seconds": 0, "days_per_week": 2, "hold_seconds": 5},
    )
    assert (edited.sets, edited.repetitions, edited.rest_seconds) == (Span(2, 2), Span(8, 8), 0)
    assert edited.frequency == Frequency(Span(1, 1), Span(2, 2))
    assert (edited.hold_seconds, edited.tempo) == (None, dose.tempo)
    assert changed_numbers(dose, edited) == (
        "sets", "repetitions", "rest_seconds", "days_per_week",
    )  # fmt: skip
    assert edited_dose(dose, {}) == dose


def test_the_range_goes_from_half_to_twice_what_the_library_gives() -> None:
    doses = {Level.PROTECT: a_dose(repetitions=(8, 10)), Level.LOAD: a_dose(repetitions=(12, 15))}
    exercise = an_exercise(doses=doses)
    assert edit_range(exercise, "repetitions", RULES) == Span(4, 30)
    assert edit_range(exercise, "sets", RULES) == Span(1, 6)
    assert edit_range(exercise, "rest_seconds", RULES) == Span(0, 180)
    assert edit_range(exercise, "days_per_week", RULES) == Span(1, 7)
    assert edit_range(exercise, "hold_seconds", RULES) is None


def test_the_range_holds_at_least_one_step_more_and_less() -> None:
    short = an_exercise(doses={Level.BUILD: a_dose(repetitions=None, hold_seconds=Span(4, 4))})
    assert edit_range(short, "hold_seconds", RULES) == Span(1, 9)
    long = a_dose(sets=1, repetitions=None, duration_seconds=Span(600, 900), rest_seconds=200)
    walk = an_exercise(doses={Level.BUILD: long})
    assert edit_range(walk, "duration_seconds", RULES) == Span(300, 1800)
    assert edit_range(walk, "rest_seconds", RULES) == Span(0, 400)


@pytest.mark.parametrize(("flag", "days"), [("heavy", 4), ("impact", 3), ("run", 3), ("edge", 7)])
def test_days_are_held_where_rest_is_needed(flag: str, days: int) -> None:
    assert edit_range(an_exercise(flags={flag}), "days_per_week", RULES) == Span(1, days)


def test_education_has_no_range() -> None:
    read = an_exercise(category=Category.EDUCATION)
    assert edit_range(read, "sets", RULES) is None


def test_an_edited_item_has_its_time_and_rhythm_worked_out_again() -> None:
    one = given(an_exercise())
    edit = DoseEdit("heel-raise", sets=1, days_per_week=7)
    edited = as_edited(one, a_request(dose_edits=(edit,)), RULES)
    assert edited.seconds < one.seconds
    assert (one.rhythm, edited.rhythm) == (Rhythm.TRAINING_DAYS, Rhythm.EVERY_DAY)
    assert as_edited(one, a_request(), RULES) is one


def test_heavy_work_never_becomes_daily() -> None:
    one = given(an_exercise(flags={"heavy"}))
    edit = DoseEdit("heel-raise", sets=2, days_per_week=7)
    edited = as_edited(one, a_request(dose_edits=(edit,)), RULES)
    assert (edited.rhythm, edited.dose.frequency) == (Rhythm.TRAINING_DAYS, TRAINING)
    assert edited.dose.sets == Span(2, 2)


def test_an_edit_is_found_by_its_exercise() -> None:
    edits = (DoseEdit("a", sets=1), DoseEdit("b", sets=2))
    request = a_request(dose_edits=edits)
    assert (find_edit(request, "b"), find_edit(request, "c")) == (edits[1], None)
    assert edits[0].numbers == {"sets": 1}
    assert DAILY.days_per_week.low == 7
