"""Edges that the surface has and a good drawing leaves out.

The rim of the eye and the folds of the lips are drawn as marks (details.py), and a limb that the
picture cuts off ends openly, without a line across (visual rules 13 and 26). So does a wall, which
has an ink edge only at its face (visual rule 29).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.clearance import subset
from hep.illustration.cracks import Edge
from hep.illustration.zones import lips_and_eyes

if TYPE_CHECKING:
    from hep.illustration.cracks import Cracks
    from hep.illustration.mesh import Bools
    from hep.illustration.regions import Surface

FACE_JUMP_MM = 1.2  # a deeper step is a chin over a neck or a nose over a cheek
CUT_MM = 0.2  # the cut edge is as near as this to where the surface ends


def without_quiet(cracks: Cracks, surface: Surface, mm_per_dm: float) -> Cracks:
    """Return the cracks that may become lines."""
    quiet = _at_eye(cracks, surface) | _in_face(cracks, surface) | _cut(cracks, surface, mm_per_dm)
    return subset(cracks, np.flatnonzero(~quiet))


def _at_eye(cracks: Cracks, surface: Surface) -> Bools:
    eye = surface.slot_mask("eye").ravel()
    return (eye[cracks.near_pixel] | eye[cracks.far_pixel]) & (cracks.edge <= Edge.BORDER)


def _in_face(cracks: Cracks, surface: Surface) -> Bools:
    face = surface.to_map(lips_and_eyes(surface.rest)).ravel() > 0
    skin = surface.slot_mask("skin").ravel()
    at = cracks.near_pixel
    return face[at] & skin[at] & (cracks.edge < Edge.LIMB) & (cracks.jump_mm < FACE_JUMP_MM)


def _cut(cracks: Cracks, surface: Surface, mm_per_dm: float) -> Bools:
    ends = np.concatenate(
        [np.full(len(m.vertices), -np.inf) if m.clip is None else m.clip for m in surface.meshes]
    )
    if np.isneginf(ends).all():
        return np.zeros(len(cracks.edge), dtype=np.bool_)
    left = surface.to_map(surface.seen.spread(np.maximum(ends, -9.0))).ravel()
    wall, bare = surface.slot_mask("wall").ravel(), ~surface.seen.covered.ravel()
    skin = surface.slot_mask("skin").ravel()
    dressed = surface.slot_mask("shoe", "sock", "sole").ravel()
    near = cracks.near_pixel
    at_end = left[near] > -CUT_MM / mm_per_dm
    cut_limb = skin[near] & ~dressed[cracks.far_pixel]
    return at_end & (cut_limb | (wall[near] & bare[cracks.far_pixel]))
