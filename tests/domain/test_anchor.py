"""The main loading exercise of where it hurts: in the program first, pressed on nobody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hep.domain.anchor import find_anchor, missing_anchors, wanted_anchors
from hep.domain.exercise import Level
from hep.domain.planner import plan
from tests.builders import (
    a_dose,
    a_library,
    a_mix,
    a_pathway,
    a_prescription,
    a_request,
    a_situation,
    a_subtype,
    a_tag,
    an_exercise,
)

if TYPE_CHECKING:
    from hep.domain.exercise import Exercise
    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.domain.safety import Tag

LONG = a_dose(repetitions=(60, 60))  # 33 minutes with both legs
HEAVY = an_exercise("heavy", doses=dict.fromkeys(Level, LONG))
PLAIN = an_exercise("plain", targets=("calf", "hip"))
OTHERS = tuple(an_exercise(name, targets=("calf", "hip")) for name in "abc")
CARE = a_tag("CARE", caution_ids=frozenset({"heavy"}))


def _library(*exercises: Exercise, tags: tuple[Tag, ...] = ()) -> Library:
    ids = tuple(one.id for one in exercises)
    subtype = a_subtype(anchors=tuple(one for one in ("heavy", "plain") if one in ids))
    pathway = a_pathway(dict.fromkeys(Level, ids), mix=a_mix(strength=(3, 3)), subtypes=(subtype,))
    return a_library(*exercises, pathway=pathway, tags=tags)


def _plan(library: Library, **request: object) -> Program:
    return plan(a_request(subtype="tendon", **request), library)  # type: ignore[arg-type]  # a builder


def _ids(program: Program) -> set[str]:
    return {one.exercise.id for one in program.items}


def _codes(program: Program) -> set[str]:
    return {one.code for one in program.warnings}


def test_the_anchor_is_in_even_if_fewer_exercises_fit_beside_it() -> None:
    library = _library(*OTHERS, HEAVY)
    assert _ids(_plan(library, minutes=37)) == {"heavy"}
    without = replace(
        library, pathways={"sprain": a_pathway(dict.fromkeys(Level, ("a", "b", "c", "heavy")))}
    )
    assert "heavy" not in _ids(plan(a_request(minutes=37), without))


def test_the_first_anchor_that_fits_is_taken_and_the_next_where_it_does_not() -> None:
    library = _library(*OTHERS, HEAVY, PLAIN)
    assert "heavy" in _ids(_plan(library, minutes=37))
    assert "plain" in _ids(_plan(library, minutes=15))
    assert "plain" in _ids(_plan(library, must_not=frozenset({"heavy"})))
    neither = _plan(library, must_not=frozenset({"heavy", "plain"}))
    assert "anchor_missing" in _codes(neither)
    assert not _codes(_plan(library, minutes=37)) & {"anchor_missing"}


def test_an_anchor_that_asks_for_care_competes_like_any_other() -> None:
    library = _library(*OTHERS, HEAVY, tags=(CARE,))
    assert "heavy" not in _ids(_plan(library, minutes=37, tags=frozenset({"CARE"})))
    situation = a_situation(library, a_request(subtype="tendon", tags=frozenset({"CARE"})))
    assert wanted_anchors(situation, library.exercises.values()) == ()


def test_must_haves_come_before_the_anchor_and_the_number_is_kept() -> None:
    library = _library(*OTHERS, HEAVY)
    one = _plan(library, must_have=frozenset({"a"}), max_exercises=1)
    assert _ids(one) == {"a"}
    two = _plan(library, must_have=frozenset({"a"}), max_exercises=2)
    assert _ids(two) == {"a", "heavy"}
    assert _ids(_plan(library, must_have=frozenset({"heavy"}), max_exercises=1)) == {"heavy"}


def test_what_the_anchor_keeps_out_is_told_so() -> None:
    library = _library(*OTHERS, HEAVY)
    program = _plan(library, minutes=37)
    assert {one.code for one in program.omissions} == {"anchor_first"}
    assert {str(one.facts["chosen"]) for one in program.omissions} == {"('heavy',)"}
    (item,) = program.items
    assert "anchor" in {one.code for one in item.reasons}


def test_without_a_place_there_is_no_anchor() -> None:
    library = _library(*OTHERS, HEAVY)
    situation = a_situation(library)
    chosen = [a_prescription(HEAVY, situation, library)]
    assert find_anchor(chosen, situation) is None
    assert missing_anchors(chosen, situation, library) == ()


def test_an_anchor_of_a_later_level_is_not_missed_yet() -> None:
    late = replace(HEAVY, doses={Level.LOAD: a_dose()})
    library = _library(*OTHERS, late)
    assert "anchor_missing" not in _codes(_plan(library, level=1))
