"""What was found of the criteria of a level decides whether it, or runs and hops, may be opened."""

from __future__ import annotations

import pytest

from hep.domain.criteria import Criterion, CriterionKind, Outcome, gate_for, overall
from hep.domain.exercise import Level
from tests.builders import a_pathway

MET, NOT_MET, NOT_TESTED = Outcome


@pytest.mark.parametrize(
    ("recorded", "expected"),
    [
        ({}, NOT_TESTED),
        ({"walk": MET}, NOT_TESTED),
        ({"walk": MET, "stand": MET}, MET),
        ({"walk": MET, "stand": NOT_TESTED}, NOT_TESTED),
        ({"walk": NOT_MET}, NOT_MET),
        ({"walk": NOT_MET, "stand": NOT_TESTED}, NOT_MET),
        ({"walk": MET, "stand": MET, "another": NOT_MET}, MET),
    ],
)
def test_criteria_are_met_together_only_when_each_is(
    recorded: dict[str, Outcome], expected: Outcome
) -> None:
    assert overall(("walk", "stand"), recorded) is expected


def test_no_criteria_are_met() -> None:
    assert overall((), {}) is MET


def test_the_gate_holds_what_is_for_all_and_for_the_own_cause() -> None:
    criteria = (
        Criterion("hops", CriterionKind.GATE),
        Criterion("all-domains", CriterionKind.GATE, causes=("sprain",)),
        Criterion("walk", CriterionKind.PROGRESS),
    )
    assert gate_for(criteria, cause="sprain") == ("hops", "all-domains")
    assert gate_for(criteria, cause="scar") == ("hops",)


def test_a_level_is_entered_by_the_progress_of_the_one_before() -> None:
    pathway = a_pathway({}, progress={Level.PROTECT: ("walk",), Level.BUILD: ("stand",)})
    assert pathway.entry_criteria(Level.PROTECT) == ()
    assert pathway.entry_criteria(Level.BUILD) == ("walk",)
    assert pathway.entry_criteria(Level.LOAD) == ("stand",)
