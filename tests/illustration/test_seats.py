"""Bench, stairs and counter stand on the floor, as high and as deep as they should be."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.domain.scene import Prop
from hep.illustration import seats
from hep.illustration.seats import bench, counter, stair_steps, stairs

if TYPE_CHECKING:
    from hep.illustration.mesh import Mesh


def extent(meshes: list[Mesh]) -> np.ndarray:
    places = np.concatenate([mesh.vertices for mesh in meshes])
    return np.array([places.min(axis=0), places.max(axis=0)])


def test_a_bench_stands_on_four_legs_with_its_top_at_its_place() -> None:
    parts = bench(Prop("bench", at=(0.0, 4.5, 1.0)), 200)
    assert extent(parts) == pytest.approx(np.array([[-6.0, 0.0, -0.6], [6.0, 4.5, 2.6]]))
    on_floor = [part for part in parts if part.vertices[:, 1].min() < 0.01]
    feet = {tuple(np.sign(part.vertices.mean(axis=0)[[0, 2]] - (0, 1.0))) for part in on_floor}
    assert feet == {(-1, -1), (-1, 1), (1, -1), (1, 1)}


def test_a_turned_bench_runs_ahead() -> None:
    parts = bench(Prop("bench", at=(0.0, 4.5, 0.0), turn=90), 200)
    assert np.ptp(extent(parts), axis=0) == pytest.approx((3.2, 4.5, 12.0))


def test_stairs_rise_ahead_step_by_step() -> None:
    parts = stairs(Prop("stairs", at=(0.0, 0.0, 2.0)), 200)
    assert len(parts) == 3
    for number, part in enumerate(parts):
        low, high = extent([part])
        assert high[1] == pytest.approx((number + 1) * seats.STEP_HIGH)
        assert low[1] == pytest.approx(number * seats.STEP_HIGH)
        assert low[2] == pytest.approx(2.0 + number * seats.STEP_DEEP)
        assert high[2] == pytest.approx(2.0 + 3 * seats.STEP_DEEP)


def test_no_line_runs_across_the_side_of_the_stairs() -> None:
    assert len({part.group for part in stairs(Prop("stairs"), 200)}) == 1


@pytest.mark.parametrize(("high", "count"), [(0.5, 1), (3.4, 2), (6.8, 4)])
def test_higher_stairs_have_more_steps_of_a_usual_height(high: float, count: int) -> None:
    rise, tread, steps = stair_steps(Prop("stairs", size=(6.0, high, 9.0)))
    assert (steps, rise, tread) == pytest.approx((count, high / count, 9.0 / count))


def test_stairs_turned_round_rise_towards_the_back() -> None:
    first, *_, last = stairs(Prop("stairs", turn=180), 200)
    assert extent([first])[1, 2] == pytest.approx(0.0)
    assert extent([last])[1, 2] == pytest.approx(-2 * seats.STEP_DEEP)


def test_a_counter_stands_on_the_floor_with_its_worktop_at_its_place() -> None:
    parts = counter(Prop("counter", at=(0.0, 9.0, 5.0)), 200)
    assert extent(parts)[:, 1] == pytest.approx((0.0, 9.0))
    worktop = parts[-1]
    assert worktop.slot == "wood"
    assert extent([worktop])[0, 1] == pytest.approx(9.0 - seats.WORKTOP)


def test_a_counter_has_doors_with_handles_on_its_front_and_room_for_toes() -> None:
    parts = counter(Prop("counter", at=(0.0, 9.0, 0.0)), 200)
    doors = [part for part in parts if np.ptp(part.vertices[:, 2]) < seats.DOOR_THICK + 0.01]
    handles = [part for part in parts if part.slot == "metal"]
    assert len(doors) == len(handles) == 2
    front = min(door.vertices[:, 2].min() for door in doors)
    assert all(handle.vertices[:, 2].max() == pytest.approx(front) for handle in handles)
    foot = next(part for part in parts if part.vertices[:, 1].min() < 0.01)
    assert foot.vertices[:, 2].min() > front + seats.SET_BACK


def test_neighbouring_doors_have_a_line_between_them() -> None:
    parts = counter(Prop("counter", size=(18.0, 0.0, 6.0), at=(0.0, 9.0, 0.0)), 200)
    doors = [part for part in parts if np.ptp(part.vertices[:, 2]) < seats.DOOR_THICK + 0.01]
    assert len(doors) == 4
    assert all(one.group != two.group for one, two in itertools.pairwise(doors))


def test_a_counter_turned_round_faces_ahead() -> None:
    parts = counter(Prop("counter", at=(0.0, 9.0, -6.0), turn=180), 200)
    handles = [part for part in parts if part.slot == "metal"]
    assert all(handle.vertices[:, 2].min() > -4 for handle in handles)
