"""One view of some meshes as layers of paths: fills, gaps beside near limbs, lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.details import detail_layers
from hep.illustration.features import OPEN
from hep.illustration.fills import find_fills
from hep.illustration.highlight import highlight_paths
from hep.illustration.keylines import keyline_path
from hep.illustration.lines import find_lines, ink_path
from hep.illustration.pen import PEN, Pen
from hep.illustration.regions import look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.illustration.camera import Camera
    from hep.illustration.mesh import Floats, Mesh
    from hep.illustration.regions import Surface
    from hep.illustration.skeleton import Posed
    from hep.illustration.window import Window

PX_PER_MM, PREVIEW_PX_PER_MM = 20.0, 8.0
# Palette slot, path in tenths of a millimetre, and the path to use when the drawing is turned over.
Layer = tuple[str, str] | tuple[str, str, str]


@dataclass(frozen=True, eq=False)
class View:
    """What to draw beside the meshes themselves."""

    camera: Camera
    posed: Posed
    has_feet: bool  # bare: ankle bones are drawn
    highlight: str = ""
    path: str = ""  # where the scene says so, for errors
    eyes: str = OPEN


def draw_layers(
    meshes: Sequence[Mesh],
    view: View,
    *,
    pen: Pen = PEN,
    window: Window | None = None,
    px_per_mm: float = PX_PER_MM,
) -> tuple[list[Layer], Surface]:
    """Return the layers in painting order, and the surface they were read from."""
    surface = look(meshes, view.camera, px_per_mm, window=window)
    lines = find_lines(surface, view.camera.mm_per_dm, pen)
    layers: list[Layer] = [*find_fills(surface)]
    if view.highlight:
        layers += highlight_paths(view.highlight, surface, view.path)
    details = detail_layers(
        view.posed, view.camera, surface, has_feet=view.has_feet, eyes=view.eyes
    )
    layers += [("paper", keyline_path(lines)), ("ink", ink_path(lines)), *details]
    return [layer for layer in layers if layer[1]], surface


def bounds_mm(surface: Surface) -> Floats:
    """Return (2, 2): left top and right bottom of what is covered, millimetres on paper."""
    rows, columns = np.nonzero(surface.seen.covered)
    pixels = np.array([[columns.min(), rows.min()], [columns.max() + 1, rows.max() + 1]])
    return surface.window.to_paper(pixels.astype(np.float64))
