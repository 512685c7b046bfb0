"""Rungs of a ladder by level: none easier than a lower level's, none ahead of its own."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from hep.domain.candidates import find_candidates
from hep.domain.exercise import Category, Exercise, Level
from hep.domain.pathway import LadderKind
from hep.domain.rungs import named_ids, read_rungs
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

if TYPE_CHECKING:
    from hep.domain.library import Library

RUNGS = ("first", "second", "third", "fourth")
Named = dict[Level, tuple[str, ...]]


def _library(named: Named, *exercises: Exercise) -> Library:
    known = {one: an_exercise(one, category=Category.BALANCE) for one in RUNGS}
    known |= {one.id: one for one in exercises}
    return a_library(*known.values(), pathway=a_pathway(named), ladders=(steps_ladder(*RUNGS),))


def _codes(library: Library, level: int, **request: object) -> dict[str, str]:
    situation = a_situation(library, a_request(level=level, **request))
    rungs = read_rungs(situation, library)
    found = {one: rungs.find_obstacle(library.exercises[one]) for one in RUNGS}
    return {name: obstacle.code for name, obstacle in found.items() if obstacle}


def test_what_a_lower_level_names_outgrows_easier_rungs() -> None:
    library = _library({Level.PROTECT: ("second",), Level.BUILD: ("third",)})
    assert _codes(library, 1) == {"third": "ahead_of_level", "fourth": "ahead_of_level"}
    assert _codes(library, 2) == {"first": "outgrown", "fourth": "ahead_of_level"}
    assert _codes(library, 3) == {
        "first": "outgrown", "second": "outgrown", "fourth": "ahead_of_level",
    }  # fmt: skip


def test_the_reason_names_the_rung_that_sets_the_limit() -> None:
    library = _library({Level.PROTECT: ("second",), Level.BUILD: ("third",)})
    rungs = read_rungs(a_situation(library, a_request(level=2)), library)
    easy, hard = (rungs.find_obstacle(library.exercises[one]) for one in ("first", "fourth"))
    assert easy
    assert hard
    assert (easy.facts, hard.facts) == ({"exercise": "second"}, {"exercise": "third"})


def test_what_is_named_again_is_maintenance() -> None:
    library = _library({Level.PROTECT: ("first", "third"), Level.BUILD: ("first", "second")})
    assert _codes(library, 2) == {"second": "outgrown", "fourth": "ahead_of_level"}


def test_a_must_have_stands_on_any_rung() -> None:
    library = _library({Level.PROTECT: ("second",), Level.BUILD: ("third",)})
    wanted = frozenset({"first", "fourth"})
    assert _codes(library, 2, must_have=wanted) == {}


def test_a_blocked_rung_sets_no_limit() -> None:
    library = _library({Level.PROTECT: ("third",), Level.BUILD: ("third",)})
    codes = _codes(library, 2, must_not=frozenset({"third"}))
    assert "first" not in codes
    assert _codes(library, 2)["first"] == "outgrown"


def test_a_ladder_that_nobody_names_is_filled_one_level_behind() -> None:
    levels = dict(zip(RUNGS, Level, strict=True))
    exercises = [
        an_exercise(name, category=Category.BALANCE, doses={level: a_dose()})
        for name, level in levels.items()
    ]
    library = _library({}, *exercises)
    open_to = [set(RUNGS) - set(_codes(library, level)) for level in (1, 2, 3, 4)]
    assert open_to[1] == {"first"}
    assert open_to[2] == {"first", "second"}
    assert open_to[3] == {"second", "third"}
    assert {"first"} <= open_to[0]


def test_a_fill_never_goes_beyond_what_a_later_level_names_first() -> None:
    library = _library({Level.RUN: ("second", "third")})
    assert _codes(library, 2) == {"third": "ahead_of_level", "fourth": "ahead_of_level"}
    assert _codes(library, 3) == {
        "first": "outgrown", "third": "ahead_of_level", "fourth": "ahead_of_level",
    }  # fmt: skip


def test_a_ladder_without_a_dose_yet_sets_no_limit() -> None:
    exercises = [
        an_exercise(name, category=Category.BALANCE, doses={Level.LOAD: a_dose()}) for name in RUNGS
    ]
    assert _codes(_library({}, *exercises), 1) == {}
    assert set(_codes(_library({}, *exercises), 3)) == {"second", "third", "fourth"}


def test_mobility_and_gait_and_variants_have_no_order() -> None:
    exercises = [an_exercise(name, category=Category.MOBILITY) for name in RUNGS]
    assert _codes(_library({Level.PROTECT: ("third",)}, *exercises), 2) == {}
    library = _library({Level.PROTECT: ("third",)})
    ladder = replace(steps_ladder(*RUNGS), kind=LadderKind.VARIANTS)
    assert _codes(replace(library, ladders={"ladder": ladder}), 2) == {}


def test_what_a_subtype_adds_is_named_at_every_level() -> None:
    subtype = a_subtype(adds=("second",))
    pathway = a_pathway({Level.PROTECT: ("third",)}, subtypes=(subtype,))
    situation = a_situation(_library({}), a_request())
    situation = replace(situation, pathway=pathway, subtype=subtype)
    assert named_ids(situation, Level.PROTECT) == ("second", "third")
    assert named_ids(situation, Level.RUN) == ("second",)


@given(
    named=st.dictionaries(
        st.sampled_from(Level), st.lists(st.sampled_from(RUNGS), unique=True).map(tuple)
    ),
    lowest=st.lists(st.sampled_from(Level), min_size=4, max_size=4),
    blocked=st.sets(st.sampled_from(RUNGS)),
)
def test_no_level_opens_a_rung_easier_than_one_that_the_level_below_opens(
    named: Named, lowest: list[Level], blocked: set[str]
) -> None:
    exercises = [
        an_exercise(name, category=Category.BALANCE, doses={level: a_dose()})
        for name, level in zip(RUNGS, lowest, strict=True)
    ]
    library = _library(named, *exercises)
    open_to: list[list[int]] = []
    for level in Level:
        request = a_request(level=int(level), must_not=frozenset(blocked))
        field = find_candidates(a_situation(library, request), library)
        lower = {one for below in Level if below < level for one in named.get(below, ())}
        kept = lower & set(named.get(level, ()))
        ids = [one.exercise.id for one in field.candidates]
        open_to.append([RUNGS.index(one) for one in ids])
        if level > Level.PROTECT and open_to[-2]:
            new = [RUNGS.index(one) for one in ids if one not in kept]
            assert min(new, default=9) >= max(open_to[-2])
    assert len(list(pairwise(open_to))) == 3


def test_named_at_one_of_the_lower_levels_is_enough_to_be_kept() -> None:
    library = _library({Level.BUILD: ("first", "third"), Level.LOAD: ("first",)})
    assert "first" not in _codes(library, 3)
    assert _codes(library, 3)["second"] == "outgrown"


def _outgrown_beside(*anchors: str) -> dict[str, str]:
    library = _library({Level.PROTECT: ("third",), Level.BUILD: ("third",)})
    place = a_subtype(adds=("first", "second", "third"), anchors=anchors)
    pathway = a_pathway({Level.PROTECT: ("third",), Level.BUILD: ("third",)}, subtypes=(place,))
    return _codes(replace(library, pathways={"sprain": pathway}), 2, subtype="tendon")


def test_what_a_place_adds_at_every_level_is_outgrown_like_the_rest() -> None:
    assert _outgrown_beside() == {
        "first": "outgrown", "second": "outgrown", "fourth": "ahead_of_level",
    }  # fmt: skip


def test_an_anchor_is_never_outgrown() -> None:
    assert _outgrown_beside("second") == {
        "first": "outgrown", "fourth": "ahead_of_level",
    }  # fmt: skip


def _unsteady(level: int, **request: object) -> dict[str, str]:
    """Two steady rungs, a cushion, and one with shut eyes that stands on no ladder by itself."""
    soft = an_exercise("third", category=Category.BALANCE, flags={"unstable"})
    shut = an_exercise("fourth", category=Category.BALANCE, flags={"eyes"})
    library = _library(dict.fromkeys(Level, RUNGS), soft, shut)
    flags = frozenset({"unstable", "eyes"})
    rules = replace(library.rules, steady_first_flags=flags, steady_first_from=3)
    return _codes(replace(library, rules=rules), level, **request)


def test_a_cushion_and_shut_eyes_wait_until_one_leg_stands_steady() -> None:
    waiting = {"third": "ahead_of_level", "fourth": "ahead_of_level"}
    assert _unsteady(1) == waiting
    assert _unsteady(2) == waiting
    assert _unsteady(3) == {}


def test_who_asks_for_a_cushion_by_name_gets_it_earlier() -> None:
    assert _unsteady(2, must_have=frozenset({"third"})) == {"fourth": "ahead_of_level"}


def test_an_unsteady_rung_names_the_steady_one_before_it() -> None:
    flags = {"second": {"unstable"}, "third": {"eyes"}}
    soft = [an_exercise(one, category=Category.BALANCE, flags=flags[one]) for one in flags]
    library = _library(dict.fromkeys(Level, RUNGS), *soft)
    rules = replace(
        library.rules, steady_first_flags=frozenset({"unstable", "eyes"}), steady_first_from=3
    )
    library = replace(library, rules=rules)
    obstacle = read_rungs(a_situation(library), library).find_obstacle(library.exercises["third"])
    assert obstacle
    assert obstacle.facts == {"exercise": "first"}


def test_unsteady_work_without_a_steadier_rung_need_not_wait() -> None:
    soft = an_exercise("first", category=Category.BALANCE, flags={"unstable"})
    hard = an_exercise("second", flags={"unstable"})
    library = _library(dict.fromkeys(Level, RUNGS), soft, hard)
    flags = frozenset({"unstable"})
    rules = replace(library.rules, steady_first_flags=flags, steady_first_from=3)
    assert _codes(replace(library, rules=rules), 2) == {}
