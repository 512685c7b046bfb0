"""Whether one exercise may be given in a situation: each hard rule is one small function.

A rule looks at one exercise by itself; rules about exercises together live in `limits`. What
loosening a rule would give is worked out in `conflict`; safety rules are never offered there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.program import Omission, Rhythm
from hep.domain.request import AgeBand
from hep.domain.rhythm import rhythm_of
from hep.domain.safety import Blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hep.domain.dose import Dose
    from hep.domain.exercise import Exercise
    from hep.domain.rules import PlanningRules
    from hep.domain.situation import Situation


@dataclass(frozen=True)
class HardRule:
    """One rule that an exercise passes or not, and where it comes from."""

    name: str
    check: Callable[[Exercise, Situation, PlanningRules], Omission | None]
    is_safety: bool  # never to be loosened to make a program fit
    source: str  # the clinical brief's section, or the request


def find_obstacle(
    exercise: Exercise, situation: Situation, rules: PlanningRules
) -> Omission | None:
    """Return the first rule that leaves this exercise out, safety first; None: it may be given."""
    for rule in HARD_RULES:
        if obstacle := rule.check(exercise, situation, rules):
            return obstacle
    return None


def find_obstacle_beside_level(
    exercise: Exercise, situation: Situation, rules: PlanningRules
) -> Omission | None:
    """Return the first rule against this exercise at any level; None: some level may give it."""
    obstacles = find_obstacles(exercise, situation, rules)
    return next((found for rule, found in obstacles if rule.name != "level"), None)


def find_obstacles(
    exercise: Exercise, situation: Situation, rules: PlanningRules
) -> Iterator[tuple[HardRule, Omission]]:
    """Give every rule that stands against this exercise, safety first."""
    for rule in HARD_RULES:
        if obstacle := rule.check(exercise, situation, rules):
            yield rule, obstacle


def cautions(exercise: Exercise, situation: Situation) -> tuple[str, ...]:
    """Return the ids of the tags that ask for care with this exercise."""
    return tuple(tag.id for tag in situation.tags if tag.does_caution(exercise))


def _tag(exercise: Exercise, situation: Situation, _rules: PlanningRules) -> Omission | None:
    for tag in situation.tags:
        if tag.does_block(exercise):
            listed = tag.blocks is Blocks.LISTED
            flags = tuple(sorted(exercise.flags & tag.blocked_flags)) if listed else ()
            return Omission(exercise.id, "blocked_by_tag", {"tag": tag.id, "flags": flags})
    return None


def _gate(exercise: Exercise, situation: Situation, rules: PlanningRules) -> Omission | None:
    if not situation.is_gate_met and exercise.flags & rules.gated_flags:
        return Omission(exercise.id, "gate_not_met")
    return None


def _running(exercise: Exercise, situation: Situation, rules: PlanningRules) -> Omission | None:
    if rules.run_flag in exercise.flags and situation.running == "none":
        return Omission(exercise.id, "no_running_now")
    if situation.request.run_stage is None and any(
        dose.follows_run_schedule for dose in exercise.doses.values()
    ):
        return Omission(exercise.id, "no_run_stage")
    return None


def _age(exercise: Exercise, situation: Situation, rules: PlanningRules) -> Omission | None:
    is_young = situation.request.age_band is AgeBand.UNDER_60
    if not is_young and exercise.flags & rules.from_60_avoids:
        flags = tuple(sorted(exercise.flags & rules.from_60_avoids))
        return Omission(exercise.id, "not_from_60", {"flags": flags})
    return None


def _subtype(exercise: Exercise, situation: Situation, _rules: PlanningRules) -> Omission | None:
    subtype = situation.subtype
    if subtype is None:
        for pathway in situation.pathways:
            flags = exercise.flags & pathway.unsure_avoids_flags
            if flags and pathway.subtypes:
                return Omission(exercise.id, "choose_subtype", {"flags": tuple(sorted(flags))})
        return None
    if exercise.id in subtype.avoids_ids or exercise.flags & subtype.avoids_flags:
        return Omission(exercise.id, "subtype_avoids", {"subtype": subtype.id})
    return None


def _heavy_rest(exercise: Exercise, situation: Situation, rules: PlanningRules) -> Omission | None:
    if rules.heavy_flag not in exercise.flags:
        return None
    dose = _find_dose(exercise, situation) or exercise.doses[min(exercise.doses)]
    if rhythm_of(exercise, dose, run_flag=rules.run_flag) is Rhythm.EVERY_DAY:
        return Omission(exercise.id, "heavy_needs_rest")
    return None


def _level(exercise: Exercise, situation: Situation, _rules: PlanningRules) -> Omission | None:
    if _find_dose(exercise, situation) is None:
        return Omission(exercise.id, "no_dose_at_level", {"level": int(situation.stage.level)})
    return None


def _manual(exercise: Exercise, situation: Situation, _rules: PlanningRules) -> Omission | None:
    if exercise.is_manual_only and exercise.id not in situation.request.must_have:
        return Omission(exercise.id, "manual_only")
    return None


def _days(exercise: Exercise, situation: Situation, rules: PlanningRules) -> Omission | None:
    days = situation.request.days_a_week
    if days is None or rules.run_flag not in exercise.flags:
        return None
    dose = _find_dose(exercise, situation)
    if dose is None:
        return None
    needed = dose.frequency.days_per_week.low
    return Omission(exercise.id, "needs_days", {"days": needed}) if needed > days else None


def _equipment(exercise: Exercise, situation: Situation, _rules: PlanningRules) -> Omission | None:
    for group in exercise.equipment:
        if situation.equipment.isdisjoint(group):
            return Omission(exercise.id, "equipment_missing", {"equipment": group})
    return None


def _position(exercise: Exercise, situation: Situation, _rules: PlanningRules) -> Omission | None:
    if exercise.position in situation.request.positions_avoided:
        return Omission(exercise.id, "position_avoided", {"position": exercise.position})
    return None


def _unwanted(exercise: Exercise, situation: Situation, _rules: PlanningRules) -> Omission | None:
    if exercise.id in situation.request.must_not:
        return Omission(exercise.id, "not_wanted")
    return None


def _find_dose(exercise: Exercise, situation: Situation) -> Dose | None:
    return exercise.find_dose(situation.stage.level)


HARD_RULES = (
    HardRule("tag", _tag, is_safety=True, source="brief 1.2"),
    HardRule("gate", _gate, is_safety=True, source="brief 3.0 running status, 6.1"),
    HardRule("running", _running, is_safety=True, source="brief 3.0 running status"),
    HardRule("age", _age, is_safety=True, source="brief 3.0 balance progression"),
    HardRule("subtype", _subtype, is_safety=True, source="brief 3.0 one tendon protocol, 3.6"),
    HardRule("heavy_rest", _heavy_rest, is_safety=True, source="brief 3.0 spacing"),
    HardRule("manual", _manual, is_safety=True, source="brief 1.2"),
    HardRule("level", _level, is_safety=True, source="brief 4"),
    HardRule("equipment", _equipment, is_safety=False, source="request"),
    HardRule("position", _position, is_safety=False, source="request"),
    HardRule("days", _days, is_safety=False, source="request; brief 6.2"),
    HardRule("must_not", _unwanted, is_safety=False, source="request"),
)
