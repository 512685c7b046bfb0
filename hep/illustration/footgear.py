"""Footgear without a foot in it: a running shoe, an insole and a heel lift. All are right ones."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from scipy.interpolate import PchipInterpolator

from hep.illustration.mesh import is_left
from hep.illustration.rotation import about_y, unit
from hep.illustration.shapes import sheet, tube

if TYPE_CHECKING:
    from hep.domain.scene import Prop
    from hep.illustration.mesh import Floats, Mesh

SHOE_SIZE, INSOLE_SIZE = (1.05, 1.3, 2.9), (0.95, 0.3, 2.6)
LIFT_SIZE, LIFT_THIN = (0.78, 0.3, 1.15), 0.12  # thin: at its front, a share of the height
ROUND = np.linspace(0, 2 * np.pi, 73)  # from the toe over the inner side (+x) round the heel
SIDEWAYS = np.sign(np.sin(ROUND)) * np.abs(np.sin(ROUND)) ** 0.72
# Shares of the length from the heel, and half the width there, as a share of the widest.
WAIST = PchipInterpolator([0, 0.15, 0.42, 0.7, 0.9, 1.0], [0.72, 0.74, 0.72, 1.0, 0.92, 0.8])
BENT = PchipInterpolator([0, 0.3, 0.65, 1.0], [0.0, -0.04, 0.03, 0.12])  # towards the inner side
# The upper in levels: share of the height, where it begins and ends along the shoe, its width.
LEVELS = np.array(
    [
        (0.00, 0.00, 1.00, 0.98),
        (0.18, -0.012, 0.99, 1.0),
        (0.34, -0.012, 0.95, 0.96),
        (0.46, -0.005, 0.86, 0.88),
        (0.60, 0.005, 0.745, 0.80),
        (0.75, 0.022, 0.65, 0.74),
        (0.90, 0.03, 0.575, 0.70),
        (0.96, 0.038, 0.555, 0.69),
        (1.00, 0.06, 0.545, 0.68),
    ]
)
SOLE_HEEL, SOLE_WAIST, SOLE_TOE, TOE_SPRING = 0.31, 0.26, 0.2, 0.22
COLLAR_DIP = 0.26
# The sole from below: share of its height, of its width, how far it stands out at both ends.
SOLE_RINGS = (
    (0.0, 0.02, -0.02),
    (0.0, 0.93, -0.02),
    (0.12, 0.99, -0.004),
    (0.4, 1.03, 0.012),
    (0.8, 1.06, 0.018),
    (1.0, 1.02, 0.008),
)
UPRIGHT = 1e-6
LACE_REACH = 0.8  # radians to either side of the instep's middle
LACES = (0.5, 0.62, 0.74, 0.86)


def shoe(prop: Prop, group: int) -> list[Mesh]:
    """An empty running shoe; `at` is the middle of its underside, its toe points ahead."""
    wide, high, long = prop.size or SHOE_SIZE
    levels = np.linspace(0, 1, 33)
    upper = np.stack([_upper(float(level)) for level in levels])
    height = np.broadcast_to(levels[:, None], upper.shape[:2])
    ahead = upper[:, :, 2]
    heel_end = 0.27 - 0.12 * height
    toe_start = 0.8 + 0.1 * np.cos(ROUND)[None] * height
    whole = sheet(upper, "shoe", group)
    heel = replace(_part(whole, ahead - heel_end), slot="metal", group=group + 1)
    toe = replace(_part(whole, toe_start - ahead), slot="metal", group=group + 2)
    middle = _part(whole, np.maximum(heel_end - ahead, ahead - toe_start))
    rim, middle_of = _upper(0.88), _upper(0.88).mean(axis=0)
    inside = sheet(
        np.stack([middle_of + (rim - middle_of) * k for k in (0, 0.96)]), "iron", group + 3
    )
    parts = [middle, heel, toe, inside, *_sole(group + 4)]
    parts += [*_tongue(group + 6), *_laces(group + 7)]
    return _placed(parts, prop, (wide, high, long))


def new_shoe(prop: Prop, group: int) -> list[Mesh]:
    """The same shoe with another upper, to tell it from an old one."""
    return [
        replace(mesh, slot="band") if mesh.slot == "shoe" else mesh for mesh in shoe(prop, group)
    ]


def _outline(begin: float, end: float, share: float) -> Floats:
    """Return a closed outline (n, 2: across, along), in shares of half the width and the length."""
    along = (begin + end) / 2 + (end - begin) / 2 * np.cos(ROUND)
    inside = np.clip(along, 0, 1)
    return np.stack([BENT(inside) + WAIST(inside) * share * SIDEWAYS, along], axis=1)


def _upper(level: float) -> Floats:
    """Return the upper (n, 3) at a level: 0 at the sole, 1 at the collar, in shares of its size."""
    begin, end, share = (float(np.interp(level, LEVELS[:, 0], LEVELS[:, k])) for k in (1, 2, 3))
    across, along = _outline(begin, end, share).T
    low = _sole_top(along)
    collar = 1.0 - COLLAR_DIP * np.sin(ROUND) ** 4
    return np.stack([across, low + level * (collar - low), along], axis=1)


def _sole_top(along: Floats) -> Floats:
    top: Floats = np.interp(along, [0, 0.4, 0.8], [SOLE_HEEL, SOLE_WAIST, SOLE_TOE]) + _spring(
        along
    )
    return top


def _spring(along: Floats) -> Floats:
    """Return how high the underside stands above the floor: it rises at the toe and the heel."""
    rise: Floats = TOE_SPRING * np.clip((along - 0.66) / 0.34, 0, 1.05) ** 2
    return rise + 0.09 * np.clip((0.1 - along) / 0.1, 0, 1.2) ** 2


def _sole(group: int) -> list[Mesh]:
    rings = []
    for share, wide, out in SOLE_RINGS:
        across, along = _outline(-out, 1 + out, wide).T
        low = _spring(along)
        rings.append(np.stack([across, low + share * (_sole_top(along) - low), along], axis=1))
    return [sheet(np.stack(rings), "sole", group)]


def _tongue(group: int) -> list[Mesh]:
    across, up = np.meshgrid(np.linspace(-1, 1, 13), np.linspace(0, 1, 9), indexing="ij")
    wide = 0.5 * np.clip(1 - up**4, 0, 1) ** 0.5
    tip = _upper(0.86)[0]
    height = tip[1] - 0.08 + up * 0.32
    along = tip[2] - 0.03 - 0.05 * across**2 - 0.06 * up
    places = np.stack([tip[0] + across * np.maximum(wide, 0.05), height, along], axis=-1)
    return [sheet(places, "shoe", group)]


def _laces(group: int) -> list[Mesh]:
    meshes = []
    front = np.abs((ROUND + np.pi) % (2 * np.pi) - np.pi) < LACE_REACH
    order = np.argsort(((ROUND + np.pi) % (2 * np.pi))[front])[:-1]
    for number, level in enumerate(LACES):
        line, above = _upper(level)[front][order], _upper(level + 0.08)[front][order]
        share = np.linspace(0, 1, len(line))[:, None]
        bar = line + share * (above - line) + (0, 0.03, 0.012)
        meshes.append(tube(bar, 0.035, "sock", group + number % 2, sides=8))
    return meshes


def insole(prop: Prop, group: int) -> list[Mesh]:
    """An insole with a heel cup and an arch; `at` is the middle of its underside."""
    size = prop.size or INSOLE_SIZE
    rim = _outline(0.0, 1.0, 1.0)
    shares = np.linspace(0, 1, 25)
    middle = np.stack([BENT(np.clip(rim[:, 1], 0, 1)), 0.04 + 0.92 * rim[:, 1]], axis=1)
    flat = middle + (rim - middle) * shares[:, None, None]
    across, along = flat[..., 0] - BENT(np.clip(flat[..., 1], 0, 1)), flat[..., 1]
    cup = np.clip((0.34 - along) / 0.2, 0, 1) * shares[:, None] ** 4
    arch = np.exp(-(((along - 0.42) / 0.16) ** 2)) * np.clip(across, 0, 1) ** 2
    height = 0.22 + 0.6 * cup + 1.1 * arch
    top = np.stack([flat[..., 0], height, flat[..., 1]], axis=-1)
    skirt = np.stack([top[-1], top[-1] * (1, 0, 1)])
    whole = sheet(top, "cushion", group)
    cloth = _part(whole, 0.36 - along + 0.05 * across)
    heel = replace(_part(whole, along - 0.36 - 0.05 * across), slot="bag", group=group + 1)
    return _placed([cloth, heel, sheet(skirt, "iron", group + 2)], prop, size)


def heel_lift(prop: Prop, group: int) -> list[Mesh]:
    """A wedge for under the heel, high behind; `at` is the middle of its underside."""
    along = np.minimum(0.58 + 0.58 * np.cos(ROUND), 1.0)  # cut straight in front
    rim = np.stack([SIDEWAYS, along], axis=1)
    flat = np.linspace(0, 1, 13)[:, None, None] * (rim - (0.0, 0.5)) + (0.0, 0.5)
    height = 1 - (1 - LIFT_THIN) * np.clip(flat[..., 1], 0, 1)
    top = np.stack([flat[..., 0], height, flat[..., 1]], axis=-1)
    skirt = np.stack([top[-1], top[-1] * (1, 0, 1)])
    parts = [sheet(top, "band", group), sheet(skirt, "iron", group + 1)]
    return _placed(parts, prop, prop.size or LIFT_SIZE)


def _part(whole: Mesh, beyond: Floats) -> Mesh:
    """Return the part of a mesh where a value per vertex is at most 0."""
    clip = beyond.ravel()
    return replace(whole, clip=clip, triangles=whole.triangles[is_left(clip, whole.triangles)])


def _placed(meshes: list[Mesh], prop: Prop, size: tuple[float, float, float]) -> list[Mesh]:
    """From shares of its size, heel at 0, to decimetres in its place; its toe points at `to`."""
    wide, high, long = size
    scale = np.array([wide / 2, high, long])
    turned = about_y(prop.turn).T if prop.to is None else _towards(np.subtract(prop.to, prop.at))
    return [
        replace(mesh, vertices=((mesh.vertices - (0, 0, 0.5)) * scale) @ turned + prop.at)
        for mesh in meshes
    ]


def _towards(way: Floats) -> Floats:
    """Return the rows right, up, ahead of a thing that points along a way and lies flat on it."""
    ahead = unit(way)
    aside = np.cross((0.0, 1.0, 0.0), ahead)
    right = unit(aside) if np.linalg.norm(aside) > UPRIGHT else np.array([1.0, 0.0, 0.0])
    return np.array([right, np.cross(ahead, right), ahead])
