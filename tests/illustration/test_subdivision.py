"""Subdivision: counts, the published rules at a vertex, borders, triangles among quads."""

from __future__ import annotations

import numpy as np
import pytest

from hep.illustration.subdivision import refine, triangulate

CUBE = np.array([[x, y, z] for x in (-1.0, 1.0) for y in (-1.0, 1.0) for z in (-1.0, 1.0)])
CUBE_QUADS = np.array(
    [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]
)
SQUARE = np.array([[0.0, 0.0, 0.0], [1.0, 0.0, 0.0], [1.0, 1.0, 0.0], [0.0, 1.0, 0.0]])
SQUARE_QUADS = np.array([(0, 1, 2, 3)])
PYRAMID = np.array([[1.0, 1, 1], [-1, -1, 1], [-1, 1, -1], [1, -1, -1]])
PYRAMID_FACES = np.array([(0, 1, 3, 3), (0, 2, 1, 1), (0, 3, 2, 2), (1, 2, 3, 3)])


def area_vector(places: np.ndarray, triangles: np.ndarray) -> np.ndarray:
    a, b, c = (places[triangles[:, k]] for k in range(3))
    total: np.ndarray = np.cross(b - a, c - a).sum(axis=0)
    return total


def test_no_level_changes_nothing() -> None:
    fine = refine(8, CUBE_QUADS, levels=0)
    assert fine.matrix @ CUBE == pytest.approx(CUBE)
    assert fine.quads.tolist() == CUBE_QUADS.tolist()


def test_each_level_makes_four_quads_of_one() -> None:
    assert len(refine(8, CUBE_QUADS, levels=1).quads) == 24
    assert len(refine(8, CUBE_QUADS, levels=2).quads) == 96
    assert refine(8, CUBE_QUADS, levels=1).matrix.shape == (8 + 12 + 6, 8)


def test_the_corner_of_a_cube_moves_to_the_published_place() -> None:
    # (F + 2 R + (n - 3) P) / n with n = 3, F = (1, 1, 1) / 3 and R = (2, 2, 2) / 3.
    places = refine(8, CUBE_QUADS, levels=1).matrix @ CUBE
    assert places[7] == pytest.approx(np.full(3, (1 / 3 + 4 / 3) / 3))
    assert sorted(np.linalg.norm(places[20:], axis=1)) == pytest.approx([1.0] * 6)
    # Edge points: mean of two ends and two face middles.
    assert np.linalg.norm(places[8:20], axis=1) == pytest.approx(np.full(12, 0.75 * np.sqrt(2)))


def test_every_fine_vertex_is_a_mean_of_coarse_ones() -> None:
    for count, faces in ((8, CUBE_QUADS), (4, SQUARE_QUADS), (4, PYRAMID_FACES)):
        rows = np.asarray(refine(count, faces, levels=2).matrix.sum(axis=1)).ravel()
        assert rows == pytest.approx(np.ones(len(rows)))


def test_a_closed_shape_stays_closed_and_keeps_its_winding() -> None:
    for count, faces, shape in ((8, CUBE_QUADS, CUBE), (4, PYRAMID_FACES, PYRAMID)):
        fine = refine(count, faces, levels=2)
        places = fine.matrix @ shape
        assert area_vector(places, fine.triangles) == pytest.approx(np.zeros(3), abs=1e-9)
        a, b, c = (places[fine.triangles[:, k]] for k in range(3))
        volume = np.einsum("ij,ij->i", a, np.cross(b, c)).sum() / 6
        coarse = triangulate(faces)
        a, b, c = (shape[coarse[:, k]] for k in range(3))
        before = np.einsum("ij,ij->i", a, np.cross(b, c)).sum() / 6
        assert 0.05 < volume / before < 1.0  # rounded off, never turned inside out


def test_a_border_follows_the_cubic_curve_of_its_own_vertices() -> None:
    places = refine(4, SQUARE_QUADS, levels=1).matrix @ SQUARE
    # 1/8, 6/8, 1/8 at the corner; the middle of an edge stays in its middle.
    assert places[0] == pytest.approx((0.125, 0.125, 0.0))
    assert {tuple(place) for place in places[4:8].round(9).tolist()} == {
        (0.5, 0.0, 0.0), (1.0, 0.5, 0.0), (0.5, 1.0, 0.0), (0.0, 0.5, 0.0),
    }  # fmt: skip


def test_a_triangle_becomes_three_quads() -> None:
    assert len(refine(4, PYRAMID_FACES, levels=1).quads) == 12


def test_triangulating_leaves_out_what_has_no_area() -> None:
    assert triangulate(np.array([(0, 1, 2, 2)])).tolist() == [[0, 1, 2]]
    assert triangulate(np.array([(0, 1, 2, 3)])).tolist() == [[0, 1, 2], [0, 2, 3]]
