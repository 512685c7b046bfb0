"""Movement marks on paper: arrows, bars that say "stays down", the striped muscle (visual 30-34).

Everything here is in millimetres on paper, right and down.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.bezier import length_along, resample
from hep.illustration.strokes import Nib, stroke_path

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats

SHAFT_MM, TAIL_MM = 1.2, 0.4
HEAD_LONG_MM, HEAD_WIDE_MM, NOTCH_MM = 3.8, 3.2, 0.8
HALO_MM = 0.5
SHORTEST_MM, LONGEST_MM = 8.0, 30.0
DIGITS = 6  # of millimetres; beyond them processors differ
MARK_LONG_MM, MARK_THICK_MM, TICK_MM = 6.0, 1.0, 1.2


def arrow_paths(way: Floats, *, both_ends: bool = False) -> tuple[str, str]:
    """Return (halo, arrow) as filled paths along points (n, 2), tail first."""
    line = resample(way, 0.4)
    body, tips = _body_and_tips(line, both_ends=both_ends)
    total = float(length_along(body)[-1])

    def shaft(along: Floats, extra: float = 0.0) -> Floats:
        share = np.clip(along / max(total, 1e-9), 0, 1)
        start = SHAFT_MM if both_ends else TAIL_MM
        return start + (SHAFT_MM - start) * share * (2 - share) + extra

    arrow = stroke_path(body, Nib.even(shaft), closed=False)
    halo = stroke_path(body, Nib.even(lambda along: shaft(along, 2 * HALO_MM)), closed=False)
    for tip, direction in tips:
        arrow += _polygon(_head(tip, direction, 0.0))
        halo += _polygon(_head(tip, direction, HALO_MM))
    return halo, arrow


def fitted_way(way: Floats) -> Floats:
    """Return a way of 8 to 30 mm: longer at both ends, or its middle."""
    total = float(length_along(way)[-1])
    if total < 1e-6:
        return way
    if total > LONGEST_MM:
        line = resample(way, 0.2)
        from_middle = np.abs(length_along(line) - total / 2).round(DIGITS)
        return line[from_middle <= LONGEST_MM / 2]
    if total < SHORTEST_MM:
        middle = way[len(way) // 2]
        return middle + (way - middle) * (SHORTEST_MM / total)
    return way


def press_paths(tip: Floats, direction: Floats) -> tuple[str, str]:
    """Return (halo, arrow) of a force without movement: a short arrow onto a bar."""
    along = direction / np.linalg.norm(direction)
    start = tip - along * SHORTEST_MM
    halo, arrow = arrow_paths(np.linspace(start, tip - along * 0.7, 12))
    across = np.array([-along[1], along[0]]) * 2.2
    bar = np.array([tip - across, tip + across])
    halo += _bar(bar, 0.9 + 2 * HALO_MM)
    return halo, arrow + _bar(bar, 0.9)


def circle_way(middle: Floats, radius: float) -> Floats:
    """Return 300 degrees of a circle, clockwise on paper."""
    turn = np.radians(np.linspace(-60, 240, 60))
    return middle + radius * np.stack([np.cos(turn), np.sin(turn)], axis=1)


def mark_path(under: Floats) -> str:
    """Return the bar with two ticks under a part that stays on the ground."""
    aside, up = np.array([MARK_LONG_MM / 2, 0.0]), np.array([0.0, -TICK_MM])
    text = _bar(np.array([under - aside, under + aside]), MARK_THICK_MM)
    for foot in (under - aside, under + aside):
        text += _bar(np.array([foot + up, foot]), 0.6)
    return text


def _body_and_tips(line: Floats, *, both_ends: bool) -> tuple[Floats, list[tuple[Floats, Floats]]]:
    along = length_along(line).round(DIGITS)
    total = along[-1]
    cut = HEAD_LONG_MM - NOTCH_MM
    keep = along <= total - cut
    if both_ends:
        keep &= along >= cut
    body = line[keep] if keep.sum() >= 3 else line
    tips = [(line[-1], line[-1] - _at(line, along, total - HEAD_LONG_MM))]
    if both_ends:
        tips.append((line[0], line[0] - _at(line, along, HEAD_LONG_MM)))
    return body, tips


def _at(line: Floats, along: Floats, distance: float) -> Floats:
    return np.array([np.interp(distance, along, line[:, k]) for k in (0, 1)])


def _head(tip: Floats, direction: Floats, extra: float) -> Floats:
    ahead = direction / max(float(np.linalg.norm(direction)), 1e-9)
    across = np.array([-ahead[1], ahead[0]])
    back = tip - ahead * (HEAD_LONG_MM + extra)
    wide = across * (HEAD_WIDE_MM / 2 + extra * 1.3)
    notch = tip - ahead * (HEAD_LONG_MM - NOTCH_MM + extra)
    return np.array([tip + ahead * extra * 1.6, back + wide, notch, back - wide])


def _polygon(corners: Floats) -> str:
    return "M" + "L".join(f"{x * 10:.1f} {y * 10:.1f}" for x, y in corners) + "z"


def _bar(ends: Floats, width: float) -> str:
    line = np.linspace(ends[0], ends[1], 5)
    return stroke_path(line, Nib.even(lambda along: np.full_like(along, width)), closed=False)
