"""A whole program's log: every exercise by itself, then one step at a time for all of them.

The brief progresses "one variable of one exercise, at most one step a week"; that a red session or
a measure that got worse holds every other exercise back, too, is a working rule: pain of the next
morning belongs to no single exercise.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hep.domain.decision import Decision, DecisionKind
from hep.domain.review_case import HOURS_A_WEEK, Case
from hep.domain.review_item import review_item
from hep.domain.review_measures import Course, MeasureFinding, review_course, review_measure

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hep.domain.library import Library
    from hep.domain.program import Facts, Program
    from hep.domain.session_log import MeasureSeries, SessionLog


@dataclass(frozen=True)
class ProgramReview:
    """Suggestions for a therapist's eyes; nothing of it is applied."""

    decisions: tuple[Decision, ...]  # of the active items, in the order of a session
    measures: tuple[MeasureFinding, ...]
    course: MeasureFinding  # of all measures together


@dataclass(frozen=True)
class _Whole:
    program: Program
    log: SessionLog
    library: Library
    decisions: tuple[Decision, ...]
    measures: tuple[MeasureFinding, ...]


def review_program(
    program: Program, log: SessionLog, series: Sequence[MeasureSeries], *, library: Library
) -> ProgramReview:
    """Return a decision for each active item; at most one of them suggests a step up."""
    decisions = tuple(
        review_item(item, log, program=program, library=library) for item in program.active_items
    )
    ordered = sorted(series, key=lambda one: one.measure_id)
    measures = tuple(review_measure(one, library) for one in ordered)
    whole = _Whole(program, log, library, decisions, measures)
    return ProgramReview(
        decisions=_held(whole),
        measures=measures,
        course=review_course(measures, program=program, library=library),
    )


def _held(whole: _Whole) -> tuple[Decision, ...]:
    ready = [one for one in whole.decisions if one.kind is DecisionKind.PROGRESS]
    if not ready:
        return whole.decisions
    found = next((found for rule in HOLDING if (found := rule(whole))), None)
    if found is None:
        first = min(ready, key=lambda one: whole.log.dose_since(one.exercise_id))
        found = "one_at_a_time", {"exercise": first.exercise_id}
        ready.remove(first)
    code, facts = found
    return tuple(
        replace(one, kind=DecisionKind.HOLD, code=code, facts=facts, step=None)
        if one in ready
        else one
        for one in whole.decisions
    )


def _stopped(whole: _Whole) -> tuple[str, Facts] | None:
    for one in whole.decisions:
        if one.kind is DecisionKind.STOP_AND_REFER:
            return "stopped_elsewhere", {"exercise": one.exercise_id}
    return None


def _red_lately(whole: _Whole) -> tuple[str, Facts] | None:
    since = whole.log.now - HOURS_A_WEEK
    for item in whole.program.active_items:
        case = Case(item, whole.program, whole.log, whole.library)
        if any(one.hour >= since for one in case.reds):
            return "red_elsewhere", {"exercise": item.exercise.id}
    return None


def _worse(whole: _Whole) -> tuple[str, Facts] | None:
    for one in whole.measures:
        if one.course is Course.WORSE:
            return "measure_worse_holds", {"measure": one.measure_id}
    return None


def _stepped(whole: _Whole) -> tuple[str, Facts] | None:
    """Tell the exercise that had the last step up, when the week has no more."""
    since = whole.log.now - HOURS_A_WEEK
    lately = [one for one in whole.log.changes if one.is_up and one.hour > since]
    if len(lately) < whole.library.tools.pain_rule.steps_a_week:
        return None
    latest = max(lately, key=lambda one: (one.hour, one.exercise_id))
    return "stepped_lately", {"exercise": latest.exercise_id}


HOLDING: tuple[Callable[[_Whole], tuple[str, Facts] | None], ...] = (
    _stopped,
    _red_lately,
    _worse,
    _stepped,
)
