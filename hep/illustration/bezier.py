"""Curves: smoothing traced points, fitting cubic Béziers to them, writing them as compact paths.

Points are (n, 2) and in any unit; only `path_text` knows that files use tenths of a millimetre.
The fit follows P. Schneider, "An algorithm for automatically fitting digitized curves",
Graphics Gems (1990).
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.ndimage import gaussian_filter1d

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats, Ints

UNITS_PER_MM = 10.0
DECIMALS = 1

_REPARAMETRISE = 3
_GIVE_UP = 16.0


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
    count = max(3, round(along[-1] / step) + 1)
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
    if not closed:
        turn[:reach] = turn[-reach:] = 0.0
    peak = np.max([np.roll(turn, k) for k in range(-reach, reach + 1)], axis=0)
    return np.flatnonzero((turn >= peak) & (turn > angle))


def fit(points: Floats, *, tolerance: float, closed: bool, breaks: Ints | None = None) -> Curve:
    """Fit cubics within `tolerance` of the points; the tangent may jump only at `breaks`.

    A closed line is given without its first point repeated.
    """
    broken = np.zeros(0, dtype=np.int64) if breaks is None else breaks
    out: list[Floats] = []
    if closed:
        shift = int(broken[0]) if len(broken) else 0
        line = np.roll(points, -shift, axis=0)
        line = np.concatenate([line, line[:1]])
        stops = [*(int(b) - shift for b in broken), len(points)] if len(broken) else None
        if stops is None:
            tangent = _unit(line[1] - line[-2])
            _fit_part(line, (tangent, -tangent), tolerance**2, out)
            return Curve(np.array(out), closed=True)
        stops = [0, *stops[1:]]
    else:
        line = points
        stops = [0, *(int(b) for b in broken if 0 < b < len(points) - 1), len(points) - 1]
    for first, last in itertools.pairwise(stops):
        part = line[first : last + 1]
        if len(part) >= 2:
            _fit_part(part, _end_tangents(part), tolerance**2, out)
    return Curve(np.array(out).reshape(-1, 4, 2), closed=closed)


def _cross(u: Floats, v: Floats) -> Floats:
    crossed: Floats = u[..., 0] * v[..., 1] - u[..., 1] * v[..., 0]
    return crossed


def _unit(vector: Floats) -> Floats:
    length = float(np.hypot(vector[0], vector[1]))
    unit: Floats = vector / length if length > 1e-12 else np.array([1.0, 0.0])
    return unit


def _end_tangents(points: Floats) -> tuple[Floats, Floats]:
    reach = min(2, len(points) - 1)
    return _unit(points[reach] - points[0]), _unit(points[-1 - reach] - points[-1])


def _fit_part(
    points: Floats, tangents: tuple[Floats, Floats], limit: float, out: list[Floats]
) -> None:
    """Fit one smooth run: one cubic if it is near enough, else split at the worst point."""
    start, end = tangents
    if len(points) == 2:
        third = float(np.hypot(*(points[1] - points[0]))) / 3.0
        out.append(
            np.array([points[0], points[0] + start * third, points[1] + end * third, points[1]])
        )
        return
    along = length_along(points)
    u = along / max(along[-1], 1e-12)
    best, worst, least = None, len(points) // 2, np.inf
    for _ in range(_REPARAMETRISE):
        control = _least_squares(points, u, start, end)
        error, at = _worst(points, control, u)
        if error < least:
            best, worst, least = control, at, error
        if least <= limit or error > _GIVE_UP * limit:
            break
        u = _reparametrise(points, control, u)
    if best is not None and least <= limit:
        out.append(best)
        return
    split = min(max(worst, 1), len(points) - 2)
    reach = min(2, split, len(points) - 1 - split)
    middle = _unit(points[split - reach] - points[split + reach])
    _fit_part(points[: split + 1], (start, middle), limit, out)
    _fit_part(points[split:], (-middle, end), limit, out)


def _least_squares(points: Floats, u: Floats, start: Floats, end: Floats) -> Floats:
    v = 1.0 - u
    b0, b1, b2, b3 = v * v * v, 3 * u * v * v, 3 * u * u * v, u * u * u
    c11, c22 = float(b1 @ b1), float(b2 @ b2)
    c12 = float(b1 @ b2) * float(start @ end)
    rest = points - np.outer(b0 + b1, points[0]) - np.outer(b2 + b3, points[-1])
    x1, x2 = float(b1 @ (rest @ start)), float(b2 @ (rest @ end))
    chord = float(np.hypot(*(points[-1] - points[0])))
    det = c11 * c22 - c12 * c12
    first = last = chord / 3.0
    if abs(det) > 1e-12:
        a1, a2 = (x1 * c22 - x2 * c12) / det, (c11 * x2 - c12 * x1) / det
        longest = 3.0 * max(float(length_along(points)[-1]), 1e-12)
        if 1e-3 * chord < a1 < longest and 1e-3 * chord < a2 < longest:
            first, last = a1, a2
    return np.array([points[0], points[0] + start * first, points[-1] + end * last, points[-1]])


def evaluate(control: Floats, u: Floats) -> Floats:
    """Points (n, 2) of one cubic (4, 2) at the parameters u (n,)."""
    v = 1.0 - u
    weights = np.stack([v * v * v, 3 * u * v * v, 3 * u * u * v, u * u * u], axis=1)
    found: Floats = weights @ control
    return found


def _worst(points: Floats, control: Floats, u: Floats) -> tuple[float, int]:
    error = ((evaluate(control, u) - points) ** 2).sum(axis=1)
    at = int(error.argmax())
    return float(error[at]), at


def _reparametrise(points: Floats, control: Floats, u: Floats) -> Floats:
    v = (1.0 - u)[:, None]
    t = u[:, None]
    step1, step2, step3 = np.diff(control, axis=0)
    first = 3 * (step1 * v * v + 2 * step2 * t * v + step3 * t * t)
    second = 6 * ((step2 - step1) * v + (step3 - step2) * t)
    off = evaluate(control, u) - points
    slope = (off * first).sum(axis=1)
    bend = (first * first).sum(axis=1) + (off * second).sum(axis=1)
    moved = np.clip(
        u - np.where(np.abs(bend) > 1e-12, slope / np.where(bend == 0, 1, bend), 0), 0, 1
    )
    moved[0], moved[-1] = 0.0, 1.0
    ordered: Floats = np.maximum.accumulate(moved)
    return ordered


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
