"""The situation: caps, implied tags, what running is allowed, what is in doubt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hep.domain.exercise import Level
from hep.domain.request import Entry, Gate, SoreSide
from hep.domain.situation import read_situation
from tests.builders import a_library, a_pathway, a_request, a_subtype, a_tag, an_exercise


def _codes(warnings: object) -> list[str]:
    return [one.code for one in warnings]  # type: ignore[attr-defined]  # findings


def test_the_lowest_cap_wins_and_is_announced() -> None:
    library = a_library(an_exercise(), tags=(a_tag("A", cap=3), a_tag("B", cap=1), a_tag("C")))
    situation = read_situation(a_request(level=4, tags=frozenset({"A", "B", "C"})), library)
    assert situation.level is Level.PROTECT
    capped = next(one for one in situation.warnings if one.code == "level_capped")
    assert capped.facts == {"wanted": 4, "level": 1, "tags": ("B",)}


def test_a_cap_of_zero_opens_no_level() -> None:
    library = a_library(an_exercise(), tags=(a_tag("A", cap=0),))
    assert read_situation(a_request(tags=frozenset({"A"})), library).level is None


def test_a_subtype_brings_its_tags() -> None:
    subtype = a_subtype(implies_tags=("A",))
    library = a_library(
        an_exercise(), pathway=a_pathway({}, subtypes=(subtype,)), tags=(a_tag("A"), a_tag("B"))
    )
    situation = read_situation(a_request(subtype="tendon"), library)
    assert [tag.id for tag in situation.tags] == ["A"]
    assert "subtype_not_chosen" not in _codes(situation.warnings)


def test_a_cause_with_subtypes_asks_for_one() -> None:
    library = a_library(an_exercise(), pathway=a_pathway({}, subtypes=(a_subtype(),)))
    assert "subtype_not_chosen" in _codes(read_situation(a_request(), library).warnings)


def test_equipment_is_what_is_usual_at_home_unless_given() -> None:
    library = a_library(an_exercise())
    assert read_situation(a_request(), library).equipment == {"wall", "chair"}
    assert read_situation(a_request(equipment=frozenset()), library).equipment == set()


@pytest.mark.parametrize(
    ("running", "gate", "allowed", "code"),
    [
        ("none", Gate.MET, "none", None),
        ("as-now", Gate.NOT_TESTED, "as-now", None),
        ("stage-1", Gate.MET, "stage-1", None),
        ("as-now", Gate.MET, "as-now", None),
        ("stage-1", Gate.NOT_TESTED, "none", "running_needs_gate"),
    ],
)
def test_running_is_allowed_by_status_and_gate(
    running: str, gate: Gate, allowed: str, code: str | None
) -> None:
    situation = read_situation(a_request(running=running, gate=gate), a_library(an_exercise()))
    assert situation.running == allowed
    assert (code in _codes(situation.warnings)) is (code is not None)


def test_a_tag_that_blocks_running_stops_it() -> None:
    library = a_library(an_exercise(), tags=(a_tag("A", blocked_flags=frozenset({"run"})),))
    request = a_request(running="as-now", tags=frozenset({"A"}))
    situation = read_situation(request, library)
    assert situation.running == "none"
    assert "running_stopped" in _codes(situation.warnings)


@pytest.mark.parametrize(
    ("side", "worse", "first", "asks"),
    [
        (SoreSide.LEFT, None, SoreSide.LEFT, False),
        (SoreSide.BOTH, SoreSide.RIGHT, SoreSide.RIGHT, False),
        (SoreSide.BOTH, None, SoreSide.LEFT, True),
    ],
)
def test_the_worse_side_begins(
    side: SoreSide, worse: SoreSide | None, first: SoreSide, asks: bool
) -> None:
    situation = read_situation(a_request(side=side, worse_side=worse), a_library(an_exercise()))
    assert situation.first_side is first
    assert ("worse_side_not_known" in _codes(situation.warnings)) is asks


def test_level_one_needs_no_entry_and_a_met_gate_no_warning() -> None:
    situation = read_situation(a_request(level=1, gate=Gate.MET), a_library(an_exercise()))
    assert _codes(situation.warnings) == ["safety_not_asked"]


def test_a_tag_and_a_gate_that_both_stop_running_are_both_told() -> None:
    library = a_library(an_exercise(), tags=(a_tag("A", blocked_flags=frozenset({"run"})),))
    request = a_request(running="stage-2", tags=frozenset({"A"}))
    codes = _codes(read_situation(request, library).warnings)
    assert {"running_stopped", "running_needs_gate"} <= set(codes)


@pytest.mark.parametrize(
    ("level", "entry", "planned", "code", "is_open"),
    [
        (3, Entry.MET, 3, None, True),
        (3, Entry.NOT_TESTED, 3, "entry_not_tested", False),
        (3, Entry.NOT_MET, 2, "entry_not_met", False),
        (1, Entry.NOT_MET, 1, None, True),
        (1, Entry.NOT_TESTED, 1, None, True),
    ],
)
def test_a_level_is_entered_when_its_criteria_are_met(
    level: int, entry: Entry, planned: int, code: str | None, is_open: bool
) -> None:
    request = a_request(level=level, entry=entry, gate=Gate.MET)
    situation = read_situation(request, a_library(an_exercise()))
    assert situation.level == planned
    codes = _codes(situation.warnings)
    assert [one for one in codes if one in ("entry_not_met", "entry_not_tested")] == (
        [code] if code else []
    )
    assert situation.is_gate_met is is_open
    assert ("entry_keeps_closed" in codes) is not is_open
    assert "gate_not_tested" not in codes


def test_without_the_gate_only_the_gate_is_asked_for() -> None:
    codes = _codes(
        read_situation(a_request(entry=Entry.NOT_TESTED), a_library(an_exercise())).warnings
    )
    assert "gate_not_tested" in codes
    assert "entry_keeps_closed" not in codes


def test_criteria_not_met_and_a_cap_give_the_lower_of_both() -> None:
    library = a_library(an_exercise(), tags=(a_tag("A", cap=3), a_tag("B", cap=1)))
    held = read_situation(a_request(level=4, entry=Entry.NOT_MET, tags=frozenset({"A"})), library)
    assert held.level == 3
    held = read_situation(a_request(level=4, entry=Entry.NOT_MET, tags=frozenset({"B"})), library)
    assert held.level == 1
    assert {"entry_not_met", "level_capped"} <= set(_codes(held.warnings))


@pytest.mark.parametrize(("first", "second"), [("sprain", "shoe"), ("shoe", "sprain")])
def test_of_two_causes_the_one_with_the_lower_load_leads(first: str, second: str) -> None:
    library = a_library(an_exercise(), pathway=a_pathway({}, subtypes=(a_subtype(),)))
    other = replace(a_pathway({}), cause="shoe")
    finder = replace(library.cause_finder, safest_first=("shoe", "sprain"))
    library = replace(
        library, pathways=dict(library.pathways) | {"shoe": other}, cause_finder=finder
    )
    request = a_request(cause=first, second_cause=second, subtype="tendon")
    situation = read_situation(request, library)
    assert [one.cause for one in situation.pathways] == ["shoe", "sprain"]
    assert situation.subtype
    told = next(one for one in situation.warnings if one.code == "two_causes")
    assert told.facts == {"cause": "shoe", "other": "sprain"}
    asked = read_situation(replace(request, subtype=None), library)
    assert "subtype_not_chosen" in _codes(asked.warnings)


def test_a_cause_that_the_order_does_not_know_comes_last() -> None:
    library = a_library(an_exercise())
    other = replace(a_pathway({}), cause="shoe")
    finder = replace(library.cause_finder, safest_first=("shoe",))
    library = replace(
        library, pathways=dict(library.pathways) | {"shoe": other}, cause_finder=finder
    )
    situation = read_situation(a_request(second_cause="shoe"), library)
    assert [one.cause for one in situation.pathways] == ["shoe", "sprain"]


def test_one_cause_has_no_second() -> None:
    situation = read_situation(a_request(), a_library(an_exercise()))
    assert situation.second is None
    assert "two_causes" not in _codes(situation.warnings)


def test_a_level_at_its_cap_is_not_capped() -> None:
    library = a_library(an_exercise(), tags=(a_tag("A", cap=2),))
    situation = read_situation(a_request(level=2, tags=frozenset({"A"})), library)
    assert situation.level == 2
    assert "level_capped" not in _codes(situation.warnings)
