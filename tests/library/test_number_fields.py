"""Numbers, ranges and tempos are read as written or refused with what to write instead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hep.domain.dose import Span, Tempo
from hep.library.number_fields import Amount, Count, Pace, Points, Range
from tests.library.refused import said

SMALL = st.integers(0, 999)


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


def test_points_may_lie_below_zero_and_amounts_between_whole_numbers() -> None:
    assert Points(-9, 9).deserialize("-9") == -9
    assert said(Points(-9, 9), "--1") == ["'--1' is not a number; write -9 to 9"]
    assert said(Points(-9, 9), "-10") == ["-10 is out of range; write -9 to 9"]
    assert Amount(0, 20).deserialize("12.25") == 12.25
    assert said(Amount(0, 20), "12.345") == ["'12.345' is not a number; write it like 12 or 12.3"]
    assert said(Amount(0, 20), "20.01") == ["20.01 is out of range; write 0 to 20"]


@pytest.mark.parametrize("text", ["2-1", "2-1-3-4", "0-0-0", "2-1-x", ""])
def test_what_is_no_tempo_is_told(text: str) -> None:
    hint = "write seconds up-hold-down such as 2-1-3"
    assert said(Pace(), text) == [f"'{text}' is not a tempo; {hint}"]


def test_both_ends_of_a_range_keep_the_limits() -> None:
    assert said(Range(5, 10), "4-8") == ["4 is out of range; write 5 to 10"]
    assert said(Range(5, 10), "8-11") == ["11 is out of range; write 5 to 10"]
