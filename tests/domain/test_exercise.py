"""An exercise's dose by level and its words by language."""

from __future__ import annotations

from dataclasses import replace

from hep.domain.exercise import Category, Level
from tests.builders import a_dose, a_text, an_exercise

LIGHT, HEAVY = a_dose(sets=2), a_dose(sets=4)


def test_the_dose_of_the_nearest_lower_level_stands_in() -> None:
    exercise = an_exercise(doses={Level.LOAD: HEAVY, Level.PROTECT: LIGHT})
    assert exercise.levels == (Level.PROTECT, Level.LOAD)
    assert exercise.find_dose(Level.BUILD) == LIGHT
    assert exercise.find_dose(Level.RUN) == HEAVY


def test_there_is_no_dose_below_the_lowest_level() -> None:
    assert an_exercise(doses={Level.LOAD: HEAVY}).find_dose(Level.BUILD) is None


def test_english_stands_in_for_a_missing_language() -> None:
    spanish = a_text("Subir el talón", "es")
    exercise = replace(an_exercise(), texts={"en": a_text(), "es": spanish})
    assert exercise.require_text("es") == spanish
    assert exercise.require_text("fr").language == "en"


def test_education_is_not_exercise() -> None:
    assert not an_exercise(category=Category.EDUCATION).is_active
    assert an_exercise().is_active
