"""Hair: the scalp, thickened, with a hairline as a function of the rest place; a bun for long hair."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.bodies import BODY, load_body
from hep.illustration.mesh import Mesh
from hep.illustration.regions import vertex_normals
from hep.illustration.surfaces import REFERENCE, pattern

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats, Ints
    from hep.illustration.skeleton import Posed

HAIR_GROUP, BUN_GROUP = 4, 5
THICKNESS_DM = 0.13
CENTRE_BELOW_TOP, CENTRE_AHEAD = 0.85, 0.25
# Height of the hairline above the head's centre, from nape (-) to forehead (+).
FRONT = (-1.2, -0.75, -0.35, -0.05, 0.10, 0.22, 0.36, 0.55, 0.80, 0.95)
LINE = (-0.62, -0.70, -0.45, -0.22, -0.30, -0.20, 0.10, 0.40, 0.54, 0.58)
EAR_AHEAD, EAR_BELOW = -0.36, -0.17  # of the ear's middle from the head's centre
BUN_DM = 0.40
BUN_PLACE = (0.0, 0.35, -1.12)  # from the head's centre


def hair(posed: Posed, places: Floats, levels: int, *, style: str) -> list[Mesh]:
    """Return the hair for a pose; `places` are the posed skin vertices of the same refinement."""
    shape = pattern(BODY, levels)
    line = hairline(shape.rest)
    kept = shape.triangles[line[shape.triangles].min(axis=1) <= 0]
    thick = THICKNESS_DM * np.clip(-line / 0.5, 0, 1) ** 0.5 + 0.02
    lifted = places + vertex_normals(places, shape.triangles) * thick[:, None]
    scalp = Mesh(lifted, kept, "hair", HAIR_GROUP, clip=line, rest=shape.rest, creases=False)
    return [scalp, _bun(posed)] if style == "tied" else [scalp]


def hairline(rest: Floats) -> Floats:
    """(n,) at most 0 where hair grows."""
    centre = head_centre()
    across = np.abs(rest[:, 0])
    up, ahead = rest[:, 1] - centre[1], rest[:, 2] - centre[2]
    line = np.interp(ahead, FRONT, LINE)
    line -= 0.05 * np.clip(1 - across / 0.3, 0, 1) * (ahead > 0.5)
    ear = ((ahead - EAR_AHEAD) / 0.30) ** 2 + ((up - EAR_BELOW) / 0.36) ** 2
    free = np.minimum((1 - ear) * 0.35, (across - 0.60) * 1.5)
    field = np.maximum(line - up, free)
    return np.where(rest[:, 1] < load_body(REFERENCE).head("head")[1] - 0.6, 9.0, field)


def head_centre() -> Floats:
    """Return the middle of the head in the rest pose."""
    body = load_body(REFERENCE)
    top = body.vertices[np.unique(body.faces[BODY]), 1].max()
    return np.array([0.0, top - CENTRE_BELOW_TOP, body.head("head")[2] + CENTRE_AHEAD])


def _bun(posed: Posed) -> Mesh:
    centre = head_centre() + np.array(BUN_PLACE)
    rest, triangles = _ball(14, 24)
    offset = centre - load_body(REFERENCE).head("head")
    places = posed.at("head", offset) + rest * BUN_DM @ posed.rotation("head").T
    return Mesh(places, triangles, "hair", BUN_GROUP, creases=False)


def _ball(rings: int, spokes: int) -> tuple[Floats, Ints]:
    polar = np.linspace(0, np.pi, rings)
    round_ = np.linspace(0, 2 * np.pi, spokes, endpoint=False)
    points = np.array(
        [
            (np.sin(a) * np.cos(b), 0.9 * np.cos(a), np.sin(a) * np.sin(b))
            for a in polar
            for b in round_
        ]
    )
    ring, spoke = np.meshgrid(np.arange(rings - 1), np.arange(spokes), indexing="ij")
    one = (ring * spokes + spoke).ravel()
    two = (ring * spokes + (spoke + 1) % spokes).ravel()
    triangles = np.concatenate(
        [np.stack([one, two, two + spokes], 1), np.stack([one, two + spokes, one + spokes], 1)]
    )
    return points, triangles
