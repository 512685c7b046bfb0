"""The patterns of a language find what hep prints in it, and nothing with a part left out."""

from __future__ import annotations

import pytest

from hep.domain.exercise import Level
from hep.language.dose_words import dose_sentence
from hep.language.words import load_words
from hep.services.plain_words import complaint_about
from hep.services.sheet_speech import sheet_speech
from hep.services.speech_patterns import any_of, plain
from tests.shipped import shipped

LIBRARY = shipped()
EN = load_words("en")
SPEECH = sheet_speech(LIBRARY, words=EN)


def test_every_dose_of_the_library_is_known_as_a_sentence() -> None:
    unknown = []
    for exercise in LIBRARY.exercises.values():
        for level in Level:
            dose = exercise.doses.get(level)
            if dose and not dose.occasion:
                said = plain(dose_sentence(dose.at_middle(), item=None, words=EN))
                if not SPEECH.dose.sentence.match(said):
                    unknown.append(said)
    assert unknown == []


@pytest.mark.parametrize("text", ["3 of 10.", "45, each leg.", "Do it often.", "sets of 9."])
def test_a_dose_without_number_or_unit_is_no_dose(text: str) -> None:
    assert SPEECH.dose.sentence.match(text) is None


def test_the_date_is_found_in_whatever_month() -> None:
    assert SPEECH.date.search("November 23, 2026 \u00b7 Page 1 of 7")
    assert SPEECH.date.search("Page 1 of 7") is None


def test_numbers_of_page_one_are_read_in_both_forms() -> None:
    one, many = (SPEECH.summary.exercises.search(text) for text in ("1 exercise", "4 exercises"))
    assert one
    assert many
    assert (one[1], many[1]) == ("1", "4")


def test_a_pain_band_has_one_number_or_two() -> None:
    single, double = (
        SPEECH.summary.pain_band.fullmatch(text) for text in ("3: wait", "4 to 10: stop")
    )
    assert single
    assert double
    assert (single[1], single[2]) == ("3", None)
    assert (double[1], double[2]) == ("4", "10")


def test_the_sides_are_told_apart() -> None:
    said = {
        "left": "Your left leg",
        "right": "Your right leg",
        "each": "Each leg in turn, right first.",
        "together": "Both legs",
    }
    for side, text in said.items():
        assert [name for name, one in SPEECH.sides.items() if one.search(text)] == [side]


def test_a_hard_text_is_complained_about_in_its_own_index() -> None:
    hard = "Rehabilitation necessitates individualised neuromuscular consideration."
    assert "grade" in complaint_about(hard, language="en")
    assert complaint_about("Sit down.", language="en") == ""
    duro = "La rehabilitación individualizada precisa consideraciones neuromusculares específicas."
    assert "INFLESZ" in complaint_about(duro, language="es")
    assert complaint_about(hard, language="xx") == ""


def test_a_language_without_a_list_finds_nothing() -> None:
    assert any_of(()).search("anything") is None
