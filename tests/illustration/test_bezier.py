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
    evaluate,
    fit,
    length_along,
    number_text,
    resample,
    smooth,
)
from tests.illustration.rendered import area_mm2

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats


def circle(radius: float = 10.0, count: int = 200) -> Floats:
    turn = np.linspace(0, 2 * np.pi, count, endpoint=False)
    return radius * np.stack([np.cos(turn), np.sin(turn)], axis=1)


def distance_to(curve: Curve, points: Floats) -> float:
    drawn = np.concatenate([evaluate(s, np.linspace(0, 1, 400)) for s in curve.segments])
    gaps = np.linalg.norm(points[:, None] - drawn[None], axis=2)
    return float(gaps.min(axis=1).max())


def test_a_closed_fit_stays_within_its_tolerance_with_few_segments() -> None:
    curve = fit(circle(), tolerance=0.03, closed=True)
    assert distance_to(curve, circle()) < 0.05
    assert len(curve.segments) <= 10


def test_an_open_fit_keeps_both_ends() -> None:
    x = np.linspace(0, 12, 80)
    wave = np.stack([x, np.sin(x)], axis=1)
    curve = fit(wave, tolerance=0.02, closed=False)
    assert curve.segments[0, 0] == pytest.approx(wave[0])
    assert curve.segments[-1, 3] == pytest.approx(wave[-1])
    assert distance_to(curve, wave) < 0.1


def test_segments_join_without_a_gap() -> None:
    curve = fit(circle(), tolerance=0.01, closed=True)
    assert curve.segments[1:, 0] == pytest.approx(curve.segments[:-1, 3])
    assert curve.segments[0, 0] == pytest.approx(curve.segments[-1, 3])


def test_a_smooth_fit_has_no_kink_where_segments_join() -> None:
    segments = fit(circle(), tolerance=0.01, closed=True).segments
    leaving = segments[:-1, 3] - segments[:-1, 2]
    entering = segments[1:, 1] - segments[1:, 0]
    turn = leaving[:, 0] * entering[:, 1] - leaving[:, 1] * entering[:, 0]
    assert np.abs(turn).max() < 0.02 * np.linalg.norm(leaving, axis=1).max() ** 2


def test_two_points_are_joined_by_a_straight_line() -> None:
    line = fit(np.array([[0.0, 0.0], [9.0, 3.0]]), tolerance=0.1, closed=False)
    middle = evaluate(line.segments[0], np.array([0.5]))
    assert middle == pytest.approx(np.array([[4.5, 1.5]]))


def test_breaks_let_a_square_keep_its_corners() -> None:
    side = np.linspace(0, 10, 21)[:-1]
    zero = np.zeros(20)
    square = np.concatenate(
        [
            np.stack([side, zero], 1),
            np.stack([zero + 10, side], 1),
            np.stack([10 - side, zero + 10], 1),
            np.stack([zero, 10 - side], 1),
        ]
    )
    broken = fit(square, tolerance=0.05, closed=True, breaks=np.array([0, 20, 40, 60]))
    assert distance_to(broken, np.array([[0, 0], [10, 0], [10, 10], [0, 10.0]])) < 1e-6
    assert area_mm2(curve_text(broken)) == pytest.approx(100, rel=0.01)


def test_breaks_of_an_open_line_are_kept() -> None:
    side = np.linspace(0, 10, 21)
    hook = np.concatenate(
        [np.stack([side, 0 * side], 1), np.stack([0 * side[1:] + 10, side[1:]], 1)]
    )
    curve = fit(hook, tolerance=0.05, closed=False, breaks=np.array([20]))
    assert len(curve.segments) == 2
    assert curve.segments[0, 3] == pytest.approx((10, 0))


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


def test_a_path_covers_the_area_of_its_curve() -> None:
    path = curve_text(fit(circle(), tolerance=0.02, closed=True))
    assert area_mm2(path) == pytest.approx(np.pi * 100, rel=0.01)


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


def test_the_same_points_give_the_same_path() -> None:
    texts = {curve_text(fit(circle(), tolerance=0.02, closed=True)) for _ in range(3)}
    assert len(texts) == 1
