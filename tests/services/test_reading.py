"""The reading grade: the formula on texts counted by hand, and the syllables it stands on."""

from __future__ import annotations

import pytest
import syllapy

from hep.services import reading
from hep.services.reading import reading_grade, syllable_count

SYLLABLES = {
    1: ("toes", "leg", "heel", "stretch", "squeeze", "walked", "pulled", "calves", "knees"),
    2: ("ankle", "muscle", "pushing", "wanted", "tired", "harder", "slowly", "tendon", "session"),
    3: ("exercise", "fingertips", "hospital", "physio", "usual", "periods", "another", "quieter"),
    4: ("exercises", "dorsiflexion", "supination", "education"),
}


def test_the_grade_is_the_formula_on_words_sentences_and_syllables() -> None:
    # 6 words, 1 sentence, 6 syllables
    assert reading_grade("The cat sat on the mat.") == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    # 8 words, 2 sentences, 10 syllables
    grade = reading_grade("Lift your heel up. Lower it again now.")
    assert grade == pytest.approx(0.39 * 4 + 11.8 * 10 / 8 - 15.59)


def test_clinical_prose_is_far_above_the_bar_and_plain_words_are_below() -> None:
    clinical = (
        "Rehabilitation emphasises progressive eccentric plantarflexor strengthening, "
        "proprioceptive stabilisation and individualised neuromuscular re-education."
    )
    plain = "Stand on your left leg. Push up high on your toes. Then lower your heel slowly."
    assert reading_grade(clinical) > 20
    assert reading_grade(plain) < 3


def test_each_line_is_a_sentence_even_without_a_full_stop() -> None:
    assert reading_grade("heel up high\nheel down low") == pytest.approx(
        reading_grade("Heel up high. Heel down low.")
    )


def test_a_full_stop_inside_a_number_ends_no_sentence() -> None:
    one_sentence = reading_grade("Walk for 2.5 miles now")
    assert one_sentence == pytest.approx(0.39 * 5 + 11.8 * 5 / 5 - 15.59)


def test_a_side_is_read_as_the_word_that_is_printed() -> None:
    assert reading_grade("Lift your {sore} heel.") == pytest.approx(
        reading_grade("Lift your left heel.")
    )
    assert reading_grade("Lift your {other} heel.") == pytest.approx(
        reading_grade("Lift your right heel.")
    )


@pytest.mark.parametrize("text", ["", "  \n ", "...", "-- ! --"])
def test_text_without_words_grades_zero(text: str) -> None:
    assert reading_grade(text) == 0.0


@pytest.mark.parametrize(
    ("count", "word"), [(count, word) for count, words in SYLLABLES.items() for word in words]
)
def test_everyday_and_clinical_words_have_their_syllables(count: int, word: str) -> None:
    assert syllable_count(word) == count


def test_letters_and_numbers_count_one_at_least() -> None:
    assert [syllable_count(word) for word in ("A", "Z", "30", "2.5", "hmm")] == [1, 1, 1, 1, 1]


def test_case_and_the_kind_of_apostrophe_do_not_matter() -> None:
    assert syllable_count("THUMB\u2019S") == syllable_count("thumb's") == 1
    assert syllable_count("Muscles") == 2


def test_every_word_counted_by_hand_is_still_wrong_in_the_word_list() -> None:
    mended = [word for word, own in reading._COUNTED_BY_HAND.items() if syllapy.count(word) == own]
    assert mended == []
