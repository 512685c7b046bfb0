"""The one type that the body half and the ink half of the studio share: a drawable triangle mesh.

Posing, clothes and props make meshes; the ink draws them. Nothing here knows how a mesh is made or
drawn.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Mesh:
    """A triangle mesh in world space, ready to be drawn.

    Lengths are decimetres (1.70 m is 17), y is up, a standing person faces +z and their left is +x.
    Triangles wind counter-clockwise seen from outside.
    """

    vertices: Floats
    """(n, 3) world position of each vertex, decimetres."""
    triangles: Ints
    """(m, 3) indices into the vertices."""
    slot: str
    """Palette slot that fills the surface: skin, shirt, shorts, hair, shoe, sole, wood, mat ..."""
    group: int
    """Edges between different groups are always drawn; inside one group only depth jumps are."""
    two_sided: bool = False
    """Draw triangles that face away from the reader too (cloth, towels)."""
    clip: Floats | None = None
    """(n,) the surface exists only where this is <= 0, cut per pixel: hems, hairline."""
    rest: Floats | None = None
    """(n, 3) position in the rest pose: face, malleolus and muscles are functions of it."""
    far: Floats | None = None
    """(n,) 0..1, how much a vertex belongs to the far arm or leg, which is one step darker."""
    creases: bool = True
    """Draw a line where the surface folds sharply."""


def is_left(clip: Floats, triangles: Ints) -> Bools:
    """Tell of each triangle whether the clip leaves any of its corners (see `Mesh.clip`).

    Column by column: the least of three along an axis costs NumPy a call for each triangle.
    """
    left: Bools = clip <= 0
    found: Bools = left[triangles[:, 0]] | left[triangles[:, 1]] | left[triangles[:, 2]]
    return found
