"""The situation: caps, implied tags, what running is allowed, what is in doubt."""

from __future__ import annotations

import pytest

from hep.domain.exercise import Level
from hep.domain.request import Gate, SoreSide
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
