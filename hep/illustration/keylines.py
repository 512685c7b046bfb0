"""The white gap beside a line where a limb of the person crosses another form of the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.bezier import length_along
from hep.illustration.clearance import stretches
from hep.illustration.cracks import Cracks, Edge
from hep.illustration.pen import Pen, blurred, interpolate
from hep.illustration.strokes import Nib, Widths, stroke_path

if TYPE_CHECKING:
    from hep.illustration.chains import Chain
    from hep.illustration.lines import Line
    from hep.illustration.mesh import Bools, Floats
    from hep.illustration.regions import Surface

KEYLINE_JUMP_DM = 0.42
KEYLINE_SHORTEST_MM = 3.0

_KEYLINE_SMOOTH_MM = 1.0
_DEEPEST_DM = 1.3


def find_gap(chain: Chain, cracks: Cracks, surface: Surface, mm_per_dm: float, pen: Pen) -> Floats:
    """Return the signed mm of white beside each point of a chain, (n,); see `Line.keyline`."""
    ids = chain.cracks
    edge = cracks.edge[ids]
    person = surface.person.ravel()
    head = surface.head.ravel()
    near, beyond = cracks.near_pixel[ids], cracks.far_pixel[ids]
    # The chin over the neck is no crossing.
    both = person[near] & person[beyond] & ~head[near]
    jump = np.minimum(cracks.jump_mm[ids] / mm_per_dm, _DEEPEST_DM)
    jump = blurred(jump, _KEYLINE_SMOOTH_MM, surface, closed=chain.closed)
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
            side = interpolate(along, reach)
            nib = (
                Nib(nothing, side, round_ends=False)
                if sign > 0
                else Nib(side, nothing, round_ends=False)
            )
            text += stroke_path(part, nib, closed=False)
    return text


def _without_short(wanted: Bools, shortest: int) -> Bools:
    kept = np.zeros_like(wanted)
    for first, last in stretches(wanted):
        kept[first:last] = last - first >= shortest
    return kept
