"""The week as a whole: rest, heavy and run days, what is due, and what is done less often."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given

from hep.domain.dose import Dose, Frequency, Occasion, Span
from hep.domain.exercise import Category, Exercise, Level, Side
from hep.domain.planner import plan
from hep.domain.program import Finding, Program, Rhythm
from hep.domain.request import Gate, PlanRequest
from hep.domain.timing import SETTING_UP_SECONDS
from hep.domain.week_plan import WeekPlan, week_plan
from tests.builders import (
    DAILY,
    a_dose,
    a_library,
    a_mix,
    a_pathway,
    a_request,
    an_education_dose,
    an_exercise,
)
from tests.domain.test_planner_properties import EXAMPLES, attempt, requests
from tests.shipped import shipped


def _on(name: str, low: int, high: int, **facts: object) -> Exercise:
    dose = a_dose(frequency=Frequency(Span(1, 1), Span(low, high)))
    return an_exercise(name, doses=dict.fromkeys(Level, dose), **facts)  # type: ignore[arg-type]  # a builder


def _card(occasion: Occasion) -> Exercise:
    doses = dict.fromkeys(Level, an_education_dose(occasion))
    return an_exercise(f"card-{occasion}", category=Category.EDUCATION, doses=doses)


def _week(*exercises: Exercise, **asked: object) -> WeekPlan:
    names = tuple(one.id for one in exercises)
    mix = a_mix(strength=(2, 2), gait=(1, 1), education=(1, 1))
    library = a_library(*exercises, pathway=a_pathway(dict.fromkeys(Level, names), mix=mix))
    request = a_request(
        level=4, gate=Gate.MET, max_exercises=4, must_have=frozenset(names), **asked
    )
    return week_plan(plan(request, library), library.rules)


RUN = an_exercise(
    "run",
    category=Category.GAIT,
    flags={"run", "impact"},
    is_outing=True,
    side=Side.BILATERAL,
    doses={Level.RUN: Dose(Frequency(Span(1, 1), Span(3, 3)), duration_seconds=Span(600, 600))},
)


def test_days_that_no_source_names_are_not_told_as_missing() -> None:
    frequency = Frequency(Span(1, 1), Span(3, 3))
    dose = replace(a_dose(frequency=frequency), defaulted=("frequency",))
    filled = an_exercise("filled", doses=dict.fromkeys(Level, dose))
    kept = _on("kept", 2, 2)
    assert _week(filled, kept).short == ()
    assert [one.code for one in _week(filled, kept, days_a_week=2).short] == ["week_has_few_days"]


def test_a_day_names_what_is_due_and_how_long_it_takes() -> None:
    week = _week(_on("heavy", 2, 2, flags={"heavy"}), RUN, running="as-now")
    tuesday = week.days[1]
    assert tuesday.exercises == ("run", "heavy")  # strength after the run
    assert (tuesday.is_heavy, tuesday.is_run, tuesday.is_rest) == (True, True, False)
    assert tuesday.outing_seconds == 10 * 60 + SETTING_UP_SECONDS
    assert 0 < tuesday.session_seconds < tuesday.outing_seconds
    assert [day.day for day in week.days if day.is_rest] == [0, 2, 4, 6]
    assert [day.day for day in week.days if day.is_heavy] == [1, 5]
    assert not week.short


def test_what_is_short_and_for_every_day_leaves_a_rest_day_one() -> None:
    daily = an_exercise("daily", doses=dict.fromkeys(Level, a_dose(frequency=DAILY)))
    week = _week(daily, _on("thrice", 3, 3))
    assert all("daily" in day.exercises for day in week.days)
    assert [day.day for day in week.days if not day.is_rest] == [0, 2, 4]


@pytest.mark.parametrize(
    ("occasion", "days"),
    [
        (Occasion.EVERY_DAY, [0, 1, 2, 3, 4, 5, 6]),
        (Occasion.EVERY_SESSION, [0, 1, 3, 5]),
        (Occasion.EVERY_RUN, [1, 3, 5]),
        (Occasion.EVERY_WEEK, []),
    ],
)
def test_what_is_read_stands_on_its_days_or_besides(occasion: Occasion, days: list[int]) -> None:
    card = _card(occasion)
    week = _week(_on("light", 2, 2), RUN, card, running="as-now")
    assert [day.day for day in week.days if card.id in day.exercises] == days
    assert all(day.exercises[-1] == card.id for day in week.days if card.id in day.exercises)
    assert week.besides == (() if days else (card.id,))


@pytest.mark.parametrize(
    ("others", "asked", "code"),
    [
        ((), {"days_a_week": 3}, "week_has_few_days"),
        ((_on("hop", 2, 2, flags={"impact"}),), {}, "week_keeps_rest_days"),
        ((_on("hop", 2, 2, flags={"impact"}),), {"days_a_week": 6}, "week_keeps_rest_days"),
        ((_on("rests", 2, 3),), {}, "week_keeps_rest_days"),
    ],
)
def test_a_dose_that_gets_fewer_days_says_why(
    others: tuple[Exercise, ...], asked: dict[str, object], code: str
) -> None:
    week = _week(_on("often", 4, 4), *others, **asked)
    assert week.short == (Finding(code, {"exercise": "often", "days": 3, "least": 4}),)


@EXAMPLES
@given(requests())
def test_the_week_of_any_request_keeps_its_rules(request: PlanRequest) -> None:
    program = attempt(request)
    if isinstance(program, Program):
        week = week_plan(program, shipped().rules)
        _keeps_rest(program, week)
        _keeps_doses(program, week)
        _keeps_order(program, week)


def _keeps_rest(program: Program, week: WeekPlan) -> None:
    """Heavy days, run days and days with hops are never next to one another, Sunday to Monday too."""
    rules = shipped().rules
    spaced = {one.exercise.id for one in program.items if one.exercise.flags & rules.spaced_flags}
    for one, other in pairwise((*week.days, week.days[0])):
        assert not (one.is_heavy and other.is_heavy)
        assert not (one.is_run and other.is_run)
        assert not (spaced & set(one.exercises) and spaced & set(other.exercises))
    days = program.request.days_a_week
    busy = [day for day in week.days if not day.is_rest]
    assert days is None or len(busy) <= days
    assert len(busy) < len(week.days)


def _keeps_doses(program: Program, week: WeekPlan) -> None:
    """Every item has the days of its dose, or fewer with a reason; at most two rhythms and runs."""
    told = {str(one.facts["exercise"]) for one in week.short}
    for item in program.active_items:
        due = [day.day for day in week.days if item.exercise.id in day.exercises]
        wanted = item.dose.frequency.days_per_week
        if item.rhythm is Rhythm.EVERY_DAY:
            assert len(due) == wanted.high
            continue
        assert set(due) <= set(
            program.run_days if item.rhythm is Rhythm.RUN_DAYS else program.training_days
        )
        assert 1 <= len(due) <= wanted.high
        is_filled = "frequency" in item.dose.defaulted and program.request.days_a_week is None
        is_short = len(due) < wanted.low and not is_filled
        assert is_short is (item.exercise.id in told)


def _keeps_order(program: Program, week: WeekPlan) -> None:
    order = [one.exercise.id for one in program.items]
    for day in week.days:
        assert list(day.exercises) == sorted(day.exercises, key=order.index)
        due = [one for one in program.items if one.exercise.id in day.exercises]
        assert day.session_seconds + day.outing_seconds == sum(one.seconds for one in due)
        assert day.session_seconds <= program.request.minutes * 60
    placed = {one for day in week.days for one in day.exercises}
    assert placed | set(week.besides) == set(order)
    assert not placed & set(week.besides)
