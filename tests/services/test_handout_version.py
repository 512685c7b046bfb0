"""A sheet's version, its last day, and what is new on it."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hep.domain.exercise import Level
from hep.domain.request import PlanRequest, SoreSide
from hep.handout.editions import Printing
from hep.language.words import load_words
from hep.services.handout_setting import Setting
from hep.services.handout_version import changes_since, until_words, version_of
from hep.services.programs import draft_program
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.program import Program

REQUEST = PlanRequest(cause="scar", level=Level.BUILD, side=SoreSide.LEFT)


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped()


@pytest.fixture(scope="module")
def program(library: Library) -> Program:
    return draft_program(REQUEST, library=library)


def a_setting(program: Program, library: Library) -> Setting:
    return Setting(program, library, load_words("en"), Printing(), is_half=False)


def given(program: Program, *before: str) -> Program:
    return replace(program, request=replace(program.request, given_before=frozenset(before)))


def test_the_version_differs_when_anything_on_the_sheet_does(
    program: Program, library: Library
) -> None:
    other_side = draft_program(replace(REQUEST, side=SoreSide.RIGHT), library=library)
    fewer = replace(program, items=program.items[1:])
    versions = {version_of(one) for one in (program, other_side, fewer)}
    assert len(versions) == 3
    assert version_of(program) == version_of(draft_program(REQUEST, library=library))


def test_a_sheet_is_good_for_as_long_as_its_level_usually_takes(
    program: Program, library: Library
) -> None:
    weeks = library.pathways["scar"].stages[Level.BUILD].typical_weeks.high
    made = datetime.date(2026, 1, 1)
    last = load_words("en").date(made + datetime.timedelta(weeks=weeks))
    assert last in until_words(a_setting(program, library), made)


def test_without_a_program_before_nothing_is_said(program: Program, library: Library) -> None:
    assert changes_since(a_setting(program, library)) == ()


def test_new_and_gone_exercises_are_named(program: Program, library: Library) -> None:
    kept, *_ = [item.exercise.id for item in program.items]
    gone = next(
        one
        for one in sorted(library.exercises)
        if one not in {i.exercise.id for i in program.items}
    )
    lines = changes_since(a_setting(given(program, kept, gone), library))
    assert lines[0].startswith("New: ")
    assert program.items[0].exercise.texts["en"].name not in lines[0]
    assert lines[1] == f"No longer: {library.exercises[gone].texts['en'].name}."


def test_the_same_exercises_are_said_to_be_the_same(program: Program, library: Library) -> None:
    same = given(program, *[item.exercise.id for item in program.items])
    assert changes_since(a_setting(same, library)) == ("The exercises are the same as last time.",)
