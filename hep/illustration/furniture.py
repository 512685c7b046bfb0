"""Things that stand about: wall, chair, table, step, mat, cushion, book, wedge, ball.

Seats and stairs are in seats.py, what one balances on in balance.py, tape in
floor_marks.py, bags in backpack.py.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.rotation import about_y
from hep.illustration.shapes import ball, box, prism, sheet

if TYPE_CHECKING:
    from hep.domain.scene import Prop
    from hep.illustration.mesh import Mesh

FURNITURE_GROUP = 200
WALL_HEIGHT_DM, WALL_THICK_DM, WALL_WIDE_DM = 17.4, 1.3, 0.5
SEAT_WIDE, SEAT_DEEP, BACK_HIGH, LEG = 4.2, 4.2, 4.4, 0.34
STEP_SIZE, BOOK_SIZE = (6.0, 1.8, 3.5), (2.6, 0.5, 2.2)
COVER = 0.22  # of a book's height
MAT_THICK, MAT_LONG, MAT_WIDE = 0.16, 18.5, 6.0


def wall(prop: Prop, group: int) -> list[Mesh]:
    """A wall whose face is at `at`; it faces -z unless turned.

    Its `clip` cuts nothing off: it is zero where the wall goes on beyond the picture, above and
    behind, and there it has no line (quiet.py). A wall wider than thick is seen face on, and goes
    on to the sides too.
    """
    wide, high, thick = prop.size or (WALL_WIDE_DM, WALL_HEIGHT_DM, WALL_THICK_DM)
    right, left, behind = -wide / 2, wide / 2, thick
    corners = [(right, 0.0), (right, behind), (left, behind), (left, 0.0)]
    # Each side has its own two corners: right, back, left, front.
    x, z = np.array([corners[k % 4] for side in range(4) for k in (side, side + 1)]).T
    before_end = np.where(z > 0, 0.0, -thick)
    if wide > thick:
        before_end[-2:] = 0.0
    heights = np.array([0.0, high - min(thick, high / 2), high])[:, None]
    places = np.stack(np.broadcast_arrays(x, heights, z), axis=-1) @ about_y(prop.turn).T
    curtain = sheet(places + np.asarray(prop.at), "wall", group)
    clip = np.concatenate([before_end, before_end, np.zeros(8)])
    # One-sided and without a top: nobody looks down into it.
    return [replace(curtain, clip=clip, two_sided=False)]


def chair(prop: Prop, group: int) -> list[Mesh]:
    """A four-legged chair; `at` is the middle of its seat's top."""
    x, seat, z = prop.at
    parts: list[tuple[tuple[float, float, float], tuple[float, float, float]]]
    parts = [((0, seat - 0.15, 0), (SEAT_WIDE, 0.3, SEAT_DEEP))]
    out, deep = SEAT_WIDE / 2 - LEG / 2, SEAT_DEEP / 2 - LEG / 2
    for sign in (-1, 1):
        parts += [
            ((sign * out, (seat - 0.3) / 2, end * deep), (LEG, seat - 0.3, LEG)) for end in (-1, 1)
        ]
        parts.append(((sign * out, seat + BACK_HIGH / 2, -deep), (LEG, BACK_HIGH, LEG)))
    parts.append(((0, seat + BACK_HIGH - 0.75, -deep), (SEAT_WIDE, 1.5, 0.25)))
    turned = about_y(prop.turn)
    return [
        box(turned @ np.array(middle, float) + (x, 0, z), size, "wood", group + n, turn=prop.turn)
        for n, (middle, size) in enumerate(parts)
    ]


def table(prop: Prop, group: int) -> list[Mesh]:
    """A table or counter; `at` is the middle of its top."""
    x, top, z = prop.at
    wide, _, deep = prop.size or (5.0, 0.0, 5.0)
    meshes = [box((x, top - 0.2, z), (wide, 0.4, deep), "wood", group)]
    for sign in (-1, 1):
        for end in (-1, 1):
            foot = (x + sign * (wide / 2 - 0.3), (top - 0.4) / 2, z + end * (deep / 2 - 0.3))
            meshes.append(box(foot, (0.4, top - 0.4, 0.4), "wood", group + 1))
    return meshes


def step(prop: Prop, group: int) -> list[Mesh]:
    """A step or low box; `at` is the middle of its top."""
    wide, high, deep = prop.size or STEP_SIZE
    x, top, z = prop.at
    return [box((x, top - high / 2, z), (wide, high, deep), "wood", group, turn=prop.turn)]


def book(prop: Prop, group: int) -> list[Mesh]:
    """A closed book, its back towards -z; `at` is the middle of its top."""
    wide, high, deep = prop.size or BOOK_SIZE
    x, top, z = prop.at
    cover, turned = COVER * high, about_y(prop.turn)
    parts: list[tuple[float, float, tuple[float, float, float], str]] = [
        (-cover / 2, 0.0, (wide, cover, deep), "book"),
        (cover / 2 - high, 0.0, (wide, cover, deep), "book"),
        (-high / 2, (cover - deep) / 2, (wide, high - cover, cover), "book"),
        (-high / 2, 0.0, (wide - 0.06, high - 2 * cover, deep - 0.1), "plaster"),
    ]
    # One group: a line between cover and pages would be a blot at body size.
    return [
        replace(
            box(turned @ (0.0, up, ahead) + (x, top, z), size, slot, group, turn=prop.turn),
            creases=slot == "book" and number == 0,
        )
        for number, (up, ahead, size, slot) in enumerate(parts)
    ]


def wedge(prop: Prop, group: int) -> list[Mesh]:
    """A wedge, high at the back; `at` is the middle of its lower front edge."""
    wide, high, deep = prop.size or (3.0, 0.35, 1.6)
    outline = np.array([(0.0, 0.0), (0.0, -deep), (high, -deep)])
    return [prism(outline, wide, prop.at, "wood", group)]


def mat(prop: Prop, group: int) -> list[Mesh]:
    """An exercise mat under everything: its top is the floor; `at` is its middle."""
    wide, thick, long = prop.size or (MAT_WIDE, MAT_THICK, MAT_LONG)
    x, y, z = prop.at
    return [box((x, y - thick / 2, z), (wide, thick, long), "mat", group, turn=prop.turn)]


def cushion(prop: Prop, group: int) -> list[Mesh]:
    """A pillow or firm cushion; `at` is the middle of its underside."""
    wide, high, deep = prop.size or (4.0, 0.9, 3.0)
    u, v = np.meshgrid(np.linspace(-1, 1, 31), np.linspace(-1, 1, 31), indexing="ij")
    swell = np.clip((1 - u**6) * (1 - v**6), 0, 1) ** 0.45
    top = np.stack([u * wide / 2, high * (0.5 + 0.5 * swell), v * deep / 2], -1)
    bottom = np.stack([u * wide / 2, high * (0.5 - 0.5 * swell), v * deep / 2], -1)
    turned = about_y(prop.turn).T
    return [
        sheet(places @ turned + np.asarray(prop.at), "cushion", group) for places in (top, bottom)
    ]


def round_ball(prop: Prop, group: int) -> list[Mesh]:
    """A ball; `at` is its middle, `size` its three radii."""
    return [ball(prop.at, prop.size or (0.35, 0.35, 0.35), "ball", group)]


def flat_towel(prop: Prop, group: int) -> list[Mesh]:
    """A towel lying flat; `at` is the middle of its near edge under the foot, it runs ahead."""
    return [_towel(prop, group, waves=0.0)]


def scrunched_towel(prop: Prop, group: int) -> list[Mesh]:
    """The same towel drawn up in folds under the toes."""
    return [_towel(prop, group, waves=1.0)]


def _towel(prop: Prop, group: int, *, waves: float) -> Mesh:
    wide, _, long = prop.size or (2.9, 0.0, 4.3)
    drawn = long * (1 - 0.28 * waves)
    u, v = np.meshgrid(np.linspace(-1, 1, 90), np.linspace(0, 1, 220), indexing="ij")
    x, z = u * wide / 2, v * drawn
    under_toes = 2.15
    hill = 0.15 * waves * np.exp(-(((z - under_toes) / 0.75) ** 4))
    phase = (z - under_toes - 0.14 * np.sin(1.5 * x + 0.5)) * 12.0
    folds = hill * (1 + np.sin(phase + 0.5 * np.sin(phase))) * np.clip(1.1 - u**4, 0, 1)
    height = np.where(z < under_toes - 0.75, 0.04, 0.04 + folds)
    return sheet(np.stack([x, height, z], -1) + np.asarray(prop.at), "towel", group)
