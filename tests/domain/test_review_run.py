"""A walk-run session under the schedule: up, again, back, and back to a level."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.domain.decision import Decision, DecisionKind
from hep.domain.review_item import review_item
from tests.domain.reviewed import item_of, logged, reviewed_library, runner_program, session

if TYPE_CHECKING:
    from hep.domain.session_log import Session

STOP, BACK, HOLD, UP = DecisionKind
LIBRARY = reviewed_library()


def _run(day: float, worst: int = 0, **facts: object) -> Session:
    return session(day, worst, name="run", **facts)  # type: ignore[arg-type]  # fields of a session


GOOD = (_run(4), _run(6))


def _review(
    *sessions: Session, now: float = 8, running: str = "stage-2", tags: tuple[str, ...] = ()
) -> Decision:
    program = runner_program(LIBRARY, running=running, tags=frozenset(tags))
    run = item_of(program, "run")
    assert run.dose.run_session
    return review_item(run, logged(*sessions, now=now), program=program, library=LIBRARY)


@pytest.mark.parametrize(
    ("sessions", "kind", "code"),
    [
        ((), HOLD, "nothing_logged"),
        (GOOD, UP, "run_up"),
        ((_run(6),), HOLD, "run_more"),
        ((_run(5), _run(6)), HOLD, "greens_too_close"),
        ((_run(4), _run(6, sets=1)), HOLD, "sets_missing"),
        ((_run(4), _run(6, effort=6)), HOLD, "effort_above"),
        ((*GOOD, _run(7, morning_rise=1)), HOLD, "run_again"),
        ((*GOOD, _run(7, weeks_worse=1)), HOLD, "run_again"),
        ((*GOOD, _run(7, 3)), BACK, "run_red"),
        ((_run(1, 3), *GOOD), UP, "run_up"),
        ((_run(1, 3), _run(4, 3), _run(6)), STOP, "run_reds"),
    ],
)
def test_the_runs_decide(sessions: tuple[Session, ...], kind: DecisionKind, code: str) -> None:
    found = _review(*sessions)
    assert (found.kind, found.code) == (kind, code)


def test_a_stage_rests_on_the_sources_of_the_schedule_and_points_to_the_next() -> None:
    found = _review(*GOOD)
    assert found.facts == {"stage": 3, "sessions": 2}
    assert found.references == LIBRARY.run_schedule.references == ("R126",)
    assert found.step


def test_no_two_stages_in_a_week() -> None:
    assert _review(*GOOD, now=6.5).code == "step_too_soon"


def test_an_amber_run_that_has_settled_by_the_morning_counts_as_good() -> None:
    program = runner_program(LIBRARY, must_not=frozenset({"hop"}))
    assert program.pain_limit == 2  # so that amber comes from the morning or the week alone
    assert _review(_run(4, 2), _run(6, 2)).kind is UP


@pytest.mark.parametrize(
    ("now", "stage", "kind", "code"),
    [
        (9.9, "stage-2", UP, "run_up"),
        (10, "stage-2", HOLD, "run_gap_again"),
        (14, "stage-2", BACK, "run_gap"),
        (14, "stage-1", HOLD, "run_gap_again"),
        (30, "stage-8", BACK, "run_gap"),
    ],
)
def test_a_break_leads_back_by_its_length(
    now: float, stage: str, kind: DecisionKind, code: str
) -> None:
    found = _review(*GOOD, now=now, running=stage)
    assert (found.kind, found.code) == (kind, code)


def test_two_reds_far_apart_are_red_again_and_no_way_back_to_a_level() -> None:
    assert _review(_run(1, 3), _run(20, 3), now=21).code == "red_again"


def test_bone_needs_three_runs_at_a_stage() -> None:
    assert _review(*GOOD, tags=("BONE",)).code == "run_more"
    assert _review(_run(2), *GOOD, tags=("BONE",)).kind is UP
