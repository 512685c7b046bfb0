"""Fitted cubics: true to their points, few, joined without gap or kink."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.illustration.bezier import Curve, curve_text, evaluate
from hep.illustration.cubic_fit import fit
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


def test_a_path_covers_the_area_of_its_curve() -> None:
    path = curve_text(fit(circle(), tolerance=0.02, closed=True))
    assert area_mm2(path) == pytest.approx(np.pi * 100, rel=0.01)


def test_the_same_points_give_the_same_path() -> None:
    texts = {curve_text(fit(circle(), tolerance=0.02, closed=True)) for _ in range(3)}
    assert len(texts) == 1
