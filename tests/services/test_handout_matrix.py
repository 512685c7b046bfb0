"""The matrix of sheets: every cell, edition, language and paper, each once."""

from __future__ import annotations

from hep.domain.exercise import Level
from hep.domain.request import SoreSide
from hep.handout.html import PAPER_SIZES, made_editions
from hep.services.handout_matrix import sheet_cases, sheet_languages
from tests.shipped import shipped

LIBRARY = shipped()
CASES = list(sheet_cases(LIBRARY))


def test_every_combination_is_there_once() -> None:
    languages = sheet_languages(LIBRARY)
    cells = len(LIBRARY.pathways) * len(Level)
    assert len(CASES) == cells * len(made_editions()) * len(languages) * len(PAPER_SIZES)
    assert len({case.name for case in CASES}) == len(CASES)
    assert "en" in languages


def test_every_side_has_its_turn() -> None:
    assert {case.side for case in CASES} == set(SoreSide)
