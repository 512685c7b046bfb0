"""Props as bodies: how far a place is from each, for what rests on them and what must not sink in.

A field takes places (n, 3) and gives (n,) decimetres, below zero inside.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration import furniture
from hep.illustration.mesh import Floats
from hep.illustration.rotation import about_y

if TYPE_CHECKING:
    from hep.domain.scene import Prop

Field = Callable[[Floats], Floats]
FLOOR = "floor"
DEEP_DM = 4.0  # how far a wall goes on behind its face


def floor(places: Floats) -> Floats:
    """Return the height above the floor."""
    height: Floats = places[:, 1]
    return height


def solid(prop: Prop) -> Field | None:
    """Return the field of a prop; None for what has no body of its own: tape, bands, towels."""
    make = MADE.get(prop.kind)
    return make(prop) if make else None


def nearest(fields: tuple[Field, ...], places: Floats) -> Floats:
    """Return the distance (n,) to the nearest of some bodies."""
    found: Floats = np.min([field(places) for field in fields], axis=0)
    return found


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
        distance: Floats = length * (length - 1) / np.maximum(slope, 1e-9)
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


def _below_top(usual: tuple[float, float, float]) -> Callable[[Prop], Field]:
    """A box whose `at` is the middle of its top."""

    def make(prop: Prop) -> Field:
        wide, high, deep = prop.size or usual
        middle = np.subtract(prop.at, (0, high / 2, 0))
        return box(middle, np.array([wide, high, deep]), prop.turn)

    return make


def _wall(prop: Prop) -> Field:
    wide, high, thick = prop.size or (60.0, furniture.WALL_HEIGHT_DM, DEEP_DM)
    ahead = about_y(prop.turn) @ np.array([0.0, 0.0, thick / 2])
    middle = np.add(np.add(prop.at, ahead), (0, high / 2, 0))
    return box(middle, np.array([wide, high, thick]), prop.turn)


def _chair(prop: Prop) -> Field:
    x, seat, z = prop.at
    wide, deep = furniture.SEAT_WIDE, furniture.SEAT_DEEP
    behind = about_y(prop.turn) @ np.array([0.0, 0.0, -deep / 2 + furniture.LEG / 2])
    back_at = np.array([x, seat + furniture.BACK_HIGH / 2, z]) + behind
    back_size = np.array([wide, furniture.BACK_HIGH, furniture.LEG])
    seat_at = np.array([x, seat - 0.15, z])
    parts = (
        box(seat_at, np.array([wide, 0.3, deep]), prop.turn),
        box(back_at, back_size, prop.turn),
    )
    return lambda places: nearest(parts, places)


def _table(prop: Prop) -> Field:
    wide, _, deep = prop.size or (5.0, 0.0, 5.0)
    middle = np.subtract(prop.at, (0, 0.2, 0))
    return box(middle, np.array([wide, 0.4, deep]), prop.turn)


def _on_floor(usual: tuple[float, float, float]) -> Callable[[Prop], Field]:
    """An egg whose `at` is the middle of its underside."""

    def make(prop: Prop) -> Field:
        radii = np.asarray(prop.size or usual) / 2
        return egg(np.add(prop.at, (0, radii[1], 0)), radii)

    return make


def _ball(prop: Prop) -> Field:
    return egg(np.asarray(prop.at), np.asarray(prop.size or (0.35, 0.35, 0.35)))


def _wedge(prop: Prop) -> Field:
    wide, high, deep = prop.size or (3.0, 0.35, 1.6)
    whole = box(np.add(prop.at, (0, high / 2, -deep / 2)), np.array([wide, high, deep]))
    up = np.array([0.0, deep, high]) / np.hypot(deep, high)

    def field(places: Floats) -> Floats:
        above = (places - np.asarray(prop.at)) @ up
        distance: Floats = np.maximum(whole(places), above)
        return distance

    return field


MADE: MappingProxyType[str, Callable[[Prop], Field]] = MappingProxyType(
    {
        "wall": _wall,
        "chair": _chair,
        "table": _table,
        "step": _below_top((6.0, 1.8, 3.5)),
        "book": _below_top((2.6, 0.5, 2.2)),
        "wedge": _wedge,
        "ball": _ball,
        "cushion": _on_floor((4.0, 0.9, 3.0)),
        "bag": _on_floor((3.0, 1.7, 2.0)),
    }
)
