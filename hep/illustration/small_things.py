"""Small things: marbles for the toes to pick up, the bowl they go into, a metronome."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.rotation import about_x, about_y
from hep.illustration.shapes import ball, box, lathe, rounded_box, sheet, tube

if TYPE_CHECKING:
    from hep.domain.scene import Prop
    from hep.illustration.mesh import Mesh

MARBLES, MARBLE_RADIUS = 9, 0.1
MARBLES_SIZE = (2.0, 0.0, 1.7)
COLOURS = ("ball", "bag", "iron")
GOLDEN_ANGLE = 2.39996
BOWL_SIZE, BOWL_WALL = (1.7, 0.7, 1.7), 0.07
METRONOME_SIZE = (1.3, 2.3, 1.3)
NARROW_TOP = 0.42  # of its width
SWING_DEGREES = 22.0


def marbles(prop: Prop, group: int) -> list[Mesh]:
    """Nine marbles that lie about; `at` is their middle on the floor, `size` how far they spread."""
    radii = (MARBLE_RADIUS, MARBLE_RADIUS, MARBLE_RADIUS)
    return [
        ball(at, radii, COLOURS[number % len(COLOURS)], group + number)
        for number, at in enumerate(marble_places(prop))
    ]


def marble_places(prop: Prop) -> list[tuple[float, float, float]]:
    """Return the middle of each marble."""
    wide, _, deep = prop.size or MARBLES_SIZE
    x, y, z = prop.at
    places = []
    for number in range(MARBLES):
        share, angle = ((number + 0.5) / MARBLES) ** 0.5, number * GOLDEN_ANGLE
        across, ahead = wide / 2 * share * np.cos(angle), deep / 2 * share * np.sin(angle)
        places.append((x + across, y + MARBLE_RADIUS, z + ahead))
    return places


def bowl(prop: Prop, group: int) -> list[Mesh]:
    """A small bowl; `at` is the middle of its underside."""
    wide, high, _ = prop.size or BOWL_SIZE
    radius, foot = wide / 2, wide * 0.24
    bow = np.linspace(0, np.pi / 2, 14)
    out = np.stack([foot + (radius - foot) * np.sin(bow), high * (1 - np.cos(bow))], axis=1)
    mouth = radius - BOWL_WALL
    back = bow[::-1][1:]
    within = np.stack(
        [
            mouth * np.sin(back) ** 0.8,
            BOWL_WALL + (high - BOWL_WALL) * (1 - np.cos(back)),
        ],
        axis=1,
    )
    outer = np.concatenate([[(0.0, 0.0), (foot, 0.0)], out, [(mouth, high)]])
    inner = np.concatenate([[(mouth, high)], within])
    return [
        replace(lathe(outer, prop.at, "cushion", group), creases=False),
        replace(lathe(inner, prop.at, "metal", group + 1), creases=False),
    ]


def metronome(prop: Prop, group: int) -> list[Mesh]:
    """A metronome, its hand swung aside; `at` is the middle of its underside.

    It faces the reader of a side view (-x) unless turned.
    """
    wide, high, _ = prop.size or METRONOME_SIZE
    foot = high * 0.08
    body = box((0, foot + (high - foot) / 2, 0), (wide, high - foot, wide), "wood", group)
    tall = (body.vertices[:, 1:2] - foot) / (high - foot)
    narrowed = body.vertices * np.where(
        np.array([True, False, True]), 1 - (1 - NARROW_TOP) * tall, 1.0
    )
    base = rounded_box(
        (0, foot / 2, 0), (wide * 1.06, foot, wide * 1.06), foot * 0.3, "iron", group + 1
    )
    lean = wide / 2 * (1 - NARROW_TOP) / (high - foot)

    def on_face(up: float, aside: float, out: float) -> tuple[float, float, float]:
        return (-(wide / 2 - lean * (up - foot)) - out, up, aside)

    low, top = foot + high * 0.12, high * 0.93
    corners = [
        [on_face(low, -wide * 0.3, 0.02), on_face(low, wide * 0.3, 0.02)],
        [on_face(top, -wide * 0.16, 0.02), on_face(top, wide * 0.16, 0.02)],
    ]
    panel = sheet(np.array(corners), "cushion", group + 2)
    swing = about_x(SWING_DEGREES)
    pivot = np.array(on_face(low + 0.1, 0.0, 0.1))
    tip = np.array(on_face(high * 1.12, 0.0, 0.1)) - pivot
    way = pivot + np.linspace(0, 1, 5)[:, None] * (swing @ tip)
    weight = pivot + 0.72 * (swing @ tip)
    meshes = [
        replace(body, vertices=narrowed),
        base,
        panel,
        tube(way, 0.05, "iron", group + 3, sides=8),
        ball(weight, (0.12, 0.17, 0.17), "band", group + 4),
    ]
    turned = about_y(prop.turn).T
    return [replace(mesh, vertices=mesh.vertices @ turned + prop.at) for mesh in meshes]
