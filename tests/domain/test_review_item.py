"""Progress, hold, step back, stop and refer: one exercise's log under the traffic light."""

from __future__ import annotations

import pytest

from hep.domain.decision import Decision, DecisionKind
from hep.domain.review_item import review_item
from hep.domain.session_log import Change, Session, SessionLog
from tests.domain.reviewed import (
    DAY,
    item_of,
    logged,
    reviewed_library,
    reviewed_program,
    runner_program,
    session,
)

STOP, BACK, HOLD, UP = DecisionKind
LIBRARY = reviewed_library()
PROGRAM = reviewed_program(LIBRARY)
RAISE = item_of(PROGRAM, "raise")
GREEN_LIGHT = (session(3), session(6))


def _review(*sessions: Session, now: float = 14, **facts: object) -> Decision:
    return review_item(RAISE, logged(*sessions, now=now, **facts), program=PROGRAM, library=LIBRARY)


def _of(log: SessionLog, name: str, **asked: object) -> Decision:
    program = runner_program(LIBRARY, **asked)
    return review_item(item_of(program, name), log, program=program, library=LIBRARY)


def test_the_program_under_review_is_as_it_should_be() -> None:
    assert PROGRAM.pain_limit == 5
    assert {one.exercise.id for one in PROGRAM.items} == {"raise", "squat"}
    assert len(runner_program(LIBRARY).items) == 4


def test_two_green_sessions_two_days_apart_suggest_the_printed_step_up() -> None:
    found = _review(*GREEN_LIGHT)
    assert (found.kind, found.code) == (UP, "greens")
    assert found.step is RAISE.harder
    assert found.facts == {"sessions": 2, "hours": 48, "days": 7}
    assert found.references == LIBRARY.tools.pain_rule.references


@pytest.mark.parametrize(
    ("sessions", "kind", "code"),
    [
        ((), HOLD, "nothing_logged"),
        ((session(3),), HOLD, "greens_missing"),
        ((session(3), session(4.9)), HOLD, "greens_too_close"),
        ((session(3), session(5)), UP, "greens"),
        ((session(3), session(4), session(5)), UP, "greens"),
        ((session(3), session(6, sets=2)), HOLD, "sets_missing"),
        ((session(3, effort=8), session(6, effort=7)), HOLD, "effort_above"),
        ((session(3, effort=7), session(6, effort=7)), UP, "greens"),
        ((*GREEN_LIGHT, session(8, 4)), HOLD, "amber"),
        ((*GREEN_LIGHT, session(8, 4), session(10)), HOLD, "greens_missing"),
        ((session(3, 4), session(6, 4)), BACK, "amber_again"),
        ((session(3, morning_rise=1), session(6, 4)), BACK, "amber_again"),
        ((*GREEN_LIGHT, session(8, 6)), BACK, "red"),
        ((*GREEN_LIGHT, session(8, signs=frozenset({"sharp-pain"}))), BACK, "red"),
        ((*GREEN_LIGHT, session(8, hours_to_settle=25)), BACK, "red"),
        ((session(1, 6), *GREEN_LIGHT), UP, "greens"),
        ((session(3, 4), session(4, 6), session(5, 4)), BACK, "amber_again"),
        ((session(1, 6), session(3, 6), *GREEN_LIGHT), STOP, "red_again"),
        ((session(1, 6), session(8, 7)), STOP, "red_again"),
        ((*GREEN_LIGHT, session(8, needs_help=True)), STOP, "help_sign"),
    ],
)
def test_the_sessions_decide(sessions: tuple[Session, ...], kind: DecisionKind, code: str) -> None:
    found = _review(*sessions)
    assert (found.kind, found.code) == (kind, code)
    assert found.step is {UP: RAISE.harder, BACK: RAISE.easier}.get(kind)


def test_of_two_sessions_in_one_hour_the_worse_counts_last() -> None:
    assert _review(session(3), session(6, 6), session(6)).code == "red"


def test_a_dose_holds_a_week_before_the_next_step() -> None:
    assert _review(*GREEN_LIGHT, now=6.9).code == "step_too_soon"
    assert _review(*GREEN_LIGHT, now=7).kind is UP
    changed = (Change("raise", 5 * DAY, is_up=True), Change("squat", 9 * DAY, is_up=True))
    later = (session(6), session(9))
    assert _review(*GREEN_LIGHT, *later, now=11.9, changes=changed).code == "step_too_soon"
    assert _review(*GREEN_LIGHT, *later, now=12, changes=changed).kind is UP


def test_sessions_at_an_earlier_dose_lead_to_no_step() -> None:
    changed = (Change("raise", 6 * DAY + 1, is_up=True),)
    assert _review(*GREEN_LIGHT, now=20, changes=changed).code == "nothing_logged"


def test_heavy_work_and_hops_wait_two_weeks() -> None:
    hops = (session(3, name="hop"), session(6, name="hop"))
    assert _of(logged(*hops, now=13.9), "hop").code == "step_too_soon"
    assert _of(logged(*hops, now=14), "hop").kind is UP


def test_the_limit_of_the_plan_makes_a_session_red() -> None:
    assert _of(logged(session(3, 3)), "raise").code == "red"


def test_bone_calls_at_the_first_pain() -> None:
    asked = {"tags": frozenset({"BONE"})}
    assert _of(logged(session(3, 1)), "raise", **asked).code == "bone_pain"
    assert _of(logged(*GREEN_LIGHT), "raise", **asked).kind is UP


def test_new_swelling_is_red_where_the_ankle_gives_way() -> None:
    swollen = logged(session(3, signs=frozenset({"new-swelling"})))
    library = reviewed_library(is_unsteady=True)
    program = reviewed_program(library)
    found = review_item(item_of(program, "raise"), swollen, program=program, library=library)
    assert (found.code, _review(*swollen.sessions).code) == ("red", "greens_missing")


def test_once_the_safety_questions_are_asked_again_earlier_reds_are_dealt_with() -> None:
    reds = (session(1, 6), session(2, 7))
    assert _review(*reds, *GREEN_LIGHT, asked_again=2 * DAY).kind is UP
    assert _review(*reds, asked_again=4 * DAY).code == "red"
    helped = session(3, needs_help=True)
    assert _review(helped, session(6), asked_again=4 * DAY).kind is UP


def test_sessions_of_other_exercises_are_not_looked_at() -> None:
    others = (session(7, 9, name="squat"), session(8, 9, name="squat"))
    assert _review(*GREEN_LIGHT, *others) == _review(*GREEN_LIGHT)
