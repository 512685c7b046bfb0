"""Small gear to balance on, roll on or step around: foam pad, wobble board, foam roller, cone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.rotation import about_x, about_y
from hep.illustration.shapes import lathe, rounded_box

if TYPE_CHECKING:
    from hep.domain.scene import Prop
    from hep.illustration.mesh import Floats, Mesh

PAD_SIZE = (4.1, 0.6, 5.0)
PAD_ROUND = 0.4  # of its thickness
BOARD_SIZE = (4.0, 0.85, 4.0)
BOARD_THICK, BOARD_BALL = 0.22, 0.3  # of its height; the ball's radius, of its width
ROLLER_SIZE = (9.0, 1.5, 1.5)
ROLLER_RING, ROLLER_HOLE = 0.35, 0.45  # width of the end rings; of its radius
CONE_SIZE = (1.5, 2.0, 1.5)
CONE_BASE, CONE_LOW, CONE_TOP = 0.16, 0.38, 0.07  # the radii are shares of the base's width
CONE_STRIPE = (0.42, 0.66)  # from where to where, of its height


def foam_pad(prop: Prop, group: int) -> list[Mesh]:
    """A thick foam slab with rounded edges; `at` is the middle of its top."""
    wide, high, deep = prop.size or PAD_SIZE
    middle = np.subtract(prop.at, (0, high / 2, 0))
    radius = PAD_ROUND * min(wide, high, deep)
    return [rounded_box(middle, (wide, high, deep), radius, "bag", group, turn=prop.turn)]


def wobble_board(prop: Prop, group: int) -> list[Mesh]:
    """A round board on a half ball; `at` is the middle of its top, it slopes down towards `to`."""
    wide, high, _ = prop.size or BOARD_SIZE
    radius, thick = wide / 2, BOARD_THICK * high
    rim, under = (radius, 0.0), (radius, -thick)
    board = np.array([(0, -thick), under, under, rim, rim, (0, 0)])
    bow = np.linspace(0, np.pi / 2, 16)
    half_ball = np.stack(
        [np.sin(bow) * BOARD_BALL * wide, -thick - np.cos(bow) * (high - thick)], axis=1
    )
    level = [
        replace(lathe(board, (0.0, 0.0, 0.0), "wood", group), creases=False),
        lathe(half_ball, (0.0, 0.0, 0.0), "bag", group + 1),
    ]
    turn = board_tilt(prop).T
    return [replace(one, vertices=one.vertices @ turn + np.asarray(prop.at)) for one in level]


def board_tilt(prop: Prop) -> Floats:
    """Return (3, 3): how a board is turned from level so that its top points at `to`."""
    if prop.to is None:
        return np.eye(3)
    x, down, z = np.subtract(prop.to, prop.at)
    facing = about_y(float(np.degrees(np.arctan2(x, z))))
    slope = about_x(float(np.degrees(np.arctan2(-down, np.hypot(x, z)))))
    tilt: Floats = facing @ slope @ facing.T
    return tilt


def foam_roller(prop: Prop, group: int) -> list[Mesh]:
    """A foam roller lying across the way, hollow; `at` is the middle of its underside."""
    long, thick, _ = prop.size or ROLLER_SIZE
    middle, radius = np.add(prop.at, (0, thick / 2, 0)), thick / 2
    hole, ring = ROLLER_HOLE * radius, min(ROLLER_RING, long / 4)

    def part(places: list[tuple[float, float]], slot: str, number: int) -> Mesh:
        return lathe(np.array(places), middle, slot, group + number, lying=prop.turn)

    half, inner = long / 2, long / 2 - ring
    return [
        part([(radius, -inner), (radius, inner)], "bag", 0),
        part([(hole, -half), (radius, -half), (radius, -half), (radius, -inner)], "bag", 1),
        part([(radius, inner), (radius, half), (radius, half), (hole, half)], "bag", 2),
        part([(0, -half), (hole, -half)], "floor", 3),
        part([(hole, half), (0, half)], "floor", 4),
    ]


def cone(prop: Prop, group: int) -> list[Mesh]:
    """A sports cone with a square base and a light stripe; `at` is the middle of its underside."""
    wide, high, deep = prop.size or CONE_SIZE
    foot = base_high(high)
    base_at = np.add(prop.at, (0, foot / 2, 0))
    low, top = radii(wide, deep)

    def side(first: float, last: float) -> Floats:
        shares = np.array([first, last])
        return np.stack([low + (top - low) * shares, foot + shares * (high - foot)], axis=1)

    tip = np.concatenate([side(CONE_STRIPE[1], 1.0), [(top, high), (0, high)]])
    return [
        rounded_box(base_at, (wide, foot, deep), foot * 0.4, "ball", group, turn=prop.turn),
        lathe(side(0.0, CONE_STRIPE[0]), prop.at, "ball", group + 1),
        lathe(side(*CONE_STRIPE), prop.at, "towel", group + 2),
        lathe(tip, prop.at, "ball", group + 3),
    ]


def base_high(high: float) -> float:
    """Return how thick the base of a cone of a height is."""
    return min(CONE_BASE, high / 4)


def radii(wide: float, deep: float) -> tuple[float, float]:
    """Return the lower and upper radius of a cone on a base."""
    narrow = min(wide, deep)
    return CONE_LOW * narrow, CONE_TOP * narrow
