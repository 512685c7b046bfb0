"""How far places are from plain bodies: worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from hep.illustration.fields import box, egg, floor, funnel, nearest, rod, union

ORIGIN = np.zeros(3)


def test_the_floor_is_as_far_as_a_place_is_high() -> None:
    assert floor(np.array([[1.0, 2.5, 3.0], [0.0, -0.5, 0.0]])).tolist() == [2.5, -0.5]


def test_a_box_is_nearest_by_its_sides_edges_and_corners() -> None:
    cube = box(ORIGIN, np.array([2.0, 2.0, 2.0]))
    places = np.array([[3, 0, 0], [4, 5, 0], [2, 3, 3], [0, 0, 0], [0.75, 0, 0]], dtype=float)
    assert cube(places) == pytest.approx([2.0, 5.0, 3.0, -1.0, -0.25])


def test_a_turned_box_is_long_the_other_way() -> None:
    turned = box(ORIGIN, np.array([6.0, 2.0, 2.0]), 90.0)
    assert turned(np.array([[0, 0, 4.0], [4.0, 0, 0]])) == pytest.approx([1.0, 3.0])


def test_a_ball_is_as_far_as_its_skin() -> None:
    places = np.array([[3.0, 0, 0], [0, 1.0, 0], [0, 0, -2.0]])
    assert egg(ORIGIN, np.full(3, 2.0))(places) == pytest.approx([1.0, -1.0, 0.0])


def test_an_egg_is_right_along_each_of_its_axes() -> None:
    field = egg(ORIGIN, np.array([1.0, 2.0, 3.0]))
    assert field(np.array([[2.0, 0, 0], [0, 3.0, 0], [0, 0, 4.0]])) == pytest.approx([1, 1, 1])


def test_a_rod_has_a_round_side_and_flat_ends() -> None:
    field = rod(ORIGIN, np.array([4.0, 0, 0]), 1.0)
    places = np.array([[2, 3, 0], [7, 0.5, 0], [7, 5, 0], [2, 0.25, 0], [-3, 0, -5]], dtype=float)
    assert field(places) == pytest.approx([2.0, 3.0, 5.0, -0.75, 5.0])


def test_a_cone_is_narrower_above() -> None:
    field = funnel(ORIGIN, 4.0, (3.0, 0.0))
    # Its side falls 4 on 3: one to the side is 0.8 away.
    places = np.array([[4.0, 0, 0], [0, 2, 2.5], [0, 5.0, 0], [0, -1.0, 0], [0, 0.1, 0]])
    assert field(places) == pytest.approx([0.8, 0.8, 1.0, 1.0, -0.1])


def test_several_bodies_are_as_far_as_the_nearest() -> None:
    ball = egg(ORIGIN, np.ones(3))
    places = np.array([[0.0, 4.0, 0.0], [0.0, 1.5, 0.0]])
    assert nearest((floor, ball), places) == pytest.approx([3.0, 0.5])
    assert union(floor, ball)(places) == pytest.approx([3.0, 0.5])
