"""A line with a changing width as one closed path: the nib of the pen.

Works in millimetres on paper. Which width a line has where is decided in lines.py.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from hep.illustration.bezier import Curve, corners, curve_text, evaluate, length_along
from hep.illustration.cubic_fit import fit
from hep.illustration.mesh import Floats

Widths = Callable[[Floats], Floats]
"""Distances along a line (mm) to widths (mm)."""

TOLERANCE_MM = 0.04
CORNER_DEGREES = 48.0
_CORNER_REACH_MM = 0.45
_WIDTH_TOLERANCE_MM = 0.04
_ROUND = 4.0 / 3.0


@dataclass(frozen=True)
class Nib:
    """How far the ink reaches to the left and to the right of the centre line, per distance."""

    left: Widths
    right: Widths
    round_ends: bool = True

    @staticmethod
    def even(width: Widths) -> Nib:
        """A nib that lies evenly on both sides."""

        def half(along: Floats) -> Floats:
            return width(along) / 2.0

        return Nib(left=half, right=half)


@dataclass(frozen=True)
class _Piece:
    """A smooth run of cubics (n, 4, 2) and the distance along the line at each knot (n + 1)."""

    segments: Floats
    along: Floats
    closed: bool


def stroke_path(points: Floats, nib: Nib, *, closed: bool) -> str:
    """The path of a line through points (n, 2) in mm; empty when it has no length."""
    return "".join(_outline(piece, nib) for piece in _pieces(points, nib, closed=closed))


def _pieces(points: Floats, nib: Nib, *, closed: bool) -> list[_Piece]:
    line = np.concatenate([points, points[:1]]) if closed else points
    along = length_along(line)
    if along[-1] <= 0:
        return []
    spacing = along[-1] / (len(line) - 1)
    reach = max(2, round(_CORNER_REACH_MM / max(spacing, 1e-9)))
    turns = corners(points, reach=reach, angle=CORNER_DEGREES, closed=closed)
    if closed and len(turns):
        points, along = _start_at(points, int(turns[0]))
        turns = turns[1:] - turns[0]
        line = points
    elif closed:
        curve = fit(points, tolerance=TOLERANCE_MM, closed=True)
        return [_knotted(curve.segments, nib, 0.0, closed=True)]
    stops = [0, *(int(t) for t in turns), len(line) - 1]
    pieces = []
    for first, last in itertools.pairwise(stops):
        if last > first:
            curve = fit(line[first : last + 1], tolerance=TOLERANCE_MM, closed=False)
            pieces.append(_knotted(curve.segments, nib, float(along[first]), closed=False))
    return pieces


def _start_at(points: Floats, index: int) -> tuple[Floats, Floats]:
    rolled = np.roll(points, -index, axis=0)
    line = np.concatenate([rolled, rolled[:1]])
    return line, length_along(line)


def _knotted(segments: Floats, nib: Nib, start: float, *, closed: bool) -> _Piece:
    """Halve segments until the width changes evenly along each."""
    out: list[Floats] = []
    along = [start]
    stack = [(segment, 0) for segment in segments[::-1]]
    while stack:
        segment, depth = stack.pop()
        length = float(length_along(evaluate(segment, np.linspace(0, 1, 5)))[-1])
        here = np.array([along[-1], along[-1] + length / 2, along[-1] + length])
        bend = max(abs(w[1] - (w[0] + w[2]) / 2) for w in (nib.left(here), nib.right(here)))
        if bend > _WIDTH_TOLERANCE_MM / 2 and depth < 3:
            one, two = _halve(segment)
            stack += [(two, depth + 1), (one, depth + 1)]
            continue
        out.append(segment)
        along.append(here[2])
    return _Piece(np.array(out), np.array(along), closed)


def _halve(segment: Floats) -> tuple[Floats, Floats]:
    a, b, c, d = segment
    ab, bc, cd = (a + b) / 2, (b + c) / 2, (c + d) / 2
    abc, bcd = (ab + bc) / 2, (bc + cd) / 2
    middle = (abc + bcd) / 2
    return np.array([a, ab, abc, middle]), np.array([middle, bcd, cd, d])


def _outline(piece: _Piece, nib: Nib) -> str:
    left = _offset(piece, -nib.left(piece.along))
    right = _offset(piece, nib.right(piece.along))
    back = right[::-1, ::-1]
    if piece.closed:
        return curve_text(Curve(left, closed=True)) + curve_text(Curve(back, closed=True))
    end = _cap(left[-1, 3], back[0, 0], round_end=nib.round_ends)
    start = _cap(back[-1, 3], left[0, 0], round_end=nib.round_ends)
    return curve_text(Curve(np.concatenate([left, end, back, start]), closed=True))


def _cap(start: Floats, end: Floats, *, round_end: bool) -> Floats:
    across = end - start
    if not round_end:
        return np.array([[start, start, end, end]])
    out = np.array([across[1], -across[0]]) / 2.0 * _ROUND
    return np.array([[start, start + out, end + out, end]])


def _offset(piece: _Piece, distance: Floats) -> Floats:
    """Move each cubic sideways (to the right of its direction on paper, where down is positive)."""
    segments = piece.segments
    first = _normals(segments[:, 1] - segments[:, 0], segments[:, 3] - segments[:, 0])
    last = _normals(segments[:, 3] - segments[:, 2], segments[:, 3] - segments[:, 0])
    # Neighbours share a knot, so they share the mean of their normals there.
    shared = first.copy()
    shared[1:] += last[:-1]
    final = last.copy()
    final[:-1] = shared[1:]
    if piece.closed:
        shared[0] = final[-1] = first[0] + last[-1]
    shared /= np.maximum(np.linalg.norm(shared, axis=1, keepdims=True), 1e-9)
    final /= np.maximum(np.linalg.norm(final, axis=1, keepdims=True), 1e-9)
    begin = segments[:, 0] + shared * distance[:-1, None]
    end = segments[:, 3] + final * distance[1:, None]
    chord = np.linalg.norm(segments[:, 3] - segments[:, 0], axis=1)
    stretch = np.linalg.norm(end - begin, axis=1) / np.maximum(chord, 1e-9)
    stretch = np.clip(stretch, 0.0, 3.0)[:, None]
    # The sides of a line that widens run apart evenly, not in steps.
    widening = np.diff(distance)[:, None] / 3.0
    one = begin + (segments[:, 1] - segments[:, 0]) * stretch + shared * widening
    two = end + (segments[:, 2] - segments[:, 3]) * stretch - final * widening
    return np.stack([begin, one, two, end], axis=1)


def _normals(directions: Floats, otherwise: Floats) -> Floats:
    """Unit vectors to the right of directions (down is positive); chords where they vanish."""
    short = np.linalg.norm(directions, axis=1, keepdims=True) < 1e-9
    used = np.where(short, otherwise, directions)
    right = np.stack([-used[:, 1], used[:, 0]], axis=1)
    normals: Floats = right / np.maximum(np.linalg.norm(right, axis=1, keepdims=True), 1e-9)
    return normals
