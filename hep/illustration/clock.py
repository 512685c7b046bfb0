"""The hold clock: a small dial in a free corner that says "stay so"; the seconds stand in the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.strokes import Nib, stroke_path

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats

DIAMETER_MM = 6.0
RING_MM, HAND_MM, TICK_MM = 0.55, 0.6, 0.4
HANDS = ((0.0, 1.75), (120.0, 1.25))  # degrees from the top, length in mm


def clock_paths(middle: Floats, *, turned: bool = False) -> tuple[str, str]:
    """Return (face, ink) of a clock around a place on paper, millimetres.

    `turned` is the one to use in a drawing that is turned over: its hands then go the right way.
    """
    side = -1.0 if turned else 1.0
    radius = DIAMETER_MM / 2
    turn = np.linspace(0, 2 * np.pi, 49)[:-1]
    ring = middle + radius * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    ink = stroke_path(ring, _nib(RING_MM), closed=True)
    for degrees, length in HANDS:
        ink += _ray(middle, side * degrees, 0.0, length, HAND_MM)
    for degrees in (0, 90, 180, 270):
        ink += _ray(middle, degrees, radius - 0.85, radius - 0.3, TICK_MM)
    face = "M" + "L".join(f"{x * 10:.1f} {y * 10:.1f}" for x, y in ring) + "z"
    return face, ink


def _ray(middle: Floats, degrees: float, start: float, end: float, width: float) -> str:
    way = np.array([np.sin(np.radians(degrees)), -np.cos(np.radians(degrees))])
    return stroke_path(
        middle + np.linspace(start, end, 4)[:, None] * way, _nib(width), closed=False
    )


def _nib(width: float) -> Nib:
    return Nib.even(lambda along: np.full_like(along, width))
