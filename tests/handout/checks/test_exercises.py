"""How an exercise is found on a sheet: where it begins and ends, labels, facing pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.handout.checks.exercises import labelled, order_of, printed_exercises, whole_exercises
from hep.handout.checks.sheet import Part, Sheet

if TYPE_CHECKING:
    from hep.handout.checks.speech import Speech


def a_part(role: str, text: str, page: int = 1) -> Part:
    return Part(role, page, text, None, (), -1, -1)


def a_sheet(*parts: Part) -> Sheet:
    return Sheet("", "en", "", (), (), parts, (), ())


FACING = a_sheet(
    a_part("H1", "Plan"),
    a_part("P", "1", 2),
    a_part("H2", "Heel raise", 2),
    a_part("LBody", "1 Rise.", 2),
    a_part("P", "1", 3),
    a_part("P", "L R", 3),
    a_part("H2", "Heel raise", 3),
    a_part("H3", "Common mistake", 3),
    a_part("P", "Steps that are too long.", 3),
    a_part("P", "Too hard? The easier way: Do less.", 3),
    a_part("H1", "Good to know", 4),
    a_part("P", "More.", 4),
)


def test_an_exercise_on_facing_pages_is_printed_twice_and_is_one() -> None:
    assert [one.page for one in printed_exercises(FACING)] == [2, 3]
    (one,) = whole_exercises(FACING)
    assert (one.number, one.name, one.page) == (1, "Heel raise", 2)
    assert [part.text for part in one.steps] == ["1 Rise."]
    assert "More." not in [part.text for part in one.parts]


def test_a_label_stands_above_its_words_or_before_them(speech: Speech) -> None:
    (one,) = whole_exercises(FACING)
    assert (
        labelled(one, "mistake", speech)
        == "Steps that are too long. Too hard? The easier way: Do less."
    )
    assert labelled(one, "too_hard", speech) == "Do less."
    assert labelled(one, "too_easy", speech) is None


def test_a_sentence_that_begins_with_a_labels_word_is_no_label(speech: Speech) -> None:
    (one,) = whole_exercises(FACING)
    assert order_of(one, speech) == ["mistake", "too_hard"]


def test_two_exercises_of_one_number_stay_two() -> None:
    sheet = a_sheet(
        a_part("P", "1"), a_part("H2", "Heel raise"), a_part("P", "1"), a_part("H2", "Arch lift")
    )
    assert [one.name for one in whole_exercises(sheet)] == ["Heel raise", "Arch lift"]
