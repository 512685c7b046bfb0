"""Which ways one hops: a foot from above with an arrow to the front and one to each side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.flat import area, line, rectangle
from hep.illustration.overlay import HEAD_LONG_MM, HEAD_WIDE_MM, NOTCH_MM, SHAFT_MM
from hep.illustration.side_mark import HIGH_MM, sole

if TYPE_CHECKING:
    from hep.domain.scene import Sign
    from hep.illustration.flat import Shape
    from hep.illustration.mesh import Floats

PRINT_MM = 8.4  # how long the print is
AHEAD_MM, ASIDE_MM = 5.2, 3.0  # from the middle of the print to where an arrow begins
LONG_MM = 6.6  # of an arrow
BEYOND_MM, TAPE_LONG_MM, TAPE_MM = 0.9, 4.6, 1.1  # the tape that each arrow points at
WAYS = ((0.0, -1.0), (1.0, 0.0), (-1.0, 0.0))  # front, and the two sides, on paper


def hop_ways(_: Sign) -> list[Shape]:
    """Return the right print, toes up, and three arrows, each to a short tape on the floor."""
    shapes = area("band", _print())
    for way in WAYS:
        shapes += _arrow(np.array(way))
    return shapes


def _print() -> Floats:
    outline = sole(np.zeros(2), 1.0)
    middle = (outline.max(axis=0) + outline.min(axis=0)) / 2
    placed: Floats = (outline - middle) * PRINT_MM / HIGH_MM
    return placed


def _arrow(ahead: Floats) -> list[Shape]:
    across = np.array([-ahead[1], ahead[0]])
    start = ahead * (AHEAD_MM if ahead[1] else ASIDE_MM)
    tip = start + ahead * LONG_MM
    back = tip - ahead * HEAD_LONG_MM
    half = across * HEAD_WIDE_MM / 2
    head = np.array([tip, back + half, back + ahead * NOTCH_MM, back - half])
    near, far = tip + ahead * BEYOND_MM, tip + ahead * (BEYOND_MM + TAPE_MM)
    corners = np.array([near - across * TAPE_LONG_MM / 2, far + across * TAPE_LONG_MM / 2])
    low, high = corners.min(axis=0), corners.max(axis=0)
    return [
        line(np.array([start, back + ahead * NOTCH_MM]), width=SHAFT_MM, slot="mark"),
        *area("mark", head, line=0),
        *area("tape", rectangle((low[0], low[1]), (high[0], high[1])), line=0.3),
    ]
