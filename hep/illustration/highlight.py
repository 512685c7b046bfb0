"""The striped muscle: a fill and a hatch of the region where a muscle is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage

from hep.illustration.fills import mask_path
from hep.illustration.muscles import muscle_field

if TYPE_CHECKING:
    from hep.illustration.regions import Surface

PITCH_MM, STRIPE_MM = 1.3, 0.38
SLOTS = ("skin", "shorts")
SMALLEST_MM2 = 1.5


def highlight_paths(name: str, surface: Surface, path: str) -> list[tuple[str, str]]:
    """Return (slot, path) of the muscle's fill and stripes; empty where it is not seen."""
    field = np.nan_to_num(muscle_field(name, surface.rest, path), nan=9.0)
    inside = surface.to_map((field < 0).astype(np.float32)) > 0.5
    inside &= surface.slot_mask(*SLOTS)
    inside = ndimage.binary_opening(inside, iterations=3)
    rows, columns = np.indices(inside.shape)
    across_mm = (rows + columns) / np.sqrt(2) / surface.window.px_per_mm
    stripes = inside & (across_mm % PITCH_MM < STRIPE_MM)
    fill = mask_path(inside, surface.window, smallest=SMALLEST_MM2, blur=2.0)
    hatch = mask_path(stripes, surface.window, smallest=0.05, blur=0.7)
    return [("muscle", fill), ("hatch", hatch)] if fill else []
