"""Where exercises are looked for: the stage, then wider and wider circles."""

from __future__ import annotations

from dataclasses import replace

from hep.domain.candidate import Candidate, Circle
from hep.domain.candidates import find_candidates, listed_ids
from hep.domain.exercise import Category, Level
from tests.builders import (
    a_dose,
    a_library,
    a_mix,
    a_pathway,
    a_request,
    a_situation,
    a_subtype,
    an_exercise,
    steps_ladder,
)

ONLY_LOAD = {Level.LOAD: a_dose()}
EXERCISES = (
    an_exercise("added"),
    an_exercise("stage"),
    an_exercise("below"),
    an_exercise("above"),
    an_exercise("top"),
    an_exercise("rung"),
    an_exercise("shelf"),
    an_exercise("too-hard", doses=ONLY_LOAD),
)
LISTS = {Level.PROTECT: ("below",), Level.BUILD: ("stage", "too-hard"), Level.RUN: ("above", "top")}


def _found(request_fields: dict[str, object] | None = None) -> dict[str, Candidate]:
    pathway = a_pathway(LISTS, subtypes=(a_subtype(adds=("added",)),))
    library = a_library(
        *EXERCISES, pathway=pathway, ladders=(steps_ladder("rung", "too-hard", "top"),)
    )
    fields = {"subtype": "tendon"} | (request_fields or {})
    found = find_candidates(a_situation(library, a_request(**fields)), library)  # type: ignore[arg-type]  # a builder
    return {one.exercise.id: one for one in found.of(Category.STRENGTH)}


def test_each_exercise_is_found_in_its_nearest_circle() -> None:
    assert [(name, one.circle, one.source) for name, one in _found().items()] == [
        ("added", Circle.SUBTYPE, "tendon"),
        ("stage", Circle.STAGE, ""),
        ("below", Circle.OTHER_LEVEL, "1"),
        ("above", Circle.OTHER_LEVEL, "4"),
        ("top", Circle.OTHER_LEVEL, "4"),
        ("rung", Circle.LADDER, "ladder"),
        ("shelf", Circle.LIBRARY, ""),
    ]


def test_without_a_subtype_its_additions_are_any_exercise() -> None:
    assert _found({"subtype": None})["added"].circle is Circle.LIBRARY


def test_the_stage_and_its_subtype_are_listed_once() -> None:
    pathway = a_pathway({Level.BUILD: ("a", "b")}, subtypes=(a_subtype(adds=("b", "c")),))
    library = a_library(an_exercise("a"), an_exercise("b"), an_exercise("c"), pathway=pathway)
    assert listed_ids(a_situation(library, a_request(subtype="tendon"))) == ("b", "c", "a")
    assert listed_ids(a_situation(library)) == ("a", "b")


def test_a_must_have_competes_wherever_it_stands() -> None:
    assert "too-hard" not in _found({"must_have": frozenset({"too-hard"})})
    lone = an_exercise("lone", doses={Level.PROTECT: a_dose()})
    library = a_library(*EXERCISES, lone, pathway=a_pathway(LISTS))
    situation = a_situation(library, a_request(must_have=frozenset({"lone"})))
    found = {one.exercise.id: one for one in find_candidates(situation, library).candidates}
    assert found["lone"].circle is Circle.LIBRARY
    assert "lone" in listed_ids(situation)
    without = find_candidates(a_situation(library), library)
    assert "lone" not in {one.exercise.id for one in without.candidates}


def test_what_the_second_cause_names_comes_after_the_stage() -> None:
    other = replace(a_pathway({Level.BUILD: ("shelf", "stage")}), cause="shoe")
    library = a_library(*EXERCISES, pathway=a_pathway(LISTS))
    library = replace(library, pathways=dict(library.pathways) | {"shoe": other})
    situation = a_situation(library, a_request(second_cause="shoe"))
    found = {one.exercise.id: one for one in find_candidates(situation, library).candidates}
    assert (found["shelf"].circle, found["shelf"].source) == (Circle.SECOND_CAUSE, "shoe")
    assert found["stage"].circle is Circle.STAGE
    assert found["shelf"].serves_second
    assert found["stage"].serves_second
    assert not found["below"].serves_second
    assert listed_ids(situation) == ("stage", "too-hard", "shelf")


def test_places_count_from_the_nearest_circle_on() -> None:
    assert [one.place for one in _found().values()] == list(range(7))


def test_of_other_levels_the_nearest_lower_one_is_named() -> None:
    both = {Level.PROTECT: ("below",), Level.BUILD: ("below",), Level.RUN: ("below", "top")}
    library = a_library(*EXERCISES, pathway=a_pathway(both))
    field = find_candidates(a_situation(library, a_request(level=3)), library)
    sources = {one.exercise.id: one.source for one in field.candidates}
    assert (sources["below"], sources["top"]) == ("2", "4")


def _three_and(
    far: str, *, tier: int = 1, low: int = 1, number: int | None = None
) -> dict[str, int]:
    """Three strength exercises named here, one of each kind elsewhere; what may fill, and how many."""
    named = tuple(an_exercise(f"named-{one}", tier=tier) for one in range(3))
    elsewhere = (
        an_exercise("near-strength", subcategory="band"),
        an_exercise("near-balance", category=Category.BALANCE),
        an_exercise("far-strength", subcategory="band"),
        an_exercise("far-balance", category=Category.BALANCE),
    )
    lists = {
        Level.PROTECT: ("near-strength", "near-balance"),
        Level.BUILD: tuple(one.id for one in named),
    }
    mix = a_mix(strength=(3, 3), balance=(low, low + 1))
    library = a_library(*named, *elsewhere, pathway=a_pathway(lists, mix=mix))
    request = a_request(favourites=frozenset({far} if far else ()), max_exercises=number)
    field = find_candidates(a_situation(library, request), library)
    return {
        one.exercise.id: one.fills for one in field.candidates if "named" not in one.exercise.id
    }


def test_a_category_that_the_mix_must_have_is_filled_up_to_its_minimum() -> None:
    assert _three_and("") == {"near-balance": 1, "far-balance": 1}
    assert _three_and("", low=2) == {"near-balance": 2, "far-balance": 2}


def test_a_category_that_the_mix_may_do_without_is_not_filled() -> None:
    assert _three_and("", low=0) == {}


def test_for_more_than_the_usual_number_each_category_is_filled_up_to_its_maximum() -> None:
    assert _three_and("", low=0, number=4) == {}
    assert _three_and("", low=0, number=6) == {"near-balance": 1, "far-balance": 1}
    filled = _three_and("", low=0, number=6, tier=2)
    assert filled == {"near-strength": 3, "near-balance": 1, "far-balance": 1}


def test_what_is_asked_for_competes_from_anywhere_and_fills_nothing() -> None:
    assert _three_and("far-balance", low=0) == {"far-balance": 0}


def test_one_local_muscle_of_another_level_joins_a_category_that_only_loads_the_tendon() -> None:
    assert _three_and("", tier=2, low=0) == {"near-strength": 1}


def test_a_candidate_knows_the_goals_that_it_serves() -> None:
    pathway = a_pathway(LISTS)
    stages = {
        level: replace(stage, goal_ladders=("up", "other"))
        for level, stage in pathway.stages.items()
    }
    ladders = (
        steps_ladder("stage", "rung", identifier="up"),
        steps_ladder("top", identifier="other"),
        steps_ladder("stage", identifier="no-goal"),
    )
    library = a_library(*EXERCISES, pathway=replace(pathway, stages=stages), ladders=ladders)
    field = find_candidates(a_situation(library), library)
    goals = {one.exercise.id: one.goals for one in field.candidates}
    assert (goals["stage"], goals["top"], goals["below"]) == (("up",), ("other",), ())


def test_the_goals_of_both_causes_count_each_once() -> None:
    lead, other = a_pathway(LISTS), replace(a_pathway(LISTS), cause="shoe")
    ladders = (steps_ladder("stage", identifier="up"), steps_ladder("stage", identifier="foot"))
    pathways = {}
    for pathway, goals in ((lead, ("up",)), (other, ("foot", "up"))):
        stages = {
            level: replace(stage, goal_ladders=goals) for level, stage in pathway.stages.items()
        }
        pathways[pathway.cause] = replace(pathway, stages=stages)
    library = replace(a_library(*EXERCISES, ladders=ladders), pathways=pathways)
    for second, goals in ((None, ("up",)), ("shoe", ("up", "foot"))):
        situation = a_situation(library, a_request(second_cause=second))
        found = {one.exercise.id: one for one in find_candidates(situation, library).candidates}
        assert found["stage"].goals == goals


def test_what_comes_from_the_library_brings_no_risk_that_nobody_named() -> None:
    named = tuple(an_exercise(f"named-{one}") for one in range(3))
    shelf = (
        an_exercise("eyes-shut", category=Category.BALANCE, flags={"eyes"}),
        an_exercise("eyes-open", category=Category.BALANCE),
    )
    elsewhere = an_exercise("eyes-shut-above", category=Category.BALANCE, flags={"eyes"})
    lists = {Level.BUILD: tuple(one.id for one in named), Level.LOAD: (elsewhere.id,)}
    mix = a_mix(strength=(3, 3), balance=(1, 1))
    library = a_library(*named, *shelf, elsewhere, pathway=a_pathway(lists, mix=mix))
    found = find_candidates(a_situation(library), library).of(Category.BALANCE)
    assert [one.exercise.id for one in found] == ["eyes-shut-above", "eyes-open"]
