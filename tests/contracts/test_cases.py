"""The worked cases are current: each page is what the product gives today.

HEP_TEST_UPDATE_GOLDEN=1 writes the pages anew; read the difference before keeping it.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from hep.domain.program import Program
from tests.contracts.case_pages import (
    ADJUSTED,
    AS_IT_IS,
    CASES,
    case_folders,
    case_page,
    draft,
    index_page,
    read_case,
)
from tests.shipped import shipped

if TYPE_CHECKING:
    from pathlib import Path

UPDATE = bool(os.environ.get("HEP_TEST_UPDATE_GOLDEN"))
FOLDERS = case_folders()
NUMBER = 20


def _compare(path: Path, text: str) -> None:
    if UPDATE:
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_case_shows_the_program_that_is_given_today(folder: Path) -> None:
    _compare(folder / "program.md", case_page(read_case(folder)))


def test_the_index_lists_every_case() -> None:
    _compare(CASES / "README.md", index_page([read_case(folder) for folder in FOLDERS]))
    assert len(FOLDERS) == NUMBER


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_case_is_a_short_story_with_a_reading(folder: Path) -> None:
    case = read_case(folder)
    assert 3 <= len(re.findall(r"[.!?](?:\s|$)", case.story)) <= 5
    assert case.handed_out in (AS_IT_IS, ADJUSTED)
    assert len(case.reading.split()) >= 10


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_nothing_in_a_case_is_blocked_or_beyond_the_gate(folder: Path) -> None:
    program = draft(read_case(folder))
    assert isinstance(program, Program)
    gated = shipped().rules.gated_flags
    for item in program.items:
        steps = [step.exercise for step in (item.easier, item.harder) if step]
        for exercise in (item.exercise, *steps):
            assert not any(shipped().tags[tag].does_block(exercise) for tag in program.tags)
            assert program.request.gate == "met" or not exercise.flags & gated
