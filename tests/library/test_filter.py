"""The brief's filter test on the shipped library: 29 tags in 20 cells (brief 1.2).

Each case keeps three exercises with the fallback of lower rungs and lower levels; nothing that a
tag blocks is given, and no printed step leads to something riskier.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from hep.domain.candidates import find_candidates
from hep.domain.errors import NothingSuitable
from hep.domain.exercise import Category, Level
from hep.domain.planner import plan
from hep.domain.program import StepKind
from hep.domain.request import Entry, Gate, PlanRequest, SoreSide
from hep.domain.safety import Blocks
from hep.domain.situation import read_situation
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.program import Program
    from hep.domain.safety import Tag

NO_PROGRAM = ("FX_SURG", "DVT_SUSPECT", "MINOR")
RISKS = {"impact", "ssc", "run", "heavy", "eyes", "unstable", "edge"}
FEWEST = 3


def _cases() -> list[tuple[str, str, Level]]:
    return [
        (tag, cause, level)
        for tag in shipped().tags
        if tag not in NO_PROGRAM
        for cause in shipped().pathways
        for level in Level
    ]


CASES = _cases()
TRIED = CASES if os.environ.get("HEP_TEST_LONG") else CASES[::13]


def _request(tag: str, cause: str, level: Level) -> PlanRequest:
    return PlanRequest(
        cause=cause,
        level=level,
        side=SoreSide.LEFT,
        tags=frozenset({tag}),
        equipment=frozenset(shipped().vocabulary.equipment),
        gate=Gate.MET,
        entry=Entry.MET,
    )


def _blocks(tag: Tag, exercise_id: str) -> bool:
    exercise = shipped().exercises[exercise_id]
    if tag.blocks is Blocks.ALL_EXCEPT_EDUCATION:
        return exercise.category is not Category.EDUCATION
    listed = exercise.flags & tag.blocked_flags or exercise.id in tag.blocked_ids
    return bool(listed) or tag.blocks is Blocks.ALL


def _steps_are_safe(program: Program, tag: Tag) -> None:
    for item in program.items:
        for step in (item.easier, item.harder):
            if step is None or step.kind is not StepKind.EXERCISE:
                continue
            assert not _blocks(tag, step.exercise.id)
            assert step.exercise.tier <= item.exercise.tier + 1
            assert step.exercise.flags & RISKS <= item.exercise.flags


def test_there_are_580_cases() -> None:
    assert len(CASES) == 580


@pytest.mark.parametrize("case", TRIED, ids=lambda case: "-".join(map(str, case)))
def test_every_case_keeps_three_exercises_and_none_that_is_blocked(
    case: tuple[str, str, Level],
) -> None:
    library, tag = shipped(), shipped().tags[case[0]]
    request = _request(*case)
    found = find_candidates(read_situation(request, library), library)
    active = {one.exercise.id for one in found.candidates if one.exercise.is_active}
    assert len(active) >= FEWEST
    assert not [one for one in active if _blocks(tag, one)]
    program = plan(request, library)
    assert not [one.exercise.id for one in program.items if _blocks(tag, one.exercise.id)]
    _steps_are_safe(program, tag)


@pytest.mark.parametrize("tag", NO_PROGRAM)
@pytest.mark.parametrize("level", Level)
def test_some_tags_give_no_automatic_program(tag: str, level: Level) -> None:
    with pytest.raises(NothingSuitable):
        plan(_request(tag, "overuse", level), shipped())
