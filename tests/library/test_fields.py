"""Words, names and choices are read as written or refused with what to write instead."""

from __future__ import annotations

import pytest

from hep.domain.exercise import Level
from hep.library.fields import Choice, Named, Words, YesNo
from tests.library.refused import said


def test_yes_is_true_and_nothing_else() -> None:
    assert YesNo().deserialize("true") is True
    assert YesNo().deserialize("false") is False
    assert said(YesNo(), "yes") == ["'yes' is neither yes nor no; write true or false"]


def test_a_level_is_written_with_its_letter() -> None:
    assert Choice(Level, prefix="L").deserialize("L3") is Level.LOAD
    assert said(Choice(Level, prefix="L"), "3") == ["'3' is not known; write L1, L2, L3, L4"]


def test_words_count_letters_and_words() -> None:
    assert Words(5).deserialize("abcde") == "abcde"
    assert said(Words(5), "abcdef") == ["has 6 letters; shorten it to 5"]
    assert said(Words(50, most_words=2), "a b c") == ["has 3 words; shorten it to 2"]
    assert said(Words(50), "  ") == ["is empty; write a value or leave the key out"]


@pytest.mark.parametrize(
    "text", ["<b>", "</p>", "<!-- -->", "<?php", "a&nbsp;b", "a&#60;b", "<script>alert(1)</script>"]
)
def test_markup_is_refused(text: str) -> None:
    assert "holds markup" in said(Words(200), text)[0]


@pytest.mark.parametrize("text", ["less < more", "3 > 2", "salt & pepper", "R&B", "a <3 b"])
def test_signs_that_are_no_markup_are_words(text: str) -> None:
    assert Words(200).deserialize(text) == text


def test_only_the_places_that_are_known_may_be_filled() -> None:
    field = Words(99, places=("{sore}",))
    assert field.deserialize("your {sore} leg") == "your {sore} leg"
    for text in ("{other}", "{}", "{sore", "sore}", "{sore!r}", "{sore.__class__}"):
        assert "is not a place to fill" in said(field, text)[0]


@pytest.mark.parametrize("text", ["two\nlines", "a\ttab"])
def test_words_are_one_line(text: str) -> None:
    assert said(Words(99), text) == ["has a line break; write one line"]


def test_an_id_has_its_shape() -> None:
    field = Named(r"[a-z]+(-[a-z]+)*", "calf-raise")
    assert field.deserialize("heel-raise") == "heel-raise"
    assert said(field, "Heel") == ["'Heel' is not an id; write it like calf-raise"]
