"""How a candidate would be given to this patient."""

from __future__ import annotations

import pytest

from hep.domain.dose import Dose, Frequency, Span
from hep.domain.exercise import Category, Exercise, Level, Side
from hep.domain.prescription import Prescription, starting_dose
from hep.domain.program import ItemSide, Rhythm
from hep.domain.request import AgeBand, Gate, SoreSide
from hep.domain.rhythm import rhythm_of
from tests.builders import (
    DAILY,
    a_dose,
    a_library,
    a_prescription,
    a_request,
    a_situation,
    an_exercise,
)


def _given(exercise: Exercise, **request: object) -> Prescription:
    library = a_library(exercise)
    return a_prescription(exercise, a_situation(library, a_request(**request)), library)  # type: ignore[arg-type]  # a builder


@pytest.mark.parametrize(
    "careful", [{"is_first_time": True}, {"is_irritable": True}, {"age_band": AgeBand.FROM_65}]
)
def test_a_careful_start_begins_at_the_lower_end(careful: dict[str, object]) -> None:
    assert _given(an_exercise(), **careful).dose.repetitions == Span(10, 10)


def test_any_other_start_is_in_the_middle() -> None:
    assert _given(an_exercise()).dose.repetitions == Span(11, 11)


def test_a_run_takes_its_session_from_the_schedule() -> None:
    run = an_exercise(
        flags={"run"}, doses={Level.BUILD: Dose(frequency=DAILY, follows_run_schedule=True)}
    )
    session = _given(run, running="stage-2", gate=Gate.MET).dose.run_session
    assert session
    assert (session.stage, session.run_minutes, session.walk_minutes) == (2, 2, 3)


def test_what_has_no_dose_was_never_to_be_given() -> None:
    exercise = an_exercise(doses={Level.RUN: a_dose()})
    library = a_library(exercise)
    with pytest.raises(AssertionError, match="heel-raise"):
        starting_dose(exercise, a_situation(library), library)


@pytest.mark.parametrize(
    ("category", "side", "sore", "works"),
    [
        (Category.STRENGTH, Side.UNILATERAL, SoreSide.LEFT, ItemSide.BOTH),
        (Category.MOBILITY, Side.UNILATERAL, SoreSide.LEFT, ItemSide.LEFT),
        (Category.MOBILITY, Side.UNILATERAL, SoreSide.BOTH, ItemSide.BOTH),
        (Category.MOBILITY, Side.BILATERAL, SoreSide.LEFT, ItemSide.BOTH),
        (Category.EDUCATION, Side.NONE, SoreSide.LEFT, ItemSide.NONE),
    ],
)
def test_which_leg_works(category: Category, side: Side, sore: SoreSide, works: ItemSide) -> None:
    assert _given(an_exercise(category=category, side=side), side=sore).side is works


def test_both_legs_in_turn_take_longer_than_both_together() -> None:
    together = _given(an_exercise(side=Side.BILATERAL))
    assert _given(an_exercise(side=Side.UNILATERAL)).seconds > together.seconds


@pytest.mark.parametrize(
    ("exercise", "rhythm"),
    [
        (an_exercise(category=Category.EDUCATION), Rhythm.AS_NEEDED),
        (an_exercise(flags={"run"}), Rhythm.RUN_DAYS),
        (an_exercise(doses=dict.fromkeys(Level, a_dose(frequency=DAILY))), Rhythm.EVERY_DAY),
        (an_exercise(), Rhythm.TRAINING_DAYS),
    ],
)
def test_when_it_is_done(exercise: Exercise, rhythm: Rhythm) -> None:
    dose = exercise.doses[Level.BUILD]
    assert rhythm_of(exercise, dose, run_flag="run") is rhythm


@pytest.mark.parametrize(("days", "rhythm"), [(4, Rhythm.TRAINING_DAYS), (5, Rhythm.EVERY_DAY)])
def test_five_days_a_week_are_every_day(days: int, rhythm: Rhythm) -> None:
    dose = a_dose(frequency=Frequency(Span(1, 1), Span(days, 7)))
    assert rhythm_of(an_exercise(), dose, run_flag="run") is rhythm
