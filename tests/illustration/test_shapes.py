"""Plain solids: their extents, areas and volumes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.illustration.shapes import ball, box, lathe, prism, ribbon, rounded_box, sheet, tube

if TYPE_CHECKING:
    from hep.illustration.mesh import Mesh

STRAIGHT = np.linspace((0.0, 0.0, 0.0), (0.0, 4.0, 0.0), 9)


def volume(mesh: Mesh) -> float:
    """Above zero where triangles wind anticlockwise seen from outside."""
    a, b, c = (mesh.vertices[mesh.triangles[:, k]] for k in range(3))
    return float(np.einsum("ij,ij->i", a, np.cross(b, c)).sum() / 6)


def area(mesh: Mesh) -> float:
    a, b, c = (mesh.vertices[mesh.triangles[:, k]] for k in range(3))
    return float(np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2)


def extent(mesh: Mesh) -> np.ndarray:
    return np.array([mesh.vertices.min(axis=0), mesh.vertices.max(axis=0)])


def test_a_box_lies_around_its_middle() -> None:
    made = box((1.0, 2.0, 3.0), (2.0, 4.0, 6.0), "wood", 7)
    assert extent(made).tolist() == [[0.0, 0.0, 0.0], [2.0, 4.0, 6.0]]
    assert volume(made) == pytest.approx(48)
    assert area(made) == pytest.approx(2 * (8 + 12 + 24))
    assert (made.slot, made.group) == ("wood", 7)


def test_a_box_turns_about_the_upright() -> None:
    turned = box((0.0, 0.0, 0.0), (2.0, 1.0, 6.0), "wood", 1, turn=90)
    assert extent(turned)[1] == pytest.approx((3.0, 0.5, 1.0))


def test_a_prism_is_its_outline_times_its_width() -> None:
    triangle = np.array([(0.0, 0.0), (0.0, -2.0), (1.0, -2.0)])
    made = prism(triangle, 3.0, (0.0, 0.0, 0.0), "wood", 1)
    assert area(made) == pytest.approx(2 * 1.0 + 3.0 * (2 + 1 + np.sqrt(5)))
    assert extent(made).tolist() == [[-1.5, 0.0, -2.0], [1.5, 1.0, 0.0]]


def test_the_triangles_of_a_prism_face_outwards() -> None:
    triangle = np.array([(0.0, 0.0), (0.0, -2.0), (1.0, -2.0)])
    assert volume(prism(triangle, 3.0, (4.0, 5.0, 6.0), "wood", 1)) == pytest.approx(3.0)
    square = np.array([(0.0, 0.0), (0.0, -2.0), (2.0, -2.0), (2.0, 0.0)])
    assert volume(prism(square, 1.5, (0.0, 0.0, 0.0), "wood", 1)) == pytest.approx(6.0)


CAN = np.array([(0.0, -1.0), (2.0, -1.0), (2.0, -1.0), (2.0, 3.0), (2.0, 3.0), (0.0, 3.0)])


def test_a_turned_profile_is_round_faces_outwards_and_stands_upright() -> None:
    made = lathe(CAN, (1.0, 5.0, 0.0), "wood", 1)
    assert volume(made) == pytest.approx(np.pi * 4 * 4, rel=0.01)
    assert extent(made) == pytest.approx(np.array([[-1, 4, -2], [3, 8, 2]]), abs=0.01)


@pytest.mark.parametrize(("degrees", "axis"), [(0.0, 0), (90.0, 2)])
def test_a_turned_profile_lies_with_its_upper_end_to_the_left(degrees: float, axis: int) -> None:
    made = lathe(CAN, (0.0, 0.0, 0.0), "wood", 1, lying=degrees)
    assert volume(made) == pytest.approx(np.pi * 4 * 4, rel=0.01)
    low, high = sorted(np.abs(extent(made)[:, axis]))
    assert (low, high) == pytest.approx((1.0, 3.0))
    if axis == 0:
        assert extent(made)[1, 0] == pytest.approx(3.0)


def test_a_rounded_box_is_as_large_as_a_box_without_its_corners() -> None:
    made = rounded_box((1.0, 2.0, 3.0), (4.0, 2.0, 6.0), 0.5, "bag", 1)
    assert extent(made) == pytest.approx(np.array([[-1, 1, 0], [3, 3, 6]]), abs=0.02)
    round_edges = (4 - np.pi) * 0.25 * (3.0 + 1.0 + 5.0)
    corners = (8 - 4 / 3 * np.pi) * 0.125
    assert volume(made) == pytest.approx(48 - round_edges - corners, rel=0.01)


def test_a_rounded_box_turns_about_the_upright() -> None:
    made = rounded_box((0.0, 0.0, 0.0), (2.0, 1.0, 6.0), 0.2, "bag", 1, turn=90)
    assert extent(made)[1] == pytest.approx((3.0, 0.5, 1.0), abs=0.01)


@pytest.mark.parametrize("axis", [0, 1, 2])
def test_a_tube_is_round_and_closed_whichever_way_it_runs(axis: int) -> None:
    path = np.roll(STRAIGHT, axis - 1, axis=1)
    made = tube(path, 0.5, "metal", 1, sides=48)
    assert volume(made) == pytest.approx(np.pi * 0.25 * 4, rel=0.01)
    reach = np.delete(made.vertices, axis, axis=1)
    assert np.linalg.norm(reach, axis=1).max() == pytest.approx(0.5)


def test_a_tube_may_grow_thicker_along_its_way() -> None:
    made = tube(STRAIGHT, np.linspace(0.5, 1.0, 9), "metal", 1)
    low, high = (
        np.hypot(*made.vertices[rows][:, [0, 2]].T).max() for rows in (slice(16), slice(128, 144))
    )
    assert (low, high) == pytest.approx((0.5, 1.0))


def test_a_bent_tube_keeps_its_thickness() -> None:
    turn = np.linspace(0, np.pi, 33)
    path = np.stack([3 * np.cos(turn), 3 * np.sin(turn), np.zeros(33)], axis=1)
    made = tube(path, 0.2, "bag", 1)
    away = np.abs(np.linalg.norm(made.vertices[:, :2], axis=1) - 3)
    assert away.max() <= 0.2 + 1e-6
    assert np.abs(made.vertices[:, 2]).max() <= 0.2 + 1e-6


def test_a_ribbon_is_as_wide_as_asked_along_one_direction() -> None:
    made = ribbon(STRAIGHT, (5.0, 0.0, 0.0), 0.4, "band", 1)
    assert area(made) == pytest.approx(1.6)
    assert extent(made).tolist() == [[-0.2, 0.0, 0.0], [0.2, 4.0, 0.0]]


def test_a_ribbon_may_twist() -> None:
    turn = np.linspace(0, np.pi / 2, 9)
    sideways = np.stack([np.cos(turn), np.zeros(9), np.sin(turn)], axis=1)
    made = ribbon(STRAIGHT, sideways, 0.4, "band", 1)
    assert made.vertices[1] == pytest.approx((0.2, 0.0, 0.0))
    assert made.vertices[-1] == pytest.approx((0.0, 4.0, 0.2))


def test_a_ball_has_its_three_radii() -> None:
    made = ball((0.0, 5.0, 0.0), (1.0, 2.0, 3.0), "ball", 1)
    assert extent(made) == pytest.approx(np.array([[-1, 3, -3], [1, 7, 3]]), abs=0.02)
    assert volume(made) == pytest.approx(4 / 3 * np.pi * 6, rel=0.02)


def test_a_sheet_joins_its_grid() -> None:
    u, v = np.meshgrid(np.linspace(0, 2, 5), np.linspace(0, 3, 7), indexing="ij")
    made = sheet(np.stack([u, np.zeros_like(u), v], -1), "towel", 1)
    assert area(made) == pytest.approx(6.0)
    assert len(made.triangles) == 2 * 4 * 6
