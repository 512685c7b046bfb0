"""Plain solids that props are put together from: boxes, tubes, turned parts, balls, sheets."""

from __future__ import annotations

import numpy as np

from hep.illustration.mesh import Floats, Ints, Mesh
from hep.illustration.rotation import about_y, unit

Vector = Floats | tuple[float, float, float]
LATHE_SIDES = 48


def box(middle: Vector, size: Vector, slot: str, group: int, *, turn: float = 0.0) -> Mesh:
    """Return a box; `turn` is degrees about the upright."""
    half = np.asarray(size, dtype=np.float64) / 2
    corners = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)]) * half
    sides = ((0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3))
    vertices = np.concatenate([corners[list(side)] for side in sides])
    first = np.arange(6)[:, None] * 4
    triangles = np.concatenate([first + np.array([0, 1, 2]), first + np.array([0, 2, 3])])
    placed = vertices @ about_y(turn).T + np.asarray(middle)
    return Mesh(placed, triangles, slot, group, two_sided=True)


def prism(outline: Floats, width: float, middle: Vector, slot: str, group: int) -> Mesh:
    """Return a convex outline drawn out sideways.

    The outline is (n, 2: up, ahead), and runs anticlockwise seen from the person's left.
    """
    count = len(outline)
    left = np.column_stack([np.full(count, width / 2), outline])
    vertices = np.concatenate([left, left * (-1, 1, 1)]) + np.asarray(middle)
    fan = np.array([(0, k, k + 1) for k in range(1, count - 1)])
    index = np.arange(count)
    after = (index + 1) % count
    walls = np.concatenate(
        [
            np.stack([index, after + count, after], 1),
            np.stack([index, index + count, after + count], 1),
        ]
    )
    triangles = np.concatenate([fan, fan[:, ::-1] + count, walls])
    return Mesh(vertices, triangles, slot, group, two_sided=True)


def tube(path: Floats, radius: float | Floats, slot: str, group: int, *, sides: int = 16) -> Mesh:
    """Return a round tube along points (n, 3), closed at both ends."""
    count = len(path)
    along = np.gradient(path, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    helper = np.array([0.0, 0.0, 1.0]) if abs(along[0, 2]) < 0.9 else np.array([1.0, 0.0, 0.0])
    across = unit(np.cross(along[0], helper))
    frames = []
    for direction in along:
        across = unit(across - direction * (across @ direction))
        frames.append((across, np.cross(direction, across)))
    turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    radii = np.broadcast_to(radius, count)
    rings = [
        place + r * (np.outer(np.cos(turn), one) + np.outer(np.sin(turn), two))
        for place, r, (one, two) in zip(path, radii, frames, strict=True)
    ]
    vertices = np.concatenate([*rings, path[:1], path[-1:]])
    index = np.arange(sides)
    after = (index + 1) % sides
    ends = len(vertices) - 2
    last = (count - 1) * sides
    caps = [
        np.stack([np.full(sides, ends), after, index], 1),
        np.stack([np.full(sides, ends + 1), last + index, last + after], 1),
    ]
    triangles = np.concatenate([_grid(count, sides, closed=True), *caps])
    return Mesh(vertices, triangles, slot, group, two_sided=True)


def lathe(
    profile: Floats, middle: Vector, slot: str, group: int, *, lying: float | None = None
) -> Mesh:
    """Return a profile (n, 2: radius, up) turned about the upright, from its lower end to its upper.

    A place given twice makes a sharp edge. `lying` lays it down: its upper end points to the
    person's left, turned by so many degrees about the upright.
    """
    turn = np.linspace(0, 2 * np.pi, LATHE_SIDES, endpoint=False)
    radius, up = profile[:, :1], profile[:, 1:]
    places = np.stack([radius * np.sin(turn), up + 0 * turn, radius * np.cos(turn)], axis=-1)
    if lying is not None:
        x, y, z = np.moveaxis(places, -1, 0)
        places = np.stack([y, -x, z], axis=-1) @ about_y(lying).T
    triangles = _grid(len(profile), LATHE_SIDES, closed=True)
    return Mesh(places.reshape(-1, 3) + np.asarray(middle), triangles, slot, group, two_sided=True)


def rounded_box(
    middle: Vector, size: Vector, radius: float, slot: str, group: int, *, turn: float = 0.0
) -> Mesh:
    """Return a box whose edges and corners are round; `turn` is degrees about the upright."""
    core = np.asarray(size) / 2 - radius
    around = (np.arange(32) + 0.5) / 32 * 2 * np.pi
    x, z = np.sin(around), np.cos(around)
    polar = np.linspace(0, np.pi, 14)
    rings = [
        np.stack(
            [
                np.sin(p) * radius * x + np.sign(x) * core[0],
                np.full(32, -np.cos(p) * radius - np.sign(np.cos(p)) * core[1]),
                np.sin(p) * radius * z + np.sign(z) * core[2],
            ],
            axis=-1,
        )
        for p in polar
    ]
    ends = [ring * (0, 1, 0) for ring in (rings[0], rings[-1])]
    places = np.concatenate([ends[0], *rings, ends[1]]) @ about_y(turn).T + np.asarray(middle)
    triangles = _grid(len(rings) + 2, 32, closed=True)
    return Mesh(places, triangles, slot, group, two_sided=True, creases=False)


def ribbon(path: Floats, sideways: Vector, width: float, slot: str, group: int) -> Mesh:
    """Return a flat strip along points; `sideways` is one direction, or one a point."""
    across = np.broadcast_to(np.asarray(sideways, dtype=np.float64), path.shape)
    across = across / np.linalg.norm(across, axis=1, keepdims=True) * width / 2
    vertices = np.stack([path - across, path + across], axis=1).reshape(-1, 3)
    return Mesh(
        vertices, _grid(len(path), 2, closed=False), slot, group, two_sided=True, creases=False
    )


def ball(middle: Vector, radius: Vector, slot: str, group: int) -> Mesh:
    """Return a ball, or an egg with three radii."""
    polar = np.linspace(0, np.pi, 19)
    around = np.linspace(0, 2 * np.pi, 36, endpoint=False)
    a, b = np.meshgrid(polar, around, indexing="ij")
    unit_ball = np.stack([np.sin(a) * np.cos(b), np.cos(a), np.sin(a) * np.sin(b)], -1)
    vertices = unit_ball.reshape(-1, 3) * np.asarray(radius) + np.asarray(middle)
    triangles = _grid(19, 36, closed=True)
    return Mesh(vertices, triangles, slot, group, two_sided=True, creases=False)


def sheet(places: Floats, slot: str, group: int) -> Mesh:
    """Return a cloth from a grid of places (rows, columns, 3)."""
    rows, columns, _ = places.shape
    triangles = _grid(rows, columns, closed=False)
    return Mesh(places.reshape(-1, 3), triangles, slot, group, two_sided=True, creases=False)


def _grid(rows: int, columns: int, *, closed: bool) -> Ints:
    row, column = np.meshgrid(
        np.arange(rows - 1), np.arange(columns if closed else columns - 1), indexing="ij"
    )
    one = (row * columns + column).ravel()
    two = (row * columns + (column + 1) % columns).ravel()
    return np.concatenate(
        [
            np.stack([one, two, two + columns], 1),
            np.stack([one, two + columns, one + columns], 1),
        ]
    )
