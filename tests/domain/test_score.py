"""What an exercise and a set are worth: every weight has its say."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest

from hep.domain.candidate import Candidate, Circle
from hep.domain.exercise import EvidenceGrade, Exercise, Level
from hep.domain.prescription import Prescription, prescribe
from hep.domain.score import feature_points, features, set_score, single_score
from hep.domain.weights import Weights
from tests.builders import (
    a_dose,
    a_library,
    a_pathway,
    a_request,
    a_situation,
    a_subtype,
    a_tag,
    an_exercise,
    some_rules,
)

if TYPE_CHECKING:
    from hep.domain.situation import Situation

NOTHING = Weights(**{one.name: 0 for one in fields(Weights)})
CARE = a_tag("CARE", caution_flags=frozenset({"floor"}))


def _situation(exercise: Exercise, **request: object) -> Situation:
    return a_situation(a_library(exercise, tags=(CARE,)), a_request(**request))  # type: ignore[arg-type]  # a builder


def _given(
    exercise: Exercise, circle: Circle = Circle.STAGE, *, serves_second: bool = False
) -> Prescription:
    library = a_library(exercise)
    candidate = Candidate(exercise, circle, "", serves_second=serves_second)
    return prescribe(candidate, a_situation(library, a_request()), library)


def _single(
    weight: str, exercise: Exercise, circle: Circle = Circle.STAGE, **request: object
) -> int:
    weights = replace(NOTHING, **{weight: 7})
    return single_score(_given(exercise, circle), _situation(exercise, **request), weights)


@pytest.mark.parametrize(
    ("circle", "weight"),
    [
        (Circle.SUBTYPE, "fits_subtype"),
        (Circle.STAGE, "fits_stage"),
        (Circle.SECOND_CAUSE, "fits_second_cause"),
        (Circle.OTHER_LEVEL, "fits_other_level"),
        (Circle.LADDER, "fits_ladder"),
    ],
)
def test_where_it_was_found_counts(circle: Circle, weight: str) -> None:
    assert _single(weight, an_exercise(), circle) == 7
    assert _single(weight, an_exercise(), Circle.LIBRARY) == 0


@pytest.mark.parametrize(
    ("grade", "weight"),
    [
        (EvidenceGrade.A, "evidence_a"),
        (EvidenceGrade.B, "evidence_b"),
        (EvidenceGrade.C, "evidence_c"),
    ],
)
def test_the_evidence_counts(grade: EvidenceGrade, weight: str) -> None:
    assert _single(weight, an_exercise(grade=grade)) == 7
    assert _single(weight, an_exercise(grade=EvidenceGrade.D)) == 0


def test_evidence_that_is_of_where_it_hurts_counts_more() -> None:
    exercise = an_exercise()  # its source is R01
    for sources, points in ((("R03", "R01"), 7), (("R03",), 0)):
        pathway = a_pathway({}, subtypes=(a_subtype(references=sources),))
        library = a_library(exercise, pathway=pathway)
        weights = replace(NOTHING, evidence_of_place=7)
        hurting = a_situation(library, a_request(subtype="tendon"))
        assert single_score(_given(exercise), hurting, weights) == points
        assert single_score(_given(exercise), a_situation(library), weights) == 0


def test_a_downside_and_each_caution_cost() -> None:
    assert _single("downside_costs", an_exercise(has_downside=True)) == -7
    assert _single("downside_costs", an_exercise()) == 0
    on_the_floor = an_exercise(flags={"floor"})
    assert _single("caution_costs", on_the_floor, tags=frozenset({"CARE"})) == -7
    assert _single("caution_costs", on_the_floor) == 0


def test_its_own_level_favourites_and_what_was_given_before_count() -> None:
    assert _single("own_level", an_exercise()) == 7
    assert _single("own_level", an_exercise(doses={Level.PROTECT: a_dose()})) == 0
    for weight, wish in (("favourite", "favourites"), ("given_before", "given_before")):
        for name, points in (("heel-raise", 7), ("other", 0)):
            wishes: dict[str, object] = {wish: frozenset({name})}
            assert _single(weight, an_exercise(), Circle.STAGE, **wishes) == points


def test_what_a_program_reaches_counts_once_each() -> None:
    calf, both = an_exercise("a"), an_exercise("b", targets=("hip", "calf"), subcategory="static")
    chosen, situation = [_given(calf), _given(both)], _situation(calf)
    assert set_score(chosen, situation, replace(NOTHING, each_target=7)) == 14
    assert set_score(chosen, situation, replace(NOTHING, each_kind=7)) == 14
    assert set_score(chosen[:1] * 2, situation, replace(NOTHING, each_kind=7)) == 7
    assert set_score(chosen, situation, replace(NOTHING, each_position_costs=7)) == -7
    assert set_score(chosen, situation, replace(NOTHING, own_level=7)) == 14


def test_each_thing_to_fetch_costs_and_the_one_at_hand_is_taken() -> None:
    exercise = an_exercise(equipment=(("band", "chair"), ("wall",)))
    things = {
        name for kind, name in features(_given(exercise), _situation(exercise)) if "thing" in kind
    }
    assert things == {"chair", "wall"}
    nowhere = _situation(exercise, equipment=frozenset())
    things = {name for kind, name in features(_given(exercise), nowhere) if "thing" in kind}
    assert things == {"band", "wall"}
    assert set_score([_given(exercise)], nowhere, replace(NOTHING, each_thing_costs=7)) == -14


def test_serving_the_second_cause_counts_once() -> None:
    weights, one = replace(NOTHING, second_cause_served=7), an_exercise()
    serving = _given(one, serves_second=True)
    assert set_score([serving, serving], _situation(one), weights) == 7
    assert set_score([_given(one)], _situation(one), weights) == 0


def test_costs_are_below_zero() -> None:
    weights = Weights(**{one.name: 7 for one in fields(Weights)})
    assert feature_points(("each_thing_costs", "wall"), weights) == -7
    assert feature_points(("each_target", "calf"), weights) == 7


def test_a_nearer_circle_beats_any_evidence() -> None:
    weights = a_library().rules.weights
    far = an_exercise(grade=EvidenceGrade.A)
    near = an_exercise(grade=EvidenceGrade.D, has_downside=True, doses={Level.PROTECT: a_dose()})
    assert single_score(_given(near), _situation(near), weights) > single_score(
        _given(far, Circle.OTHER_LEVEL), _situation(far), weights
    )


def test_a_goal_of_the_level_counts_once() -> None:
    exercise = an_exercise()
    given = _given(exercise)
    serving = replace(given, candidate=replace(given.candidate, goals=("evertors", "hip")))
    goals = [one for one in features(serving, _situation(exercise)) if one[0] == "each_goal"]
    assert goals == [("each_goal", "evertors"), ("each_goal", "hip")]
    assert feature_points(goals[0], some_rules().weights) == 12
