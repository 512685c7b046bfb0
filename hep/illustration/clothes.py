"""T-shirt and shorts: the tights of the body data, loosened, cut by functions of the rest place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from hep.domain.scene import Clothes
from hep.illustration.bodies import TIGHTS, load_body
from hep.illustration.mesh import Mesh, is_left
from hep.illustration.regions import vertex_normals
from hep.illustration.surfaces import REFERENCE, averaging, pattern

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats, Ints
    from hep.illustration.skeleton import Posed

SLEEVE = 0.5  # of the upper arm
SHORT = 0.74  # of the thigh: the knee stays bare
ANKLE_FREE = 0.32  # decimetres above the ankle joint: the ankle bones stay bare
WAIST = 1.15  # decimetres above the hip joint
SHIRT_HEM = 0.55
LEVELS = 2
LOOSENED = 4  # rounds of averaging, so that cloth spans hollows
SHORTS_GROUP, SHIRT_GROUP = 2, 3


def clothes(posed: Posed, far: Floats | None, kind: Clothes = Clothes.SHORTS) -> list[Mesh]:
    """Return what a figure wears; `far` is how far-limbed each vertex of the tights is."""
    fit, tight = _fit(), pattern(TIGHTS, LEVELS).pose(posed)
    base, normals = _loosened(posed)
    shorts = base + normals * fit.shorts[:, None]
    shirt = base + normals * fit.shirt[:, None]
    leggings = tight + normals * fit.leggings[:, None]
    below = leggings if kind is Clothes.LEGGINGS else shorts
    return [
        _cut(below, kind.value, SHORTS_GROUP, far),
        _cut(shirt, "shirt", SHIRT_GROUP, far),
    ]


@dataclass(frozen=True, eq=False)
class _Fit:
    """How far each kind of cloth lies off the skin, (n,) decimetres."""

    shorts: Floats
    shirt: Floats
    leggings: Floats


@lru_cache
def _fit() -> _Fit:
    rest = pattern(TIGHTS, LEVELS).rest
    arm, leg = _along_arm(rest), _along_leg(rest)
    flare = np.clip((leg + 0.05) / (SHORT + 0.05), 0, 1)
    torso = np.clip((11.4 - rest[:, 1]) / 3.0, 0, 1) * (arm < 0.05)
    sleeve = np.clip((arm - 0.02) / 0.4, 0, 1)
    return _Fit(
        shorts=0.05 + 0.15 * flare,
        shirt=0.06 + 0.11 * torso + 0.05 * sleeve,
        leggings=np.clip(0.05 + 0.02 * (1 - leg), 0.03, 0.08),
    )


def covered(rest: Floats, kind: Clothes = Clothes.SHORTS) -> Floats:
    """(n,) below zero where skin lies well under cloth and need not be drawn."""
    shirt, shorts = shirt_cut(rest), below_cut(rest, kind)
    both = np.maximum(shirt, shorts) + 0.05
    return np.minimum(np.minimum(shirt, shorts) + 0.22, both)


def shirt_cut(rest: Floats) -> Floats:
    """(n,) at most 0 inside the T-shirt: neckline, sleeves, hem."""
    across, height, front = np.abs(rest[:, 0]), rest[:, 1], rest[:, 2]
    neck = _head("neck01")
    collar = height - (neck[1] + 0.02) + 0.42 * (front - neck[2])
    collar -= np.clip(across - 0.75, 0, 9) * 0.6
    sleeves = (_along_arm(rest) - SLEEVE) * 2.7
    hem = _head("upperleg01.L")[1] + SHIRT_HEM - height
    return np.maximum(np.maximum(collar, sleeves), hem)


def below_cut(rest: Floats, kind: Clothes) -> Floats:
    """(n,) at most 0 inside shorts or leggings: waist, legs."""
    waist = rest[:, 1] - (_head("upperleg01.L")[1] + WAIST)
    if kind is Clothes.LEGGINGS:
        return np.maximum(waist, _head("foot.L")[1] + ANKLE_FREE - rest[:, 1])
    return np.maximum(waist, (_along_leg(rest) - SHORT) * 3.5)


def _loosened(posed: Posed) -> tuple[Floats, Floats]:
    shape = pattern(TIGHTS, LEVELS)
    tight = posed.points(shape.ids)
    loose = tight
    for _ in range(LOOSENED):
        loose = loose + (averaging(TIGHTS) @ loose - loose) * 0.5
    surface: Floats = shape.fine.matrix @ tight
    spanning: Floats = shape.fine.matrix @ loose
    normals = vertex_normals(surface, shape.triangles)
    out = ((spanning - surface) * normals).sum(axis=1)
    return surface + normals * np.maximum(out, 0)[:, None] * 0.6, normals


def _cut(places: Floats, slot: str, group: int, far: Floats | None) -> Mesh:
    cut, kept = _piece(slot)
    rest = pattern(TIGHTS, LEVELS).rest
    return Mesh(
        places, kept, slot, group, two_sided=True, clip=cut, rest=rest, far=far, creases=False
    )


@lru_cache
def _piece(slot: str) -> tuple[Floats, Ints]:
    """Return where a piece ends, (n,) at most 0 inside, and the triangles that it needs."""
    shape = pattern(TIGHTS, LEVELS)
    cut = shirt_cut(shape.rest) if slot == "shirt" else below_cut(shape.rest, Clothes(slot))
    return cut, shape.triangles[is_left(cut, shape.triangles)]


@lru_cache
def _head(bone: str) -> Floats:
    return load_body(REFERENCE).head(bone)


def _along_arm(rest: Floats) -> Floats:
    """(n,) 0 at the shoulder joint, 1 at the elbow, -1 off the arm."""
    shoulder, elbow = _head("upperarm01.L"), _head("lowerarm01.L")
    length = float(np.linalg.norm(elbow - shoulder))
    axis = (elbow - shoulder) / length
    mirrored = rest * (1, 1, 1)
    mirrored[:, 0] = np.abs(mirrored[:, 0])
    along = (mirrored - shoulder) @ axis
    beside = np.linalg.norm(mirrored - shoulder - np.outer(along, axis), axis=1)
    on_arm = np.where((beside < 1.0) | (mirrored[:, 0] > 2.5), along / length, -1.0)
    return np.where(mirrored[:, 0] > 3.0, 9.0, on_arm)


def _along_leg(rest: Floats) -> Floats:
    """(n,) 0 at the hip joint, 1 at the knee."""
    hip, knee = _head("upperleg01.L"), _head("lowerleg01.L")
    length = float(np.linalg.norm(knee - hip))
    mirrored = rest * (1, 1, 1)
    mirrored[:, 0] = np.abs(mirrored[:, 0])
    return (mirrored - hip) @ ((knee - hip) / length) / length
