"""Props as bodies: how far a place is from each, for what rests on them and what must not sink in.

A field takes places (n, 3) and gives (n,) decimetres, below zero inside.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration import backpack, balance, furniture, gear_solids, small_solids, softs
from hep.illustration.fields import box, egg, union
from hep.illustration.rotation import about_y

if TYPE_CHECKING:
    from collections.abc import Callable

    from hep.domain.scene import Prop
    from hep.illustration.fields import Field
    from hep.illustration.mesh import Floats

FLOOR = "floor"
DEEP_DM = 4.0  # how far a wall goes on behind its face


def solid(prop: Prop) -> Field | None:
    """Return the field of a prop; None for what has no body of its own: tape, bands, towels."""
    make = MADE.get(prop.kind)
    return make(prop) if make else None


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
    return union(*parts)


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
        "step": _below_top(furniture.STEP_SIZE),
        "book": _below_top(furniture.BOOK_SIZE),
        "wedge": _wedge,
        "ball": _ball,
        "cushion": _on_floor((4.0, 0.9, 3.0)),
        "bag": _on_floor(backpack.BAG_SIZE),
        "foam_pad": _below_top(balance.PAD_SIZE),
        "wobble_board": gear_solids.wobble_board,
        "foam_roller": gear_solids.lying(balance.ROLLER_SIZE),
        "cone": gear_solids.cone,
        "bench": gear_solids.bench,
        "stairs": gear_solids.stairs,
        "counter": gear_solids.counter,
        "pillow": gear_solids.pillow,
        "marbles": small_solids.marbles,
        "bowl": small_solids.bowl,
        "metronome": small_solids.metronome,
        "shoe": small_solids.shoe,
        "insole": small_solids.insole,
        "rolled_towel": gear_solids.lying(softs.ROLL_SIZE),
    }
)
