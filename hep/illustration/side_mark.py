"""Which side works: two footprints as on one's own feet, the working one filled. No letters needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.bezier import curve_text
from hep.illustration.cubic_fit import fit
from hep.illustration.strokes import Nib, stroke_path

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats

HIGH_MM, WIDE_MM = 6.0, 6.2
APART_MM = 1.65  # from the middle to each print
LINE_MM = 0.3
# The right sole from above: aside (outwards), up from the heel, in shares of its length.
SOLE = (
    (0.02, 0.00), (0.13, 0.03), (0.18, 0.14), (0.17, 0.30), (0.21, 0.52), (0.23, 0.70),
    (0.17, 0.84), (0.02, 0.93), (-0.12, 0.92), (-0.18, 0.80), (-0.17, 0.64), (-0.09, 0.46),
    (-0.11, 0.28), (-0.14, 0.14), (-0.10, 0.03),
)  # fmt: skip


def side_paths(middle: Floats, *, right: bool) -> tuple[str, str, str]:
    """Return (paper, outline of both prints, filled print) around a place on paper, millimetres."""
    prints = {side: sole(middle, side) for side in (-1.0, 1.0)}
    paper = "".join(_filled(one) for one in prints.values())
    lines = "".join(
        stroke_path(one, Nib.even(lambda along: np.full_like(along, LINE_MM)), closed=True)
        for one in prints.values()
    )
    return paper, lines, _filled(prints[1.0 if right else -1.0])


def sole(middle: Floats, side: float) -> Floats:
    """Return the outline of one print, -1 the left one, rounded through its corners; toes up."""
    corners = np.array(SOLE) * (side, -1.0) * HIGH_MM
    for _ in range(3):
        after = np.roll(corners, -1, axis=0)
        corners = np.stack([corners * 0.75 + after * 0.25, corners * 0.25 + after * 0.75], axis=1)
        corners = corners.reshape(-1, 2)
    placed: Floats = corners + middle + (side * APART_MM, HIGH_MM / 2)
    return placed


def _filled(outline: Floats) -> str:
    return curve_text(fit(outline, tolerance=0.02, closed=True))
