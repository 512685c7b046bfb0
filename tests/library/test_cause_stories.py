"""The brief's eight test stories on the shipped cause-finder come out exactly (brief 7)."""

from __future__ import annotations

from functools import lru_cache

import pytest

from hep.domain.cause_finder import CauseFinder, Result, find_cause
from tests.shipped import shipped

CAUSES = ("instability", "scar", "gait", "overuse", "footwear")
# Numbers of the questions answered with yes; percent by cause; result and causes.
STORIES = (
    ((1, 2, 3, 4, 5), (87, 14, 7, 0, 0), Result.LEAD, ("instability",)),
    ((6, 7, 8, 9), (7, 79, 7, 0, 0), Result.LEAD, ("scar",)),
    ((10, 11, 12, 13, 14, 26), (7, 7, 14, 70, 8), Result.LEAD, ("overuse",)),
    ((16, 17, 18, 19), (0, 0, 64, 10, 0), Result.LEAD, ("gait",)),
    ((21, 22, 23, 25), (0, 0, 0, 5, 83), Result.LEAD, ("footwear",)),
    ((11, 12, 13, 14, 21, 22), (0, 0, 7, 55, 58), Result.MIXED, ("footwear", "overuse")),
    ((1, 3, 7, 8), (33, 50, 7, 0, 0), Result.LEAD, ("scar",)),
    ((18,), (0, 0, 14, 5, 0), Result.NOT_ENOUGH, ()),
)


@lru_cache
def finder() -> CauseFinder:
    return shipped().cause_finder


@pytest.mark.parametrize(("yes", "percent", "result", "causes"), STORIES)
def test_a_story_comes_out_as_the_brief_says(
    yes: tuple[int, ...],
    percent: tuple[int, ...],
    result: Result,
    causes: tuple[str, ...],
) -> None:
    asked = [one.id for one in finder().questions]
    found = find_cause(finder(), [asked[number - 1] for number in yes])
    assert (found.result, found.causes) == (result, causes)
    assert tuple(found.percent[cause] for cause in CAUSES) == percent


def test_a_mixed_result_begins_with_the_lower_load() -> None:
    asked = [one.id for one in finder().questions]
    found = find_cause(finder(), [asked[number - 1] for number in STORIES[5][0]])
    assert found.begins_with == "overuse"


def test_there_are_26_questions_with_the_brief_s_maxima() -> None:
    every = find_cause(finder(), [one.id for one in finder().questions])
    assert len(finder().questions) == 26
    assert set(every.percent.values()) == {100}
    most = [sum(one.points.get(cause, 0) for one in finder().questions) for cause in CAUSES]
    assert most == [15, 14, 14, 20, 12]
