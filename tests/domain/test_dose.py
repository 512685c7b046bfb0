"""Doses refuse nonsense and narrow to where a program begins."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hep.domain.dose import Dose, Frequency, Occasion, RunSession, Span, Tempo
from tests.builders import DAILY, a_dose


def test_a_range_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="12-10 is not a range"):
        Span(12, 10)


def test_a_range_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="-1-3"):
        Span(-1, 3)


def test_a_dose_without_a_measure_is_refused() -> None:
    with pytest.raises(ValueError, match="not none"):
        Dose(frequency=DAILY)


def test_a_dose_with_two_measures_is_refused() -> None:
    with pytest.raises(ValueError, match="repetitions, duration_seconds"):
        Dose(frequency=DAILY, repetitions=Span(3, 3), duration_seconds=Span(9, 9))


def test_a_hold_may_stand_beside_repetitions() -> None:
    dose = Dose(frequency=DAILY, repetitions=Span(3, 3), hold_seconds=Span(5, 10))
    assert dose.hold_seconds == Span(5, 10)


def test_a_dose_by_the_run_schedule_needs_no_other_measure() -> None:
    session = RunSession(1, 5, 1, 4, 5)
    assert Dose(frequency=DAILY, follows_run_schedule=True).run_session is None
    assert Dose(frequency=DAILY, follows_run_schedule=True, run_session=session).is_exact
    assert session.minutes == 35


@given(st.integers(0, 50), st.integers(0, 50))
def test_the_start_of_a_dose_is_the_lower_end_of_every_range(low: int, more: int) -> None:
    span = Span(low, low + more)
    dose = Dose(frequency=DAILY, sets=Span(2, 4), repetitions=span, hold_seconds=span).at_start()
    assert dose.is_exact
    assert dose.sets == Span(2, 2)
    assert dose.repetitions == dose.hold_seconds == Span(low, low)


@pytest.mark.parametrize("name", ["duration_seconds", "distance_metres", "hold_seconds"])
def test_other_measures_are_narrowed_too(name: str) -> None:
    measure = {name: Span(20, 30)}
    dose = Dose(frequency=DAILY, **measure)  # type: ignore[arg-type]  # one field by name
    assert not dose.is_exact
    assert getattr(dose.at_start(), name) == Span(20, 20)


def test_education_has_an_occasion_and_keeps_it() -> None:
    dose = Dose(frequency=DAILY, occasion=Occasion.EVERY_RUN)
    assert dose.at_start().occasion is Occasion.EVERY_RUN


def test_a_tempo_knows_its_seconds() -> None:
    assert Tempo(2, 1, 3).seconds == 6
    assert a_dose().tempo == Tempo(2, 1, 2)
    assert Frequency(Span(1, 2), Span(7, 7)).times_per_day.high == 2


@pytest.mark.parametrize(
    ("span", "step", "middle"),
    [((10, 12), 1, 11), ((8, 15), 1, 11), ((30, 60), 5, 45), ((30, 45), 5, 35), ((7, 9), 5, 7),
     ((600, 1200), 60, 900), ((5, 5), 1, 5)],
)  # fmt: skip
def test_the_middle_is_a_number_people_count_in_and_never_below_the_low(
    span: tuple[int, int], step: int, middle: int
) -> None:
    assert Span(*span).at_middle(step) == Span(middle, middle)


def test_long_times_are_halved_in_minutes_and_short_ones_in_fives() -> None:
    long = a_dose(repetitions=None, duration_seconds=Span(300, 470)).at_middle()
    short = a_dose(repetitions=None, duration_seconds=Span(290, 470)).at_middle()
    assert long.duration_seconds == Span(360, 360)
    assert short.duration_seconds == Span(380, 380)
    assert a_dose(repetitions=None, distance_metres=Span(15, 30)).at_middle().distance_metres == (
        Span(20, 20)
    )
    held = a_dose(hold_seconds=Span(10, 25)).at_middle()
    assert (held.hold_seconds, held.repetitions) == (Span(15, 15), Span(11, 11))
    two = replace(a_dose(), sets=Span(2, 4), frequency=Frequency(Span(1, 3), Span(3, 3)))
    assert two.at_middle().sets == Span(3, 3)
    assert two.at_middle().frequency.times_per_day == Span(1, 1)
