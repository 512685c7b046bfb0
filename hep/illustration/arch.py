"""The arch of the foot: a field over rest places, for lifting it and for striping it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats

MM_PER_DM = 100.0
MIDDLE_AHEAD, HALF_LONG = 0.72, 0.62  # decimetres, of the arch along the foot
TOP, BOTTOM = 0.62, 0.02  # rest heights that it moves


def lifted_arch(rest: Floats, lift_mm: tuple[float, float]) -> Floats:
    """Return how far each rest place (n, 3) rises when the left and right arch lift, decimetres."""
    left, right = lift_mm
    amount = np.where(rest[:, 0] > 0, left, right) / MM_PER_DM
    moved = np.zeros_like(rest)
    moved[:, 1] = amount * arch_share(rest)
    return moved


def arch_share(rest: Floats) -> Floats:
    """Return (n,) 0 to 1: how much a rest place belongs to the inner arch."""
    along = np.clip(1 - ((rest[:, 2] - MIDDLE_AHEAD) / HALF_LONG) ** 2, 0, 1)
    across = np.abs(rest[:, 0])
    inner = np.clip((1.86 - across) / 0.35, 0, 1)  # the outer edge stays down
    low = np.clip((1.0 - rest[:, 1]) / (1.0 - TOP), 0, 1)
    share: Floats = along * inner * low
    return share
