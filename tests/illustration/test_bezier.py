"""Curves: true to their points, small as text, sharp only where they should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hep.illustration.bezier import (
    Curve,
    corners,
    curve_text,
    length_along,
    number_text,
    resample,
    smooth,
)

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats


def circle(radius: float = 10.0, count: int = 200) -> Floats:
    turn = np.linspace(0, 2 * np.pi, count, endpoint=False)
    return radius * np.stack([np.cos(turn), np.sin(turn)], axis=1)


def test_corners_are_found_where_a_line_turns_sharply() -> None:
    side = np.linspace(0, 10, 21)
    hook = np.concatenate(
        [np.stack([side, 0 * side], 1), np.stack([0 * side[1:] + 10, side[1:]], 1)]
    )
    assert corners(hook, reach=3, angle=48, closed=False).tolist() == [20]


def test_a_circle_and_a_very_short_line_have_no_corners() -> None:
    assert not len(corners(circle(), reach=3, angle=48, closed=True))
    assert not len(corners(circle()[:5], reach=3, angle=48, closed=False))


def test_smoothing_takes_the_stairs_out_of_traced_pixels() -> None:
    stairs = np.repeat(np.arange(40.0), 2)
    points = np.stack([stairs[1:], stairs[:-1]], axis=1)
    even = smooth(points, sigma=3.0, closed=False)
    assert np.abs(even[:, 0] - even[:, 1]).max() < 0.6
    assert even[0] == pytest.approx(points[0])
    assert even[-1] == pytest.approx(points[-1])


def test_smoothing_a_closed_line_does_not_depend_on_where_it_starts() -> None:
    rough = circle() + np.random.default_rng(1).normal(0, 0.2, (200, 2))
    one = smooth(rough, sigma=2.0, closed=True)
    two = np.roll(smooth(np.roll(rough, 50, axis=0), sigma=2.0, closed=True), -50, axis=0)
    assert one == pytest.approx(two)


def test_two_points_cannot_be_smoothed_further() -> None:
    pair = np.array([[0.0, 0.0], [1.0, 5.0]])
    assert (smooth(pair, sigma=3.0, closed=False) == pair).all()


def test_resampled_points_are_evenly_apart_and_keep_the_ends() -> None:
    uneven = np.array([[0.0, 0.0], [0.1, 0.0], [7.0, 0.0], [10.0, 0.0]])
    even = resample(uneven, 0.5)
    assert np.diff(length_along(even)) == pytest.approx(0.5)
    assert even[0] == pytest.approx(uneven[0])
    assert even[-1] == pytest.approx(uneven[-1])


def test_a_straight_run_is_written_as_a_line() -> None:
    line = np.array([[[0.0, 0.0], [0.0, 0.0], [3.0, 1.0], [3.0, 1.0]]])
    assert curve_text(Curve(line, closed=False)) == "M0 0l30 10"


def test_an_empty_curve_writes_nothing() -> None:
    assert curve_text(Curve(np.zeros((0, 4, 2)), closed=True)) == ""


@pytest.mark.parametrize(
    ("tenths", "text"),
    [(0, "0"), (5, ".5"), (-5, "-.5"), (-12, "-1.2"), (30, "3"), (1234, "123.4")],
)
def test_numbers_are_written_as_short_as_can_be(tenths: int, text: str) -> None:
    assert number_text(tenths) == text


@given(st.integers(-(10**6), 10**6))
def test_every_written_number_reads_back_as_itself(tenths: int) -> None:
    assert round(float(number_text(tenths)) * 10) == tenths
