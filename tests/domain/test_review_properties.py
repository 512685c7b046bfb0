"""What holds for every log: red never progresses, steps keep their distance, order means nothing."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from hep.domain.decision import DecisionKind
from hep.domain.pain_rule import SessionPain, Zone
from hep.domain.review_case import Case
from hep.domain.review_item import review_item
from hep.domain.review_program import review_program
from hep.domain.session_log import Change, Session, SessionLog
from tests.domain.reviewed import DAY, item_of, reviewed_library, runner_program
from tests.domain.test_planner_properties import EXAMPLES

LIBRARY = reviewed_library()
PROGRAM = runner_program(LIBRARY)
NAMES = ("raise", "squat", "hop", "run")
UP = DecisionKind.PROGRESS
NOW = 60 * DAY

pains = st.builds(
    SessionPain,
    worst=st.sampled_from([0, 0, 0, 1, 2, 3, 6, 10]),
    morning_rise=st.sampled_from([0, 0, 0, 1, 2]),
    signs=st.sampled_from([frozenset[str](), frozenset({"sharp-pain"})]),
)


def sessions(name: str | None = None) -> st.SearchStrategy[Session]:
    return st.builds(
        Session,
        exercise_id=st.just(name) if name else st.sampled_from(NAMES),
        hour=st.integers(0, NOW),
        pain=pains,
        sets_done=st.sampled_from([3, 3, 3, 2]),
        sets_planned=st.just(3),
        effort=st.none() | st.integers(3, 9),
        needs_help=st.sampled_from([False] * 9 + [True]),
    )


@st.composite
def logs(draw: st.DrawFn) -> SessionLog:
    changes = st.builds(
        Change, exercise_id=st.sampled_from(NAMES), hour=st.integers(0, NOW), is_up=st.booleans()
    )
    return SessionLog(
        begun=0,
        now=NOW,
        sessions=tuple(draw(st.lists(sessions(), max_size=12))),
        changes=tuple(draw(st.lists(changes, max_size=3))),
        asked_again=draw(st.none() | st.integers(0, NOW)),
    )


def _decide(name: str, log: SessionLog) -> DecisionKind:
    return review_item(item_of(PROGRAM, name), log, program=PROGRAM, library=LIBRARY).kind


@EXAMPLES
@given(logs(), st.data(), st.sampled_from(NAMES))
def test_one_more_red_never_makes_a_decision_more_ambitious(
    log: SessionLog, data: st.DataObject, name: str
) -> None:
    red = replace(data.draw(sessions(name)), pain=SessionPain(10))
    more = replace(log, sessions=(*log.sessions, red))
    assert _decide(name, more) <= _decide(name, log)


@EXAMPLES
@given(logs(), st.sampled_from(NAMES))
def test_red_never_progresses(log: SessionLog, name: str) -> None:
    case = Case(item_of(PROGRAM, name), PROGRAM, log, LIBRARY)
    if case.at_dose and case.zone(case.at_dose[-1]) is Zone.RED:
        assert _decide(name, log) <= DecisionKind.STEP_BACK


@EXAMPLES
@given(logs(), st.data())
def test_the_order_of_a_log_means_nothing(log: SessionLog, data: st.DataObject) -> None:
    turned = replace(
        log,
        sessions=tuple(data.draw(st.permutations(log.sessions))),
        changes=tuple(data.draw(st.permutations(log.changes))),
    )
    one = review_program(PROGRAM, log, (), library=LIBRARY)
    assert one == review_program(PROGRAM, turned, (), library=LIBRARY)


@EXAMPLES
@given(logs())
def test_a_whole_program_gets_one_step_up_at_most(log: SessionLog) -> None:
    decisions = review_program(PROGRAM, log, (), library=LIBRARY).decisions
    steps = [one for one in decisions if one.kind is UP]
    assert len(steps) <= 1
    for one in decisions:
        alone = _decide(one.exercise_id, log)
        assert one.kind is alone or (one.kind, alone) == (DecisionKind.HOLD, UP)
        assert (one.step is None) is (one.kind in (DecisionKind.HOLD, DecisionKind.STOP_AND_REFER))


@EXAMPLES
@given(st.lists(sessions(), max_size=60))
def test_steps_that_are_always_taken_keep_their_distance(done: list[Session]) -> None:
    """A therapist who looks every day and takes every step: one a week, hops every two."""
    good = [
        replace(one, pain=SessionPain(0), sets_done=3, effort=None, needs_help=False)
        for one in done
    ]
    log = SessionLog(begun=0, now=0)
    for day in range(NOW // DAY + 1):
        seen = tuple(one for one in good if one.hour <= day * DAY)
        log = replace(log, now=day * DAY, sessions=seen)
        for one in review_program(PROGRAM, log, (), library=LIBRARY).decisions:
            if one.kind is UP:
                log = replace(
                    log, changes=(*log.changes, Change(one.exercise_id, log.now, is_up=True))
                )
    hours = [one.hour for one in log.changes]
    assert all(later - earlier >= 7 * DAY for earlier, later in pairwise(hours))
    hops = [one.hour for one in log.changes if one.exercise_id == "hop"]
    assert all(later - earlier >= 14 * DAY for earlier, later in pairwise(hops))
