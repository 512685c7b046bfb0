"""Words of every language are held to their own index, their own claims and one sentence length."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hep.domain.exercise import ExerciseText
from hep.library.load import load_library
from hep.services.check_words import all_lines, check_words
from tests.library.small_library import write_library

if TYPE_CHECKING:
    from pathlib import Path

    from hep.domain.library import Library

EASY = ExerciseText(
    language="es",
    name="Subir el talón",
    purpose="Da fuerza a su pierna.",
    start="De pie, con la mano en la pared.",
    steps=("Suba el talón {sore}.", "Baje despacio."),
    mistake="Baja muy de prisa.",
)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return load_library(write_library(tmp_path))


def _said(library: Library, spanish: ExerciseText) -> list[str]:
    """Give the problems of a library in which one exercise has these words, too."""
    exercise = next(iter(library.exercises.values()))
    exercise = replace(exercise, texts={**exercise.texts, "es": spanish})
    changed = replace(library, exercises={**library.exercises, exercise.id: exercise})
    return [f"{one.message}; {one.hint}" for one in check_words(all_lines(changed), changed)]


def test_plain_spanish_passes(library: Library) -> None:
    assert _said(library, EASY) == []


def test_hard_spanish_is_found_by_its_own_index(library: Library) -> None:
    purpose = "Facilita progresivamente la readaptación neuromuscular propioceptiva."
    steps = ("Manteniendo perpendicularmente la articulación.", "Intensifique ulteriormente.")
    hard = replace(EASY, purpose=purpose, steps=steps, start=purpose, mistake=purpose)
    (said,) = _said(library, hard)
    assert "on the INFLESZ scale; use shorter words and sentences, to 65 or more" in said


def test_a_spanish_claim_is_found(library: Library) -> None:
    (said,) = _said(library, replace(EASY, purpose="Rompe la cicatriz."))
    assert said.startswith("claims 'Rompe la cicatri'")


def test_sentences_may_not_be_long_on_average(library: Library) -> None:
    steps = tuple(f"Y {'va ' * 18}ya {n}." for n in range(2))
    long = replace(EASY, start=steps[0], mistake=steps[0], purpose=steps[0], steps=steps)
    said = _said(library, long)
    assert any(
        "words a sentence on average; split the longest ones, to 15 or less" in one for one in said
    )
