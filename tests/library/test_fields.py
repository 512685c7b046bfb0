"""Numbers, ranges, tempos and words are read as written or refused with what to write instead."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marshmallow import ValidationError

from hep.domain.dose import Span, Tempo
from hep.domain.exercise import Level
from hep.library.containers import Keyed, Listed, OrNull
from hep.library.fields import (
    Choice,
    Count,
    NodeField,
    Pace,
    Range,
    TextField,
    Words,
    YesNo,
    shown,
)

SMALL = st.integers(0, 999)


def said(field: Any, value: object) -> list[str]:
    with pytest.raises(ValidationError) as refused:
        field.deserialize(value)
    return list(refused.value.messages)


@given(SMALL, SMALL)
def test_a_range_is_read_back_as_it_was_written(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert Range(0, 999).deserialize(f"{low}-{high}") == Span(low, high)
    assert Range(0, 999).deserialize(str(low)) == Span(low, low)


@given(SMALL, SMALL)
def test_a_range_that_runs_backwards_is_never_taken(one: int, other: int) -> None:
    low, high = sorted((one, other))
    if low != high:
        assert said(Range(0, 999), f"{high}-{low}") == [
            f"'{high}-{low}' runs backwards; write {low}-{high}"
        ]


@given(st.text().filter(lambda text: not text.isdecimal() and "-" not in text))
def test_no_other_text_is_a_number(text: str) -> None:
    assert "is not a number" in said(Count(0, 99999), text)[0]
    assert "is not a number" in said(Range(0, 99999), text)[0]


@pytest.mark.parametrize("text", ["٣", "²", "1_000", "+3", "-3", " 3", "3 ", "1.5", "0x3"])
def test_what_only_looks_like_a_number_is_refused(text: str) -> None:
    assert "is not a number" in said(Count(0, 9999), text)[0]


@given(st.integers(0, 99), st.integers(0, 99), st.integers(1, 99))
def test_a_tempo_is_three_numbers(up: int, hold: int, down: int) -> None:
    assert Pace().deserialize(f"{up}-{hold}-{down}") == Tempo(up, hold, down)


def test_yes_is_true_and_nothing_else() -> None:
    assert YesNo().deserialize("true") is True
    assert YesNo().deserialize("false") is False
    assert said(YesNo(), "yes") == ["'yes' is neither yes nor no; write true or false"]


def test_a_level_is_written_with_its_letter() -> None:
    assert Choice(Level, prefix="L").deserialize("L3") is Level.LOAD
    assert said(Choice(Level, prefix="L"), "3") == ["'3' is not known; write L1, L2, L3, L4"]


def test_a_long_wrong_value_is_shown_cut() -> None:
    assert shown("x" * 10_000) == f"'{'x' * 39}…'"


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


def test_a_list_holds_each_once() -> None:
    field = Listed(Count(0, 9), least=1, most=3)
    assert field.deserialize(["1", "2"]) == (1, 2)
    assert said(field, []) == ["has 0 entries; write 1 to 3"]
    with pytest.raises(ValidationError) as refused:
        field.deserialize(["1", "1"])
    assert refused.value.messages == {1: ["'1' stands here twice; keep one"]}


def test_a_mapping_tells_of_every_wrong_entry() -> None:
    field = Keyed(Choice(Level, prefix="L"), Count(0, 9), least=1)
    assert field.deserialize({"L2": "4"}) == {Level.BUILD: 4}
    assert said(field, {}) == ["has 0 entries; write 1 or more"]
    with pytest.raises(ValidationError) as refused:
        field.deserialize({"L1": "x", "L2": "99"})
    assert list(refused.value.messages) == ["L1", "L2"]
    assert said(field, "L1") == ["is not a mapping; write `key: value` lines"]


def test_a_known_nothing_is_written_null() -> None:
    assert OrNull(Count(0, 9)).deserialize("null") is None
    assert OrNull(Count(0, 9)).deserialize("3") == 3


def test_each_field_says_how_it_reads() -> None:
    with pytest.raises(NotImplementedError):
        TextField[str]().read("x")
    with pytest.raises(NotImplementedError):
        NodeField[str]().deserialize("x")
