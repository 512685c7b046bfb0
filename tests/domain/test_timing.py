"""A session's seconds: work, rest, the other leg, setting up."""

from __future__ import annotations

from hep.domain.dose import Dose, Each, Occasion, RunSession, Span, Tempo
from hep.domain.timing import SETTING_UP_SECONDS, session_seconds, set_seconds
from tests.builders import DAILY, a_dose


def test_three_sets_of_ten_with_a_tempo_of_five_seconds() -> None:
    dose = a_dose(repetitions=(10, 10))
    assert set_seconds(dose) == 50
    assert session_seconds(dose, legs_in_turn=False) == 3 * 50 + 2 * 60 + SETTING_UP_SECONDS


def test_the_other_legs_set_counts_as_rest() -> None:
    dose = a_dose(repetitions=(10, 10))
    assert session_seconds(dose, legs_in_turn=True) == 6 * 50 + 2 * 10 + SETTING_UP_SECONDS


def test_a_long_set_of_the_other_leg_leaves_no_rest_to_wait_for() -> None:
    dose = a_dose(repetitions=(20, 20))
    assert session_seconds(dose, legs_in_turn=True) == 6 * 100 + SETTING_UP_SECONDS


def test_a_hold_alone_is_a_set() -> None:
    dose = Dose(frequency=DAILY, sets=Span(3, 3), hold_seconds=Span(30, 30), rest_seconds=30)
    assert session_seconds(dose, legs_in_turn=False) == 3 * 32 + 2 * 30 + SETTING_UP_SECONDS


def test_a_hold_in_each_repetition_without_a_tempo() -> None:
    dose = Dose(frequency=DAILY, repetitions=Span(10, 10), hold_seconds=Span(3, 3))
    assert set_seconds(dose) == 50


def test_a_hold_and_a_tempo_add_up() -> None:
    dose = Dose(
        frequency=DAILY,
        repetitions=Span(10, 10),
        hold_seconds=Span(3, 3),
        tempo=Tempo(1, 0, 1),
    )
    assert set_seconds(dose) == 70


def test_each_way_counts_twice_at_ones_own_pace() -> None:
    dose = Dose(frequency=DAILY, repetitions=Span(10, 10), each=Each.WAY)
    assert set_seconds(dose) == 60


def test_each_direction_counts_three_times() -> None:
    dose = Dose(frequency=DAILY, repetitions=Span(5, 5), each=Each.DIRECTION)
    assert set_seconds(dose) == 3 * 5 * 3


def test_time_and_distance_are_sets_of_their_own() -> None:
    assert set_seconds(Dose(frequency=DAILY, duration_seconds=Span(60, 60))) == 60
    assert set_seconds(Dose(frequency=DAILY, distance_metres=Span(20, 20))) == 40


def test_a_run_session_takes_its_minutes_and_education_none() -> None:
    run = Dose(frequency=DAILY, run_session=RunSession(1, 5, 1, 4, 5))
    assert session_seconds(run, legs_in_turn=False) == 35 * 60 + SETTING_UP_SECONDS
    assert session_seconds(Dose(frequency=DAILY, occasion=Occasion.ONCE), legs_in_turn=False) == 0
