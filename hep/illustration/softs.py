"""Soft things that bear a head, a knee or an ankle: pillow and rolled towel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.rotation import about_y
from hep.illustration.shapes import sheet

if TYPE_CHECKING:
    from hep.domain.scene import Prop
    from hep.illustration.mesh import Floats, Mesh

PILLOW_SIZE = (6.0, 1.3, 4.0)
DENT, DENT_WIDE = 0.24, 0.5  # how deep, of its thickness; how wide, of half its depth
ROLL_SIZE = (4.0, 1.1, 1.1)
ROLL_TURNS, ROLL_END = 1.25, 0.2  # layers in the spiral; how thick the free end is, of its radius
ROLL_START = np.radians(50)  # where the free end lies: above and ahead
SIDES, PILLOW_PLACES = 72, 121


def pillow(prop: Prop, group: int) -> list[Mesh]:
    """A soft pillow with a dented middle; `at` is the middle of its underside."""
    wide, high, deep = prop.size or PILLOW_SIZE
    grid = np.linspace(-1, 1, PILLOW_PLACES)
    u, v = np.meshgrid(grid, grid, indexing="ij")
    # The sides draw in between the corners, which stay pointed.
    x = u * (1 - 0.06 * (1 - v**2)) * wide / 2
    z = v * (1 - 0.06 * (1 - u**2)) * deep / 2
    seam = 0.35 * high
    turned = about_y(prop.turn).T
    return [
        sheet(np.stack([x, y, z], -1) @ turned + np.asarray(prop.at), "cushion", group)
        for y in (pillow_top(u, v) * high, seam * (1 - _swell(u, v)))
    ]


def pillow_top(u: Floats, v: Floats) -> Floats:
    """Return how high the pillow's top is at places from -1 to 1 across and ahead; 1 at most."""
    dent = DENT * np.exp(-((v / DENT_WIDE) ** 2)) * (1 - u**4)
    top: Floats = 0.35 + _swell(u, v) * (0.65 - dent)
    return top


def _swell(u: Floats, v: Floats) -> Floats:
    swell: Floats = np.clip((1 - u**4) * (1 - v**4), 0, 1) ** 0.5
    return swell


def rolled_towel(prop: Prop, group: int) -> list[Mesh]:
    """A towel rolled up, lying across the way; `at` is the middle of its underside."""
    long, thick, _ = prop.size or ROLL_SIZE
    radius = thick / 2
    turn = np.linspace(0, 2 * np.pi, SIDES, endpoint=False)
    # Its free end lies on the roll: one step in the outline.
    outside, at = _outside(radius, turn), np.append(ROLL_START + turn, ROLL_START)
    around = np.append(outside, radius)[:, None] * np.stack([np.sin(at), np.cos(at)], axis=1)
    edges = np.array([-long / 2, long / 2])
    meshes = [_placed(prop, around[None].repeat(2, axis=0), edges[:, None], radius, group)]
    for end in edges:
        meshes += [
            _placed(prop, arm, np.full((1, 1), end), radius, group + 1 + number)
            for number, arm in enumerate(_spiral(radius))
        ]
    return meshes


def _outside(radius: float, turn: Floats) -> Floats:
    """Return how far out the roll reaches, so many radians on from its free end."""
    reach: Floats = radius * (1 - ROLL_END * (turn % (2 * np.pi)) / (2 * np.pi))
    return reach


def _spiral(radius: float) -> list[Floats]:
    """Return two arms (rows, 2, 2: up, ahead) that together fill the end of the roll."""
    turn = np.linspace(0, 2 * np.pi * (ROLL_TURNS + 1), 240)
    pitch = radius / ROLL_TURNS / (2 * np.pi)
    bow = np.stack([np.sin(ROLL_START - turn), np.cos(ROLL_START - turn)], axis=-1)
    arms = []
    for shift in (0.0, np.pi):
        inner, outer = (
            np.clip(pitch * (turn - shift - more), 0, _outside(radius, -turn))
            for more in (np.pi, 0.0)
        )
        arms.append(np.stack([inner[:, None] * bow, outer[:, None] * bow], axis=1))
    return arms


def _placed(prop: Prop, up_ahead: Floats, across: Floats, radius: float, group: int) -> Mesh:
    """Return a sheet from places (rows, columns, 2: up, ahead) and how far across they are."""
    x = np.broadcast_to(across, up_ahead.shape[:2])
    places = np.stack([x, up_ahead[..., 0] + radius, up_ahead[..., 1]], axis=-1)
    return sheet(places @ about_y(prop.turn).T + np.asarray(prop.at), "towel", group)
