"""Every committed catalogue is whole: each marked message has its words, facts and plain style."""

from __future__ import annotations

import io
import re
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from hep.language.marked import marked_catalogue, renewed_catalogue
from hep.language.words import CATALOGUES, SOURCE_LANGUAGE, known_locales, load_words
from hep.locations import data_folder
from hep.services.check_words import LEAST_EASE, MOST_WORDS, SENTENCE_END
from hep.services.claims import find_claims
from hep.services.spanish_reading import spanish_ease

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

LANGUAGES = [one for one in known_locales() if one != SOURCE_LANGUAGE]
PATIENT_FILES = {  # whose words a patient reads
    "hep/language/dose_words.py",
    "hep/language/sheet_words.py",
    "hep/language/side_words.py",
    "hep/services/handout_blocks.py",
    "hep/services/handout_pages.py",
}
SAME_IN_BOTH = {"{number}: {value}", "{occasion}.", "{amount}, {legs}.", "{span}: {title}", "{days}: {which}.", "{field}: {problem}", "PDF, {paper}", "{zone}, {scores}: {rule}"}  # fmt: skip


def forms_of(message: Message) -> list[str]:
    strings = message.string if isinstance(message.string, list | tuple) else [message.string]
    return [str(one) for one in strings]


def ids_of(message: Message) -> list[str]:
    ids = message.id if isinstance(message.id, list | tuple) else [message.id]
    return [str(one) for one in ids]


def facts_of(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.fixture(scope="module")
def marked() -> Catalog:
    package = Path(__file__).parents[2] / "hep"
    return marked_catalogue(package, data_folder("templates"))


@pytest.fixture(scope="module", params=LANGUAGES)
def written(request: pytest.FixtureRequest) -> bytes:
    return (CATALOGUES / f"{request.param}.po").read_bytes()


@pytest.fixture(scope="module")
def catalogue(written: bytes) -> Catalog:
    return read_po(io.BytesIO(written))


def messages(catalogue: Catalog) -> list[Message]:
    return [one for one in catalogue if one.id]


def test_what_the_code_looks_up_is_marked(marked: Catalog) -> None:
    ids = {ids_of(one)[0] for one in messages(marked)}
    assert {"My week", "Rest {rest} after each set.", "Make the program"} <= ids
    assert {"{number} second", "{number} page.", "{minutes} {seconds}"} <= ids
    assert ("left", "feminine") in {(one.id, one.context) for one in messages(marked)}
    assert not {"grade", "subtype", "utf-8"} & ids  # strings of other calls


def test_spanish_is_one_of_the_languages() -> None:
    assert "es" in LANGUAGES


def test_every_marked_message_is_translated_and_none_is_left_over(
    marked: Catalog, catalogue: Catalog
) -> None:
    def keys(one: Catalog) -> set[tuple[str, str | None]]:
        return {(ids_of(message)[0], message.context) for message in messages(one)}

    assert keys(marked) == keys(catalogue)
    assert [one.id for one in messages(catalogue) if not all(forms_of(one))] == []
    assert [one.id for one in messages(catalogue) if one.fuzzy] == []


def test_every_form_is_there_and_has_the_facts_of_its_message(catalogue: Catalog) -> None:
    for message in messages(catalogue):
        if isinstance(message.id, list | tuple):
            assert len(forms_of(message)) == catalogue.num_plurals, message.id
        wanted = set().union(*map(facts_of, ids_of(message)))
        for form in forms_of(message):
            assert facts_of(form) == wanted, message.id


def test_no_message_is_english_still(catalogue: Catalog) -> None:
    same = {ids_of(one)[0] for one in messages(catalogue) if forms_of(one)[0] == ids_of(one)[0]}
    assert same == SAME_IN_BOTH


def test_numbers_and_units_that_english_keeps_together_stay_together(catalogue: Catalog) -> None:
    for message in messages(catalogue):
        for form in forms_of(message):
            assert form.count("\u00a0") == ids_of(message)[0].count("\u00a0"), message.id


def test_the_file_is_as_the_program_writes_it(
    marked: Catalog, catalogue: Catalog, written: bytes
) -> None:
    renewed = renewed_catalogue(marked, language=str(catalogue.locale), known=written)
    assert renewed.decode() == written.decode()


def spanish_for_patients() -> list[str]:
    package = Path(__file__).parents[2] / "hep"
    marked, words = marked_catalogue(package, data_folder("templates")), load_words("es")
    return [
        words.messages[ids_of(one)[0]][-1]
        for one in messages(marked)
        if one.context is None and {place for place, _ in one.locations} & PATIENT_FILES
    ]


def test_spanish_words_of_the_sheet_are_easy_to_read() -> None:
    lines = [re.sub(r"\{\w+\}", "10", line) for line in spanish_for_patients()]
    assert len(lines) > 100
    assert spanish_ease("\n".join(lines)) >= LEAST_EASE
    for line in lines:
        assert max(len(part.split()) for part in SENTENCE_END.split(line)) <= MOST_WORDS, line
        assert list(find_claims(line, language="es")) == []


def test_spanish_speaks_to_the_patient_as_usted() -> None:
    familiar = r"\b(tú|tu|tus|te|contigo|haz|pon|camina|corre|descansa|llama|quédate)\b"
    assert [one for one in spanish_for_patients() if re.search(familiar, one.lower())] == []


def test_a_new_language_begins_with_every_message_untranslated(marked: Catalog) -> None:
    new = renewed_catalogue(marked, language="pt", known=b"")
    catalogue = read_po(io.BytesIO(new))
    assert len(messages(catalogue)) == len(messages(marked))
    assert not any(form for one in messages(catalogue) for form in forms_of(one))
    assert new == renewed_catalogue(marked, language="pt", known=new)


def test_renewing_keeps_translations_and_drops_what_is_marked_no_more(marked: Catalog) -> None:
    known = renewed_catalogue(marked, language="pt", known=b"")
    known = known.replace(
        b'msgid "My week"\nmsgstr ""',
        b'msgid "My week"\nmsgstr "Minha semana"',
    )
    known = known.replace(b"X-Reviewed-By: ", b"X-Reviewed-By: A. Silva, 2026-11-02")
    known += b'\nmsgid "Gone"\nmsgstr "Foi"\n'
    renewed = renewed_catalogue(marked, language="pt", known=known)
    assert "Minha semana" in renewed.decode()
    assert b"X-Reviewed-By: A. Silva, 2026-11-02" in renewed
    assert b"Gone" not in renewed
