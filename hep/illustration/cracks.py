"""Where lines are: the borders between neighbouring pixels that the eye sees as an edge.

A crack is the border between two pixels. Joining cracks into lines is done in chains.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, TypeVar

import numpy as np
import numpy.typing as npt

from hep.illustration.zones import leg_side

if TYPE_CHECKING:
    from hep.illustration.mesh import Bools, Floats, Ints
    from hep.illustration.regions import Surface


class Edge(IntEnum):
    """What a crack separates, the strongest last."""

    CREASE = 0
    """One surface that folds sharply."""
    DEPTH = 1
    """One mesh in front of itself: an arm over the trunk."""
    LIMB = 2
    """One arm or leg before the other, even where they touch."""
    BORDER = 3
    """Two groups that touch or cross: a hem, a hand on a towel."""
    SILHOUETTE = 4
    """The person before a prop, a prop before bare paper."""
    OUTLINE = 5
    """The person before bare paper."""


@dataclass(frozen=True)
class Cracks:
    """Cracks as edges of the pixel lattice; all arrays have one entry per crack.

    A lattice corner is numbered y * (width + 1) + x.
    """

    start: Ints
    end: Ints
    edge: Ints
    """An `Edge`."""
    jump_mm: Floats
    """Depth step in printed millimetres; infinite before bare paper."""
    near_depth: Floats
    """Depth of the nearer side in decimetres."""
    away: Ints
    """(n, 2) unit step (right, down) from the nearer pixel to the farther one."""
    near_pixel: Ints
    far_pixel: Ints


Value = TypeVar("Value", bound=np.generic)
Shares = npt.NDArray[np.float32]

JUMP_LOW_MM = 0.16
"""Depth steps from here on may belong to a line; it also needs one of JUMP_HIGH_MM."""
JUMP_HIGH_MM = 0.5
CREASE_DEGREES = 35.0
_SLOPE_ALLOWANCE = 1.6


def find_cracks(surface: Surface, mm_per_dm: float) -> Cracks:
    """Find every crack that may become a line."""
    legs = surface.to_map(leg_side(surface.rest))
    flat = [_along(surface, legs, mm_per_dm, axis) for axis in (1, 0)]
    return Cracks(
        start=np.concatenate([f.start for f in flat]),
        end=np.concatenate([f.end for f in flat]),
        edge=np.concatenate([f.edge for f in flat]),
        jump_mm=np.concatenate([f.jump_mm for f in flat]),
        near_depth=np.concatenate([f.near_depth for f in flat]),
        away=np.concatenate([f.away for f in flat]),
        near_pixel=np.concatenate([f.near_pixel for f in flat]),
        far_pixel=np.concatenate([f.far_pixel for f in flat]),
    )


@dataclass(frozen=True)
class _Pairs:
    """Neighbouring pixels along one axis, as flat views of the maps."""

    first: tuple[slice, slice]
    second: tuple[slice, slice]

    def of(self, grid: npt.NDArray[Value]) -> tuple[npt.NDArray[Value], npt.NDArray[Value]]:
        return grid[self.first], grid[self.second]


def _along(surface: Surface, legs: Shares, mm_per_dm: float, axis: int) -> Cracks:
    whole = slice(None)
    low, high = slice(None, -1), slice(1, None)
    pairs = (
        _Pairs((whole, low), (whole, high)) if axis == 1 else _Pairs((low, whole), (high, whole))
    )
    edge, jump = _classify(surface, pairs, legs, mm_per_dm, axis)
    rows, columns = np.nonzero(edge >= 0)
    step = np.array([1, 0]) if axis == 1 else np.array([0, 1])
    width = surface.seen.covered.shape[1]
    one = rows * width + columns
    two = (rows + step[1]) * width + columns + step[0]
    depth = surface.seen.depth.ravel()
    first_near = depth[one] <= depth[two]
    corner = (rows + step[1]) * (width + 1) + columns + step[0]
    other = corner + (width + 1 if axis == 1 else 1)
    return Cracks(
        start=corner,
        end=other,
        edge=edge[rows, columns],
        jump_mm=jump[rows, columns],
        near_depth=np.minimum(depth[one], depth[two]).astype(np.float64),
        away=np.where(first_near[:, None], step, -step),
        near_pixel=np.where(first_near, one, two),
        far_pixel=np.where(first_near, two, one),
    )


def _classify(
    surface: Surface, pairs: _Pairs, legs: Shares, mm_per_dm: float, axis: int
) -> tuple[Ints, Floats]:
    in1, in2 = pairs.of(surface.seen.covered)
    both = in1 & in2
    group1, group2 = pairs.of(surface.group)
    jump = np.where(both, _jump(surface, axis) * mm_per_dm, np.inf)
    edge = np.full(both.shape, -1, dtype=np.int64)
    edge[both & (group1 == group2) & _creased(surface, pairs)] = Edge.CREASE
    edge[both & (group1 == group2) & (jump > JUMP_LOW_MM)] = Edge.DEPTH
    far1, far2 = pairs.of(surface.far)
    leg1, leg2 = pairs.of(legs)
    limbs = (far1 != far2) | (leg1 * leg2 < 0)
    edge[both & (group1 == group2) & limbs] = Edge.LIMB
    edge[both & (group1 != group2)] = Edge.BORDER
    person1, person2 = pairs.of(surface.person)
    edge[both & (person1 != person2)] = Edge.SILHOUETTE
    edge[in1 != in2] = Edge.SILHOUETTE
    edge[(in1 != in2) & (person1 | person2)] = Edge.OUTLINE
    return edge, jump


def _jump(surface: Surface, axis: int) -> Floats:
    """Depth step beyond what the slope on the flatter side explains, decimetres."""
    depth = np.where(surface.seen.covered, surface.seen.depth, 1e3)
    step = np.abs(np.diff(depth, axis=axis))
    edge_shape = list(step.shape)
    edge_shape[axis] = 1
    closed = np.zeros(edge_shape, dtype=step.dtype)
    if axis == 1:
        before = np.concatenate([closed, step[:, :-1]], axis=1)
        after = np.concatenate([step[:, 1:], closed], axis=1)
    else:
        before = np.concatenate([closed, step[:-1]], axis=0)
        after = np.concatenate([step[1:], closed], axis=0)
    jump: Floats = (step - _SLOPE_ALLOWANCE * np.minimum(before, after)).astype(np.float64)
    return jump


def _creased(surface: Surface, pairs: _Pairs) -> Bools:
    normal1, normal2 = pairs.of(surface.normal)
    crease1, crease2 = pairs.of(surface.creased)
    cosine = np.einsum("ijk,ijk->ij", normal1, normal2)
    folded: Bools = (cosine < np.cos(np.radians(CREASE_DEGREES))) & crease1 & crease2
    return folded
