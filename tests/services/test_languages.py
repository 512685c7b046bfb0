"""A language is offered when every text of that very program is there, and refused by name else."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from hep.domain.errors import InvalidRequest
from hep.domain.exercise import Level
from hep.domain.request import PlanRequest, SoreSide
from hep.language import words as words_module
from hep.language.words import CATALOGUES, load_words
from hep.services.languages import (
    exercises_of,
    languages_of,
    missing_texts,
    require_language,
)
from hep.services.programs import draft_program
from tests.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hep.domain.library import Library
    from hep.domain.program import Program


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped()


@pytest.fixture(scope="module")
def program(library: Library) -> Program:
    return draft_program(PlanRequest("overuse", Level.BUILD, SoreSide.LEFT), library=library)


def without_spanish(library: Library, *names: str) -> Library:
    """The library with these exercises in English alone."""
    changed = {
        name: replace(one, texts={"en": one.texts["en"]}) if name in names else one
        for name, one in library.exercises.items()
    }
    return replace(library, exercises=changed)


def planned(library: Library) -> Program:
    return draft_program(PlanRequest("overuse", Level.BUILD, SoreSide.LEFT), library=library)


def test_the_shipped_library_offers_english_and_spanish_for_every_exercise(
    program: Program, library: Library
) -> None:
    assert languages_of(program, library) == ("en", "es")
    assert require_language("es", program=program, library=library).locale == "es"
    assert set(library.languages) >= {"en", "es"}


def test_the_ways_that_are_easier_and_harder_are_texts_of_the_program(program: Program) -> None:
    names = [one.id for one in exercises_of(program)]
    assert len(names) == len(set(names))
    steps = {
        step.exercise.id for item in program.items for step in (item.easier, item.harder) if step
    }
    assert steps - {item.exercise.id for item in program.items}
    assert set(names) == steps | {item.exercise.id for item in program.items}


def test_a_text_that_lacks_takes_the_language_away_from_its_programs_alone(
    program: Program, library: Library
) -> None:
    used = {one.id for one in exercises_of(program)}
    other = next(name for name in library.exercises if name not in used)
    elsewhere = without_spanish(library, other)
    assert languages_of(planned(elsewhere), elsewhere) == ("en", "es")
    for name in (
        program.items[0].exercise.id,
        min(used - {one.exercise.id for one in program.items}),
    ):
        lacking = without_spanish(library, name)
        assert languages_of(planned(lacking), lacking) == ("en",)
        assert missing_texts(planned(lacking), lacking, "es") == (f"items/{name}/text.es.yaml",)


def test_what_lacks_is_named_and_a_long_list_is_cut(library: Library) -> None:
    bare = without_spanish(library, *library.exercises)
    with pytest.raises(InvalidRequest) as refused:
        require_language("es", program=planned(bare), library=bare)
    (problem,) = refused.value.problems
    first = planned(bare).items[0].exercise.id
    assert problem.where == "language"
    assert problem.message.startswith(f"'es' lacks items/{first}/text.es.yaml, ")
    assert problem.message.endswith(" more")
    assert problem.hint == "choose one of en, or add the texts"


def test_a_library_without_words_of_its_own_in_a_language_is_named(
    program: Program, library: Library
) -> None:
    lacking = replace(library, texts={"en": library.texts["en"]})
    (fact,) = missing_texts(program, lacking, "es")
    assert "stop_rules.es.yaml" in fact


def test_an_unknown_language_is_refused_with_those_there_are(
    program: Program, library: Library
) -> None:
    with pytest.raises(InvalidRequest, match="'tlh' is not known; choose one of en, es"):
        require_language("tlh", program=program, library=library)


@pytest.fixture
def half_translated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The Spanish catalogue with one message not yet translated."""
    written = (CATALOGUES / "es.po").read_text(encoding="utf-8")
    assert read_po(io.BytesIO(written.encode())).get("My week")
    text = written.replace('msgstr "Mi semana"', 'msgstr ""')
    (tmp_path / "es.po").write_text(text, encoding="utf-8")
    monkeypatch.setattr(words_module, "CATALOGUES", tmp_path)
    load_words.cache_clear()
    yield
    load_words.cache_clear()


@pytest.mark.usefixtures("half_translated")
def test_a_catalogue_with_a_hole_is_not_offered(program: Program, library: Library) -> None:
    assert load_words("es").untranslated == ("My week",)
    assert languages_of(program, library) == ("en",)
    assert missing_texts(program, library, "es") == ("language/catalogues/es.po",)
