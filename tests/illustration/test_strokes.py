"""The nib: a line of the width that was asked for, whatever way the line runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.illustration.strokes import Nib, stroke_path
from tests.illustration.rendered import area_mm2, is_inked, thickness_mm

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats


def even(width: float) -> Nib:
    return Nib.even(lambda along: np.full_like(along, width))


def straight(length: float = 20.0) -> Floats:
    return np.linspace((-length / 2, 0.0), (length / 2, 0.0), 60)


def ring(radius: float = 10.0) -> Floats:
    turn = np.linspace(0, 2 * np.pi, 240, endpoint=False)
    return radius * np.stack([np.cos(turn), np.sin(turn)], axis=1)


def test_a_straight_line_has_the_width_of_its_nib() -> None:
    path = stroke_path(straight(), even(0.45), closed=False)
    assert thickness_mm(path, x_mm=3.0) == pytest.approx(0.45, abs=0.03)


def test_a_line_with_round_ends_covers_its_length_and_two_half_discs() -> None:
    path = stroke_path(straight(), even(2.0), closed=False)
    assert area_mm2(path) == pytest.approx(20 * 2 + np.pi, rel=0.02)


def test_a_line_with_square_ends_covers_its_length_alone() -> None:
    def half(along: Floats) -> Floats:
        return np.full_like(along, 1.0)

    path = stroke_path(straight(), Nib(half, half, round_ends=False), closed=False)
    assert area_mm2(path) == pytest.approx(20 * 2, rel=0.01)


def test_a_closed_ring_is_hollow() -> None:
    path = stroke_path(ring(), even(1.0), closed=True)
    assert area_mm2(path) == pytest.approx(2 * np.pi * 10 * 1.0, rel=0.02)
    assert not is_inked(path, 0.0, 0.0)


def test_the_width_may_change_along_the_line() -> None:
    tapered = Nib.even(lambda along: 0.2 + 0.08 * along)
    path = stroke_path(straight(), tapered, closed=False)
    assert thickness_mm(path, x_mm=-8.0) == pytest.approx(0.36, abs=0.04)
    assert thickness_mm(path, x_mm=8.0) == pytest.approx(1.64, abs=0.04)


def test_a_sudden_change_of_width_is_followed_within_a_segment() -> None:
    bump = Nib.even(lambda along: np.where(np.abs(along - 10) < 2.5, 2.0, 0.4))
    path = stroke_path(straight(), bump, closed=False)
    assert thickness_mm(path, x_mm=-8.0) == pytest.approx(0.4, abs=0.05)
    assert thickness_mm(path, x_mm=0.0) > 1.5


def test_a_nib_may_lie_on_one_side_only_the_right_of_the_way_it_runs() -> None:
    right = Nib(np.zeros_like, lambda along: np.full_like(along, 1.0), round_ends=False)
    path = stroke_path(straight(), right, closed=False)
    assert is_inked(path, 0.0, 0.5)
    assert not is_inked(path, 0.0, -0.5)


def test_a_corner_stays_sharp() -> None:
    across, down = np.linspace(-10, 0, 40), np.linspace(0, 10, 40)[1:]
    hook = np.concatenate([np.stack([across, 0 * across], 1), np.stack([0 * down, down], 1)])
    path = stroke_path(hook, even(0.6), closed=False)
    assert is_inked(path, 0.0, 0.0)
    assert not is_inked(path, -1.0, 1.0)


def test_a_closed_square_keeps_its_four_corners() -> None:
    side = np.linspace(-8, 8, 41)[:-1]
    edge = np.full(40, 8.0)
    square = np.concatenate(
        [
            np.stack([side, -edge], 1),
            np.stack([edge, side], 1),
            np.stack([-side, edge], 1),
            np.stack([-edge, -side], 1),
        ]
    )
    path = stroke_path(square, even(0.6), closed=True)
    assert area_mm2(path) == pytest.approx(4 * 16 * 0.6, rel=0.05)
    assert all(is_inked(path, x, y) for x in (-8, 7.95) for y in (-8, 7.95))


def test_a_line_without_length_leaves_no_ink() -> None:
    assert stroke_path(np.zeros((4, 2)), even(0.45), closed=False) == ""
