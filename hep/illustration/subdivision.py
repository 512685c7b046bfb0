"""Catmull-Clark subdivision as a sparse matrix: computed once a mesh, applied to every pose.

E. Catmull, J. Clark, "Recursively generated B-spline surfaces on arbitrary topological meshes",
Computer-Aided Design 10 (1978). Borders follow the cubic B-spline rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats, Ints


@dataclass(frozen=True, eq=False)
class Refined:
    """A finer mesh as weights on the coarse vertices."""

    matrix: sparse.csr_matrix  # (fine, coarse)
    quads: Ints  # (q, 4); a triangle repeats its last corner

    @cached_property
    def triangles(self) -> Ints:
        """(t, 3) each quad as two triangles."""
        return triangulate(self.quads)


def refine(count: int, quads: Ints, *, levels: int) -> Refined:
    """Subdivide a mesh of `count` vertices `levels` times."""
    matrix = sparse.identity(count, format="csr")
    for _ in range(levels):
        step, quads = _once(matrix.shape[0], quads)
        matrix = (step @ matrix).tocsr()
    return Refined(matrix, quads)


def triangulate(quads: Ints) -> Ints:
    """Split quads into triangles, leaving out those without area."""
    both = np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
    a, b, c = both.T
    return both[(a != b) & (b != c) & (a != c)]


def _once(count: int, quads: Ints) -> tuple[sparse.csr_matrix, Ints]:
    is_triangle = quads[:, 3] == quads[:, 2]
    corners = np.where(is_triangle, 3, 4)
    faces = len(quads)
    face, corner = _corners(is_triangle)
    start = quads[face, corner]
    end = quads[face, (corner + 1) % corners[face]]
    key = np.minimum(start, end) * count + np.maximum(start, end)
    edges, edge, uses = np.unique(key, return_inverse=True, return_counts=True)
    ends = np.stack([edges // count, edges % count], axis=1)
    to_face = _matrix(1 / corners[face], face, start, (faces, count))
    to_middle = _matrix(np.full(2 * len(edges), 0.5), *_pairs(ends), (len(edges), count))
    beside = _matrix(np.ones(len(face)), edge, face, (len(edges), faces))
    is_border = uses == 1
    inner = sparse.diags(np.where(is_border, 0, 0.5)) @ to_middle
    inner += sparse.diags(np.where(is_border, 0, 0.5 / uses)) @ beside @ to_face
    to_edge = inner + sparse.diags(is_border.astype(float)) @ to_middle
    around = _matrix(np.ones(len(face)), start, face, (count, faces))
    to_vertex = _vertices(count, ends, is_border, to_middle, around, to_face)
    step = sparse.vstack([to_vertex, to_edge, to_face]).tocsr()
    side = np.full((faces, 4), -1)
    side[face, corner] = edge
    before = side[face, (corner - 1) % corners[face]]
    fine = np.stack([start, count + edge, count + len(edges) + face, count + before], axis=1)
    return step, fine


def _corners(is_triangle: Ints) -> tuple[Ints, Ints]:
    all_faces = np.arange(len(is_triangle))
    four = all_faces[~is_triangle.astype(bool)]
    face = np.concatenate([all_faces, all_faces, all_faces, four])
    corner = np.repeat([0, 1, 2, 3], [len(all_faces)] * 3 + [len(four)])
    return face, corner


def _pairs(ends: Ints) -> tuple[Ints, Ints]:
    return np.tile(np.arange(len(ends)), 2), ends.T.ravel()


def _matrix(values: Floats, rows: Ints, columns: Ints, shape: tuple[int, int]) -> sparse.csr_matrix:
    return sparse.csr_matrix((values, (rows, columns)), shape)


def _vertices(  # the parts of one formula
    count: int,
    ends: Ints,
    is_border: Ints,
    to_middle: sparse.csr_matrix,
    around: sparse.csr_matrix,
    to_face: sparse.csr_matrix,
) -> sparse.csr_matrix:
    valence = np.maximum(np.asarray(around.sum(axis=1)).ravel(), 1)
    edge, vertex = _pairs(ends)
    touching = _matrix(np.ones(len(edge)), vertex, edge, (count, len(ends)))
    number = np.maximum(np.asarray(touching.sum(axis=1)).ravel(), 1)
    faces = sparse.diags(1 / valence**2) @ around @ to_face
    middles = sparse.diags(2 / valence / number) @ touching @ to_middle
    inner = faces + middles + sparse.diags((valence - 3) / valence)
    border = np.flatnonzero(is_border)
    on_border = np.zeros(count, dtype=bool)
    on_border[ends[border]] = True
    along = touching[:, border]
    along_number = np.maximum(np.asarray(along.sum(axis=1)).ravel(), 1)
    edge_rule = sparse.diags(0.5 / along_number) @ along @ to_middle[border]
    edge_rule += sparse.identity(count) * 0.5
    keep = sparse.diags((~on_border).astype(float))
    return keep @ inner + sparse.diags(on_border.astype(float)) @ edge_rule
