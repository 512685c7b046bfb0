"""Flat shapes on paper, in millimetres right and down, and how they become layers.

What signs are put together from; which shapes make a sign is decided in the modules of the signs.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.bezier import number_text
from hep.illustration.digits import digit_lines
from hep.illustration.strokes import Nib, stroke_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.illustration.ink import Layer
    from hep.illustration.mesh import Floats

Point = tuple[float, float]
OUTLINE_MM, INNER_MM = 0.45, 0.3  # the pens of the house (visual rule 1)
STEP_MM = 0.12
ROUND_POINTS = 7  # of a rounded corner


@dataclass(frozen=True, eq=False)
class Shape:
    """An area filled with a slot's colour, or a line drawn in it."""

    slot: str
    points: Floats  # (n, 2)
    width: float = 0.0  # of the line; 0: an area
    is_closed: bool = False


def area(slot: str, points: Floats | Sequence[Point], *, line: float = OUTLINE_MM) -> list[Shape]:
    """Return an area with its outline; `line` 0 leaves the outline out."""
    outline = np.asarray(points, dtype=np.float64)
    filled = [Shape(slot, outline)]
    return [*filled, Shape("ink", outline, line, is_closed=True)] if line else filled


def line(points: Floats | Sequence[Point], *, width: float = INNER_MM, slot: str = "ink") -> Shape:
    """Return an open line."""
    return Shape(slot, np.asarray(points, dtype=np.float64), width)


def rectangle(left_top: Point, right_bottom: Point, *, corner: float = 0.0) -> Floats:
    """Return the outline of a rectangle, its corners rounded."""
    (left, top), (right, bottom) = left_top, right_bottom
    if not corner:
        return np.array([(left, top), (right, top), (right, bottom), (left, bottom)])
    middles = (
        (left + corner, top + corner, 180.0), (right - corner, top + corner, 270.0),
        (right - corner, bottom - corner, 0.0), (left + corner, bottom - corner, 90.0),
    )  # fmt: skip
    return np.concatenate([arc((x, y), corner, turn, turn + 90.0) for x, y, turn in middles])


def arc(middle: Point, radius: float, first: float, last: float) -> Floats:
    """Return points round a place, degrees clockwise from the right."""
    count = max(ROUND_POINTS, int(abs(last - first) / 7) + 1)
    turn = np.radians(np.linspace(first, last, count))
    places: Floats = np.stack([np.cos(turn), np.sin(turn)], axis=1) * radius + middle
    return places


def circle(middle: Point, radius: float) -> Floats:
    """Return the outline of a circle."""
    return arc(middle, radius, 0.0, 360.0)[:-1]


def number(value: int, middle: Point, half_height: float, *, width: float = 0.5) -> list[Shape]:
    """Return a whole number in ink."""
    return [line(one, width=width) for one in digit_lines(value, middle, half_height)]


def coloured(shapes: Sequence[Shape], slot: str) -> list[Shape]:
    """Return shapes in another slot's colour."""
    return [replace(shape, slot=slot) for shape in shapes]


def moved(shapes: Sequence[Shape], by: Floats | Point) -> list[Shape]:
    """Return shapes in another place."""
    return [replace(shape, points=shape.points + np.asarray(by)) for shape in shapes]


def bounds_of(shapes: Sequence[Shape]) -> Floats:
    """Return (2, 2): left top and right bottom, pens included."""
    low = np.min([shape.points.min(axis=0) - shape.width / 2 for shape in shapes], axis=0)
    high = np.max([shape.points.max(axis=0) + shape.width / 2 for shape in shapes], axis=0)
    return np.array([low, high])


def layers_of(shapes: Sequence[Shape]) -> list[Layer]:
    """Return shapes in painting order; neighbours in one colour share a path."""
    layers: list[tuple[str, str]] = []
    for shape in shapes:
        path = _path(shape)
        if layers and layers[-1][0] == shape.slot and shape.width:
            layers[-1] = (shape.slot, layers[-1][1] + path)
        else:
            layers.append((shape.slot, path))
    return [*layers]


def _path(shape: Shape) -> str:
    if not shape.width:
        return f"M{'L'.join(_place(place) for place in shape.points)}z"
    points = shape.points
    if shape.is_closed:
        points = np.concatenate([points, points[:1]])
    dense = _dense(points)
    nib = Nib.even(lambda along: np.full_like(along, shape.width))
    return stroke_path(dense[:-1] if shape.is_closed else dense, nib, closed=shape.is_closed)


def _dense(points: Floats) -> Floats:
    """Return points close together that keep every corner of a line."""
    parts = [points[:1]]
    for start, end in itertools.pairwise(points):
        count = max(1, round(float(np.hypot(*(end - start))) / STEP_MM))
        parts.append(start + (end - start) * (np.arange(1, count + 1) / count)[:, None])
    return np.concatenate(parts)


def _place(place: Floats) -> str:
    x, y = (int(value) for value in np.round(place * 100))
    return f"{number_text(x)} {number_text(y)}"
