"""Flat colour: the region of each slot, near and far, and its one step of shade, as paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

import contourpy
import numpy as np
from scipy import ndimage

from hep.illustration.bezier import curve_text, fit
from hep.illustration.regions import PERSON_SLOTS

if TYPE_CHECKING:
    from hep.illustration.mesh import Bools, Floats
    from hep.illustration.raster import Window
    from hep.illustration.regions import Surface

LIGHT = (-0.45, 0.72, 0.62)  # right, up, towards the reader: upper left front
TOLERANCE_MM = 0.05
UNDER_INK_PX = 2  # fills reach a little under the lines
SMALLEST_MM2 = 0.12
SMALLEST_SHADE_MM2 = 2.0
SHADE_BELOW = {"shirt": -0.30, "hair": -1.0, "eye": -1.0, "floor": -1.0, "wall": -1.0}
SHADE_BELOW_PERSON, SHADE_BELOW_PROP = 0.10, 0.30
SHADE_SMOOTH_MM = {"shirt": 0.5, "shorts": 0.4, "skin": 0.3}
SHADE_SMOOTH_PROP_MM = 0.08
FACE_FROM_DM, FACE_AHEAD_DM = 14.15, 0.55  # rest place: above the jaw, before the ear
BEHIND_PERSON = ("wall", "mat", "wood", "floor", "cushion", "book")


def find_fills(surface: Surface) -> list[tuple[str, str]]:
    """Return (slot, path) in the order they are painted, props before the person."""
    fills: list[tuple[str, str]] = []
    for slot in sorted(surface.slots, key=_order):
        everywhere = surface.slot_mask(slot)
        shade = _shade(surface, slot, everywhere)
        for suffix, mask in (("-far", everywhere & surface.far), ("", everywhere & ~surface.far)):
            name = "skin" if slot == "eye" else slot
            grown = ndimage.binary_dilation(mask, iterations=UNDER_INK_PX)
            fills.append((name + suffix, mask_path(grown, surface.window)))
            shaded = mask_path(mask & shade, surface.window, smallest=SMALLEST_SHADE_MM2, blur=2.0)
            fills.append((f"{name}{suffix}-shade", shaded))
    return [(slot, path) for slot, path in fills if path]


def mask_path(
    mask: Bools, window: Window, *, smallest: float = SMALLEST_MM2, blur: float = 1.0
) -> str:
    """Return the outline of a region as a closed path in file units; empty for none."""
    if not mask.any():
        return ""
    field = ndimage.gaussian_filter(np.pad(mask, 3).astype(np.float32), blur)
    lines = contourpy.contour_generator(z=field, name="serial").lines(0.5)
    text = ""
    for line in lines:
        points = window.to_paper(np.asarray(line)[:-1] - 2.5)
        if len(points) >= 8 and _area(points) >= smallest:
            text += curve_text(fit(points[::2], tolerance=TOLERANCE_MM, closed=True))
    return text


def _area(points: Floats) -> float:
    x, y = points.T
    return abs(float(x @ np.roll(y, -1) - y @ np.roll(x, -1))) / 2


def _order(slot: str) -> tuple[int, str]:
    if slot in BEHIND_PERSON:
        return (0, slot)
    if slot == "skin":
        return (1, slot)
    return (2 if slot in PERSON_SLOTS else 3, slot)


def _face(surface: Surface) -> Bools:
    """Where the face is: no shadow falls on it but under the jaw (visual rule 7)."""
    with np.errstate(invalid="ignore"):
        face = (surface.rest[:, 1] > FACE_FROM_DM) & (surface.rest[:, 2] > FACE_AHEAD_DM)
    return surface.to_map(face.astype(np.float32)) > 0.5


def _shade(surface: Surface, slot: str, mask: Bools) -> Bools:
    person = slot in PERSON_SLOTS
    below = SHADE_BELOW.get(slot, SHADE_BELOW_PERSON if person else SHADE_BELOW_PROP)
    if below <= -1 or not mask.any():
        return np.zeros_like(mask)
    light = np.asarray(LIGHT) / np.linalg.norm(LIGHT)
    lit = (surface.normal @ light).astype(np.float32)
    if slot == "skin":
        lit = np.where(_face(surface), 1.0, lit).astype(np.float32)
    sigma = SHADE_SMOOTH_MM.get(slot, SHADE_SMOOTH_PROP_MM) * surface.window.px_per_mm
    weight = ndimage.gaussian_filter(mask.astype(np.float32), sigma)
    smooth = ndimage.gaussian_filter(np.where(mask, lit, 0), sigma) / np.maximum(weight, 1e-4)
    dark: Bools = mask & (smooth < below)
    return ndimage.binary_opening(dark, iterations=3)
