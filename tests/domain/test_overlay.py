"""A clinic's changes over a library: hidden is gone from every choice, added stands first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hep.domain.candidates import find_candidates
from hep.domain.exercise import Level
from hep.domain.overlay import Clinic, HouseRules, Overlay, apply_overlay
from hep.domain.planner import plan
from tests.builders import (
    a_library,
    a_pathway,
    a_request,
    a_situation,
    a_subtype,
    an_exercise,
    steps_ladder,
)

if TYPE_CHECKING:
    from hep.domain.library import Library


def _library() -> Library:
    names = ("one", "two", "three")
    return a_library(
        *(an_exercise(name) for name in names),
        pathway=a_pathway(
            dict.fromkeys(Level, names),
            subtypes=(a_subtype(adds=("one", "two"), anchors=("two",)),),
        ),
        ladders=(steps_ladder("one", "two", "three"), steps_ladder("one", "two", identifier="b")),
    )


def test_a_hidden_exercise_is_gone_from_every_list_that_chooses() -> None:
    used = apply_overlay(_library(), Overlay("Clinic", hidden=("two",)))
    assert set(used.exercises) == {"one", "three"}
    pathway = used.pathways["sprain"]
    assert all(stage.candidates == ("one", "three") for stage in pathway.stages.values())
    assert pathway.subtypes["tendon"].adds == ("one",)
    assert pathway.subtypes["tendon"].anchors == ()
    assert used.ladders["ladder"].rungs == ("one", "three")
    assert "b" not in used.ladders  # one rung leads nowhere


def test_a_hidden_exercise_is_never_planned() -> None:
    base = _library()
    assert "two" in {item.exercise.id for item in plan(a_request(), base).items}
    used = apply_overlay(base, Overlay("Clinic", hidden=("two",)))
    assert "two" not in {item.exercise.id for item in plan(a_request(), used).items}


def test_an_addition_stands_first_in_its_cell_alone_and_once() -> None:
    adds = {"sprain": {Level.BUILD: ("three",)}}
    stages = apply_overlay(_library(), Overlay("Clinic", adds=adds)).pathways["sprain"].stages
    assert stages[Level.BUILD].candidates == ("three", "one", "two")
    assert stages[Level.LOAD].candidates == ("one", "two", "three")


def test_what_a_clinic_puts_first_counts_as_a_goal_of_its_own() -> None:
    adds = {"sprain": {Level.BUILD: ("three",)}}
    used = apply_overlay(_library(), Overlay("Clinic", adds=adds))
    field = find_candidates(a_situation(used), used)
    goals = {one.exercise.id: one.goals for one in field.candidates}
    assert goals == {"three": ("three",), "one": (), "two": ()}


def test_a_goal_whose_ladder_is_gone_is_served_by_nothing() -> None:
    base = _library()
    stages = {
        level: replace(stage, goal_ladders=("b",))
        for level, stage in base.pathways["sprain"].stages.items()
    }
    pathway = replace(base.pathways["sprain"], stages=stages)
    used = apply_overlay(
        replace(base, pathways={"sprain": pathway}), Overlay("Clinic", hidden=("two",))
    )
    assert {one.goals for one in find_candidates(a_situation(used), used).candidates} == {()}


def test_precautions_stay_as_they_are() -> None:
    base = _library()
    used = apply_overlay(base, Overlay("Clinic", hidden=("two",)))
    assert (used.tags, used.red_flags, used.rules) == (base.tags, base.red_flags, base.rules)


def test_the_house_is_known_to_the_library() -> None:
    house = HouseRules(exercises=3, minutes=15)
    assert apply_overlay(_library(), Overlay("Clinic", house=house)).house == house
    assert _library().house == HouseRules()


def test_settings_win_over_the_overlay_name_by_name() -> None:
    clinic = Clinic(name="Riverside", phone="555 0142", colour="#1B4F72")
    used = apply_overlay(_library(), Overlay("Clinic", clinic=clinic))
    assert used.signed_by("", "") == clinic
    assert used.signed_by("Hillside", "") == replace(clinic, name="Hillside")
    assert _library().signed_by("", "555") == Clinic(phone="555")


def test_the_usual_number_is_the_clinics_but_a_careful_start_stays_careful() -> None:
    assert a_request(usual_exercises=5).wanted_exercises == 5
    assert a_request(usual_exercises=5, is_first_time=True).wanted_exercises == 3
    assert a_request(usual_exercises=2, is_first_time=True).wanted_exercises == 2
    assert a_request(usual_exercises=2, max_exercises=6).wanted_exercises == 6
