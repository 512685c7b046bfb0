"""Things that stand about lie where `at` says and are as large as `size` says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from hep.domain.scene import Prop
from hep.illustration import furniture
from hep.illustration.palette import palette
from hep.illustration.props import STANDING

if TYPE_CHECKING:
    from hep.illustration.mesh import Mesh

AT = (1.0, 0.0, -2.0)


def made(kind: str, **fields: Any) -> list[Mesh]:
    return STANDING[kind](replace(Prop(kind, at=AT), **fields), 200)


def low(meshes: list[Mesh]) -> np.ndarray:
    lowest: np.ndarray = np.min([mesh.vertices.min(axis=0) for mesh in meshes], axis=0)
    return lowest


def high(meshes: list[Mesh]) -> np.ndarray:
    highest: np.ndarray = np.max([mesh.vertices.max(axis=0) for mesh in meshes], axis=0)
    return highest


@pytest.mark.parametrize("kind", sorted(STANDING))
def test_every_thing_has_a_colour_sound_triangles_and_a_group_of_its_own(kind: str) -> None:
    meshes = made(kind)
    assert meshes
    for mesh in meshes:
        assert mesh.slot in palette("woman")
        assert 200 <= mesh.group < 220
        assert np.isfinite(mesh.vertices).all()
        assert 0 <= mesh.triangles.min() <= mesh.triangles.max() < len(mesh.vertices)


@pytest.mark.parametrize("kind", sorted(STANDING))
def test_every_thing_moves_with_its_place(kind: str) -> None:
    moved = made(kind, at=(2.5, 0.0, 1.0))
    way = np.array([1.5, 0.0, 3.0])
    assert low(moved) == pytest.approx(low(made(kind)) + way)
    assert high(moved) == pytest.approx(high(made(kind)) + way)


SIZED = sorted(
    set(STANDING) - {"chair", "marbles", "flat_towel", "scrunched_towel", "star", "spot", "bag"}
)


@pytest.mark.parametrize("kind", SIZED)
def test_a_thing_of_twice_the_size_is_twice_as_wide(kind: str) -> None:
    def wide(size: tuple[float, float, float]) -> float:
        meshes = made(kind, size=size)
        return float((high(meshes) - low(meshes))[0])

    assert wide((4.0, 2.0, 3.0)) == pytest.approx(2 * wide((2.0, 2.0, 3.0)), rel=0.05)


def test_the_face_of_a_wall_is_at_its_place_and_its_top_is_open() -> None:
    (wall,) = made("wall", at=(0.0, 0.0, 3.0))
    assert wall.vertices[:, 2].min() == pytest.approx(3.0)
    assert wall.vertices[:, 1].min() == pytest.approx(0.0)
    heights = wall.vertices[wall.triangles][:, :, 1]
    assert (np.ptp(heights, axis=1) > 0).all()
    assert heights.max() == pytest.approx(furniture.WALL_HEIGHT_DM)


def test_a_wall_is_cut_nowhere_and_goes_on_above_and_behind_but_not_before_its_face() -> None:
    (wall,) = made("wall", at=(0.0, 0.0, 3.0))
    assert wall.clip is not None
    assert wall.clip.max() == pytest.approx(0.0)
    at_face = wall.vertices[:, 2] < 3.01
    at_top = wall.vertices[:, 1] > furniture.WALL_HEIGHT_DM - 0.01
    assert (wall.clip[at_top | ~at_face] == 0).all()
    assert wall.clip[at_face & ~at_top] == pytest.approx(-furniture.WALL_THICK_DM)


def test_a_wall_wider_than_thick_goes_on_to_the_sides_too() -> None:
    (wall,) = made("wall", at=(0.0, 0.0, 3.0), size=(20.0, 15.0, 1.0))
    assert wall.clip is not None
    corners = wall.vertices[wall.triangles]
    front = (corners[:, :, 2].max(axis=1) < 3.01) & (np.ptp(corners[:, :, 0], axis=1) > 1)
    assert front.sum() == 4
    assert (wall.clip[wall.triangles[front]] == 0).all()


def test_a_turned_wall_stands_beside() -> None:
    (wall,) = made("wall", at=(0.0, 0.0, 0.0), turn=90)
    assert wall.vertices[:, 0].min() == pytest.approx(0.0)


def test_a_chair_stands_on_the_floor_with_its_seat_at_its_place_and_its_back_behind() -> None:
    parts = made("chair", at=(0.0, 4.4, 0.0))
    assert low(parts)[1] == pytest.approx(0.0)
    assert parts[0].vertices[:, 1].max() == pytest.approx(4.4)
    assert high(parts)[1] == pytest.approx(4.4 + furniture.BACK_HIGH)
    back = [part for part in parts if part.vertices[:, 1].min() > 4.5]
    assert back
    assert all(part.vertices[:, 2].max() < -1 for part in back)


def test_a_turned_chair_has_its_back_on_the_other_side() -> None:
    parts = made("chair", at=(0.0, 4.4, 0.0), turn=180)
    assert all(part.vertices[:, 2].min() > 1 for part in parts if part.vertices[:, 1].min() > 4.5)


def test_a_table_stands_on_four_legs() -> None:
    top, *legs = made("table", at=(0.0, 8.0, 0.0))
    assert top.vertices[:, 1].max() == pytest.approx(8.0)
    assert len(legs) == 4
    assert all(leg.vertices[:, 1].min() == pytest.approx(0.0) for leg in legs)


@pytest.mark.parametrize(("kind", "high_dm"), [("step", 1.8), ("book", 0.5)])
def test_steps_and_books_have_their_top_at_their_place(kind: str, high_dm: float) -> None:
    meshes = made(kind, at=(0.0, 1.0, 0.0))
    assert high(meshes)[1] == pytest.approx(1.0)
    assert low(meshes)[1] == pytest.approx(1.0 - high_dm)


def test_the_pages_of_a_book_lie_between_its_covers_but_not_at_its_back() -> None:
    *covers, _, pages = made("book", at=(0.0, 0.5, 0.0))
    assert high([pages])[1] < 0.5
    assert low([pages])[1] > 0.0
    assert all((high([pages]) - low([pages]))[0] < np.ptp(one.vertices[:, 0]) for one in covers)
    turned = made("book", at=(0.0, 0.5, 0.0), turn=180)
    assert high([turned[2]])[2] > 1.0
    assert len({mesh.group for mesh in turned}) == 1


def test_a_wedge_is_high_at_the_back() -> None:
    (wedge,) = made("wedge", at=(0.0, 0.0, 0.0))
    top = wedge.vertices[wedge.vertices[:, 1] > 0.1]
    assert (top[:, 2] < -1).all()
    assert wedge.vertices[:, 2].max() == pytest.approx(0.0)


def test_the_top_of_a_mat_is_the_floor() -> None:
    assert high(made("mat"))[1] == pytest.approx(0.0)
    assert low(made("mat"))[1] == pytest.approx(-furniture.MAT_THICK)


def test_a_cushion_lies_on_its_underside_and_is_thickest_in_the_middle() -> None:
    top, bottom = made("cushion", at=(0.0, 0.0, 0.0), size=(4.0, 1.0, 3.0))
    assert low([bottom])[1] == pytest.approx(0.0)
    assert high([top])[1] == pytest.approx(1.0)
    edge = np.abs(top.vertices[:, 0]) > 1.99
    assert top.vertices[edge, 1] == pytest.approx(np.full(edge.sum(), 0.5))


def test_a_towel_drawn_up_is_shorter_and_higher_than_a_flat_one() -> None:
    flat, folded = made("flat_towel"), made("scrunched_towel")
    assert high(folded)[2] - low(folded)[2] < 0.8 * (high(flat)[2] - low(flat)[2])
    assert high(folded)[1] > high(flat)[1] + 0.1
    assert high(flat)[1] == pytest.approx(0.04)
