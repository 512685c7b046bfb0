"""Flat strips that follow a line: the runs of bands and straps, their loose ends, tape."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.ndimage import gaussian_filter1d

from hep.illustration.rotation import unit
from hep.illustration.shapes import sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.illustration.mesh import Floats, Mesh
    from hep.illustration.rings import Ring

STEP_DM = 0.06
CLOSER = 3  # rows of cloth across a strip
SPOKES = 16  # round a thick one


def along(points: Sequence[Floats], *, soft_dm: float = 0.12) -> Floats:
    """Return a line (n, 3) in even steps through points, its corners rounded, its ends kept."""
    corners = np.asarray(points, dtype=np.float64)
    lengths = np.linalg.norm(np.diff(corners, axis=0), axis=1)
    reached = np.concatenate([[0.0], np.cumsum(lengths)])
    count = max(8, int(reached[-1] / STEP_DM))
    wanted = np.linspace(0.0, reached[-1], count)
    line = np.stack([np.interp(wanted, reached, corners[:, k]) for k in range(3)], axis=1)
    step = reached[-1] / (count - 1)
    soft: Floats = gaussian_filter1d(line, soft_dm / step, axis=0, mode="nearest")
    soft[0], soft[-1] = line[0], line[-1]
    return soft


def turning(line: Floats, first: Floats, last: Floats) -> Floats:
    """Return the way across a strip (n, 3) at each point, from one direction to another.

    A direction is as good as its opposite: the strip takes the shorter turn.
    """
    forward = np.gradient(line, axis=0)
    forward /= np.maximum(np.linalg.norm(forward, axis=1, keepdims=True), 1e-9)
    end = -last if first @ last < 0 else last
    share = np.linspace(0, 1, len(line))[:, None]
    share = share * share * (3 - 2 * share)
    across = first * (1 - share) + end * share
    across = across - forward * (across * forward).sum(axis=1, keepdims=True)
    turned: Floats = np.array([unit(one) for one in across])
    return turned


def strip(  # a line, its width, what it is made of
    line: Floats,
    across: Floats,
    width: float | Floats,
    slot: str,
    group: int,
    *,
    thick: float = 0.0,
) -> Mesh:
    """Return a strip along a line (n, 3); `across` is (n, 3), the width one for all or (n,).

    A `thick` one (decimetres) still shows as a strip where its edge is towards the reader.
    """
    half = np.broadcast_to(np.asarray(width) / 2, len(line))[:, None] * across
    if not thick:
        rows = np.linspace(-1, 1, CLOSER)[:, None, None]
        return sheet(line + rows * half, slot, group)
    through = np.cross(np.gradient(line, axis=0), across)
    through *= thick / 2 / np.maximum(np.linalg.norm(through, axis=1, keepdims=True), 1e-9)
    turn = np.linspace(0.0, 2 * np.pi, SPOKES + 1)[:, None, None]
    return sheet(line + np.cos(turn) * half + np.sin(turn) * through, slot, group)


def round_strip(ring: Ring, slot: str, group: int) -> Mesh:
    """Return the closed strip of a ring."""
    return sheet(np.concatenate([ring.places, ring.places[:, :1]], axis=1), slot, group)
