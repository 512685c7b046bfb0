"""Paths as a renderer shows them: their ink on paper, in pixels of a tenth of a millimetre."""

from __future__ import annotations

import io

import numpy as np
import numpy.typing as npt
import resvg_py
from PIL import Image

PX_PER_MM = 20


def ink(path: str, *, half_mm: float = 20.0) -> npt.NDArray[np.float64]:
    """(n, n) share of ink per pixel of the square from -half_mm to half_mm."""
    half, pixels = half_mm * 10, int(2 * half_mm * PX_PER_MM)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{pixels}" height="{pixels}" '
        f'viewBox="{-half:g} {-half:g} {2 * half:g} {2 * half:g}"><path d="{path}"/></svg>'
    )
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, background="white"))
    grey = np.asarray(Image.open(io.BytesIO(png)).convert("L"), dtype=np.float64)
    return 1.0 - grey / 255.0


def area_mm2(path: str) -> float:
    """How much paper a path covers."""
    return float(ink(path).sum()) / PX_PER_MM**2


def is_inked(path: str, x_mm: float, y_mm: float, *, half_mm: float = 20.0) -> bool:
    """Whether a place on paper is covered."""
    column, row = (int((value + half_mm) * PX_PER_MM) for value in (x_mm, y_mm))
    return bool(ink(path, half_mm=half_mm)[row, column] > 0.5)


def thickness_mm(path: str, *, x_mm: float) -> float:
    """How much of the upright line at x is inked."""
    column = int((x_mm + 20.0) * PX_PER_MM)
    return float(ink(path)[:, column].sum()) / PX_PER_MM
