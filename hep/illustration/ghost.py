"""The ghost: where the moving parts were in the frame before, pale and dashed, behind everything.

Only what has left its place is shown, clear of the figure (visual rule 33).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import contourpy
import numpy as np
from scipy import ndimage

from hep.illustration.bezier import length_along, smooth
from hep.illustration.fills import mask_path
from hep.illustration.regions import look
from hep.illustration.strokes import Nib, stroke_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.illustration.camera import Camera
    from hep.illustration.ink import Layer
    from hep.illustration.mesh import Bools, Floats, Mesh
    from hep.illustration.regions import Surface

CLEAR_MM = 0.8
THINNEST_MM = 1.6  # a sliver beside a limb that hardly moved means nothing
SMALLEST_MM2 = 12.0
LINE_MM, DASH_MM, GAP_MM = 0.25, 1.2, 0.8
_SMOOTH_PX = 3.0


def ghost_layers(before: Sequence[Mesh], camera: Camera, figure: Surface) -> list[Layer]:
    """Return fill and dashed line of what `before` shows and `figure` leaves free."""
    px_per_mm = figure.window.px_per_mm
    past = look(before, camera, px_per_mm)
    free = past.seen.covered & ~_near(figure, past)
    free = _opened(free, round(THINNEST_MM / 2 * px_per_mm))
    parts, count = ndimage.label(free)
    sizes = ndimage.sum_labels(free, parts, np.arange(1, count + 1)) / px_per_mm**2
    kept: Bools = np.isin(parts, 1 + np.flatnonzero(np.asarray(sizes) >= SMALLEST_MM2))
    if not kept.any():
        return []
    return [
        ("ghost", mask_path(kept, past.window, blur=2.0)),
        ("ghost-line", _dashes(kept, past)),
    ]


def _near(figure: Surface, past: Surface) -> Bools:
    """Where the past window lies on the figure or within the clearance beside it."""
    covered: Bools = np.zeros_like(past.seen.covered)
    # Both windows lie on one grid of pixels.
    left = round((figure.window.left - past.window.left) * past.window.px_per_mm)
    top = round((figure.window.top - past.window.top) * past.window.px_per_mm)
    rows, columns = np.nonzero(figure.person)
    rows, columns = rows + top, columns + left
    high, wide = past.window.height, past.window.width
    inside = (rows >= 0) & (rows < high) & (columns >= 0) & (columns < wide)
    covered[rows[inside], columns[inside]] = True
    clear: Bools = ndimage.distance_transform_edt(~covered) <= CLEAR_MM * past.window.px_per_mm
    return clear


def _opened(mask: Bools, radius: int) -> Bools:
    """Return what a disc of so many pixels can reach inside the mask."""
    padded = np.pad(mask, 1)
    core = ndimage.distance_transform_edt(padded) > radius
    if not core.any():
        return np.zeros_like(mask)
    reach: Bools = ndimage.distance_transform_edt(~core) <= radius
    return reach[1:-1, 1:-1]


def _dashes(mask: Bools, past: Surface) -> str:
    field = ndimage.gaussian_filter(np.pad(mask, 4).astype(np.float32), 2.0)
    text = ""
    for line in contourpy.contour_generator(z=field, name="serial").lines(0.5):
        rim = smooth(np.asarray(line)[:-1], sigma=_SMOOTH_PX, closed=True)
        points = past.window.to_paper(rim - 3.5)
        along = length_along(points)
        for start in np.arange(0.0, along[-1] - DASH_MM, DASH_MM + GAP_MM):
            text += _dash(points, along, float(start))
    return text


def _dash(points: Floats, along: Floats, start: float) -> str:
    at = np.linspace(start, start + DASH_MM, 5)
    dash = np.stack([np.interp(at, along, points[:, k]) for k in (0, 1)], axis=1)
    return stroke_path(dash, Nib.even(lambda d: np.full_like(d, LINE_MM)), closed=False)
