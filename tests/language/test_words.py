"""Looking words up: English from the code, other languages from a catalogue."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from hep.language import words as words_module
from hep.language.words import (
    Words,
    known_locales,
    language_name,
    load_words,
    mark,
    review_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

POLISH = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: pl\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

msgid "Stop"
msgstr "Przerwij"

msgid "{number} set"
msgid_plural "{number} sets"
msgstr[0] "{number} seria"
msgstr[1] "{number} serie"
msgstr[2] "{number} serii"

#, fuzzy
msgid "Guess"
msgstr "Zgadnij"
"""


@pytest.fixture
def polish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Words]:
    """A small catalogue in a language with three plural forms."""
    (tmp_path / "pl.po").write_text(POLISH, encoding="utf-8")
    monkeypatch.setattr(words_module, "CATALOGUES", tmp_path)
    load_words.cache_clear()
    yield load_words("pl")
    load_words.cache_clear()


def test_english_needs_no_catalogue() -> None:
    english = load_words("en")
    assert english.text("Stop after {number}.", number=3) == "Stop after 3."
    assert english.count("{number} set", "{number} sets", 1) == "1 set"
    assert english.count("{number} set", "{number} sets", 2) == "2 sets"
    assert english.direction == "ltr"


def test_a_catalogue_translates_and_counts(polish: Words) -> None:
    assert polish.text("Stop") == "Przerwij"
    forms = [polish.count("{number} set", "{number} sets", number) for number in (1, 3, 5)]
    assert forms == ["1 seria", "3 serie", "5 serii"]
    assert "pl" in known_locales()


def test_what_is_not_translated_for_certain_stays_english(polish: Words) -> None:
    assert polish.text("Guess") == "Guess"
    assert polish.text("Unknown") == "Unknown"


def test_a_language_without_a_catalogue_is_refused() -> None:
    with pytest.raises(KeyError):
        load_words("tlh")


def test_numbers_dates_and_lists_follow_the_locale() -> None:
    english = load_words("en")
    assert english.number(1200) == "1,200"
    assert english.date(datetime.date(2026, 5, 12)) == "May 12, 2026"
    assert english.join(["a", "b", "c"]) == "a, b, and c"
    assert english.join(["a"]) == "a"


def test_right_to_left_languages_say_so() -> None:
    assert Words("ar", {}).direction == "rtl"


def test_marking_changes_nothing() -> None:
    assert mark("Stop") == "Stop"


def test_spanish_writes_dates_numbers_and_its_own_name() -> None:
    spanish = load_words("es")
    assert spanish.date(datetime.date(2026, 5, 12)) == "12 de mayo de 2026"
    assert spanish.number(2.5) == "2,5"
    assert spanish.join(["lunes", "jueves"]) == "lunes y jueves"
    assert spanish.join_either(["una pared", "otra cosa"]) == "una pared u otra cosa"
    assert spanish.text_in("feminine", "left") == "izquierda"
    assert (spanish.direction, spanish.review, spanish.untranslated) == ("ltr", "", ())
    assert (language_name("es"), language_name("en")) == ("Español", "English")


def test_what_a_catalogue_lacks_and_who_signed_it_are_known(polish: Words) -> None:
    assert polish.untranslated == ("Guess",)
    assert review_of(b'"X-Reviewed-By: Ada Example, 2026-11-02\\n"') == "Ada Example, 2026-11-02"
