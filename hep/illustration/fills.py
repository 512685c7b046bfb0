"""Flat colour: the region of each slot, near and far, and its one step of shade, as paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

import contourpy
import numpy as np
from scipy import ndimage

from hep.illustration.bezier import curve_text
from hep.illustration.cubic_fit import fit
from hep.illustration.regions import PERSON_SLOTS
from hep.illustration.window import Window

if TYPE_CHECKING:
    import numpy.typing as npt

    from hep.illustration.mesh import Bools, Floats
    from hep.illustration.regions import Surface

LIGHT = (-0.45, 0.72, 0.62)  # right, up, towards the reader: upper left front
TOLERANCE_PX = 1.4
Box = tuple[slice, slice]  # rows, columns

PAD_PX = 6
BOX_MARGIN_PX = 48  # beyond the reach of any blur
UNDER_INK_PX = 2  # fills reach a little under the lines
SMALLEST_MM2 = 0.12
SMALLEST_SHADE_MM2 = 2.0
SHADE_BELOW = {
    "shirt": -0.30,
    "shorts": -0.05,
    "leggings": -0.05,
    "hair": -1.0,
    "eye": -1.0,
    "floor": -1.0,
    "wall": -1.0,
}
SHADE_BELOW_PERSON, SHADE_BELOW_PROP = 0.10, 0.30
LIGHT_ABOVE = 0.86
SHADE_SMOOTH_MM = {"shirt": 0.5, "shorts": 0.7, "leggings": 0.5, "skin": 0.3}
SHADE_SMOOTH_PROP_MM = 0.08
BLUR_REACH = 2.5  # standard deviations; what lies beyond moves no edge by a pixel
FACE_FROM_DM, FACE_AHEAD_DM = 14.15, 0.55  # rest place: above the jaw, before the ear
BEHIND_PERSON = ("wall", "mat", "wood", "floor", "cushion", "book")


def find_fills(surface: Surface) -> list[tuple[str, str]]:
    """Return (slot, path) in the order they are painted, props before the person."""
    fills: list[tuple[str, str]] = []
    lit = _lit(surface)
    for slot in sorted(surface.slots, key=_order):
        everywhere = surface.slot_mask(slot)
        if not everywhere.any():
            continue
        box = _box(everywhere, BOX_MARGIN_PX)
        mask, window = everywhere[box], part_of(surface.window, box)
        shade = _shade(slot, mask, lit[box], window.px_per_mm)
        name = "skin" if slot == "eye" else slot
        far = surface.far[box]
        for suffix, part in (("-far", mask & far), ("", mask & ~far)):
            if part.any():
                fills.append((name + suffix, mask_path(part, window, grow_px=UNDER_INK_PX)))
                dark = mask_path(part & shade, window, smallest=SMALLEST_SHADE_MM2, blur=2.0)
                fills.append((f"{name}{suffix}-shade", dark))
                if slot == "skin":
                    light = mask_path(
                        part & _light(lit[box], mask), window, smallest=SMALLEST_SHADE_MM2, blur=2.0
                    )
                    fills.append((f"{name}{suffix}-light", light))
    return [(slot, path) for slot, path in fills if path]


def mask_path(
    mask: Bools,
    window: Window,
    *,
    smallest: float = SMALLEST_MM2,
    blur: float = 1.0,
    grow_px: int = 0,
) -> str:
    """Return the outline of a region as a closed path in file units; empty for none."""
    if not mask.any():
        return ""
    box = _box(mask, 0)
    window = part_of(window, box)
    piece = np.pad(mask[box], PAD_PX)
    if grow_px:
        piece = ndimage.binary_dilation(piece, iterations=grow_px)
    field = ndimage.gaussian_filter(piece.astype(np.float32), blur)
    tolerance = TOLERANCE_PX / window.px_per_mm
    lines = contourpy.contour_generator(z=field, name="serial").lines(0.5)
    text = ""
    for line in lines:
        points = window.to_paper(np.asarray(line)[:-1] - (PAD_PX - 0.5))
        if len(points) >= 8 and _area(points) >= smallest:
            text += curve_text(fit(points[::2], tolerance=tolerance, closed=True))
    return text


def part_of(window: Window, box: Box) -> Window:
    """Return the window of a rectangle of rows and columns of another one."""
    rows, columns = box
    return Window(
        left=window.left + columns.start / window.px_per_mm,
        top=window.top + rows.start / window.px_per_mm,
        width=columns.stop - columns.start,
        height=rows.stop - rows.start,
        px_per_mm=window.px_per_mm,
    )


def _box(mask: Bools, margin: int) -> Box:
    """Return rows and columns around what is true, with a margin as far as the mask goes."""
    sides = []
    for axis in (1, 0):
        at = np.flatnonzero(mask.any(axis=axis))
        first = max(int(at[0]) - margin, 0)
        sides.append(slice(first, min(int(at[-1]) + 1 + margin, mask.shape[1 - axis])))
    return sides[0], sides[1]


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


def _lit(surface: Surface) -> npt.NDArray[np.float32]:
    """Return how far each pixel faces the light, -1 to 1; the face always does."""
    light = (np.asarray(LIGHT) / np.linalg.norm(LIGHT)).astype(np.float32)
    lit = surface.normal @ light
    lit[_face(surface) & surface.slot_mask("skin")] = 1.0
    return lit


def _light(lit: npt.NDArray[np.float32], mask: Bools) -> Bools:
    """Where the light falls fully: on dark skin a lighter plane shows the form (visual rule 11)."""
    bright: Bools = ndimage.binary_opening(mask & (lit > LIGHT_ABOVE) & (lit < 1.0), iterations=3)
    return bright


def _shade(slot: str, mask: Bools, lit: npt.NDArray[np.float32], px_per_mm: float) -> Bools:
    person = slot in PERSON_SLOTS
    below = SHADE_BELOW.get(slot, SHADE_BELOW_PERSON if person else SHADE_BELOW_PROP)
    if below <= -1:
        return np.zeros_like(mask)
    sigma = SHADE_SMOOTH_MM.get(slot, SHADE_SMOOTH_PROP_MM) * px_per_mm
    weight, light = (
        ndimage.gaussian_filter(values, sigma, truncate=BLUR_REACH)
        for values in (mask.astype(np.float32), np.where(mask, lit, np.float32(0)))
    )
    smooth = light / np.maximum(weight, 1e-4)
    dark: Bools = mask & (smooth < below)
    return ndimage.binary_opening(dark, iterations=3)
