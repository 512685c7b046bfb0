"""What stands in the way: the fewest rules, and what fits without them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hep.domain.candidates import Field, find_candidates
from hep.domain.conflict import hindrances, must_have_conflict, smallest_conflict
from hep.domain.dose import Span
from hep.domain.exercise import Category, Exercise, Level, Side
from hep.domain.prescription import prescribe
from hep.domain.request import Gate
from tests.builders import (
    a_dose,
    a_library,
    a_pathway,
    a_request,
    a_situation,
    a_tag,
    an_exercise,
    steps_ladder,
)

if TYPE_CHECKING:
    from hep.domain.library import Library

TAGS = (
    a_tag("SPRING", blocked_flags=frozenset({"impact"})),
    a_tag("WEIGHT", blocked_flags=frozenset({"heavy", "impact"})),
)
BAND = (("band",),)


def _field(library: Library, **request: object) -> Field:
    return find_candidates(a_situation(library, a_request(**request)), library)  # type: ignore[arg-type]  # a builder


def _codes(exercise: Exercise, **request: object) -> list[str]:
    library = a_library(exercise, tags=TAGS)
    return [one.code for one in hindrances(exercise, _field(library, **request))]


def test_every_rule_against_an_exercise_is_found() -> None:
    hop = an_exercise(flags={"impact"}, equipment=BAND)
    assert _codes(hop, tags=frozenset({"SPRING", "WEIGHT"})) == [
        "blocked_by_tag", "blocked_by_tag", "gate_not_met", "equipment_missing",
    ]  # fmt: skip
    assert _codes(hop, gate=Gate.MET, equipment=frozenset({"band"})) == []
    assert _codes(hop, minutes=1) == ["gate_not_met", "equipment_missing", "session_full"]
    assert _codes(an_exercise(doses={Level.RUN: a_dose()}), minutes=1) == ["no_dose_at_level"]


def test_a_tag_is_named_once_each_and_is_for_safety() -> None:
    hop = an_exercise(flags={"impact"})
    library = a_library(hop, tags=TAGS)
    found = hindrances(hop, _field(library, tags=frozenset({"SPRING", "WEIGHT"}), gate=Gate.MET))
    assert [one.facts for one in found] == [{"tag": "SPRING"}, {"tag": "WEIGHT"}]
    assert all(one.is_safety for one in found)


def test_the_wrong_rung_stands_in_the_way_too() -> None:
    first, second = an_exercise("first"), an_exercise("second")
    pathway = a_pathway({Level.PROTECT: ("second",), Level.BUILD: ("second",)})
    library = a_library(first, second, pathway=pathway, ladders=(steps_ladder("first", "second"),))
    found = hindrances(first, _field(library))
    assert [(one.code, one.is_safety) for one in found] == [("outgrown", True)]


def test_the_fewest_rules_win_and_safety_is_never_offered() -> None:
    library = a_library(
        an_exercise("a", flags={"impact"}, equipment=BAND),
        an_exercise("b", equipment=BAND),
        an_exercise("c", equipment=BAND),
        an_exercise("read", category=Category.EDUCATION),
        tags=TAGS,
    )
    (only,) = smallest_conflict(_field(library))
    assert (only.code, only.facts, only.is_safety) == (
        "equipment_missing", {"equipment": ("band",)}, False,
    )  # fmt: skip
    assert only.gives == ("b", "c")


def test_of_as_many_rules_the_one_without_safety_wins() -> None:
    library = a_library(
        an_exercise("a", flags={"impact"}), an_exercise("b", equipment=BAND), tags=TAGS
    )
    assert [one.code for one in smallest_conflict(_field(library))] == ["equipment_missing"]
    blocked = a_library(an_exercise("a", flags={"impact"}), tags=TAGS)
    (gate,) = smallest_conflict(_field(blocked))
    assert (gate.code, gate.gives) == ("gate_not_met", ())


def test_two_rules_give_only_together() -> None:
    library = a_library(an_exercise("a", equipment=BAND), an_exercise("b", equipment=BAND))
    request = {"must_not": frozenset({"a", "b"})}
    found = smallest_conflict(_field(library, **request))
    assert [(one.code, one.gives) for one in found] == [
        ("equipment_missing", ("a", "b")),
        ("not_wanted", ("a", "b")),
    ]


def test_more_minutes_give_all_that_more_minutes_give() -> None:
    short = an_exercise("short")
    long = an_exercise("long", doses=dict.fromkeys(Level, a_dose(sets=9)))
    (time,) = smallest_conflict(_field(a_library(short, long), minutes=1))
    assert (time.code, time.gives) == ("session_full", ("long", "short"))
    assert not time.is_safety


def test_the_minutes_named_are_enough_and_one_less_is_not() -> None:
    library = a_library(an_exercise("short"))
    (time,) = smallest_conflict(_field(library, minutes=1))
    needed = time.facts["minutes"]
    assert isinstance(needed, int)
    assert smallest_conflict(_field(library, minutes=needed)) == ()
    assert smallest_conflict(_field(library, minutes=needed - 1)) != ()


def test_a_library_of_reading_has_no_conflict_to_tell() -> None:
    assert smallest_conflict(_field(a_library(an_exercise(category=Category.EDUCATION)))) == ()


def test_a_must_have_that_a_rule_leaves_out_is_told_with_the_rule() -> None:
    library = a_library(an_exercise("a", equipment=BAND, flags={"impact"}))
    field = _field(library, must_have=frozenset({"a"}))
    finding, rules = must_have_conflict(library.exercises["a"], (), field)
    assert finding.code == "must_have_left_out"
    assert finding.facts == {"exercise": "a", "rules": ("gate_not_met", "equipment_missing")}
    assert [(one.is_safety, one.gives) for one in rules] == [(True, ()), (False, ("a",))]


def test_must_haves_that_clash_are_told_with_each_other() -> None:
    three = [an_exercise(name, tier=3) for name in ("a", "b", "c")]
    library = a_library(*three, an_exercise("d"))
    field = _field(library, must_have=frozenset("abcd"))
    chosen = [prescribe(one, field.situation, library) for one in field.candidates[:2]]
    other = prescribe(field.candidates[3], field.situation, library)
    finding, _ = must_have_conflict(library.exercises["c"], [other, *chosen], field)
    assert finding.code == "must_have_clashes"
    assert finding.facts == {"exercise": "c", "rules": ("loading_full",), "others": ("a", "b")}


def test_a_must_have_beyond_the_seventh_finds_the_program_full() -> None:
    names = "abcdefgh"
    library = a_library(*[an_exercise(name, tier=0) for name in names])
    field = _field(library, must_have=frozenset(names), minutes=60)
    field = replace(field, library=library)
    chosen = [prescribe(one, field.situation, library) for one in field.candidates[:7]]
    finding, _ = must_have_conflict(library.exercises["h"], chosen, field)
    assert finding.facts["rules"] == ("program_full",)
    assert finding.facts["others"] == tuple(names[:7])


def test_the_clash_is_found_for_the_must_have_itself_with_the_fewest_others() -> None:
    loading = [an_exercise(name, tier=3) for name in ("a", "b", "c")]
    library = a_library(an_exercise("d", tier=0), *loading)
    cue, shoe = frozenset({"b"}), frozenset({"c"})
    rules = replace(library.rules, gait_cues=cue, shoe_changes=shoe)
    field = _field(replace(library, rules=rules), must_have=frozenset("abcd"))
    chosen = [
        prescribe(one, field.situation, library)
        for one in field.candidates
        if one.exercise.id in "ab"
    ]
    finding, _ = must_have_conflict(library.exercises["c"], chosen, field)
    assert finding.facts == {"exercise": "c", "rules": ("cue_and_shoe",), "others": ("b",)}


def test_a_clash_of_time_is_to_the_second() -> None:
    half = a_dose(sets=1, repetitions=None, duration_seconds=Span(1770, 1770))
    both = [
        an_exercise(name, side=Side.BILATERAL, doses=dict.fromkeys(Level, half)) for name in "ab"
    ]
    library = a_library(*both)
    field = _field(library, must_have=frozenset("ab"), minutes=60)
    chosen = [prescribe(field.candidates[0], field.situation, library)]
    finding, _ = must_have_conflict(library.exercises["b"], chosen, field)
    assert finding.facts["rules"] == ("session_full",)


def test_an_exercise_that_no_rule_hinders_is_never_what_stands_in_the_way() -> None:
    """A short one that the mix does not ask for once made the conflict empty."""
    long = [an_exercise(f"long-{one}", doses=dict.fromkeys(Level, a_dose(sets=9))) for one in "abc"]
    quick = dict.fromkeys(Level, a_dose(sets=1))
    short = an_exercise("short", category=Category.BALANCE, doses=quick)
    pathway = a_pathway({Level.BUILD: tuple(one.id for one in long)})
    library = a_library(*long, short, pathway=pathway)
    minutes = 6
    (only,) = smallest_conflict(_field(library, minutes=minutes))
    assert only.code == "session_full"
    assert only.gives == ("long-a", "long-b", "long-c")
    assert hindrances(short, _field(library, minutes=minutes)) == ()
