"""Digits: ten, all inside their box, none like another."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from hep.illustration.digits import ADVANCE, DIGITS, digit_lines


def test_there_are_ten() -> None:
    assert sorted(DIGITS) == list(range(10))


@pytest.mark.parametrize("digit", DIGITS)
def test_a_digit_is_as_high_as_its_box_and_narrower(digit: int) -> None:
    low, high = DIGITS[digit].min(axis=0), DIGITS[digit].max(axis=0)
    assert low[1] == pytest.approx(-1.0, abs=0.05)
    assert high[1] == pytest.approx(1.0, abs=0.05)
    assert max(-low[0], high[0]) <= 0.65


def test_no_two_digits_are_alike() -> None:
    for one, other in itertools.combinations(DIGITS.values(), 2):
        apart = np.linalg.norm(one[:, None] - other[None], axis=2)
        assert max(apart.min(axis=1).max(), apart.min(axis=0).max()) > 0.2


def test_a_number_of_two_digits_stands_around_its_middle() -> None:
    one, zero = digit_lines(10, (5.0, 2.0), 2.0)
    assert zero[:, 0].mean() - 5.0 == pytest.approx(ADVANCE, abs=0.1)
    assert one[:, 0].max() < 5.0 < zero[:, 0].min()
