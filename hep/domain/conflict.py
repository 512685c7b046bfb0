"""What stands in the way: the smallest set of rules without which something fits.

The fewest rules win, then the fewest safety rules, then the exercise that comes first. Safety
rules are named as such and never offered to be loosened.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from hep.domain.candidate import Candidate, Circle
from hep.domain.limits import broken_limits, counted_seconds
from hep.domain.prescription import prescribe
from hep.domain.program import Finding, Hindrance
from hep.domain.screening import find_obstacles

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hep.domain.candidates import Field
    from hep.domain.exercise import Exercise
    from hep.domain.prescription import Prescription
    from hep.domain.program import Facts

TIME_RULE = "session_full"


def smallest_conflict(field: Field) -> tuple[Hindrance, ...]:
    """Return the smallest set of rules without which one exercise could be given.

    What no rule hinders and was not given stands in for nothing here: no rule is in its way.
    """
    against = {
        exercise.id: found
        for exercise in field.library.exercises.values()
        if exercise.is_active and (found := hindrances(exercise, field))
    }
    if not against:
        return ()
    name = min(against, key=lambda one: (len(against[one]), _safety(against[one]), one))
    return tuple(_with_gains(one, against[name], against) for one in against[name])


def must_have_conflict(
    exercise: Exercise, chosen: Sequence[Prescription], field: Field
) -> tuple[Finding, tuple[Hindrance, ...]]:
    """Return why a must-have is not in the program, and the rules that stand in its way."""
    alone = tuple(
        one if one.is_safety else replace(one, gives=(exercise.id,))
        for one in hindrances(exercise, field)
    )
    if alone:
        rules = tuple(dict.fromkeys(one.code for one in alone))
        return Finding("must_have_left_out", {"exercise": exercise.id, "rules": rules}), alone
    candidate = next(one for one in field.candidates if one.exercise is exercise)
    code, others = _clash(candidate, chosen, field)
    facts: Facts = {"exercise": exercise.id, "rules": (code,), "others": others}
    return Finding("must_have_clashes", facts), (Hindrance(code, facts),)


def hindrances(exercise: Exercise, field: Field) -> tuple[Hindrance, ...]:
    """Return every rule that stands against one exercise by itself."""
    situation, rules = field.situation, field.library.rules
    found = [
        Hindrance(obstacle.code, obstacle.facts, is_safety=rule.is_safety)
        for rule, obstacle in find_obstacles(exercise, situation, rules)
    ]
    blocking = [tag.id for tag in situation.tags if tag.does_block(exercise)]
    found[:1] = [Hindrance("blocked_by_tag", {"tag": tag}) for tag in blocking] or found[:1]
    if rung := field.rungs.find_obstacle(exercise):
        found.append(Hindrance(rung.code, rung.facts))
    if exercise.find_dose(situation.stage.level):
        found += _time(exercise, field)
    return tuple(found)


def _time(exercise: Exercise, field: Field) -> list[Hindrance]:
    one = prescribe(Candidate(exercise, Circle.LIBRARY, ""), field.situation, field.library)
    needed = -(-counted_seconds(one) // 60)
    if needed <= field.situation.request.minutes:
        return []
    return [Hindrance(TIME_RULE, {"minutes": needed}, is_safety=False)]


def _safety(found: Sequence[Hindrance]) -> int:
    return sum(one.is_safety for one in found)


def _with_gains(
    one: Hindrance, conflict: Sequence[Hindrance], against: Mapping[str, Sequence[Hindrance]]
) -> Hindrance:
    """Return the hindrance with what fits once it and its companions are loosened."""
    if one.is_safety:
        return one
    rules = {_key(other) for other in conflict}
    gives = tuple(
        sorted(
            name
            for name, found in against.items()
            if _key(one) in (keys := {_key(other) for other in found}) and keys <= rules
        )
    )
    return replace(one, gives=gives)


def _key(one: Hindrance) -> tuple[str, str]:
    """Tell two hindrances apart; more minutes are one loosening, however many are needed."""
    return one.code, "" if one.code == TIME_RULE else str(sorted(one.facts.items()))


def _clash(
    candidate: Candidate, chosen: Sequence[Prescription], field: Field
) -> tuple[str, tuple[str, ...]]:
    """Return the limit it breaks with the fewest of the other must-haves, and which those are."""
    request = field.situation.request
    one = prescribe(candidate, field.situation, field.library)
    others = [other for other in chosen if other.exercise.id in request.must_have]
    for number in range(1, len(others) + 1):
        for group in combinations(others, number):
            seconds = request.minutes * 60
            broken = list(broken_limits([*group, one], field.library, seconds=seconds))
            if broken:
                return broken[0], tuple(other.exercise.id for other in group)
    return "program_full", tuple(other.exercise.id for other in others)
