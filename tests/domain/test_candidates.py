"""Where exercises are looked for: the stage, then wider and wider circles."""

from __future__ import annotations

from hep.domain.candidates import Candidate, Circle, find_candidates, listed_ids, narrow
from hep.domain.exercise import ACTIVE, Category, Level
from tests.builders import (
    a_dose,
    a_library,
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
    return {one.exercise.id: one for one in found[Category.STRENGTH]}


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


def _narrowed(*circles: Circle, share: int, spare: int) -> list[Circle]:
    pool = [Candidate(an_exercise(f"e{index}"), one, "") for index, one in enumerate(circles)]
    candidates: dict[Category, list[Candidate]] = {kind: [] for kind in ACTIVE}
    candidates[Category.STRENGTH] = pool
    shares = dict.fromkeys(ACTIVE, 0) | {Category.STRENGTH: share}
    kept = narrow(candidates, shares, spare=spare)
    assert not kept[Category.BALANCE]
    return [one.circle for one in kept[Category.STRENGTH]]


def test_pools_widen_only_while_they_are_too_small() -> None:
    circles = (Circle.STAGE, Circle.OTHER_LEVEL, Circle.OTHER_LEVEL, Circle.LIBRARY)
    assert _narrowed(*circles, share=1, spare=0) == [Circle.STAGE]
    assert _narrowed(*circles, share=2, spare=0) == list(circles[:3])
    assert _narrowed(*circles, share=2, spare=3) == list(circles)
    assert _narrowed(*circles, share=0, spare=3) == []


def test_an_empty_stage_is_filled_from_outside() -> None:
    assert _narrowed(Circle.LADDER, share=1, spare=0) == [Circle.LADDER]
