"""Fields: how far places are from plain bodies, which props and the floor are put together from.

A field takes places (n, 3) and gives (n,) decimetres, below zero inside.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from hep.illustration.mesh import Floats
from hep.illustration.rotation import about_y

Field = Callable[[Floats], Floats]


def floor(places: Floats) -> Floats:
    """Return the height above the floor."""
    height: Floats = places[:, 1]
    return height


def nearest(fields: tuple[Field, ...], places: Floats) -> Floats:
    """Return the distance (n,) to the nearest of some bodies."""
    found: Floats = np.min([field(places) for field in fields], axis=0)
    return found


def union(*parts: Field) -> Field:
    """Return the field of several bodies at once."""
    return lambda places: nearest(parts, places)


def box(middle: Floats, size: Floats, turn: float = 0.0) -> Field:
    """Return the field of a box turned about the upright, degrees."""
    turned, half = about_y(turn), np.asarray(size) / 2

    def field(places: Floats) -> Floats:
        beyond = np.abs((places - middle) @ turned) - half
        outside = np.linalg.norm(np.maximum(beyond, 0), axis=1)
        distance: Floats = outside + np.minimum(beyond.max(axis=1), 0)
        return distance

    return field


def egg(middle: Floats, radii: Floats) -> Field:
    """Return the field of a ball, or nearly that of an egg with three radii."""

    def field(places: Floats) -> Floats:
        local = (places - middle) / radii
        length = np.linalg.norm(local, axis=1)
        slope = np.linalg.norm(local / radii, axis=1)
        nearly = length * (length - 1) / np.maximum(slope, 1e-9)
        distance: Floats = np.where(slope > 1e-9, nearly, -radii.min())  # its very middle
        return distance

    return field


def rod(start: Floats, end: Floats, radius: float) -> Field:
    """Return the field of a cylinder with flat ends."""
    length = float(np.linalg.norm(end - start))
    axis = (end - start) / length

    def field(places: Floats) -> Floats:
        along = (places - start) @ axis
        aside = np.linalg.norm(places - start - np.outer(along, axis), axis=1) - radius
        beyond = np.maximum(-along, along - length)
        both = np.maximum(aside, beyond)
        outside = np.hypot(np.maximum(aside, 0), np.maximum(beyond, 0))
        distance: Floats = np.where(both > 0, outside, both)
        return distance

    return field


def funnel(low: Floats, high: float, radii: tuple[float, float]) -> Field:
    """Return the field of an upright cone with a flat top; `radii` are its lower and upper."""
    slope = (radii[1] - radii[0]) / high

    def field(places: Floats) -> Floats:
        x, y, z = (places - low).T
        aside = (np.hypot(x, z) - radii[0] - slope * y) / np.hypot(1, slope)
        distance: Floats = np.maximum(aside, np.maximum(-y, y - high))
        return distance

    return field
