"""How good an exercise and a set are here: the library's named weights, added up, whole numbers.

What does not live here: rules. Nothing unsafe is merely scored low; it is left out before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.candidate import Circle
from hep.domain.exercise import EvidenceGrade
from hep.domain.screening import cautions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hep.domain.exercise import Exercise
    from hep.domain.prescription import Prescription
    from hep.domain.situation import Situation
    from hep.domain.weights import Weights

Feature = tuple[str, str]  # the weight it counts under, and which one: counted once a program


def single_score(one: Prescription, situation: Situation, weights: Weights) -> int:
    """Return what an exercise is worth by itself."""
    exercise, request = one.exercise, situation.request
    return (
        _fit(one.candidate.circle, weights)
        + _evidence(exercise.evidence.grade, weights)
        + weights.evidence_of_place * _is_of_place(exercise, situation)
        - weights.downside_costs * exercise.evidence.has_downside
        + weights.own_level * (situation.stage.level in exercise.doses)
        - weights.caution_costs * len(cautions(exercise, situation))
        + weights.favourite * (exercise.id in request.favourites)
        + weights.given_before * (exercise.id in request.given_before)
    )


def features(one: Prescription, situation: Situation) -> Iterator[Feature]:
    """Give what this exercise brings to a program and what counts there only once."""
    exercise = one.exercise
    for target in exercise.targets:
        yield "each_target", target
    yield "each_kind", exercise.subcategory
    for goal in one.candidate.goals:
        yield "each_goal", goal
    yield "each_position_costs", exercise.position
    for group in exercise.equipment:
        at_hand = (thing for thing in group if thing in situation.equipment)
        yield "each_thing_costs", next(at_hand, group[0])
    if one.candidate.serves_second:
        yield "second_cause_served", ""


def feature_points(feature: Feature, weights: Weights) -> int:
    """Return what one feature is worth; costs are below zero."""
    name, _ = feature
    points = int(getattr(weights, name))
    return -points if name.endswith("_costs") else points


def set_score(chosen: Sequence[Prescription], situation: Situation, weights: Weights) -> int:
    """Return what a set is worth: each by itself, and each different feature once."""
    brought = {feature for one in chosen for feature in features(one, situation)}
    return sum(single_score(one, situation, weights) for one in chosen) + sum(
        feature_points(feature, weights) for feature in brought
    )


def _fit(circle: Circle, weights: Weights) -> int:
    return {
        Circle.SUBTYPE: weights.fits_subtype,
        Circle.STAGE: weights.fits_stage,
        Circle.SECOND_CAUSE: weights.fits_second_cause,
        Circle.OTHER_LEVEL: weights.fits_other_level,
        Circle.LADDER: weights.fits_ladder,
        Circle.LIBRARY: 0,
    }[circle]


def _is_of_place(exercise: Exercise, situation: Situation) -> bool:
    """Tell whether its evidence is of where it hurts: a letter is for a use (brief, letters)."""
    subtype = situation.subtype
    return bool(subtype and not set(subtype.references).isdisjoint(exercise.evidence.references))


def _evidence(grade: EvidenceGrade, weights: Weights) -> int:
    return {
        EvidenceGrade.A: weights.evidence_a,
        EvidenceGrade.B: weights.evidence_b,
        EvidenceGrade.C: weights.evidence_c,
        EvidenceGrade.D: 0,
    }[grade]
