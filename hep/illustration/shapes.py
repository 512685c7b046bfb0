"""Plain solids that props are put together from: boxes, tubes, ribbons, balls, sheets."""

from __future__ import annotations

import numpy as np

from hep.illustration.mesh import Floats, Ints, Mesh
from hep.illustration.rotation import about_y, unit

Vector = Floats | tuple[float, float, float]


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
    """Return a convex outline (n, 2: up, ahead) drawn out sideways."""
    count = len(outline)
    left = np.column_stack([np.full(count, width / 2), outline])
    vertices = np.concatenate([left, left * (-1, 1, 1)]) + np.asarray(middle)
    fan = np.array([(0, k, k + 1) for k in range(1, count - 1)])
    index = np.arange(count)
    after = (index + 1) % count
    walls = np.concatenate(
        [
            np.stack([index, after, after + count], 1),
            np.stack([index, after + count, index + count], 1),
        ]
    )
    triangles = np.concatenate([fan, fan + count, walls])
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
