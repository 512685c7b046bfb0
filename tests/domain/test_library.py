"""The library as an index: look-ups, ladders, complete languages, places of values."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hep.domain.errors import NotFound
from hep.domain.library import LibraryTexts, SourceMap
from hep.domain.pathway import Ladder, LadderKind
from tests.builders import a_library, a_text, an_exercise, steps_ladder


def test_an_unknown_exercise_is_not_found() -> None:
    library = a_library(an_exercise("a"))
    assert library.require_exercise("a").id == "a"
    with pytest.raises(NotFound) as caught:
        library.require_exercise("b")
    assert caught.value.identifier == "b"


def test_only_ladders_of_steps_count_as_steps() -> None:
    variants = Ladder("choices", LadderKind.VARIANTS, ("a", "b"))
    steps = steps_ladder("a", "b")
    library = a_library(
        an_exercise("a"), ladders=(variants, steps, steps_ladder("c", "d", identifier="z"))
    )
    assert list(library.ladders_with("a")) == [steps]


def test_a_language_is_complete_only_with_every_exercise() -> None:
    both = replace(an_exercise("a"), texts={"en": a_text("a"), "es": a_text("a", "es")})
    library = a_library(both, an_exercise("b"))
    spanish = LibraryTexts("es", {}, {}, {}, {}, {}, {}, {})
    library = replace(library, texts={**library.texts, "es": spanish})
    assert library.languages == ("en",)


def test_a_place_is_found_by_its_nearest_written_parent() -> None:
    sources = SourceMap({"a": "a.yaml:1", "a.b": "a.yaml:4"})
    assert sources.find("a.b.c.d") == "a.yaml:4"
    assert sources.find("a.x") == "a.yaml:1"
    assert sources.find("z.y") is None
