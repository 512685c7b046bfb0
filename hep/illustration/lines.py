"""The ink of a picture: which lines are drawn, with their widths, and the path that they make.

How wide the pen draws stands in `hep/illustration/pen.py`, where a line gives way to a limb before
it in `hep/illustration/keylines.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.bezier import length_along, smooth
from hep.illustration.chains import Chain, join
from hep.illustration.clearance import select
from hep.illustration.cracks import Cracks, Edge, find_cracks
from hep.illustration.keylines import find_gap
from hep.illustration.pen import PEN, Pen, blurred, chain_width, interpolate, taper
from hep.illustration.quiet import without_quiet
from hep.illustration.strokes import Nib, Widths, stroke_path

if TYPE_CHECKING:
    from hep.illustration.mesh import Bools, Floats
    from hep.illustration.regions import Surface

_SMOOTH_PX = 2.2
_WIDTH_SMOOTH_MM = 0.7
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


def outline_width(lines: list[Line]) -> float:
    """Median width in mm of the outer silhouette, by length; 0 without one."""
    outer = [line for line in lines if line.edge >= Edge.SILHOUETTE]
    return float(np.median(np.concatenate([line.width for line in outer]))) if outer else 0.0


def _line(chain: Chain, cracks: Cracks, surface: Surface, mm_per_dm: float, pen: Pen) -> Line:
    window = surface.window
    points = window.to_paper(smooth(chain.points, sigma=_SMOOTH_PX, closed=chain.closed))
    base = blurred(
        chain_width(chain, cracks, surface, pen), _WIDTH_SMOOTH_MM, surface, closed=chain.closed
    )
    width = base if chain.closed else np.append(base, base[-1])
    if not chain.closed:
        width = width * taper(length_along(points), chain)
    keyline = find_gap(chain, cracks, surface, mm_per_dm, pen)
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


def _along(line: Line, width: Floats) -> Widths:
    points = np.concatenate([line.points, line.points[:1]]) if line.closed else line.points
    values = np.append(width, width[0]) if line.closed else width
    return interpolate(length_along(points), values)
