"""Movement marks: arrows of one shape and length range, bars, circles, forces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.illustration.bezier import length_along
from hep.illustration.overlay import (
    HALO_MM,
    HEAD_WIDE_MM,
    LONGEST_MM,
    MARK_LONG_MM,
    SHAFT_MM,
    SHORTEST_MM,
    arrow_paths,
    circle_way,
    fitted_way,
    mark_path,
    press_paths,
)
from tests.illustration.rendered import area_mm2, is_inked, thickness_mm

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats


def straight(length: float) -> Floats:
    return np.linspace((-length / 2, 0.0), (length / 2, 0.0), 40)


def test_an_arrow_begins_thin_and_ends_in_a_wide_head_at_the_tip() -> None:
    _, arrow = arrow_paths(straight(20))
    assert thickness_mm(arrow, x_mm=-9.5) < 0.7
    assert thickness_mm(arrow, x_mm=4.0) == pytest.approx(SHAFT_MM, abs=0.1)
    barb = HEAD_WIDE_MM / 2
    assert all(is_inked(arrow, 6.35, side * (barb - 0.2)) for side in (-1, 1))
    assert not any(is_inked(arrow, 6.35, side * (barb + 0.1)) for side in (-1, 1))
    assert is_inked(arrow, 9.7, 0.0)
    assert not is_inked(arrow, 10.3, 0.0)


def test_the_halo_surrounds_the_arrow_by_half_a_millimetre() -> None:
    halo, arrow = arrow_paths(straight(20))
    assert thickness_mm(halo, x_mm=3.0) == pytest.approx(
        thickness_mm(arrow, x_mm=3.0) + 2 * HALO_MM, abs=0.12
    )
    assert is_inked(halo, 10.4, 0.0)


def test_a_to_and_fro_arrow_is_the_same_at_both_ends() -> None:
    _, arrow = arrow_paths(straight(20), both_ends=True)
    for x in (4.0, 7.0, 8.5, 9.5):
        assert thickness_mm(arrow, x_mm=x) == pytest.approx(thickness_mm(arrow, x_mm=-x), abs=0.1)


def test_an_arrow_follows_a_bent_way() -> None:
    turn = np.linspace(np.pi, np.pi / 2, 40)
    way = 12 * np.stack([np.cos(turn), -np.sin(turn)], axis=1)
    _, arrow = arrow_paths(way)
    middle = way[20]
    assert is_inked(arrow, *middle)
    assert not is_inked(arrow, -6.0, -6.0)


def test_a_way_as_short_as_a_head_still_makes_an_arrow() -> None:
    _, arrow = arrow_paths(straight(2.0))
    assert area_mm2(arrow) > 3


@pytest.mark.parametrize(
    ("length", "fitted"), [(2.0, SHORTEST_MM), (15.0, 15.0), (80.0, LONGEST_MM)]
)
def test_ways_are_fitted_to_between_eight_and_thirty_millimetres(
    length: float, fitted: float
) -> None:
    assert length_along(fitted_way(straight(length)))[-1] == pytest.approx(fitted, abs=0.5)


def test_a_way_without_length_stays_as_it_is() -> None:
    still = np.zeros((5, 2))
    assert (fitted_way(still) == still).all()


def test_a_long_way_keeps_its_middle() -> None:
    assert fitted_way(straight(80)).mean(axis=0) == pytest.approx((0, 0), abs=0.2)


def test_a_force_ends_at_a_bar_across_its_direction() -> None:
    halo, arrow = press_paths(np.array([5.0, 0.0]), np.array([2.0, 0.0]))
    assert thickness_mm(arrow, x_mm=5.0) > 4.0
    assert is_inked(arrow, -1.0, 0.0)
    assert not is_inked(arrow, -5.0, 0.0)
    assert thickness_mm(halo, x_mm=5.0) > thickness_mm(arrow, x_mm=5.0)


def test_a_circle_goes_three_hundred_degrees_around_its_middle() -> None:
    way = circle_way(np.array([1.0, 2.0]), 5.0)
    assert np.hypot(*(way - (1.0, 2.0)).T) == pytest.approx(5.0)
    assert length_along(way)[-1] == pytest.approx(2 * np.pi * 5 * 300 / 360, rel=0.01)


def test_a_bar_that_says_stays_down_is_six_millimetres_with_two_ticks_up() -> None:
    mark = mark_path(np.array([0.0, 0.0]))
    assert thickness_mm(mark, x_mm=0.0) == pytest.approx(1.0, abs=0.06)
    assert is_inked(mark, -MARK_LONG_MM / 2, -1.0)
    assert is_inked(mark, MARK_LONG_MM / 2, -1.0)
    assert not is_inked(mark, 0.0, -1.0)
