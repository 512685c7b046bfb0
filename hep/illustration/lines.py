"""The ink of a picture: which lines are drawn, how wide, and where they give way.

Widths are printed millimetres (visual rules 1 to 6), the same in every picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.ndimage import gaussian_filter1d

from hep.illustration.bezier import length_along, smooth
from hep.illustration.chains import Chain, join
from hep.illustration.clearance import select, stretches
from hep.illustration.cracks import Cracks, Edge, find_cracks
from hep.illustration.quiet import without_quiet
from hep.illustration.strokes import Nib, Widths, stroke_path

if TYPE_CHECKING:
    from hep.illustration.mesh import Bools, Floats
    from hep.illustration.regions import Surface


@dataclass(frozen=True)
class Pen:
    """Line widths in printed millimetres."""

    outline: float = 0.45
    inner: float = 0.30
    detail: float = 0.20
    keyline: float = 0.35


PEN = Pen()

TAPER_MM = 2.5
TAPER_TO = 0.45
UNDERSIDE_SWELL = 0.25
KEYLINE_JUMP_DM = 0.42
KEYLINE_SHORTEST_MM = 3.0

_SMOOTH_PX = 2.2
_WIDTH_SMOOTH_MM = 0.7
_SWELL_SMOOTH_MM = 1.6
_KEYLINE_SMOOTH_MM = 1.0
_DEEPEST_DM = 1.3
_STEP_PX = 2


@dataclass(frozen=True)
class Line:
    """One line on paper: points (n, 2) in mm with the ink width in mm at each."""

    points: Floats
    width: Floats
    closed: bool
    edge: Edge
    keyline: Floats
    """(n,) signed mm of white beside the line: positive to its right, 0 for none."""


def find_lines(surface: Surface, mm_per_dm: float, pen: Pen = PEN) -> list[Line]:
    """Find the lines of a picture, in the order of the lattice."""
    found = without_quiet(find_cracks(surface, mm_per_dm), surface, mm_per_dm)
    cracks = select(found, surface)
    return [
        _line(chain, cracks, surface, mm_per_dm, pen)
        for chain in join(cracks, surface.seen.covered.shape[1])
        if len(chain.cracks) > 2
    ]


def ink_path(lines: list[Line]) -> str:
    """The path of all given lines, to be filled with the ink colour."""
    return "".join(
        stroke_path(line.points, Nib.even(_along(line, line.width)), closed=line.closed)
        for line in lines
    )


def keyline_path(lines: list[Line]) -> str:
    """The path of the white gaps beside lines where a limb crosses another form."""
    nothing: Widths = np.zeros_like
    text = ""
    for line in lines:
        for first, last in stretches(line.keyline != 0):
            if last - first < 4:
                continue
            sign = np.sign(line.keyline[first:last].sum())
            part = line.points[first:last]
            along = length_along(part)
            reach = line.width[first:last] / 2 + np.abs(line.keyline[first:last])
            reach *= np.clip(np.minimum(along, along[-1] - along) / 1.5, 0.0, 1.0)
            side = _interpolate(along, reach)
            nib = (
                Nib(nothing, side, round_ends=False)
                if sign > 0
                else Nib(side, nothing, round_ends=False)
            )
            text += stroke_path(part, nib, closed=False)
    return text


def outline_width(lines: list[Line]) -> float:
    """Median width in mm of the outer silhouette, by length; 0 without one."""
    outer = [line for line in lines if line.edge >= Edge.SILHOUETTE]
    return float(np.median(np.concatenate([line.width for line in outer]))) if outer else 0.0


def _line(chain: Chain, cracks: Cracks, surface: Surface, mm_per_dm: float, pen: Pen) -> Line:
    window = surface.window
    points = window.to_paper(smooth(chain.points, sigma=_SMOOTH_PX, closed=chain.closed))
    base = _blurred(
        _base_width(chain, cracks, surface, pen), _WIDTH_SMOOTH_MM, surface, closed=chain.closed
    )
    width = base if chain.closed else np.append(base, base[-1])
    if not chain.closed:
        width = width * _taper(length_along(points), chain)
    keyline = _keyline(chain, cracks, surface, mm_per_dm, pen)
    keep = _thinned(len(points), closed=chain.closed)
    return Line(
        points=points[keep],
        width=width[keep],
        closed=chain.closed,
        edge=Edge(int(cracks.edge[chain.cracks].max())),
        keyline=keyline[keep],
    )


def _thinned(count: int, *, closed: bool) -> Bools:
    keep = np.arange(count) % _STEP_PX == 0
    if not closed:
        keep[-1] = True
    return keep


def _base_width(chain: Chain, cracks: Cracks, surface: Surface, pen: Pen) -> Floats:
    ids = chain.cracks
    edge = cracks.edge[ids]
    down = _blurred(
        (cracks.away[ids, 1] > 0).astype(np.float64), _SWELL_SMOOTH_MM, surface, closed=chain.closed
    )
    deep = np.interp(cracks.jump_mm[ids], [0.2, 1.4], [pen.detail, pen.inner])
    person = surface.person.ravel()[cracks.near_pixel[ids]]
    fold = np.where(person, pen.detail, pen.inner)
    width = np.select(
        [edge == Edge.CREASE, edge == Edge.DEPTH, edge <= Edge.BORDER],
        [fold, deep, np.full(len(ids), pen.inner)],
        default=pen.outline,
    )
    swell: Floats = np.where(edge >= Edge.SILHOUETTE, 1.0 + UNDERSIDE_SWELL * down, 1.0)
    return width * swell


def _taper(along: Floats, chain: Chain) -> Floats:
    reach = min(TAPER_MM, along[-1] / 2.0)
    factor = np.ones_like(along)
    for free, distance in ((chain.free_start, along), (chain.free_end, along[-1] - along)):
        if free and reach > 0:
            share = np.clip(distance / reach, 0.0, 1.0)
            factor = np.minimum(factor, TAPER_TO + (1 - TAPER_TO) * share * (2 - share))
    return factor


def _keyline(chain: Chain, cracks: Cracks, surface: Surface, mm_per_dm: float, pen: Pen) -> Floats:
    ids = chain.cracks
    edge = cracks.edge[ids]
    person = surface.person.ravel()
    head = surface.head.ravel()
    near, beyond = cracks.near_pixel[ids], cracks.far_pixel[ids]
    # The chin over the neck is no crossing.
    both = person[near] & person[beyond] & ~head[near]
    jump = np.minimum(cracks.jump_mm[ids] / mm_per_dm, _DEEPEST_DM)
    jump = _blurred(jump, _KEYLINE_SMOOTH_MM, surface, closed=chain.closed)
    wanted = both & (jump > KEYLINE_JUMP_DM) & (edge <= Edge.BORDER)
    wanted = _without_short(wanted, round(KEYLINE_SHORTEST_MM * surface.window.px_per_mm))
    points = chain.points
    ahead = (
        np.roll(points, -1, axis=0) if chain.closed else np.append(points[1:], points[-1:], axis=0)
    )
    direction = (ahead - points)[: len(ids)]
    right = np.stack([-direction[:, 1], direction[:, 0]], axis=1)
    side = np.sign((right * cracks.away[ids]).sum(axis=1))
    gap = np.where(wanted, side * pen.keyline, 0.0)
    return gap if chain.closed else np.append(gap, gap[-1])


def _blurred(values: Floats, reach_mm: float, surface: Surface, *, closed: bool) -> Floats:
    sigma = reach_mm * surface.window.px_per_mm
    if closed:
        blurred: Floats = gaussian_filter1d(values, sigma, mode="wrap")
        return blurred
    level: Floats = gaussian_filter1d(values, sigma, mode="nearest")
    return level


def _without_short(wanted: Bools, shortest: int) -> Bools:
    kept = np.zeros_like(wanted)
    for first, last in stretches(wanted):
        kept[first:last] = last - first >= shortest
    return kept


def _along(line: Line, width: Floats) -> Widths:
    points = np.concatenate([line.points, line.points[:1]]) if line.closed else line.points
    values = np.append(width, width[0]) if line.closed else width
    return _interpolate(length_along(points), values)


def _interpolate(along: Floats, values: Floats) -> Widths:
    def width(distance: Floats) -> Floats:
        return np.interp(distance, along, values)

    return width
