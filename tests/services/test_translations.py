"""What no native clinician has reviewed in a language is told text by text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hep.domain.exercise import Level, Review
from hep.domain.request import PlanRequest, SoreSide
from hep.language.words import load_words
from hep.services.languages import exercises_of
from hep.services.programs import draft_program
from hep.services.translations import TextKind, Unreviewed, unreviewed_texts
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.program import Program

REVIEW = Review("Ana Ejemplo", "2026-11-02")
REQUEST = PlanRequest("overuse", Level.BUILD, SoreSide.LEFT)


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped()


def planned(library: Library) -> Program:
    return draft_program(REQUEST, library=library)


def listed(library: Library, language: str = "es") -> tuple[Unreviewed, ...]:
    return unreviewed_texts(planned(library), library=library, words=load_words(language))


def names(found: tuple[Unreviewed, ...], kind: TextKind) -> list[str]:
    return [one.name for one in found if one.kind is kind]


def with_spanish_read(library: Library) -> Library:
    """The library with every Spanish exercise read by a person."""
    read = {
        name: replace(one, texts={**one.texts, "es": replace(one.texts["es"], is_reviewed=True)})
        for name, one in library.exercises.items()
    }
    return replace(library, exercises=read)


def test_of_the_shipped_spanish_nothing_is_reviewed_yet(library: Library) -> None:
    found = listed(library)
    spanish = [one.texts["es"].name for one in exercises_of(planned(library))]
    assert names(found, TextKind.EXERCISE) == spanish
    assert names(found, TextKind.LIBRARY) == [
        "safety/pain_guide.es.yaml",
        "safety/stop_rules.es.yaml",
        "running.es.yaml",
        "vocabulary/labels.es.yaml",
        "safety/tags.es.yaml",
        "pathways/overuse.es.yaml",
    ]
    assert names(found, TextKind.CATALOGUE) == ["es"]
    assert set(names(found, TextKind.LIBRARY)) <= set(library.translation_reviews)


def test_a_signature_in_english_does_not_sign_the_translation(library: Library) -> None:
    signed = {name: replace(one, review=REVIEW) for name, one in library.exercises.items()}
    english = replace(
        library,
        exercises=signed,
        card_reviews=dict.fromkeys(library.card_reviews, REVIEW),
    )
    assert listed(english, "en") == ()
    assert listed(english) == listed(library)


def test_english_lists_its_exercises_and_its_files_of_rules(library: Library) -> None:
    found = listed(library, "en")
    assert names(found, TextKind.EXERCISE) == [
        one.texts["en"].name for one in exercises_of(planned(library))
    ]
    assert set(names(found, TextKind.LIBRARY)) <= set(library.card_reviews)
    assert names(found, TextKind.CATALOGUE) == []


def test_each_signed_translation_leaves_the_list(library: Library) -> None:
    read = with_spanish_read(library)
    assert names(listed(read), TextKind.EXERCISE) == []
    reviews = {**library.translation_reviews, "safety/stop_rules.es.yaml": REVIEW}
    files = names(listed(replace(read, translation_reviews=reviews)), TextKind.LIBRARY)
    assert "safety/stop_rules.es.yaml" not in files
    assert "safety/pain_guide.es.yaml" in files


def test_reviewed_fixed_words_leave_the_list(library: Library) -> None:
    words = replace(load_words("es"), review="Ana Ejemplo, 2026-11-02")
    found = unreviewed_texts(planned(library), library=library, words=words)
    assert names(found, TextKind.CATALOGUE) == []
