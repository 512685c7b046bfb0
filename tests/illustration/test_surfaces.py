"""Smooth surfaces: rest places, limbs, poses, what lies below a height."""

from __future__ import annotations

import numpy as np
import pytest

from hep.illustration.bodies import BODY, TIGHTS, load_body
from hep.illustration.skeleton import load_skeleton
from hep.illustration.surfaces import averaging, pattern, skin_below

FOOT = pattern(BODY, 1, 2.6)


def test_the_coarsest_surface_is_the_body_itself() -> None:
    shape = pattern(BODY, 0)
    body = load_body("woman")
    assert shape.rest == pytest.approx(body.vertices[np.unique(body.faces[BODY])])
    posed = load_skeleton("woman").pose({"right_hip_flexion": 40}, np.zeros(3))
    assert shape.pose(posed) == pytest.approx(posed.points(shape.ids))


def test_a_height_keeps_only_what_rests_below_it() -> None:
    assert FOOT.rest[:, 1].max() < 2.6
    assert FOOT.rest[:, 1].min() < 0.1
    assert len(FOOT.ids) < len(pattern(BODY, 0).ids)
    assert skin_below(2.6, 1) is FOOT


def test_triangles_use_every_place_and_no_other() -> None:
    assert set(np.unique(FOOT.triangles)) == set(range(len(FOOT.rest)))
    assert FOOT.coarse.max() == len(FOOT.ids) - 1


def test_the_rest_place_is_the_womans_for_the_man_too() -> None:
    posed = load_skeleton("man").pose({}, np.zeros(3))
    assert FOOT.pose(posed).shape == FOOT.rest.shape
    assert pattern(BODY, 0).pose(posed)[:, 1].max() > pattern(BODY, 0).rest[:, 1].max()


def test_limbs_are_told_from_the_trunk_and_left_from_right() -> None:
    shape = pattern(BODY, 0)
    for share, sign in ((shape.left_limb, 1), (shape.right_limb, -1)):
        assert -1e-6 <= share.min() <= share.max() <= 1 + 1e-3
        low = shape.rest[:, 1] < 5
        assert share[low & (shape.rest[:, 0] * sign > 0)] == pytest.approx(1.0, abs=1e-3)
        assert share[low & (shape.rest[:, 0] * sign < 0)] == pytest.approx(0.0, abs=1e-3)
        head = shape.rest[:, 1] > load_body("woman").head("head")[1]
        assert share[head].max() < 0.01


def test_averaging_gives_each_vertex_the_mean_of_its_neighbours() -> None:
    matrix = averaging(TIGHTS)
    assert np.asarray(matrix.sum(axis=1)).ravel() == pytest.approx(np.ones(matrix.shape[0]))
    assert matrix.diagonal() == pytest.approx(np.zeros(matrix.shape[0]))
    triangles = pattern(TIGHTS, 0).coarse
    neighbours = np.unique(triangles[(triangles == 0).any(axis=1)])
    row = matrix[0].toarray().ravel()
    assert set(np.flatnonzero(row)) == set(neighbours.tolist()) - {0}
    assert np.unique(row[row > 0]) == pytest.approx([1 / (len(neighbours) - 1)])
