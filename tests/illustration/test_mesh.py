"""Which triangles a clip leaves."""

from __future__ import annotations

import numpy as np

from hep.illustration.mesh import is_left


def test_a_triangle_stays_while_one_of_its_corners_does() -> None:
    clip = np.array([1.0, 0.0, -1.0, 2.0])
    triangles = np.array([[0, 1, 3], [0, 3, 3], [2, 2, 0], [3, 0, 3]])
    assert is_left(clip, triangles).tolist() == [True, False, True, False]


def test_without_triangles_nothing_is_left() -> None:
    assert is_left(np.array([-1.0]), np.empty((0, 3), dtype=np.int64)).tolist() == []
