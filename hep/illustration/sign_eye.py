"""One eye, open or shut, large enough to be told on a thumbnail where a face is 3 mm wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.flat import area, circle, line

if TYPE_CHECKING:
    from hep.domain.scene import Sign
    from hep.illustration.flat import Shape
    from hep.illustration.mesh import Floats

STATES = range(2)  # 0: shut, 1: open
HALF_WIDE_MM, LID_HIGH_MM, IRIS_MM, PEN_MM = 5.0, 2.9, 1.7, 0.8
LASHES, LASH_MM = 5, 1.9
POINTS = 25


def eye(sign: Sign) -> list[Shape]:
    """Return an eye; `values` is 1 for an open one, 0 for a shut one with its lashes down."""
    if sign.values[0]:
        lids = np.concatenate([_lid(-1.0), _lid(1.0)[::-1]])
        return [*area("paper", lids, line=PEN_MM), *area("ink", circle((0.0, 0.0), IRIS_MM))]
    shut = _lid(0.7)
    place = np.linspace(0, POINTS - 1, LASHES + 2).round().astype(int)[1:-1]
    away = np.array([0.12, 1.0])  # lashes spread: the farther from the middle, the more aslant
    lashes = [np.array([shut[at], shut[at] + LASH_MM * away * (shut[at, 0], 1.0)]) for at in place]
    return [line(one, width=PEN_MM) for one in (shut, *lashes)]


def _lid(below: float) -> Floats:
    """Return the edge of a lid from left to right, so far below the corners of the eye."""
    share = np.linspace(-1.0, 1.0, POINTS)
    return np.stack([share * HALF_WIDE_MM, below * LID_HIGH_MM * (1 - share**2)], axis=1)
