"""Hair: the scalp, thickened, with a hairline as a function of the rest place; buns and bobs on top."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.bodies import BODY, load_body
from hep.illustration.mesh import Mesh, is_left
from hep.illustration.regions import vertex_normals
from hep.illustration.surfaces import REFERENCE, pattern

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats, Ints
    from hep.illustration.skeleton import Posed

HAIR_GROUP, BUN_GROUP = 4, 5
CENTRE_BELOW_TOP, CENTRE_AHEAD = 0.85, 0.25
# Height of the hairline above the head's centre, from nape (-) to forehead (+).
FRONT = (-1.2, -0.75, -0.35, -0.05, 0.10, 0.22, 0.36, 0.55, 0.80, 0.95)
LINE = (-0.62, -0.70, -0.45, -0.22, -0.30, -0.20, 0.10, 0.40, 0.54, 0.58)
EAR_AHEAD, EAR_BELOW = -0.36, -0.17  # of the ear's middle from the head's centre
BUN_DM = 0.40
BUN_PLACE = (0.0, 0.35, -1.12)  # from the head's centre
BOB_RADII = (0.86, 1.02, 1.04)
BOB_ENDS, BOB_CURL = -0.92, 0.10  # below the head's centre; how far the ends turn in


@dataclass(frozen=True)
class Style:
    """How hair is worn."""

    thick_dm: float
    receding: float = 0.0  # how much higher the hairline sits over the temples, decimetres
    bun: bool = False
    bob: bool = False
    parting: float = 0.0  # from the middle to the left, in halves of the head; 0: none
    sweeps_to: tuple[float, float, float] | None = None  # where strands run, from the head's centre


STYLES = MappingProxyType(
    {
        "tied": Style(0.11, bun=True, sweeps_to=BUN_PLACE),
        "short": Style(0.15, parting=0.34, sweeps_to=(-0.95, -0.1, -0.1)),
        "grey_short": Style(0.10, receding=0.16, parting=0.34, sweeps_to=(-0.95, -0.1, -0.2)),
        "cropped": Style(0.05),
        "bob": Style(0.12, bob=True, parting=0.22, sweeps_to=(-0.9, -0.1, 0.1)),
    }
)
HAIR = MappingProxyType(
    {
        "woman": "tied",
        "man": "short",
        "young_woman": "tied",
        "young_man": "cropped",
        "older_woman": "bob",
        "older_man": "grey_short",
        "heavy_woman": "bob",
        "heavy_man": "short",
    }
)


def style_of(figure: str) -> Style:
    """Return how a figure wears its hair."""
    return STYLES[HAIR[figure]]


def hair(posed: Posed, places: Floats, levels: int) -> list[Mesh]:
    """Return the hair for a pose; `places` are the posed skin vertices of the same refinement."""
    style = style_of(posed.body.name)
    shape = pattern(BODY, levels)
    line, kept = _growing(levels, style.receding)
    thick = style.thick_dm * np.clip(-line / 0.5, 0, 1) ** 0.5 + 0.02
    lifted = places + vertex_normals(places, shape.triangles) * thick[:, None]
    scalp = Mesh(lifted, kept, "hair", HAIR_GROUP, clip=line, rest=shape.rest, creases=False)
    more = ([_bun(posed)] if style.bun else []) + ([_bob(posed)] if style.bob else [])
    return [scalp, *more]


@lru_cache
def _growing(levels: int, receding: float) -> tuple[Floats, Ints]:
    """Return the hairline on the skin, and the triangles within it."""
    shape = pattern(BODY, levels)
    line = hairline(shape.rest, receding=receding)
    return line, shape.triangles[is_left(line, shape.triangles)]


def hairline(rest: Floats, *, receding: float = 0.0) -> Floats:
    """(n,) at most 0 where hair grows; its edge is soft and uneven."""
    centre = head_centre()
    across = np.abs(rest[:, 0])
    up, ahead = rest[:, 1] - centre[1], rest[:, 2] - centre[2]
    line = np.interp(ahead, FRONT, LINE)
    line -= 0.05 * np.clip(1 - across / 0.3, 0, 1) * (ahead > 0.5)
    line += receding * np.clip((ahead - 0.3) / 0.3, 0, 1) * np.clip(across / 0.3, 0, 1)
    line += 0.012 * np.sin(rest[:, 0] * 23.0 + 1.0) * (ahead > 0.4)
    ear = ((ahead - EAR_AHEAD) / 0.30) ** 2 + ((up - EAR_BELOW) / 0.36) ** 2
    free = np.minimum((1 - ear) * 0.35, (across - 0.60) * 1.5)
    field = np.maximum(line - up, free)
    return np.where(rest[:, 1] < load_body(REFERENCE).head("head")[1] - 0.6, 9.0, field)


def head_centre() -> Floats:
    """Return the middle of the head in the rest pose."""
    body = load_body(REFERENCE)
    top = body.vertices[np.unique(body.faces[BODY]), 1].max()
    return np.array([0.0, top - CENTRE_BELOW_TOP, body.head("head")[2] + CENTRE_AHEAD])


def _on_head(posed: Posed, places: Floats) -> Floats:
    """Return places given from the middle of the reference's head on the posed head."""
    offset = head_centre() - load_body(REFERENCE).head("head")
    size = posed.body.size
    placed: Floats = posed.at("head", offset * size) + places * size @ posed.rotation("head").T
    return placed


def _bun(posed: Posed) -> Mesh:
    rest, triangles = _ball(14, 24)
    places = _on_head(posed, rest * BUN_DM + BUN_PLACE)
    return Mesh(places, triangles, "hair", BUN_GROUP, creases=False)


def _bob(posed: Posed) -> Mesh:
    """Hair to the chin, open at the face."""
    rest, triangles = _ball(40, 72)
    shaped = bob_places(rest / (1, 0.9, 1))
    brow = 0.5 - 0.35 * np.abs(shaped[:, 0])
    face = np.minimum(shaped[:, 2] - 0.18 - 0.25 * (shaped[:, 1] > 0), brow - shaped[:, 1] + 0.12)
    ends = BOB_ENDS - shaped[:, 1]
    clip = np.maximum(np.maximum(face, ends), -9.0)
    return Mesh(
        _on_head(posed, shaped), triangles, "hair", HAIR_GROUP,
        two_sided=True, clip=clip, creases=False,
    )  # fmt: skip


def bob_places(ways: Floats) -> Floats:
    """Return where directions (n, 3) from the head's centre meet a bob, as places from there.

    A bob is an egg round the head, straight below its middle.
    """
    places = ways * BOB_RADII
    below = np.clip(-places[:, 1] / -BOB_ENDS, 0, 1.3)
    around = np.hypot(places[:, 0] / BOB_RADII[0], places[:, 2] / BOB_RADII[2])
    straight = np.maximum(around, np.where(places[:, 1] < 0, 1.0, 0.0)) / np.maximum(around, 1e-6)
    straight = np.where(places[:, 1] < 0, straight * (1 - BOB_CURL * below**3), 1.0)
    shaped: Floats = places * np.stack([straight, np.ones_like(straight), straight], axis=1)
    shaped[:, 2] -= 0.06
    return shaped


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
