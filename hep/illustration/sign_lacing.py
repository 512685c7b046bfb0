"""Heel-lock lacing in three steps: a shoe from above, toe below; what is new in a step is tinted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.interpolate import PchipInterpolator

from hep.illustration.flat import area, circle, line, rectangle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.scene import Sign
    from hep.illustration.flat import Point, Shape
    from hep.illustration.mesh import Floats

STEPS = (1, 2, 3)
LACE_MM, EDGE_MM = 1.3, 0.35
ROWS, LAST = 5, 3  # of holes; the last but one, counted from 0 at the toe
OLD, NEW = "paper", "band"
# About half the width of the shoe from its heel (above) to its toe, millimetres.
HALF_LONG = 26.0
HALF_WIDE = PchipInterpolator((-26.0, -14.0, -4.0, 12.0, 26.0), (10.6, 10.0, 9.4, 12.0, 11.6))
ROUNDED = 0.55  # how square both ends are: 1 is round, 0 a rectangle


def lacing(sign: Sign) -> list[Shape]:
    """Return the shoe at one step; the first of `values` is 1, 2 or 3."""
    step = STEPS.index(int(sign.values[0]))
    crossed = [_crossing(row, side) for row in range(LAST) for side in (-1, 1)]
    loops = [_loop(side) for side in (-1, 1)]
    drawn = (
        [(OLD, crossed), (NEW, [_hanging(side) for side in (-1, 1)])],
        [(OLD, crossed), (NEW, [*loops, *(_inside(side) for side in (-1, 1))])],
        [(OLD, [*crossed, *loops]), (NEW, [_through(side) for side in (-1, 1)]), (OLD, loops)],
    )[step]
    return [*_shoe(), *(one for slot, ways in drawn for one in _laces(ways, slot))]


def _hole(row: int, side: int) -> Point:
    """Return a hole; rows count from the toe, -1 is the left side."""
    return side * (6.2 - 0.25 * row), 9.0 - 4.9 * row


def _crossing(row: int, side: int) -> Floats:
    return np.linspace(_hole(row, side), _hole(row + 1, -side), 20)


def _hanging(side: int) -> Floats:
    """An end that comes out of the last hole but one."""
    x, y = _hole(LAST, side)
    return _curve(
        [(x, y), (x + side * 3.0, y - 0.6), (x + side * 5.4, y + 3.4), (x + side * 5.0, y + 9)]
    )


def _loop(side: int) -> Floats:
    """A lace from the last hole but one to the top hole on the same side."""
    (x, y), (top_x, top_y) = _hole(LAST, side), _hole(LAST + 1, side)
    out = side * 3.4
    return _curve(
        [
            (x, y),
            (x + out * 0.8, y - 0.5),
            (x + out, (y + top_y) / 2),
            (top_x + out * 0.8, top_y + 0.5),
            (top_x, top_y),
        ]
    )


def _inside(side: int) -> Floats:
    """An end that comes out of the top hole within the shoe."""
    x, y = _hole(LAST + 1, side)
    return _curve(
        [(x, y), (x - side * 2.6, y - 1.6), (x - side * 3.2, y - 6.0), (x - side * 1.0, y - 12.0)]
    )


def _through(side: int) -> Floats:
    """An end from the top hole to the other side, under the loop there and up."""
    x, y = _hole(LAST + 1, side)
    return _curve(
        [
            (x, y),
            (0.0, y + 1.0),
            (-x - side * 1.2, y + 2.4),
            (-x - side * 6.0, y + 0.5),
            (-x - side * 7.4, y - 8.0),
        ]
    )


def _curve(places: Sequence[Point]) -> Floats:
    """Return a smooth line through places, by the length between them."""
    points = np.asarray(places, dtype=np.float64)
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    wanted = np.linspace(0.0, along[-1], 40)
    return np.stack([PchipInterpolator(along, points[:, k])(wanted) for k in (0, 1)], axis=1)


def _laces(ways: Sequence[Floats], slot: str) -> list[Shape]:
    """Each lace with its edges, so that the later lies over the earlier."""
    return [
        one
        for way in ways
        for one in (line(way, width=LACE_MM + 2 * EDGE_MM), line(way, width=LACE_MM, slot=slot))
    ]


def _outline(larger: float = 0.0) -> Floats:
    turn = np.radians(np.linspace(-90, 90, 61))
    y = HALF_LONG * np.sin(turn)
    half = HALF_WIDE(y) * np.maximum(np.cos(turn), 0.0) ** ROUNDED
    right = np.stack([half, y], axis=1) * (1 + larger / 10.0, 1 + larger / HALF_LONG)
    return np.concatenate([right, right[::-1][1:-1] * (-1, 1)])


def _shoe() -> list[Shape]:
    turn = np.linspace(0, 2 * np.pi, 49)[:-1]
    opening = np.stack([6.2 * np.cos(turn), 6.4 * np.sin(turn) - 17.4], axis=1)
    across = np.linspace(-9.6, 9.6, 15)
    cap = np.stack([across, 17.4 - 3.0 * np.cos(across / 9.6 * np.pi / 2)], axis=1)
    shapes = [*area("sole", _outline(1.3)), *area("shoe", _outline()), line(cap)]
    shapes += area("iron", opening, line=0.3)
    shapes += area("cushion", rectangle((-3.9, -16.5), (3.9, 12.5), corner=2.4), line=0.3)
    for side in (-1, 1):
        for row in range(ROWS):
            shapes += area("ink", circle(_hole(row, side), 0.8), line=0)
    return shapes
