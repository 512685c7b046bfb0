"""Why each exercise that the stage names is not in the program: a rule, or a better one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.candidates import listed_ids
from hep.domain.limits import find_broken_limit
from hep.domain.prescription import Prescription, prescribe
from hep.domain.program import Omission
from hep.domain.screening import find_obstacle

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hep.domain.candidates import Candidate
    from hep.domain.exercise import Category
    from hep.domain.library import Library
    from hep.domain.situation import Situation


def explain_omissions(
    chosen: Sequence[Prescription],
    candidates: Mapping[Category, Sequence[Candidate]],
    situation: Situation,
    library: Library,
) -> tuple[Omission, ...]:
    """Return one omission for every listed exercise that was not chosen, in listed order."""
    taken = {one.exercise.id for one in chosen}
    passing = {one.exercise.id: one for group in candidates.values() for one in group}
    omissions = []
    for exercise_id in listed_ids(situation):
        if exercise_id in taken:
            continue
        exercise = library.exercises[exercise_id]
        obstacle = find_obstacle(exercise, situation, library.rules)
        if obstacle is None:
            other = prescribe(passing[exercise_id], situation, library)
            obstacle = _outcompeted(other, chosen, situation, library)
        omissions.append(obstacle)
    return tuple(omissions)


def _outcompeted(
    other: Prescription,
    chosen: Sequence[Prescription],
    situation: Situation,
    library: Library,
) -> Omission:
    exercise = other.exercise
    rivals = [one for one in chosen if one.exercise.category is exercise.category]
    if not rivals:
        return Omission(exercise.id, "category_not_in_mix", {"category": exercise.category.value})
    seconds = situation.request.minutes * 60
    broken = [
        find_broken_limit(_swapped(chosen, rival, other), library, seconds=seconds)
        for rival in rivals
    ]
    if all(broken):
        return Omission(exercise.id, str(broken[0]))
    instead = tuple(one.exercise.id for one in rivals)
    return Omission(exercise.id, "better_alternative", {"chosen": instead})


def _swapped(
    chosen: Sequence[Prescription], out: Prescription, into: Prescription
) -> list[Prescription]:
    return [into if one is out else one for one in chosen]
