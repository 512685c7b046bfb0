"""Smooth surfaces of a figure's parts in any pose, with the rest place of every point.

The rest place is always the woman's, so that hems, face and muscles are the same functions for
every figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from hep.illustration.bodies import BODY, load_body
from hep.illustration.subdivision import refine

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats, Ints
    from hep.illustration.skeleton import Posed
    from hep.illustration.subdivision import Refined

REFERENCE = "woman"
LIMB_BONES = (
    *("shoulder01", "upperarm", "lowerarm", "wrist", "metacarpal", "finger"),
    *("upperleg", "lowerleg", "foot", "toe"),
)


@dataclass(frozen=True, eq=False)
class Pattern:
    """What a part has in every pose: its vertices, how they refine, where they rest."""

    ids: Ints  # (k,) vertices of the body data
    coarse: Ints  # (t, 3) triangles over them
    fine: Refined
    rest: Floats  # (n, 3)
    left_limb: Floats  # (n,) share of the left arm and leg, 0-1
    right_limb: Floats

    @property
    def triangles(self) -> Ints:
        """(m, 3) of the refined surface."""
        return self.fine.triangles

    def pose(self, posed: Posed) -> Floats:
        """Return the refined vertices (n, 3) in a pose."""
        placed: Floats = self.fine.matrix @ posed.points(self.ids)
        return placed


@lru_cache
def pattern(part: str, levels: int, below: float | None = None) -> Pattern:
    """Return a part of the body data refined `levels` times; `below` keeps rest heights under it."""
    body = load_body(REFERENCE)
    quads = body.faces[part]
    if below is not None:
        quads = quads[body.vertices[quads][:, :, 1].max(axis=1) < below]
    ids, compact = np.unique(quads, return_inverse=True)
    fine = refine(len(ids), compact.reshape(-1, 4), levels=levels)
    shares = {side: _limb_share(ids, side) for side in "LR"}
    return Pattern(
        ids=ids,
        coarse=refine(len(ids), compact.reshape(-1, 4), levels=0).triangles,
        fine=fine,
        rest=fine.matrix @ body.vertices[ids],
        left_limb=fine.matrix @ shares["L"],
        right_limb=fine.matrix @ shares["R"],
    )


@lru_cache
def averaging(part: str) -> sparse.csr_matrix:
    """Return the matrix that moves each coarse vertex to the mean of its neighbours."""
    triangles = pattern(part, 0).coarse
    one = triangles.T.ravel()
    two = np.roll(triangles, -1, axis=1).T.ravel()
    count = len(pattern(part, 0).ids)
    rows, columns = np.concatenate([one, two]), np.concatenate([two, one])
    touching = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), (count, count))
    touching.data[:] = 1.0
    number = np.maximum(np.asarray(touching.sum(axis=1)).ravel(), 1)
    return (sparse.diags(1 / number) @ touching).tocsr()


def skin_below(height: float | None, levels: int) -> Pattern:
    """Return the body's skin, or only what rests below a height."""
    return pattern(BODY, levels, height)


def _limb_share(ids: Ints, side: str) -> Floats:
    body = load_body(REFERENCE)
    is_limb = np.array(
        [bone.endswith(f".{side}") and bone.startswith(LIMB_BONES) for bone in body.bones]
    )
    share: Floats = (body.weights[ids] * is_limb[body.weight_bones[ids]]).sum(axis=1)
    return share
