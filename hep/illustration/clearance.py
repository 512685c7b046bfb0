"""Which weak lines may stand: none that is short, shallow, or right beside a stronger line.

This is what keeps toes and fingers from clotting (visual rule 4). Outlines, borders and limbs
always stand; only folds and depth steps inside one form are judged.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.chains import Chain, join
from hep.illustration.cracks import JUMP_HIGH_MM, Cracks, Edge

if TYPE_CHECKING:
    from hep.illustration.mesh import Bools, Floats, Ints
    from hep.illustration.regions import Surface

SHORTEST_MM = 0.8
LONELY_MM = 2.2
"""A line that touches no other is at least so long, along the grid of pixels."""
PARALLEL_MM = 0.5
_JOINT_MM = 1.2
_CELLS_PER_MM = 4


def select(cracks: Cracks, surface: Surface) -> Cracks:
    """Keep the strong cracks, and of the weak ones those that make a line worth drawing."""
    strong = np.flatnonzero(cracks.edge >= Edge.LIMB)
    weak = np.flatnonzero(cracks.edge < Edge.LIMB)
    width = surface.seen.covered.shape[1]
    px_per_mm = surface.window.px_per_mm
    inner = subset(cracks, weak)
    taken = _Taken(surface)
    strong_corners = np.concatenate([cracks.start[strong], cracks.end[strong]])
    taken.mark(_places(strong_corners, width))
    joints = set(strong_corners.tolist())
    chains = [c for c in join(inner, width) if _means_something(c, inner, px_per_mm)]
    chains.sort(key=lambda c: _weight(c, inner), reverse=True)
    kept = [strong]
    for chain in chains:
        for part in taken.clear_parts(chain, _touches(chain, joints, width)):
            if _is_stray(part, px_per_mm, joined=any(_touches(part, joints, width))):
                continue
            kept.append(weak[part.cracks])
            taken.mark(part.points)
    return subset(cracks, np.sort(np.concatenate(kept)))


def subset(cracks: Cracks, chosen: Ints) -> Cracks:
    """The chosen cracks, in that order."""
    return Cracks(**{f.name: getattr(cracks, f.name)[chosen] for f in fields(cracks)})


def stretches(flags: Bools) -> list[tuple[int, int]]:
    """First and one-past-last index of each run of true values."""
    padded = np.concatenate([[0], flags.astype(np.int8), [0]])
    change = np.flatnonzero(np.diff(padded))
    return [(int(a), int(b)) for a, b in zip(change[::2], change[1::2], strict=True)]


def _places(corners: Ints, width: int) -> Floats:
    return np.stack([corners % (width + 1), corners // (width + 1)], axis=1).astype(np.float64)


def _means_something(chain: Chain, cracks: Cracks, px_per_mm: float) -> bool:
    if len(chain.cracks) < SHORTEST_MM * px_per_mm:
        return False
    if cracks.edge[chain.cracks].max() == Edge.DEPTH:
        return bool(cracks.jump_mm[chain.cracks].max() >= JUMP_HIGH_MM)
    return True


def _is_stray(part: Chain, px_per_mm: float, *, joined: bool) -> bool:
    """Whether a line stands alone in the form and is too short to say anything there."""
    lonely = (part.closed or (part.free_start and part.free_end)) and not joined
    return lonely and len(part.cracks) < LONELY_MM * px_per_mm


def _weight(chain: Chain, cracks: Cracks) -> float:
    return float(np.minimum(cracks.jump_mm[chain.cracks], 50.0).sum())


def _touches(chain: Chain, joints: set[int], width: int) -> tuple[bool, bool]:
    """Whether the line starts, and ends, at a strong line."""
    corner = (chain.points[:, 1] * (width + 1) + chain.points[:, 0]).astype(np.int64)
    return int(corner[0]) in joints, int(corner[-1]) in joints


class _Taken:
    """Which cells of the paper already hold a line, so that weaker ones beside it give way."""

    def __init__(self, surface: Surface) -> None:
        self._px_per_mm = surface.window.px_per_mm
        self._scale = _CELLS_PER_MM / self._px_per_mm
        height, width = surface.seen.covered.shape
        shape = (int(height * self._scale) + 8, int(width * self._scale) + 8)
        self._cells = np.zeros(shape, dtype=np.bool_)
        reach = round(PARALLEL_MM * _CELLS_PER_MM)
        offsets = np.arange(-reach, reach + 1)
        grid = np.stack(np.meshgrid(offsets, offsets), axis=-1).reshape(-1, 2)
        self._disc = grid[np.hypot(*grid.T) <= reach + 0.1]

    def clear_parts(self, chain: Chain, at_joint: tuple[bool, bool]) -> list[Chain]:
        """The parts of a line that stand clear of all lines marked so far."""
        cell = self._cell(chain.points)
        busy = self._cells[cell[:, 1], cell[:, 0]]
        # A line that joins another one is near it at that end: the joint stays.
        joint = int(_JOINT_MM * self._px_per_mm)
        index = np.arange(len(busy))
        if not chain.closed and (at_joint[0] or not chain.free_start):
            busy &= index > joint
        if not chain.closed and (at_joint[1] or not chain.free_end):
            busy &= index < len(busy) - 1 - joint
        if not busy.any():
            return [chain]
        shortest = SHORTEST_MM * self._px_per_mm + (joint if any(at_joint) else 0)
        return [
            Chain(
                points=chain.points[first:last],
                cracks=chain.cracks[first : max(last - 1, first)],
                closed=False,
                free_start=True,
                free_end=True,
            )
            for first, last in stretches(~busy)
            if last - first > shortest
        ]

    def mark(self, points: Floats) -> None:
        """Take the cells around points given in pixels."""
        cell = np.unique(self._cell(points), axis=0)
        for right, down in self._disc:
            self._cells[cell[:, 1] + down, cell[:, 0] + right] = True

    def _cell(self, points: Floats) -> Ints:
        return (points * self._scale).astype(np.int64) + 3
