"""Tape on the floor: a long line, a star of lines, a short mark; none has a body or a height."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.rotation import about_y
from hep.illustration.shapes import sheet

if TYPE_CHECKING:
    from hep.domain.scene import Prop
    from hep.illustration.mesh import Mesh

ABOVE_FLOOR_DM = 0.01
LINE_WIDE, LINE_LONG = 0.6, 12.0
STAR_LONG, STAR_WIDE = 6.5, 0.5
SPOT_WIDE, SPOT_DEEP = 2.4, 0.45


def line(prop: Prop, group: int) -> list[Mesh]:
    """A long line of tape that runs ahead; `at` is its middle."""
    wide, _, long = prop.size or (LINE_WIDE, 0.0, LINE_LONG)
    return [_strip(prop, group, wide, long, 0.0)]


def star(prop: Prop, group: int) -> list[Mesh]:
    """Lines of tape that meet at `at`: one shape, so no outline runs through the crossing."""
    long, wide, _ = prop.size or (STAR_LONG, STAR_WIDE, 0.0)
    return [_strip(prop, group, wide, long, degrees) for degrees in (0, 45, 90, 135)]


def spot(prop: Prop, group: int) -> list[Mesh]:
    """One short line of tape across the way."""
    wide, _, deep = prop.size or (SPOT_WIDE, 0.0, SPOT_DEEP)
    return [_strip(prop, group, wide, deep, 0.0)]


def _strip(prop: Prop, group: int, wide: float, long: float, degrees: float) -> Mesh:
    corners = np.array([[(-1, 0, -1), (-1, 0, 1)], [(1, 0, -1), (1, 0, 1)]], dtype=np.float64)
    flat = corners * (wide / 2, 0.0, long / 2) @ about_y(degrees + prop.turn).T
    return sheet(flat + np.asarray(prop.at) + (0, ABOVE_FLOOR_DM, 0), "tape", group)
