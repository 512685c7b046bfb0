"""Whether one exercise may be given in a situation, and the first rule that stands against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.program import Omission
from hep.domain.request import AgeBand
from hep.domain.safety import Blocks

if TYPE_CHECKING:
    from hep.domain.exercise import Exercise
    from hep.domain.rules import PlanningRules
    from hep.domain.situation import Situation


def find_obstacle(
    exercise: Exercise, situation: Situation, rules: PlanningRules
) -> Omission | None:
    """Return the first rule that leaves this exercise out, safety first; None: it may be given."""
    checks = (_tag, _gate, _running, _age, _subtype, _manual, _level, _equipment)
    return next(filter(None, (check(exercise, situation, rules) for check in checks)), None)


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
    if exercise.flags & rules.gated_flags and not situation.is_gate_met:
        return Omission(exercise.id, "gate_not_met")
    return None


def _running(exercise: Exercise, situation: Situation, rules: PlanningRules) -> Omission | None:
    if rules.run_flag in exercise.flags and situation.running == "none":
        return Omission(exercise.id, "no_running_now")
    if any(dose.follows_run_schedule for dose in exercise.doses.values()) and (
        situation.request.run_stage is None
    ):
        return Omission(exercise.id, "no_run_stage")
    return None


def _age(exercise: Exercise, situation: Situation, rules: PlanningRules) -> Omission | None:
    flags = exercise.flags & rules.from_65_avoids
    if flags and situation.request.age_band is AgeBand.FROM_65:
        return Omission(exercise.id, "not_from_65", {"flags": tuple(sorted(flags))})
    return None


def _subtype(exercise: Exercise, situation: Situation, _rules: PlanningRules) -> Omission | None:
    subtype = situation.subtype
    if subtype is None:
        flags = exercise.flags & situation.pathway.unsure_avoids_flags
        if flags and situation.pathway.subtypes:
            return Omission(exercise.id, "choose_subtype", {"flags": tuple(sorted(flags))})
        return None
    if exercise.id in subtype.avoids_ids or exercise.flags & subtype.avoids_flags:
        return Omission(exercise.id, "subtype_avoids", {"subtype": subtype.id})
    return None


def _manual(exercise: Exercise, _situation: Situation, _rules: PlanningRules) -> Omission | None:
    return Omission(exercise.id, "manual_only") if exercise.is_manual_only else None


def _level(exercise: Exercise, situation: Situation, _rules: PlanningRules) -> Omission | None:
    level = situation.stage.level
    if exercise.find_dose(level) is None:
        return Omission(exercise.id, "no_dose_at_level", {"level": int(level)})
    return None


def _equipment(exercise: Exercise, situation: Situation, _rules: PlanningRules) -> Omission | None:
    missing = [group for group in exercise.equipment if not set(group) & situation.equipment]
    if missing:
        return Omission(exercise.id, "equipment_missing", {"equipment": missing[0]})
    return None
