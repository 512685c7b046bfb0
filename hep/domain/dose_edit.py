"""A dose set by hand: what a therapist may change of an item, and the item as it is then.

An edit is plain numbers. It never chooses an exercise and never passes a rule: the planner chooses
first, from what screening allows, and the edit is laid over the dose of what was chosen.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from hep.domain.dose import LONG_SECONDS, MINUTE, Span
from hep.domain.program import Rhythm, takes_turns
from hep.domain.rhythm import EVERY_DAY_FROM, rhythm_of
from hep.domain.timing import session_seconds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.domain.dose import Dose
    from hep.domain.exercise import Exercise
    from hep.domain.prescription import Prescription
    from hep.domain.request import PlanRequest
    from hep.domain.rules import PlanningRules

MEASURES = ("repetitions", "hold_seconds", "duration_seconds", "distance_metres")
STEPS = {  # the smallest change that a printed step makes
    "sets": 1,
    "repetitions": 1,
    "hold_seconds": 5,
    "duration_seconds": 15,
    "distance_metres": 5,
}
MOST_SETS, MOST_REST_SECONDS = 6, 180  # or twice the library's own; working rules
SPACED_DAYS = 3  # hops, runs: never two days running (brief 3.0)
HEAVY_DAYS = EVERY_DAY_FROM - 1  # heavy work is never printed as every day (brief 3.0 spacing)
WEEK = 7


@dataclass(frozen=True)
class DoseEdit:
    """New numbers for the dose of one exercise; None leaves the planner's number."""

    exercise_id: str
    sets: int | None = None
    repetitions: int | None = None
    hold_seconds: int | None = None
    duration_seconds: int | None = None
    distance_metres: int | None = None
    rest_seconds: int | None = None
    days_per_week: int | None = None

    @property
    def numbers(self) -> dict[str, int]:
        """What is set, by name, in the order of the fields."""
        values = {name: getattr(self, name) for name in EDITABLE}
        return {name: value for name, value in values.items() if value is not None}


EDITABLE = tuple(one.name for one in fields(DoseEdit))[1:]


def numbers_of(dose: Dose) -> dict[str, int]:
    """Return what may be set by hand of an exact dose; empty for education and run sessions."""
    if dose.occasion or dose.run_session or dose.follows_run_schedule:
        return {}
    found = {"sets": dose.sets.low}
    for name in MEASURES:
        if span := getattr(dose, name):
            found[name] = span.low
    days = dose.frequency.days_per_week.low
    return found | {"rest_seconds": dose.rest_seconds, "days_per_week": days}


def edit_range(exercise: Exercise, name: str, rules: PlanningRules) -> Span | None:
    """Return what is plausible for one number; None: no dose of this exercise has it.

    From half the least to twice the most that the library gives at any level, and at least one
    printed step beyond either: a working rule. Days are held where the brief asks for rest.
    """
    doses = [dose for dose in exercise.doses.values() if numbers_of(dose)]
    if not doses:
        return None
    if name == "days_per_week":
        return Span(1, _most_days(exercise, rules))
    if name == "rest_seconds":
        return Span(0, max(MOST_REST_SECONDS, *(2 * dose.rest_seconds for dose in doses)))
    spans: list[Span] = [span for dose in doses if (span := getattr(dose, name))]
    if not spans:
        return None
    least, most = min(span.low for span in spans), max(span.high for span in spans)
    step = MINUTE if name == "duration_seconds" and most >= LONG_SECONDS else STEPS[name]
    high = max(2 * most, most + step, MOST_SETS if name == "sets" else 0)
    return Span(max(1, min(least // 2, least - step)), high)


def _most_days(exercise: Exercise, rules: PlanningRules) -> int:
    if exercise.flags & (rules.spaced_flags | {rules.run_flag}) - {rules.heavy_flag}:
        return SPACED_DAYS
    return HEAVY_DAYS if rules.heavy_flag in exercise.flags else WEEK


def edited_dose(dose: Dose, numbers: Mapping[str, int]) -> Dose:
    """Return the dose with these numbers, as far as it has them."""
    known = {name: value for name, value in numbers.items() if name in numbers_of(dose)}
    days, rest = known.pop("days_per_week", None), known.pop("rest_seconds", None)
    spans = {name: Span(value, value) for name, value in known.items()}
    dose = replace(dose, **spans)  # type: ignore[arg-type]  # names of Span fields alone
    if rest is not None:
        dose = replace(dose, rest_seconds=rest)
    if days is not None:
        dose = replace(dose, frequency=replace(dose.frequency, days_per_week=Span(days, days)))
    return dose


def as_edited(one: Prescription, request: PlanRequest, rules: PlanningRules) -> Prescription:
    """Return an item with its dose as set by hand, its time and rhythm worked out again.

    Heavy work that an edit would put on every day keeps its own days: that rule is for safety.
    """
    edit = find_edit(request, one.exercise.id)
    if edit is None:
        return one
    dose = edited_dose(one.dose, edit.numbers)
    rhythm = rhythm_of(one.exercise, dose, run_flag=rules.run_flag)
    if rules.heavy_flag in one.exercise.flags and rhythm is Rhythm.EVERY_DAY:
        dose, rhythm = replace(dose, frequency=one.dose.frequency), one.rhythm
    seconds = session_seconds(dose, legs_in_turn=takes_turns(one.exercise, one.side))
    return replace(one, dose=dose, rhythm=rhythm, seconds=seconds)


def find_edit(request: PlanRequest, exercise_id: str) -> DoseEdit | None:
    """Return the edit for one exercise; None: its dose is the planner's."""
    return next((one for one in request.dose_edits if one.exercise_id == exercise_id), None)


def changed_numbers(before: Dose, after: Dose) -> tuple[str, ...]:
    """Return the names of the numbers that differ."""
    was, now = numbers_of(before), numbers_of(after)
    return tuple(name for name in EDITABLE if was.get(name) != now.get(name))
