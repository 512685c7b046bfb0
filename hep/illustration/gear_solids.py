"""Seats, stairs, balance gear and soft things as bodies: what the prop kinds of their modules fill."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration import balance, seats, softs
from hep.illustration.fields import box, egg, funnel, rod, union
from hep.illustration.rotation import about_y

if TYPE_CHECKING:
    from collections.abc import Callable

    from hep.domain.scene import Prop
    from hep.illustration.fields import Field
    from hep.illustration.mesh import Floats


def wobble_board(prop: Prop) -> Field:
    """Return the field of a board and its half ball."""
    wide, high, _ = prop.size or balance.BOARD_SIZE
    thick, ball = balance.BOARD_THICK * high, balance.BOARD_BALL * wide
    top, under = np.asarray(prop.at), np.subtract(prop.at, (0, thick, 0))
    half_ball = egg(under, np.array([ball, high - thick, ball]))
    level = union(
        rod(under, top, wide / 2),
        lambda places: np.maximum(half_ball(places), places[:, 1] - under[1]),
    )
    tilt = balance.board_tilt(prop)
    return lambda places: level((places - top) @ tilt + top)


def lying(usual: tuple[float, float, float]) -> Callable[[Prop], Field]:
    """Return the maker of a cylinder across the way whose `at` is the middle of its underside."""

    def make(prop: Prop) -> Field:
        long, thick, _ = prop.size or usual
        middle = np.add(prop.at, (0, thick / 2, 0))
        half = about_y(prop.turn) @ np.array([long / 2, 0.0, 0.0])
        return rod(middle - half, middle + half, thick / 2)

    return make


def cone(prop: Prop) -> Field:
    """Return the field of a sports cone and its base."""
    wide, high, deep = prop.size or balance.CONE_SIZE
    base = balance.base_high(high)
    foot = box(np.add(prop.at, (0, base / 2, 0)), np.array([wide, base, deep]), prop.turn)
    return union(
        foot, funnel(np.add(prop.at, (0, base, 0)), high - base, balance.radii(wide, deep))
    )


def bench(prop: Prop) -> Field:
    """Return the field of a bench's seat; one's feet may be below it."""
    wide, _, deep = prop.size or seats.BENCH_SIZE
    middle = np.subtract(prop.at, (0, seats.BENCH_THICK / 2, 0))
    return box(middle, np.array([wide, seats.BENCH_THICK, deep]), prop.turn)


def stairs(prop: Prop) -> Field:
    """Return the field of all steps, down to the floor."""
    wide, _, _ = prop.size or seats.STAIRS_SIZE
    rise, tread, count = seats.stair_steps(prop)
    turned = about_y(prop.turn)
    parts = []
    for number in range(count):
        high, deep = (number + 1) * rise, (count - number) * tread
        middle = np.array([0.0, high / 2, number * tread + deep / 2])
        size = np.array([wide, high, deep])
        parts.append(box(prop.at + turned @ middle, size, prop.turn))
    return union(*parts)


def counter(prop: Prop) -> Field:
    """Return the field of a counter: its worktop, its doors, and its foot, which leaves room."""
    wide, _, deep = prop.size or seats.COUNTER_SIZE
    turned, top = about_y(prop.turn), prop.at[1]

    def part(first: float, low: float, high: float) -> Field:
        """A box from so far behind the front edge to the back, between two heights."""
        middle = turned @ np.array([0.0, 0.0, first / 2]) + (prop.at[0], 0.0, prop.at[2])
        middle[1] = (low + high) / 2
        return box(middle, np.array([wide, high - low, deep - first]), prop.turn)

    under, inner = top - seats.WORKTOP, seats.OVERHANG + seats.DOOR_THICK + seats.SET_BACK
    return union(
        part(0.0, under, top),
        part(seats.OVERHANG, seats.PLINTH, under),
        part(inner, 0.0, seats.PLINTH),
    )


def pillow(prop: Prop) -> Field:
    """Return the field of a pillow: the height above it, rather than the way to it."""
    wide, high, deep = prop.size or softs.PILLOW_SIZE
    turned = about_y(prop.turn)

    def field(places: Floats) -> Floats:
        x, y, z = ((places - np.asarray(prop.at)) @ turned).T
        u, v = x / (wide / 2), z / (deep / 2)
        above = y - softs.pillow_top(np.clip(u, -1, 1), np.clip(v, -1, 1)) * high
        aside = np.hypot(np.maximum(np.abs(x) - wide / 2, 0), np.maximum(np.abs(z) - deep / 2, 0))
        upright = np.maximum(above, -y)
        distance: Floats = np.where(aside > 0, np.hypot(aside, np.maximum(upright, 0)), upright)
        return distance

    return field
