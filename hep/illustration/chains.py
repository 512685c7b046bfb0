"""Joining cracks into lines: each line runs on through crossings as the nearer form does.

The result is polylines in pixels with the facts that decide their ink. Widths come later.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from hep.illustration.cracks import Cracks
    from hep.illustration.mesh import Floats, Ints

_MISSING = -1


@dataclass(frozen=True)
class Chain:
    """One line: n cracks that share corners, and their n + 1 corners (n when it is closed)."""

    points: Floats
    """(n + 1, 2) or (n, 2) lattice corners in pixels, right and down."""
    cracks: Ints
    """(n,) indices into the cracks, in the line's order."""
    closed: bool
    free_start: bool
    """The line ends here in the form, not at another line."""
    free_end: bool


def join(cracks: Cracks, width: int) -> list[Chain]:
    """Join cracks to lines, the order fixed by the lattice."""
    if not len(cracks.start):
        return []
    nodes, inverse = np.unique(np.concatenate([cracks.start, cracks.end]), return_inverse=True)
    count = len(cracks.start)
    slots = _slots_at_nodes(inverse.reshape(2, count), len(nodes))
    partner = _partners(slots, cracks.near_depth, count)
    degree = (slots != _MISSING).sum(axis=1)
    places = np.stack([nodes % (width + 1), nodes // (width + 1)], axis=1).astype(np.float64)
    ends = inverse.reshape(2, count)
    return [
        _chain(run, ends, places, degree, closed=closed) for run, closed in _runs(partner, count)
    ]


def _slots_at_nodes(ends: Ints, node_count: int) -> Ints:
    """(nodes, 4) crack ends that meet at each node; an end is crack + side * count."""
    flat = ends.ravel()
    order = np.argsort(flat, kind="stable")
    sorted_nodes = flat[order]
    first = np.searchsorted(sorted_nodes, np.arange(node_count))
    rank = np.arange(len(flat)) - first[sorted_nodes]
    slots = np.full((node_count, 4), _MISSING, dtype=np.int64)
    slots[sorted_nodes, rank] = order
    return slots


def _partners(slots: Ints, near_depth: Floats, count: int) -> Ints:
    """(2 * cracks,) which crack end continues each one; _MISSING where a line ends."""
    partner = np.full(2 * count, _MISSING, dtype=np.int64)
    degree = (slots != _MISSING).sum(axis=1)
    two = slots[degree == 2]
    partner[two[:, 0]], partner[two[:, 1]] = two[:, 1], two[:, 0]
    for meeting in slots[degree > 2].tolist():
        left = [end for end in meeting if end != _MISSING]
        while len(left) > 1:
            pairs = [(a, b) for k, a in enumerate(left) for b in left[k + 1 :]]
            a, b = min(
                pairs, key=lambda p: abs(near_depth[p[0] % count] - near_depth[p[1] % count])
            )
            partner[a], partner[b] = b, a
            left = [end for end in left if end not in (a, b)]
    return partner


def _runs(partner: Ints, count: int) -> list[tuple[list[int], bool]]:
    """Walk the partners: lists of crack ends entered, in order, and whether the run closes."""
    follow = partner.tolist()
    seen = bytearray(count)
    runs: list[tuple[list[int], bool]] = []
    starts = [end for end in range(2 * count) if follow[end] == _MISSING]
    for start, closed in [*((s, False) for s in starts), *((s, True) for s in range(count))]:
        run: list[int] = []
        end = start
        while end != _MISSING and not seen[end % count]:
            seen[end % count] = 1
            run.append(end)
            end = follow[(end + count) % (2 * count)]
        if run:
            runs.append((run, closed))
    return runs


def _chain(run: list[int], ends: Ints, places: Floats, degree: Ints, *, closed: bool) -> Chain:
    count = ends.shape[1]
    entered = np.asarray(run)
    crack, side = entered % count, entered // count
    nodes = ends[side, crack]
    if closed:
        return Chain(places[nodes], crack, closed=True, free_start=False, free_end=False)
    nodes = np.append(nodes, ends[1 - side[-1], crack[-1]])
    return Chain(
        points=places[nodes],
        cracks=crack,
        closed=False,
        free_start=bool(degree[nodes[0]] == 1),
        free_end=bool(degree[nodes[-1]] == 1),
    )
