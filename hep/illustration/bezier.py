"""Curves: smoothing traced points, finding their corners, writing cubic Béziers as compact paths.

Points are (n, 2) and in any unit; only `curve_text` knows that files use tenths of a millimetre.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.ndimage import gaussian_filter1d

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats, Ints

UNITS_PER_MM = 10.0
DECIMALS = 1
_DIGITS = 6  # beyond them processors differ


@dataclass(frozen=True)
class Curve:
    """Joined cubic segments: (n, 4, 2) control points, each starting where the last one ended."""

    segments: Floats
    closed: bool


def smooth(points: Floats, *, sigma: float, closed: bool) -> Floats:
    """Blur points along their line; the ends of an open line stay where they are."""
    if len(points) < 3:
        return points
    if closed:
        wrapped: Floats = gaussian_filter1d(points, sigma, axis=0, mode="wrap")
        return wrapped
    pad = min(len(points) - 1, int(4 * sigma) + 1)
    head = 2 * points[0] - points[pad:0:-1]
    tail = 2 * points[-1] - points[-2 : -2 - pad : -1]
    blurred = gaussian_filter1d(np.concatenate([head, points, tail]), sigma, axis=0)
    result: Floats = blurred[pad : pad + len(points)]
    return result


def length_along(points: Floats) -> Floats:
    """(n,) distance from the first point along the line."""
    steps = np.hypot(*np.diff(points, axis=0).T)
    return np.concatenate([[0.0], np.cumsum(steps)])


def resample(points: Floats, step: float) -> Floats:
    """Points at even distances of about `step`; both ends are kept."""
    along = length_along(points)
    count = max(3, round(round(float(along[-1]) / step, _DIGITS)) + 1)
    wanted = np.linspace(0.0, along[-1], count)
    return np.stack([np.interp(wanted, along, points[:, k]) for k in (0, 1)], axis=1)


def corners(points: Floats, *, reach: int, angle: float, closed: bool) -> Ints:
    """Indices where the line turns by more than `angle` degrees within `reach` points."""
    count = len(points)
    if count < 2 * reach + 3:
        return np.zeros(0, dtype=np.int64)
    if closed:
        before = points - np.roll(points, reach, axis=0)
        after = np.roll(points, -reach, axis=0) - points
    else:
        index = np.arange(count)
        before = points - points[np.maximum(index - reach, 0)]
        after = points[np.minimum(index + reach, count - 1)] - points
    turn = np.degrees(np.abs(np.arctan2(_cross(before, after), (before * after).sum(axis=1))))
    turn = turn.round(_DIGITS)
    if not closed:
        turn[:reach] = turn[-reach:] = 0.0
    peak = np.max([np.roll(turn, k) for k in range(-reach, reach + 1)], axis=0)
    return np.flatnonzero((turn >= peak) & (turn > angle))


def _cross(u: Floats, v: Floats) -> Floats:
    crossed: Floats = u[..., 0] * v[..., 1] - u[..., 1] * v[..., 0]
    return crossed


def evaluate(control: Floats, u: Floats) -> Floats:
    """Points (n, 2) of one cubic (4, 2) at the parameters u (n,)."""
    v = 1.0 - u
    weights = np.stack([v * v * v, 3 * u * v * v, 3 * u * u * v, u * u * u], axis=1)
    found: Floats = weights @ control
    return found


def curve_text(curve: Curve) -> str:
    """The SVG path of a curve given in millimetres, in whole tenths with one decimal."""
    if not len(curve.segments):
        return ""
    grid = np.round(curve.segments * (UNITS_PER_MM * 10**DECIMALS)).astype(np.int64)
    text = "M" + _numbers(grid[0, 0])
    here = grid[0, 0]
    letter = ""
    for _, first, second, end in grid:
        if (first == here).all() and (second == end).all():
            part, want = _numbers(end - here), "l"
        else:
            part, want = _numbers(np.concatenate([first - here, second - here, end - here])), "c"
        if want == letter and part[0] != "-":
            part = " " + part
        text += part if want == letter else want + part
        letter, here = want, end
    return text + ("z" if curve.closed else "")


def _numbers(values: Ints) -> str:
    text = last = ""
    for value in values.tolist():
        one = number_text(value)
        joined = not last or one[0] == "-" or (one[0] == "." and "." in last)
        text += one if joined else " " + one
        last = one
    return text


def number_text(tenths: int) -> str:
    """Write a whole number of tenths as short as SVG allows: 5 is .5, -12 is -1.2, 30 is 3."""
    sign, whole, rest = "-" if tenths < 0 else "", abs(tenths) // 10, abs(tenths) % 10
    if not rest:
        return f"{sign}{whole}" if whole else "0"
    return f"{sign}{whole or ''}.{rest}"
