"""How good an exercise is for this stage: named weights, added up, higher is better.

What does not live here: rules. Nothing unsafe is merely scored low; it is left out before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.candidates import Circle
from hep.domain.exercise import EvidenceGrade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.prescription import Prescription

CIRCLE_POINTS = {
    Circle.SUBTYPE: 60,  # made for where it hurts
    Circle.STAGE: 40,  # named for this cause and level
    Circle.OTHER_LEVEL: 20,
    Circle.LADDER: 10,
    Circle.LIBRARY: 0,
}
EVIDENCE_POINTS = {
    EvidenceGrade.A: 9,
    EvidenceGrade.B: 6,
    EvidenceGrade.C: 3,
    EvidenceGrade.D: 0,
}
DOWNSIDE_POINTS = -3  # the evidence includes a downside or no benefit
OWN_LEVEL_POINTS = 5  # it has a dose for exactly this level
CAUTION_POINTS = -4  # allowed with care: prefer what needs none
NEW_TARGET_POINTS = 2  # each muscle or structure nothing else in the program reaches


def single_score(prescription: Prescription, *, is_own_level: bool, cautions: int) -> int:
    """Return what an exercise is worth by itself."""
    evidence = prescription.exercise.evidence
    return (
        CIRCLE_POINTS[prescription.candidate.circle]
        + EVIDENCE_POINTS[evidence.grade]
        + DOWNSIDE_POINTS * evidence.has_downside
        + OWN_LEVEL_POINTS * is_own_level
        + CAUTION_POINTS * cautions
    )


def coverage_score(chosen: Sequence[Prescription]) -> int:
    """Return what a set is worth for reaching different muscles and structures."""
    reached = {target for one in chosen for target in one.exercise.targets}
    return NEW_TARGET_POINTS * len(reached)


def most_coverage(prescription: Prescription) -> int:
    """Return the most that one exercise can add to the coverage: a bound for the search."""
    return NEW_TARGET_POINTS * len(set(prescription.exercise.targets))
