"""Why each exercise that is named here is not in the program: a rule, or a better one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.anchor import find_anchor
from hep.domain.candidates import listed_ids
from hep.domain.conflict import must_have_conflict
from hep.domain.exercise import Category
from hep.domain.limits import find_broken_limit, session_time
from hep.domain.prescription import prescribe
from hep.domain.program import Omission
from hep.domain.swap import swap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.candidates import Field
    from hep.domain.exercise import Exercise
    from hep.domain.prescription import Prescription
    from hep.domain.program import Facts


def explain_omissions(chosen: Sequence[Prescription], field: Field) -> tuple[Omission, ...]:
    """Return one omission for every listed exercise that was not chosen, in listed order."""
    taken = {one.exercise.id for one in chosen}
    passing = {one.exercise.id: one for one in field.candidates}
    situation, library = field.situation, field.library
    omissions = []
    for exercise_id in listed_ids(situation):
        if exercise_id in taken:
            continue
        exercise = library.exercises[exercise_id]
        if obstacle := field.find_obstacle(exercise):
            omissions.append(obstacle)
        elif exercise_id in situation.request.must_have:
            finding, _ = must_have_conflict(exercise, chosen, field)
            omissions.append(Omission(exercise_id, finding.code, finding.facts))
        else:
            other = prescribe(passing[exercise_id], situation, library)
            omissions.append(_outcompeted(other, chosen, field))
    return tuple(omissions)


def _outcompeted(other: Prescription, chosen: Sequence[Prescription], field: Field) -> Omission:
    """Return the limit that every swap breaks, or the exercise it came closest to replace."""
    exercise, anchor = other.exercise, find_anchor(chosen, field.situation)
    kept = field.situation.request.must_have | ({anchor} if anchor else set())
    if not exercise.is_active:
        return _one_to_read(exercise.id, chosen)
    competed = [one for one in chosen if one.exercise.is_active or one.exercise.id in kept]
    rivals = [
        one
        for one in competed
        if one.exercise.category is exercise.category and one.exercise.id not in kept
    ]
    if not rivals and anchor and (broken := _broken_beside(anchor, other, chosen, field)):
        return Omission(exercise.id, broken)
    if not rivals and anchor and _is_of(anchor, exercise, chosen):
        return Omission(exercise.id, "anchor_first", {"chosen": (anchor,)})
    if not rivals:
        return Omission(exercise.id, "category_not_in_mix", {"category": exercise.category.value})
    swaps = [swap(competed, rival, other, field) for rival in rivals]
    possible = [one for one in swaps if not one.broken]
    if not possible:
        return Omission(exercise.id, swaps[0].broken[0])
    closest = max(possible, key=lambda one: (one.points, one.out))
    facts: Facts = {"chosen": (closest.out,), "points": -closest.points}
    return Omission(exercise.id, "better_alternative", facts)


def _broken_beside(
    anchor: str, other: Prescription, chosen: Sequence[Prescription], field: Field
) -> str | None:
    """Return the rule that this one breaks beside the main exercise, time apart; None: none."""
    both = [*(one for one in chosen if one.exercise.id == anchor), other]
    return find_broken_limit(both, field.library, seconds=session_time(both))


def _is_of(name: str, exercise: Exercise, chosen: Sequence[Prescription]) -> bool:
    """Tell whether a chosen exercise is of this one's category."""
    categories = {one.exercise.id: one.exercise.category for one in chosen}
    return categories[name] is exercise.category


def _one_to_read(exercise_id: str, chosen: Sequence[Prescription]) -> Omission:
    """Education does not compete by score: one is given, the favourite or the nearest."""
    others = tuple(one.exercise.id for one in chosen if not one.exercise.is_active)
    if not others:
        return Omission(exercise_id, "category_not_in_mix", {"category": Category.EDUCATION.value})
    return Omission(exercise_id, "one_to_read", {"chosen": others})
