"""The one step down and the one step up that is printed with an exercise (brief 3.0).

A neighbour on a ladder of steps when it passes everything the item passes; otherwise a change of
dose. Variants are choices and never printed as steps.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hep.domain.dose import ROUND, Dose, RunSession, Span
from hep.domain.prescription import starting_dose
from hep.domain.program import Step, StepKind
from hep.domain.screening import cautions, find_obstacle

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from hep.domain.exercise import Exercise
    from hep.domain.library import Library
    from hep.domain.pathway import RunSchedule
    from hep.domain.prescription import Prescription
    from hep.domain.situation import Situation

FEWER = 2 / 3  # of repetitions, seconds or metres when there is only one set; a working rule
MORE = 4 / 3
MOST_TIMES = 2  # as much at one step; a working rule
COUNTED = ("repetitions", "sets")
GROWS = ("repetitions", "hold_seconds", "duration_seconds", "distance_metres", "sets")
RUN_REPEATS_FEWER = 2  # rounds left out of a walk-run session
RUN_MINUTES_MORE = 5  # beyond the last stage of the schedule (brief 6.2, stage 9)


def find_easier(
    item: Prescription,
    situation: Situation,
    library: Library,
    *,
    taken: Collection[str],
) -> Step | None:
    """Return the step down; None for education."""
    if item.dose.occasion:
        return None
    for exercise in _neighbours(item, library, up=False):
        if exercise.id not in taken and _passes(exercise, item.exercise, situation, library):
            return Step(StepKind.EXERCISE, exercise, starting_dose(exercise, situation, library))
    return Step(StepKind.DOSE, item.exercise, _lighter(item.dose, library))


def find_harder(
    item: Prescription,
    situation: Situation,
    library: Library,
    *,
    taken: Collection[str],
) -> Step | None:
    """Return the step up; None for education."""
    if item.dose.occasion:
        return None
    full = item.exercise.find_dose(situation.stage.level)
    more = _fuller(item.dose, full)
    if more is not None:
        return Step(StepKind.DOSE, item.exercise, more)
    for exercise in _neighbours(item, library, up=True):
        if exercise.id not in taken and _may_follow(exercise, item.exercise, situation, library):
            return Step(StepKind.EXERCISE, exercise, starting_dose(exercise, situation, library))
    return Step(StepKind.DOSE, item.exercise, _heavier(item.dose, library))


def _neighbours(item: Prescription, library: Library, *, up: bool) -> Iterator[Exercise]:
    """Give the exercises beside this one; of a walk-run session the schedule is the only ladder."""
    if item.dose.run_session:
        return
    for ladder in library.ladders_with(item.exercise.id):
        neighbour = ladder.find_neighbour(item.exercise.id, offset=1 if up else -1)
        if neighbour:
            yield library.exercises[neighbour]


def _passes(exercise: Exercise, item: Exercise, situation: Situation, library: Library) -> bool:
    same = exercise.category is item.category and exercise.is_outing == item.is_outing
    adds_risk = (exercise.flags - item.flags) & library.rules.steps_add_no
    adds_care = set(cautions(exercise, situation)) - set(cautions(item, situation))
    if adds_risk or adds_care:  # a step has no line of its own to say what to take care of
        return False
    return same and find_obstacle(exercise, situation, library.rules) is None


def _may_follow(exercise: Exercise, item: Exercise, situation: Situation, library: Library) -> bool:
    is_near = exercise.tier <= item.tier + library.rules.harder_tier_most
    return is_near and _passes(exercise, item, situation, library)


def _lighter(dose: Dose, library: Library) -> Dose:
    if dose.run_session:
        return replace(dose, run_session=_earlier(dose.run_session, library.run_schedule))
    if dose.sets.low > 1:
        fewer = dose.sets.low - 1
        return replace(dose, sets=Span(fewer, fewer))
    return _scaled(dose, FEWER)


def _earlier(session: RunSession, schedule: RunSchedule) -> RunSession:
    """Return where red pain leads (brief 6.2), from the first stage on a shorter session."""
    first = min(schedule.stages)
    if session.stage == first:
        return replace(session, repeats=max(1, session.repeats - RUN_REPEATS_FEWER))
    most = max(first, session.stage - schedule.moves.red_stages_back)
    return schedule.stages[max(stage for stage in schedule.stages if stage <= most)]


def _heavier(dose: Dose, library: Library) -> Dose:
    if dose.run_session:
        last = dose.run_session
        longer = replace(last, run_minutes=last.run_minutes + RUN_MINUTES_MORE)
        return replace(dose, run_session=library.run_schedule.stages.get(last.stage + 1, longer))
    if dose.repetition_maximum:  # the weight allows not one repetition more
        more = dose.sets.low + 1
        return replace(dose, sets=Span(more, more))
    return _scaled(dose, MORE)


def _fuller(dose: Dose, full: Dose | None) -> Dose | None:
    """Return the upper end of the level's own range, one variable alone (brief 3.0).

    The first that has room: repetitions, hold, time, distance, then sets. None: all are there.
    """
    if full is None or dose.run_session:
        return None
    for name in GROWS:
        now, most = getattr(dose, name), getattr(full, name)
        if now and most and now.low < most.high:
            grown: dict[str, Any] = {name: _one_step_up(now, most, name)}
            return replace(dose, **grown)
    return None


def _one_step_up(now: Span, full: Span, name: str) -> Span:
    """Return the upper end of the range; its middle first, where that would more than double."""
    middle = full.at_middle(1 if name in COUNTED else ROUND)
    is_far = full.high > MOST_TIMES * now.low and middle.low > now.low
    return middle if is_far else Span(full.high, full.high)


def _scaled(dose: Dose, factor: float) -> Dose:
    """Return the dose with its one measure made smaller or larger, in numbers people count in."""
    if dose.repetitions:
        return replace(dose, repetitions=_times(dose.repetitions, factor, step=1))
    if dose.hold_seconds:
        return replace(dose, hold_seconds=_times(dose.hold_seconds, factor, step=5))
    if dose.duration_seconds:
        step = 60 if dose.duration_seconds.low >= 300 else 15
        return replace(dose, duration_seconds=_times(dose.duration_seconds, factor, step=step))
    return replace(dose, distance_metres=_times(dose.distance_metres or Span(1, 1), factor, step=5))


def _times(span: Span, factor: float, *, step: int) -> Span:
    value = max(step, round(span.low * factor / step) * step)
    if value == span.low:
        value = span.low + step if factor > 1 else max(1, span.low - step)
    return Span(value, value)
