"""Everybody whom the studio can draw has a name, in every language of the screens."""

from __future__ import annotations

from hep.illustration.bodies import FIGURES
from hep.language.figure_words import PEOPLE, SHOWN, described_with
from hep.language.words import load_words


def test_everybody_has_a_name_and_a_sentence() -> None:
    assert tuple(PEOPLE) == FIGURES
    assert tuple(SHOWN) == FIGURES
    for words in (load_words("en"), load_words("es")):
        assert len({words.text(one) for one in (*PEOPLE.values(), *SHOWN.values())}) == 16


def test_a_description_ends_with_the_person_shown() -> None:
    said = described_with("Side view of a woman.", "older_man", load_words("en"))
    assert said == "Side view of a woman. The person shown is an older man."
