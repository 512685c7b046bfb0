"""Why an item is in the program: its source, what it trains, rung, dose, evidence. No words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.candidate import Circle
from hep.domain.dose_edit import changed_numbers
from hep.domain.prescription import starting_dose
from hep.domain.program import Reason

if TYPE_CHECKING:
    from hep.domain.candidates import Field
    from hep.domain.prescription import Prescription
    from hep.domain.program import Facts
    from hep.domain.situation import Situation

SOURCE_CODES = {
    Circle.SUBTYPE: "fits_subtype",
    Circle.STAGE: "fits_stage",
    Circle.SECOND_CAUSE: "fits_second_cause",
    Circle.OTHER_LEVEL: "from_other_level",
    Circle.LADDER: "from_ladder",
    Circle.LIBRARY: "from_library",
}


def explain_choice(item: Prescription, field: Field) -> tuple[Reason, ...]:
    """Return the reasons for one item, most telling first."""
    situation = field.situation
    request, name = situation.request, item.exercise.id
    asked = [
        Reason(code)
        for code, ids in (
            ("must_have", request.must_have),
            ("favourite", request.favourites),
            ("given_before", request.given_before),
        )
        if name in ids
    ]
    if situation.subtype and name in situation.subtype.anchors:
        asked.append(Reason("anchor"))
    if item.candidate.goals:
        asked.append(Reason("serves_goal", {"level": int(situation.stage.level)}))
    return (
        _source(item, situation),
        *asked,
        Reason("trains", {"targets": item.exercise.targets}),
        *_rung(item, field),
        _dose(item, field),
        _evidence(item),
    )


def _source(item: Prescription, situation: Situation) -> Reason:
    circle, stage = item.candidate.circle, situation.stage
    facts: Facts = {
        "cause": situation.pathway.cause,
        "level": int(stage.level),
        "category": item.exercise.category.value,
        "source": item.candidate.source,
    }
    references = stage.references
    if circle is Circle.SUBTYPE and situation.subtype:
        references = situation.subtype.references
    elif circle is Circle.SECOND_CAUSE and situation.second:
        references = situation.second.stages[stage.level].references
    return Reason(SOURCE_CODES[circle], facts, references)


def _rung(item: Prescription, field: Field) -> tuple[Reason, ...]:
    """Say where it stands on its first ladder of steps, and what becomes of the rung above."""
    exercise = item.exercise
    ladder = next(field.library.ladders_with(exercise.id), None)
    if ladder is None:
        return ()
    facts: dict[str, str | int | tuple[str, ...]] = {
        "rung": ladder.rungs.index(exercise.id) + 1,
        "rungs": len(ladder.rungs),
    }
    above = ladder.find_neighbour(exercise.id, offset=1)
    if above is None:
        return (Reason("rung_last", facts),)
    facts["exercise"] = above
    obstacle = field.find_obstacle(field.library.exercises[above])
    if obstacle is None:
        return (Reason("rung_open", facts),)
    return (Reason("rung_closed", facts | {"rule": obstacle.code}),)


def _dose(item: Prescription, field: Field) -> Reason:
    situation = field.situation
    own = max(level for level in item.exercise.doses if level <= situation.stage.level)
    facts: Facts = {"level": int(own), "defaulted": item.dose.defaulted}
    planned = starting_dose(item.exercise, situation, field.library)
    if changed := changed_numbers(planned, item.dose):
        return Reason("dose_by_hand", {"level": int(own), "changed": changed})
    careful = situation.request.is_careful_start
    code = "dose_from_level" if careful else "dose_from_middle"
    return Reason(code, facts, item.exercise.evidence.references)


def _evidence(item: Prescription) -> Reason:
    evidence = item.exercise.evidence
    code = "evidence_with_downside" if evidence.has_downside else "evidence"
    return Reason(code, {"grade": evidence.grade.value}, evidence.references)
