"""How wide the pen draws: by what a line is, heavier below, thinner where it ends freely.

Widths are printed millimetres (visual rules 1 to 6), the same in every picture. Which lines there
are does not live here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.ndimage import gaussian_filter1d

from hep.illustration.cracks import Cracks, Edge

if TYPE_CHECKING:
    from hep.illustration.chains import Chain
    from hep.illustration.mesh import Floats
    from hep.illustration.regions import Surface
    from hep.illustration.strokes import Widths


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

_SWELL_SMOOTH_MM = 1.6


def chain_width(chain: Chain, cracks: Cracks, surface: Surface, pen: Pen) -> Floats:
    """Return the width in mm at each crack of a chain, before it tapers."""
    ids = chain.cracks
    edge = cracks.edge[ids]
    down = blurred(
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


def taper(along: Floats, chain: Chain) -> Floats:
    """Return the share of its width that a line keeps at each point: less where it ends freely."""
    reach = min(TAPER_MM, along[-1] / 2.0)
    factor = np.ones_like(along)
    for free, distance in ((chain.free_start, along), (chain.free_end, along[-1] - along)):
        if free and reach > 0:
            share = np.clip(distance / reach, 0.0, 1.0)
            factor = np.minimum(factor, TAPER_TO + (1 - TAPER_TO) * share * (2 - share))
    return factor


def blurred(values: Floats, reach_mm: float, surface: Surface, *, closed: bool) -> Floats:
    """Return values along a chain, (n,), evened out over so many mm of paper."""
    sigma = reach_mm * surface.window.px_per_mm
    if closed:
        blurred: Floats = gaussian_filter1d(values, sigma, mode="wrap")
        return blurred
    level: Floats = gaussian_filter1d(values, sigma, mode="nearest")
    return level


def interpolate(along: Floats, values: Floats) -> Widths:
    """Return a width for every distance along a line, from those at some."""

    def width(distance: Floats) -> Floats:
        return np.interp(distance, along, values)

    return width
