"""What one sits on, climbs or stands before: bench, stairs, kitchen counter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.rotation import about_y
from hep.illustration.shapes import box, rounded_box

if TYPE_CHECKING:
    from hep.domain.scene import Prop
    from hep.illustration.mesh import Mesh

Vector = tuple[float, float, float]
BENCH_SIZE, BENCH_THICK, BENCH_LEG = (12.0, 0.0, 3.2), 0.4, 0.4
STEP_HIGH, STEP_DEEP, STAIRS_SIZE = 1.7, 2.8, (7.0, 5.1, 8.4)
COUNTER_SIZE = (9.0, 0.0, 6.0)
WORKTOP, OVERHANG, PLINTH, SET_BACK = 0.4, 0.25, 1.0, 0.5
HANDLE = (1.4, 0.2, 0.3)
DOOR_WIDE, DOOR_THICK, DOOR_GAP = 4.5, 0.2, 0.12


def bench(prop: Prop, group: int) -> list[Mesh]:
    """A long bench on two frames; `at` is the middle of its top, it lies across the way."""
    wide, _, deep = prop.size or BENCH_SIZE
    top = prop.at[1]
    under = top - BENCH_THICK
    parts: list[tuple[Vector, Vector, int]] = [
        ((0, top - BENCH_THICK / 2, 0), (wide, BENCH_THICK, deep), 0)
    ]
    for side, number in ((-1, 1), (1, 3)):
        x = side * (wide / 2 - 1.2)
        for end in (-1, 1):
            z = end * (deep / 2 - 0.35 - BENCH_LEG / 2)
            parts.append(((x, under / 2, z), (BENCH_LEG, under, BENCH_LEG), number))
        rail = deep - 0.7 - 2 * BENCH_LEG
        parts.append(((x, under - 0.25, 0), (BENCH_LEG * 0.8, 0.5, rail), number + 1))
    parts.append(((0, under * 0.35, 0), (wide - 2.4 - BENCH_LEG, 0.4, BENCH_LEG * 0.8), 5))
    return _boxes(prop, parts, "wood", group)


def stairs(prop: Prop, group: int) -> list[Mesh]:
    """Stairs that rise ahead; `at` is the middle of the lower front edge of the lowest step."""
    wide, _, _ = prop.size or STAIRS_SIZE
    parts: list[tuple[Vector, Vector, int]] = []
    rise, tread, count = stair_steps(prop)
    for number in range(count):
        ahead, up = number * tread, prop.at[1] + number * rise
        deep = count * tread - ahead
        parts.append(((0.0, up + rise / 2, ahead + deep / 2), (wide, rise, deep), 0))
    return _boxes(prop, parts, "wood", group)


def stair_steps(prop: Prop) -> tuple[float, float, int]:
    """Return how high and deep each step is, and how many there are."""
    _, high, deep = prop.size or STAIRS_SIZE
    count = max(1, round(high / STEP_HIGH))
    return high / count, deep / count, count


def counter(prop: Prop, group: int) -> list[Mesh]:
    """A kitchen counter with doors; `at` is the middle of its top, it faces -z unless turned."""
    wide, _, deep = prop.size or COUNTER_SIZE
    top = prop.at[1]
    under = top - WORKTOP
    front = -deep / 2 + OVERHANG
    body_deep = deep - OVERHANG - DOOR_THICK
    body = (
        (0.0, (PLINTH + under) / 2, deep / 2 - body_deep / 2),
        (wide, under - PLINTH, body_deep),
    )
    foot_deep = body_deep - SET_BACK
    foot = ((0.0, PLINTH / 2, deep / 2 - foot_deep / 2), (wide, PLINTH, foot_deep))
    count = max(1, round(wide / DOOR_WIDE))
    door = wide / count
    doors: list[tuple[Vector, Vector, int]] = []
    for number in range(count):
        x = -wide / 2 + (number + 0.5) * door
        at = (x, (PLINTH + under) / 2, front + DOOR_THICK / 2)
        doors.append((at, (door - DOOR_GAP, under - PLINTH - DOOR_GAP, DOOR_THICK), 2 + number % 2))
    boxes = [(*body, 0), (*foot, 1), *doors]
    handles = [_handle(prop, at, group + 4) for at, _, _ in doors]
    worktop_at = (0.0, top - WORKTOP / 2, 0.0)
    worktop = rounded_box(
        _placed(prop, worktop_at), (wide + 0.2, WORKTOP, deep), 0.12, "wood", group + 5,
        turn=prop.turn,
    )  # fmt: skip
    return [*_boxes(prop, boxes, "wall", group), *handles, worktop]


def _handle(prop: Prop, door: Vector, group: int) -> Mesh:
    x, _, z = door
    y = prop.at[1] - WORKTOP - 0.7
    at = _placed(prop, (x, y, z - (DOOR_THICK + HANDLE[2]) / 2))
    return replace(box(at, HANDLE, "metal", group, turn=prop.turn), creases=False)


def _placed(prop: Prop, middle: Vector) -> tuple[float, float, float]:
    x, y, z = about_y(prop.turn) @ np.array(middle) + (prop.at[0], 0.0, prop.at[2])
    return (float(x), float(y), float(z))


def _boxes(
    prop: Prop, parts: list[tuple[Vector, Vector, int]], slot: str, group: int
) -> list[Mesh]:
    return [
        box(_placed(prop, middle), size, slot, group + number, turn=prop.turn)
        for middle, size, number in parts
    ]
