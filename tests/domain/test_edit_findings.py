"""What is said of doses set by hand, each by its own code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.dose import Frequency, Span
from hep.domain.dose_edit import DoseEdit
from hep.domain.exercise import Level
from hep.domain.planner import plan
from tests.builders import DAILY, a_dose, a_library, a_mix, a_pathway, a_request, an_exercise

if TYPE_CHECKING:
    from hep.domain.exercise import Exercise
    from hep.domain.program import Facts, Program

TWO = Frequency(Span(1, 1), Span(2, 2))
OURS = {
    "edits_too_long", "edit_breaks_limit", "edit_not_used", "edit_too_often",
    "edited_days_differ", "order_not_fresh",
}  # fmt: skip


def given(*exercises: Exercise, order: tuple[str, ...] = (), **edit: int) -> Program:
    ids = tuple(one.id for one in exercises)
    mix = a_mix(strength=(len(ids), len(ids)))
    library = a_library(*exercises, pathway=a_pathway(dict.fromkeys(Level, ids), mix=mix))
    edits = (DoseEdit(ids[0], **edit),) if edit else ()
    return plan(a_request(minutes=20, dose_edits=edits, order=order), library)


def told(program: Program) -> dict[str, Facts]:
    return {one.code: one.facts for one in program.warnings if one.code in OURS}


def test_without_edits_nothing_is_said() -> None:
    assert told(given(an_exercise("a"))) == {}


def test_an_edit_within_every_limit_is_not_commented_on() -> None:
    program = given(an_exercise("a"), sets=2, repetitions=8, rest_seconds=30, days_per_week=3)
    assert told(program) == {}
    assert program.items[0].dose.sets == Span(2, 2)


def test_a_session_that_is_longer_than_asked_is_told_with_its_minutes() -> None:
    program = given(an_exercise("a"), sets=6, repetitions=24)
    assert program.minutes > 20
    assert told(program)["edits_too_long"] == {"given": program.minutes, "minutes": 20}
    assert "edit_breaks_limit" not in told(program)


def test_loading_that_becomes_daily_beside_heavy_work_is_told() -> None:
    light = an_exercise("a", tier=2)
    heavy = an_exercise("b", tier=2, flags={"heavy"})
    assert told(given(light, heavy, days_per_week=7))["edit_breaks_limit"] == {
        "rule": "loading_rhythms"
    }
    assert told(given(light, heavy, days_per_week=3)) == {}


def test_a_number_that_the_dose_has_no_place_for_is_told() -> None:
    assert told(given(an_exercise("a"), hold_seconds=10)) == {"edit_not_used": {"exercise": "a"}}


def test_heavy_work_on_every_day_is_told_to_be_left_out() -> None:
    program = given(an_exercise("a", flags={"heavy"}), days_per_week=7)
    assert set(told(program)) == {"edit_not_used", "edit_too_often"}
    assert len(program.training_days) == 3


def test_heavy_work_on_more_than_three_days_is_told() -> None:
    found = told(given(an_exercise("a", flags={"heavy"}), days_per_week=4))
    assert found["edit_too_often"] == {"exercise": "a", "days": 4}
    assert found["edited_days_differ"] == {"exercise": "a", "days": 4, "given": 3}
    assert told(given(an_exercise("a"), days_per_week=4)) == {}


def test_days_that_the_program_does_not_have_are_told() -> None:
    light = an_exercise("a", doses=dict.fromkeys(Level, a_dose(frequency=TWO)))
    found = told(given(light, an_exercise("b"), days_per_week=2))
    assert found == {"edited_days_differ": {"exercise": "a", "days": 2, "given": 3}}
    daily = an_exercise("a", doses=dict.fromkeys(Level, a_dose(frequency=DAILY)))
    assert told(given(daily, days_per_week=6))["edited_days_differ"]["given"] == 7


def test_the_reason_says_that_the_dose_was_set_by_hand() -> None:
    program = given(an_exercise("a"), sets=2)
    (reason,) = [one for one in program.items[0].reasons if one.code.startswith("dose")]
    assert (reason.code, reason.facts) == ("dose_by_hand", {"level": 2, "changed": ("sets",)})
    same = given(an_exercise("a"), sets=3)
    assert "dose_by_hand" not in [one.code for one in same.items[0].reasons]


def test_a_wanted_order_is_told_where_it_gives_something_up() -> None:
    program = given(an_exercise("a"), an_exercise("b"), order=("b", "a"))
    assert [one.exercise.id for one in program.items] == ["b", "a"]
    assert told(program) == {}
