"""Which days: enough for each item, rest days for what needs them, runs in between."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from hep.domain.dose import Dose, Frequency, Span
from hep.domain.exercise import Category, Exercise, Level
from hep.domain.request import Gate
from hep.domain.week import RUN_DAYS, WEEK, item_days, run_days, spread, training_days
from tests.builders import (
    DAILY,
    a_dose,
    a_library,
    a_prescription,
    a_request,
    a_situation,
    an_exercise,
    some_rules,
)

RUNNING = a_request(gate=Gate.MET, running="as-now")


def _on(days: int, *, flags: set[str] | None = None) -> Exercise:
    dose = a_dose(frequency=Frequency(Span(1, 1), Span(days, 5)))
    return an_exercise(f"on-{days}", doses=dict.fromkeys(Level, dose), flags=flags)


def _days(*exercises: Exercise) -> tuple[int, ...]:
    library = a_library(*exercises)
    situation = a_situation(library, RUNNING)
    chosen = [a_prescription(one, situation, library) for one in exercises]
    return training_days(chosen, some_rules())


@pytest.mark.parametrize(
    ("least", "days"),
    [(1, (0, 3)), (2, (0, 3)), (3, (0, 2, 4)), (4, (0, 1, 3, 5))],
)
def test_the_fewest_days_that_give_each_its_least(least: int, days: tuple[int, ...]) -> None:
    assert _days(_on(1), _on(least)) == days


def test_days_that_no_source_names_give_way_to_those_that_one_does() -> None:
    filled = _spaced("filled", 3, 3, defaulted=("frequency",))
    assert _days(filled, _spaced("kept", 2, 2)) == (0, 3)
    assert _days(filled, _spaced("open", 2, 3)) == (0, 2, 4)
    assert _days(filled) == (0, 2, 4)


def test_what_is_meant_for_five_days_is_not_given_on_seven() -> None:
    exercise = _spaced("five", 5, 5)
    library = a_library(exercise)
    one = a_prescription(exercise, a_situation(library), library)
    assert item_days(one, training=(), runs=()) == WEEK[:5]


def _spaced(name: str, low: int, high: int, *, defaulted: tuple[str, ...] = ()) -> Exercise:
    dose = a_dose(frequency=Frequency(Span(1, 1), Span(low, high)))
    doses = dict.fromkeys(Level, replace(dose, defaulted=defaulted))
    return an_exercise(name, doses=doses)


def test_heavy_work_never_comes_two_days_running() -> None:
    days = _days(_on(4, flags={"heavy"}))
    assert len(days) == 3
    assert all(later - earlier > 1 for earlier, later in itertools.pairwise(days))


def test_a_daily_program_has_no_training_days() -> None:
    assert _days(an_exercise(doses=dict.fromkeys(Level, a_dose(frequency=DAILY)))) == ()


def test_run_days_lie_between_training_days() -> None:
    run = an_exercise(
        "run",
        flags={"run"},
        doses={Level.RUN: Dose(frequency=DAILY, duration_seconds=Span(60, 60))},
    )
    library = a_library(run)
    situation = a_situation(library, a_request(level=4, gate=Gate.MET, running="as-now"))
    chosen = [a_prescription(run, situation, library)]
    assert run_days(chosen, running="as-now") == RUN_DAYS
    assert run_days(chosen, running="none") == ()
    assert run_days([], running="as-now") == ()
    assert not set(RUN_DAYS) & set(_days(_on(3)))


def test_one_item_that_needs_rest_days_holds_the_whole_week_to_three() -> None:
    often = a_dose(frequency=Frequency(Span(1, 1), Span(4, 4)))
    heavy = an_exercise("heavy", flags={"heavy"})
    light = an_exercise("light", doses=dict.fromkeys(Level, often))
    library = a_library(heavy, light)
    situation = a_situation(library)
    chosen = [a_prescription(one, situation, library) for one in (heavy, light)]
    assert len(training_days(chosen, library.rules)) == 3
    assert len(training_days(chosen[1:], library.rules)) == 4
    assert len(training_days(chosen[1:], library.rules, most=2)) == 2


@pytest.mark.parametrize("category", [Category.STRENGTH, Category.BALANCE])
def test_strength_and_balance_for_three_days_keep_their_rest_days_beside_a_walk(
    category: Category,
) -> None:
    three = a_dose(frequency=Frequency(Span(1, 1), Span(2, 3)))
    rests = an_exercise("rests", category=category, doses=dict.fromkeys(Level, three))
    assert len(_days(rests, _on(4))) == 3
    drill = an_exercise("drill", category=Category.GAIT, doses=dict.fromkeys(Level, three))
    assert len(_days(drill, _on(4))) == 4


def _both(*exercises: Exercise, most: int | None = None) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return training days and run days of these together with a run."""
    library = a_library(*exercises, RUN)
    situation = a_situation(library, a_request(level=4, gate=Gate.MET, running="as-now"))
    chosen = [a_prescription(one, situation, library) for one in (*exercises, RUN)]
    runs = run_days(chosen, running="as-now", most=most)
    return training_days(chosen, library.rules, most=most, runs=runs), runs


RUN = an_exercise(
    "run",
    flags={"run", "impact"},
    doses={Level.RUN: a_dose(frequency=Frequency(Span(1, 1), Span(2, 3)))},
)


@pytest.mark.parametrize("flag", ["heavy", "impact"])
def test_hops_and_heavy_work_fall_on_run_days_so_that_a_day_of_rest_follows(flag: str) -> None:
    training, runs = _both(_on(2, flags={flag}))
    assert (training, runs) == ((1, 5), (1, 3, 5))


def test_light_training_keeps_days_of_its_own_while_there_are_enough() -> None:
    assert _both(_on(3)) == ((0, 2, 4), (1, 3, 5))
    assert _both(_on(3), most=6) == ((0, 2, 4), (1, 3, 5))


@pytest.mark.parametrize("most", [2, 3, 4, 5])
def test_training_and_running_together_take_no_more_days_than_there_are(most: int) -> None:
    training, runs = _both(_on(3), most=most)
    assert len({*training, *runs}) <= most
    assert len(runs) == min(most, 3)


def test_an_item_never_has_more_days_than_its_dose() -> None:
    twice = an_exercise(
        doses=dict.fromkeys(Level, a_dose(frequency=Frequency(Span(1, 1), Span(2, 2))))
    )
    daily = an_exercise("daily", doses=dict.fromkeys(Level, a_dose(frequency=DAILY)))
    card = an_exercise("card", category=Category.EDUCATION)
    library = a_library(twice, daily, card, RUN)
    situation = a_situation(library, a_request(level=4, gate=Gate.MET, running="as-now"))

    def days(one: Exercise) -> tuple[int, ...]:
        given = a_prescription(one, situation, library)
        return item_days(given, training=(0, 2, 4), runs=(1, 3))

    assert days(twice) == (0, 4)
    assert days(daily) == WEEK
    assert days(card) == ()
    assert days(RUN) == (1, 3)


def test_days_are_spread_round_the_week() -> None:
    assert spread((0, 2, 4), 2) == (0, 4)
    assert spread((0, 1, 3, 5), 2) == (0, 3)
    assert spread((1, 3, 5), 1) == (1,)
    assert spread((1, 3), 3) == (1, 3)
