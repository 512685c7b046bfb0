"""One sentence for each error, with its facts, never endless."""

from __future__ import annotations

from hep.domain.errors import HepError, LibraryError, MissingGlyph, RenderTimeout
from hep.language.refusals import refusal_text
from hep.language.words import load_words

WORDS = load_words("en")


def test_facts_fill_the_sentence() -> None:
    text = refusal_text(RenderTimeout(8.0), words=WORDS)
    assert text == "The handout was not made: it took longer than 8 seconds. Please try again."
    assert "hep library check" in refusal_text(LibraryError([]), words=WORDS)


def test_a_long_fact_is_shortened() -> None:
    assert len(refusal_text(MissingGlyph("a" * 10_000, "世"), words=WORDS)) < 250


def test_an_error_without_a_sentence_still_has_one() -> None:
    assert refusal_text(HepError(), words=WORDS).startswith("Something went wrong")
