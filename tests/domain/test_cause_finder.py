"""Which cause the answers speak for: shown, leading, mixed, or not enough."""

from __future__ import annotations

import pytest

from hep.domain.cause_finder import CauseFinder, CauseQuestion, Result, find_cause

FINDER = CauseFinder(
    questions=(
        CauseQuestion("a", {"one": 4}),
        CauseQuestion("b", {"one": 3, "two": 4}),
        CauseQuestion("c", {"two": 2, "three": 4}),
        CauseQuestion("d", {"one": 1, "two": 1, "three": 2}),
    ),
    show_from_points=4,
    show_from_percent=35,
    lead_by_percent=15,
    safest_first=("two", "one", "three"),
    pain_sites={},
    references=(),
)


def test_a_cause_well_ahead_leads() -> None:
    found = find_cause(FINDER, ["a"])
    assert (found.result, found.causes, found.begins_with) == (Result.LEAD, ("one",), "one")
    assert found.percent == {"one": 50, "two": 0, "three": 0}


def test_two_causes_close_together_are_mixed_and_the_safest_begins() -> None:
    found = find_cause(FINDER, ["a", "b"])
    assert found.percent == {"one": 88, "two": 57, "three": 0}
    assert found.result is Result.LEAD
    found = find_cause(FINDER, ["b", "c", "d"])
    assert found.result is Result.MIXED
    assert found.causes == ("two", "three")
    assert found.begins_with == "two"


@pytest.mark.parametrize("yes", [[], ["d"]])
def test_too_little_says_that_the_therapist_decides(yes: list[str]) -> None:
    found = find_cause(FINDER, yes)
    assert (found.result, found.causes, found.begins_with) == (Result.NOT_ENOUGH, (), None)


def test_signs_are_counted_for_every_cause_in_the_order_of_their_weight() -> None:
    found = find_cause(FINDER, ["b", "c", "d"])
    assert found.ranked == ("two", "three", "one")
    assert found.found == {"one": 2, "two": 3, "three": 2}
    assert found.signs == {"one": 3, "two": 3, "three": 2}
    assert find_cause(FINDER, []).ranked == FINDER.safest_first


def test_a_question_that_is_not_asked_is_an_error() -> None:
    with pytest.raises(KeyError):
        find_cause(FINDER, ["e"])
