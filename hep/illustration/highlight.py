"""The striped muscle: a fill and a hatch of the region where a muscle is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import contourpy
import numpy as np
from scipy import ndimage

from hep.illustration.bezier import length_along
from hep.illustration.fills import mask_path
from hep.illustration.muscles import muscle_field
from hep.illustration.strokes import Nib, stroke_path

if TYPE_CHECKING:
    from hep.illustration.mesh import Bools, Floats
    from hep.illustration.regions import Surface

PITCH_MM, STRIPE_MM = 1.3, 0.38
SLOTS = ("skin", "shorts")
SMALLEST_MM2 = 1.5
RIM_MM, RIM_SHORTEST_MM = 0.25, 5.0
RIM_BLUR_PX, PAD_PX = 4.0, 8


def highlight_paths(name: str, surface: Surface, path: str) -> list[tuple[str, str]]:
    """Return (slot, path) of the muscle's fill and stripes; empty where it is not seen."""
    field = np.nan_to_num(muscle_field(name, surface.rest, path), nan=9.0)
    inside = surface.to_map((field < 0).astype(np.float32)) > 0.5
    inside &= surface.slot_mask(*SLOTS)
    inside = ndimage.binary_opening(inside, iterations=3)
    across_mm = stripe_places(inside) / surface.window.px_per_mm
    stripes = inside & (across_mm % PITCH_MM < STRIPE_MM)
    fill = mask_path(inside, surface.window, smallest=SMALLEST_MM2, blur=2.0)
    hatch = mask_path(stripes, surface.window, smallest=0.05, blur=0.7)
    return [("muscle", fill), ("hatch", hatch + _rim(inside, surface))] if fill else []


def stripe_places(inside: Bools) -> Floats:
    """Return how far each pixel lies across stripes at 45 degrees, which run athwart the region.

    Stripes along a slanting calf would be one or two long lines that do not look like a hatch.
    """
    rows, columns = np.indices(inside.shape)
    at_rows, at_columns = np.nonzero(inside)
    rises = len(at_rows) > 1 and float(np.cov(at_rows, at_columns)[0, 1]) < 0
    across: Floats = (columns - rows if rises else columns + rows) / np.sqrt(2)
    return across


def _rim(inside: Bools, surface: Surface) -> str:
    """Return the line around the region, fine and drawn like the stripes."""
    field = ndimage.gaussian_filter(np.pad(inside, PAD_PX).astype(np.float32), RIM_BLUR_PX)
    text = ""
    for line in contourpy.contour_generator(z=field, name="serial").lines(0.5):
        points = surface.window.to_paper(np.asarray(line)[:-1:2] - (PAD_PX - 0.5))
        if length_along(points)[-1] > RIM_SHORTEST_MM:
            even = Nib.even(lambda along: np.full_like(along, RIM_MM))
            text += stroke_path(points, even, closed=True)
    return text
