"""Pillow and rolled towel: where they lie, their dent and their spiral."""

from __future__ import annotations

import numpy as np
import pytest

from hep.domain.scene import Prop
from hep.illustration import softs
from hep.illustration.shapes import sheet
from hep.illustration.softs import pillow, pillow_top, rolled_towel


def test_a_pillow_lies_on_its_underside() -> None:
    places = np.concatenate([one.vertices for one in pillow(Prop("pillow", at=(1, 2, 3)), 200)])
    assert places[:, 1].min() == pytest.approx(2.0)
    assert np.ptp(places[:, 1]) <= softs.PILLOW_SIZE[1]
    assert np.ptp(places[:, [0, 2]], axis=0) == pytest.approx((6.0, 4.0))


def test_a_pillow_is_lower_in_the_middle_than_before_and_behind_it() -> None:
    across = np.linspace(-0.7, 0.7, 9)
    middle, rim = (pillow_top(across, np.full(9, place)) for place in (0.0, 0.65))
    assert (middle < rim - 0.05).all()
    assert rim.max() <= 1.0


def test_top_and_underside_of_a_pillow_meet_at_the_seam() -> None:
    top, under = pillow(Prop("pillow"), 200)
    shape = (softs.PILLOW_PLACES, softs.PILLOW_PLACES, 3)
    grid = top.vertices.reshape(shape), under.vertices.reshape(shape)
    for edge in (np.s_[0], np.s_[-1], np.s_[:, 0], np.s_[:, -1]):
        assert grid[0][edge] == pytest.approx(grid[1][edge])
    assert (top.vertices[:, 1] >= under.vertices[:, 1] - 1e-9).all()


def test_the_sides_of_a_pillow_draw_in_between_its_corners() -> None:
    top, _ = pillow(Prop("pillow"), 200)
    grid = top.vertices.reshape(softs.PILLOW_PLACES, softs.PILLOW_PLACES, 3)
    assert grid[-1, 0, 0] == pytest.approx(3.0)
    assert grid[-1, softs.PILLOW_PLACES // 2, 0] < 2.9


def test_a_rolled_towel_lies_across_on_the_floor() -> None:
    parts = rolled_towel(Prop("rolled_towel", at=(0.0, 0.0, 2.0)), 200)
    places = np.concatenate([part.vertices for part in parts])
    assert np.ptp(places[:, 0]) == pytest.approx(softs.ROLL_SIZE[0])
    assert places[:, 1].min() == pytest.approx(0.0, abs=0.12)
    assert places[:, 1].max() <= softs.ROLL_SIZE[1] + 1e-9
    assert np.abs(places[:, 2] - 2.0).max() <= softs.ROLL_SIZE[1] / 2 + 1e-9


def test_a_turned_roll_points_ahead() -> None:
    places = np.concatenate(
        [part.vertices for part in rolled_towel(Prop("rolled_towel", turn=90), 200)]
    )
    assert np.ptp(places[:, 2]) == pytest.approx(softs.ROLL_SIZE[0])


def test_the_free_end_of_a_roll_is_one_step_in_its_outline() -> None:
    roll = rolled_towel(Prop("rolled_towel"), 200)[0]
    ring = roll.vertices[: softs.SIDES + 1, 1:] - (softs.ROLL_SIZE[1] / 2, 0.0)
    steps = np.abs(np.diff(np.linalg.norm(ring, axis=1)))
    assert (steps > 0.05).sum() == 1


def area(places: np.ndarray) -> float:
    made = sheet(places, "towel", 1)
    a, b, c = (made.vertices[made.triangles[:, k]] for k in range(3))
    return float(np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2)


def test_two_arms_of_a_spiral_fill_each_end_of_a_roll_once() -> None:
    roll, *arms = rolled_towel(Prop("rolled_towel"), 200)
    assert [arm.group for arm in arms] == [201, 202, 201, 202]
    assert roll.group == 200
    ring = roll.vertices[: softs.SIDES + 1]
    up, ahead = ring[:, 1], ring[:, 2]
    inside = abs(float(up[:-1] @ ahead[1:] - ahead[:-1] @ up[1:])) / 2
    for pair in (arms[:2], arms[2:]):
        covered = sum(area(arm.vertices.reshape(-1, 2, 3)) for arm in pair)
        assert covered == pytest.approx(inside, rel=0.03)
