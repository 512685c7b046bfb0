"""A pack of six exercises for the knee is loaded, planned and laid out without a line of code."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from hep.domain.exercise import Level
from hep.domain.planner import plan
from hep.domain.request import PlanRequest, SoreSide
from hep.handout.editions import Printing
from hep.language.words import load_words
from hep.library.load import load_library
from hep.services.handout_document import build_document
from tests.library.knee_pack import EXERCISES, write_knee_pack

if TYPE_CHECKING:
    from pathlib import Path

    from hep.domain.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return load_library(write_knee_pack(tmp_path))


def _request(level: Level, *tags: str) -> PlanRequest:
    return PlanRequest("kneecap", level, SoreSide.RIGHT, tags=frozenset(tags))


def test_it_holds_six_exercises_of_its_own_region(library: Library) -> None:
    assert len(library.exercises) == len(EXERCISES) + 1
    assert tuple(library.pathways) == ("kneecap",)


@pytest.mark.parametrize("level", Level)
def test_every_level_gives_a_program_and_a_sheet(library: Library, level: Level) -> None:
    program = plan(_request(level), library)
    assert {item.exercise.id for item in program.items} <= set(library.exercises)
    document, _ = build_document(
        program,
        library=library,
        words=load_words("en"),
        clinic=("", ""),
        printed_on=datetime.date(2026, 11, 23),
        printing=Printing(),
    )
    assert len(document.exercises) == len(
        [item for item in program.items if item.exercise.is_active]
    )
    assert "ankle" not in repr(document).lower()
    assert "your right knee" in repr(document)


def test_its_precautions_block_its_own_exercises(library: Library) -> None:
    program = plan(_request(Level.LOAD, "BONE"), library)
    assert not [one for one in program.items if "deepknee" in one.exercise.flags]
