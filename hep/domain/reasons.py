"""Why an item is in the program: where it comes from, its dose, its evidence. Codes and facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.candidates import Circle
from hep.domain.program import Reason

if TYPE_CHECKING:
    from hep.domain.prescription import Prescription
    from hep.domain.program import Facts
    from hep.domain.situation import Situation

SOURCE_CODES = {
    Circle.SUBTYPE: "fits_subtype",
    Circle.STAGE: "fits_stage",
    Circle.OTHER_LEVEL: "from_other_level",
    Circle.LADDER: "from_ladder",
    Circle.LIBRARY: "from_library",
}


def explain_choice(item: Prescription, situation: Situation) -> tuple[Reason, ...]:
    """Return the reasons for one item, most telling first."""
    return (_source(item, situation), _dose(item, situation), _evidence(item))


def _source(item: Prescription, situation: Situation) -> Reason:
    circle, stage = item.candidate.circle, situation.stage
    facts: Facts = {
        "cause": situation.request.cause,
        "level": int(stage.level),
        "category": item.exercise.category.value,
        "source": item.candidate.source,
    }
    references = stage.references
    if circle is Circle.SUBTYPE and situation.subtype:
        references = situation.subtype.references
    return Reason(SOURCE_CODES[circle], facts, references)


def _dose(item: Prescription, situation: Situation) -> Reason:
    own = max(level for level in item.exercise.doses if level <= situation.stage.level)
    facts: Facts = {"level": int(own), "defaulted": item.dose.defaulted}
    return Reason("dose_from_level", facts, item.exercise.evidence.references)


def _evidence(item: Prescription) -> Reason:
    evidence = item.exercise.evidence
    code = "evidence_with_downside" if evidence.has_downside else "evidence"
    return Reason(code, {"grade": evidence.grade.value}, evidence.references)
