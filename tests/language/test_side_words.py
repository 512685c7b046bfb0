"""Left and right inside sentences: filled, turned, and in the gender of their noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.domain.request import SoreSide
from hep.language import words as words_module
from hep.language.side_words import fill_sides, other_side, side_word
from hep.language.words import Words, load_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SPANISH = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: es\\n"

msgid "left"
msgstr "izquierdo"

msgid "right"
msgstr "derecho"

msgctxt "feminine"
msgid "left"
msgstr "izquierda"
"""


@pytest.fixture
def spanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Words]:
    """A catalogue with a feminine left, but none for right."""
    (tmp_path / "es.po").write_text(SPANISH, encoding="utf-8")
    monkeypatch.setattr(words_module, "CATALOGUES", tmp_path)
    load_words.cache_clear()
    yield load_words("es")
    load_words.cache_clear()


def test_the_sore_side_and_the_other_one_are_named() -> None:
    text = "Lift your {sore} heel, not your {other} one."
    english = load_words("en")
    assert fill_sides(text, SoreSide.LEFT, words=english) == (
        "Lift your left heel, not your right one."
    )
    assert fill_sides(text, SoreSide.RIGHT, words=english) == (
        "Lift your right heel, not your left one."
    )


def test_both_sides_are_named_where_the_problem_is_told() -> None:
    english = load_words("en")
    assert fill_sides("your {side} ankle", SoreSide.BOTH, words=english) == (
        "your left and right ankle"
    )


def test_a_feminine_noun_gets_its_own_form(spanish: Words) -> None:
    text = "el pie {sore} y la rodilla {sore_f}, del tobillo {side} y la pierna {side_f}"
    assert fill_sides(text, SoreSide.LEFT, words=spanish) == (
        "el pie izquierdo y la rodilla izquierda, del tobillo izquierdo y la pierna izquierda"
    )


def test_without_a_feminine_form_the_plain_one_is_used(spanish: Words) -> None:
    assert fill_sides("{other_f}", SoreSide.LEFT, words=spanish) == "derecho"
    assert fill_sides("{sore_f}", SoreSide.LEFT, words=load_words("en")) == "left"


def test_the_other_side_is_the_one_that_is_not_sore(spanish: Words) -> None:
    assert side_word(other_side(SoreSide.RIGHT), words=spanish) == "izquierdo"
    assert other_side(SoreSide.LEFT) is SoreSide.RIGHT
