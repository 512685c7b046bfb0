"""Running shoes: the foot of the tights, padded, on a sole."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.bodies import TIGHTS
from hep.illustration.mesh import Mesh, is_left
from hep.illustration.regions import vertex_normals
from hep.illustration.surfaces import pattern

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats
    from hep.illustration.skeleton import Posed

SOLE_DM = 0.22  # how much a shod foot stands above the floor
PADDING_DM = 0.07
SOLE_TOP = 0.14  # rest height where upper and sole meet
COLLAR = 0.86  # rest height of the opening at the heel; it rises to the front
LEVELS = 2
BELOW = 2.6  # rest height: socks and a little more
UPPER_GROUP, SOLE_GROUP, SOCK_GROUP = 20, 22, 24


def shoes(posed: Posed, far: Floats | None = None) -> list[Mesh]:
    """Return socks, uppers and soles for a pose."""
    shape = pattern(TIGHTS, LEVELS, BELOW)
    places = shape.pose(posed)
    normals = vertex_normals(places, shape.triangles)
    padded = places + normals * _padding()[:, None]
    height, front = shape.rest[:, 1], shape.rest[:, 2]
    collar = height - COLLAR - 0.3 * np.clip(front - 0.1, 0, 0.5)
    sole = height - SOLE_TOP - 0.04 * np.clip(front - 0.9, 0, 1)
    sock = height - (COLLAR + 0.45)
    upper = np.maximum(collar, -sole)
    near = places + normals * 0.03
    return [
        _mesh(near, sock, "sock", SOCK_GROUP, far),
        _mesh(padded, upper, "shoe", UPPER_GROUP, far),
        _mesh(padded, sole, "sole", SOLE_GROUP, far),
    ]


@lru_cache
def _padding() -> Floats:
    """(n,) decimetres of shoe over the foot: thickest where the sole is."""
    shape = pattern(TIGHTS, LEVELS, BELOW)
    down = np.clip(-vertex_normals(shape.rest, shape.triangles)[:, 1], 0, 1)
    padding: Floats = PADDING_DM + (SOLE_DM - PADDING_DM) * down**0.5
    return padding


def inside(rest: Floats) -> Floats:
    """(n,) below zero where skin lies inside sock or shoe."""
    return rest[:, 1] - (COLLAR + 0.35)


def _mesh(places: Floats, cut: Floats, slot: str, group: int, far: Floats | None) -> Mesh:
    shape = pattern(TIGHTS, LEVELS, BELOW)
    kept = shape.triangles[is_left(cut, shape.triangles)]
    return Mesh(
        places, kept, slot, group, two_sided=True, clip=cut, rest=shape.rest, far=far, creases=False
    )
