"""Rotations as 3 x 3 matrices, from axes and degrees."""

from __future__ import annotations

from functools import lru_cache
from math import cos, radians, sin, sqrt
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats

X, Y, Z = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)


@lru_cache(maxsize=20_000)
def turn(axis: tuple[float, float, float], degrees: float) -> Floats:
    """Return the right-handed rotation about an axis of any length."""
    # Plain floats: the solver turns some thousand joints, and small arrays are slow.
    x, y, z = axis
    length = sqrt(x * x + y * y + z * z)
    x, y, z = x / length, y / length, z / length
    c, s = cos(radians(degrees)), sin(radians(degrees))
    d = 1.0 - c
    rotation: Floats = np.array(
        (
            (c + x * x * d, x * y * d - z * s, x * z * d + y * s),
            (y * x * d + z * s, c + y * y * d, y * z * d - x * s),
            (z * x * d - y * s, z * y * d + x * s, c + z * z * d),
        )
    )
    rotation.setflags(write=False)
    return rotation


def about_x(degrees: float) -> Floats:
    """Return a rotation that takes y towards z."""
    return turn(X, degrees)


def about_y(degrees: float) -> Floats:
    """Return a rotation that takes z towards x."""
    return turn(Y, degrees)


def about_z(degrees: float) -> Floats:
    """Return a rotation that takes x towards y."""
    return turn(Z, degrees)


def unit(vector: Floats) -> Floats:
    """Return the direction of a vector; a zero vector stays zero."""
    length = float(np.linalg.norm(vector))
    return vector / length if length > 0 else vector


def from_to(start: Floats, end: Floats) -> Floats:
    """Return the shortest rotation that takes one direction to another; to its opposite, one half turn."""
    first, second = unit(start), unit(end)
    axis = np.cross(first, second)
    sine = float(np.linalg.norm(axis))
    if sine < 1e-9:
        if first @ second >= 0:
            return np.eye(3)
        across = np.cross(first, np.eye(3)[int(np.abs(first).argmin())])
        return turn((float(across[0]), float(across[1]), float(across[2])), 180.0)
    degrees = float(np.degrees(np.arctan2(sine, first @ second)))
    return turn((float(axis[0]), float(axis[1]), float(axis[2])), degrees)


def angle_about(axis: Floats, start: Floats, end: Floats) -> float:
    """Return the degrees that turn `start` towards `end` about an axis, seen along it."""
    along = unit(axis)
    one = start - along * (start @ along)
    two = end - along * (end @ along)
    return float(np.degrees(np.arctan2(np.cross(one, two) @ along, one @ two)))
