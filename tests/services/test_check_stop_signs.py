"""A call that the words ask for is marked, and a marked one is said, in each language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hep.domain.exercise import StopSign
from hep.services.check_stop_signs import check_stop_signs
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.exercise import Exercise

MARKED, UNMARKED = frozenset({StopSign.CALL}), frozenset({StopSign.PAIN})


def said(exercise: Exercise) -> list[str]:
    """Return what is found in a library of this exercise alone."""
    library = replace(shipped(), exercises={exercise.id: exercise})
    return [str(one) for one in check_stop_signs(library)]


def with_words(marks: frozenset[StopSign], **words: str) -> Exercise:
    """Return a shipped exercise with other signs to stop, in these languages."""
    one = shipped().exercises["single-heel-raise"]
    texts = {key: replace(one.texts["en"], stop_if=text) for key, text in words.items()}
    return replace(one, stop_signs=marks, texts=texts)


def test_the_shipped_library_marks_its_calls() -> None:
    assert list(check_stop_signs(shipped())) == []


@pytest.mark.parametrize(
    ("marks", "words", "told"),
    [
        (UNMARKED, {"en": "It slips (call us)."}, "says 'call us', but call is not among"),
        (UNMARKED, {"es": "Falla (llámenos)."}, "says 'llámenos', but call is not among"),
        (MARKED, {"en": "It slips."}, "never says 'call us', which stop_signs promises"),
        (MARKED, {"es": "Falla."}, "never says 'llámenos', which stop_signs promises"),
    ],
)
def test_words_and_mark_must_agree(
    marks: frozenset[StopSign], words: dict[str, str], told: str
) -> None:
    (problem,) = said(with_words(marks, **words))
    assert told in problem


def test_words_that_agree_and_languages_unheard_of_are_passed_over() -> None:
    assert said(with_words(MARKED, en="It slips (call us).", es="Falla (llámenos).")) == []
    assert said(with_words(MARKED, pt="Escorrega.")) == []
