"""The depth buffer: which triangle is seen at each pixel, and what it carries there.

All meshes go into one buffer. What the pixels mean (regions, lines, shade) is decided elsewhere.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from hep.illustration.mesh import is_left

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hep.illustration.mesh import Bools, Floats, Ints, Mesh
    from hep.illustration.window import Window

NOTHING = -1
DEPTH_STEP_DM = 1e-5
"""Depths are compared in these steps, as whole numbers, so that ties are the same everywhere."""

_TRIANGLE_BITS = 24
_EMPTY = np.iinfo(np.int64).max
_FRAGMENTS_AT_ONCE = 4_000_000
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Soup:
    """All triangles of a picture in one list; `owner` names the mesh of each vertex and triangle."""

    paper: Floats
    depth: Floats
    triangles: Ints
    triangle_owner: Ints
    front_only: Bools
    clip: Floats

    @staticmethod
    def of(meshes: Sequence[Mesh], projected: Sequence[Floats]) -> Soup:
        """Join meshes and their projected vertices (n, 3: mm, mm, dm)."""
        starts = np.cumsum([0, *(len(p) for p in projected)])
        pairs = list(zip(meshes, projected, strict=True))
        places = np.concatenate(projected)
        return Soup(
            paper=places[:, :2],
            depth=places[:, 2],
            triangles=np.concatenate(
                [m.triangles + s for m, s in zip(meshes, starts[:-1], strict=True)]
            ),
            triangle_owner=np.repeat(np.arange(len(meshes)), [len(m.triangles) for m in meshes]),
            front_only=np.repeat(
                [not m.two_sided for m in meshes], [len(m.triangles) for m in meshes]
            ),
            clip=np.concatenate([np.zeros(len(p)) if m.clip is None else m.clip for m, p in pairs]),
        )


@dataclass(frozen=True)
class Seen:
    """What each covered pixel shows: the triangle, its corners and their weights there."""

    window: Window
    covered: Bools
    """(height, width) whether anything is seen."""
    triangle: Ints
    """(height, width) index of the triangle, NOTHING where the paper is bare."""
    depth: npt.NDArray[np.float32]
    """(height, width) decimetres, infinite where the paper is bare."""
    corners: Ints
    """(k, 3) vertex indices for the covered pixels in reading order."""
    weights: Floats
    """(k, 3) barycentric weights for the covered pixels."""

    def spread(self, values: Floats) -> Floats:
        """Interpolate a value per vertex, (n,) or (n, c), to the covered pixels: (k,) or (k, c)."""
        return _mixed(values, self.corners, self.weights.T)


def rasterise(soup: Soup, window: Window) -> Seen:
    """Find the nearest triangle at every pixel of the window."""
    xy = window.to_pixels(soup.paper)
    buffer = np.full(window.width * window.height, _EMPTY, dtype=np.int64)
    usable = _usable(soup, xy, window)
    for chosen, pixels, depth in _fragments(soup, xy, usable, window):
        steps = np.round(depth / DEPTH_STEP_DM).astype(np.int64)
        np.minimum.at(buffer, pixels, (steps << _TRIANGLE_BITS) | chosen)
    hit = buffer != _EMPTY
    triangle = np.where(hit, buffer & ((1 << _TRIANGLE_BITS) - 1), NOTHING)
    return _resolve(soup, xy, window, triangle.reshape(window.height, window.width))


def _mixed(values: Floats, corners: Ints, weights: Iterable[Floats]) -> Floats:
    """Return values per vertex, (n,) or (n, c), mixed by the three weights of each pixel."""
    mixed = np.zeros((len(corners), *values.shape[1:]))
    for corner, weight in zip(corners.T, weights, strict=True):
        mixed += np.take(values, corner, axis=0) * (weight if values.ndim == 1 else weight[:, None])
    return mixed


def _usable(soup: Soup, xy: Floats, window: Window) -> Ints:
    a, b, c = (xy[soup.triangles[:, k]] for k in range(3))
    area = _cross(b - a, c - a)
    keep = np.where(soup.front_only, area < -1e-9, np.abs(area) > 1e-9)
    low, high = np.minimum(np.minimum(a, b), c), np.maximum(np.maximum(a, b), c)
    keep &= (high > 0).all(axis=1) & (low < (window.width, window.height)).all(axis=1)
    keep &= is_left(soup.clip, soup.triangles)
    return np.flatnonzero(keep)


def _cross(u: Floats, v: Floats) -> Floats:
    crossed: Floats = u[..., 0] * v[..., 1] - u[..., 1] * v[..., 0]
    return crossed


def _fragments(
    soup: Soup, xy: Floats, usable: Ints, window: Window
) -> Iterator[tuple[Ints, Ints, Floats]]:
    """Yield (triangle, pixel, depth) arrays, with triangles of like size handled together."""
    corners = xy[soup.triangles[usable]]
    size = (window.width - 1, window.height - 1)
    first = np.ceil(np.clip(corners.min(axis=1) - 0.5, 0, None)).astype(np.int64)
    last = np.minimum(np.floor(corners.max(axis=1) - 0.5).astype(np.int64), size)
    extent = last - first + 1
    reach = np.where((extent > 0).all(axis=1), extent.max(axis=1), 0)
    bounds = [0, 1, 2, 3, 4, 6, 9, 14, 24, 48, 96, 10**9]
    for low, high in itertools.pairwise(bounds):
        members = np.flatnonzero((reach > low) & (reach <= high))
        if high > bounds[-2]:
            batches = [members[k : k + 1] for k in range(len(members))]
        else:
            batch = max(1, _FRAGMENTS_AT_ONCE // (high * high))
            batches = [members[k : k + batch] for k in range(0, len(members), batch)]
        for part in batches:
            if len(part):
                span = extent[part].max(axis=0)
                yield from _scan(soup, usable[part], corners[part], first[part], span, window)


def _scan(
    soup: Soup, chosen: Ints, corners: Floats, first: Ints, span: Ints, window: Window
) -> Iterator[tuple[Ints, Ints, Floats]]:
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    area = _cross(b - a, c - a)
    # Each weight is a plane over the pixel grid: value at the first pixel, step right, step down.
    start = first + 0.5
    w0 = _cross(b - start, c - start) / area
    w1 = _cross(c - start, a - start) / area
    right0, down0 = (b[:, 1] - c[:, 1]) / area, (c[:, 0] - b[:, 0]) / area
    right1, down1 = (c[:, 1] - a[:, 1]) / area, (a[:, 0] - c[:, 0]) / area
    across, below = np.arange(span[0]), np.arange(span[1])
    v0 = w0[:, None, None] + down0[:, None, None] * below[:, None] + right0[:, None, None] * across
    v1 = w1[:, None, None] + down1[:, None, None] * below[:, None] + right1[:, None, None] * across
    v2 = 1.0 - v0 - v1
    # Rounding must not open a gap between two triangles that share an edge.
    inside = (v0 >= -_ROUNDING) & (v1 >= -_ROUNDING) & (v2 >= -_ROUNDING)
    k, row, column = np.nonzero(inside)
    x, y = first[k, 0] + column, first[k, 1] + row
    weights = (v0[inside], v1[inside], v2[inside])
    ids = soup.triangles[chosen[k]]
    keep = (x < window.width) & (y < window.height)
    keep &= _mixed(soup.clip, ids, weights) <= 0
    if window.is_round:
        radius = window.width / 2
        keep &= np.hypot(x + 0.5 - radius, y + 0.5 - radius) <= radius
    depth = _mixed(soup.depth, ids, weights)
    yield chosen[k][keep], (y * window.width + x)[keep], depth[keep]


def _resolve(soup: Soup, xy: Floats, window: Window, triangle: Ints) -> Seen:
    rows, columns = np.nonzero(triangle >= 0)
    corners = soup.triangles[triangle[rows, columns]]
    place = np.stack([columns + 0.5, rows + 0.5], axis=1)
    a, b, c = (xy[corners[:, k]] for k in range(3))
    area = _cross(b - a, c - a)
    w0, w1 = _cross(b - place, c - place) / area, _cross(c - place, a - place) / area
    weights = np.stack([w0, w1, 1.0 - w0 - w1], axis=1)
    depth = np.full(triangle.shape, np.inf, dtype=np.float32)
    depth[rows, columns] = _mixed(soup.depth, corners, weights.T)
    return Seen(
        window=window,
        covered=triangle >= 0,
        triangle=triangle,
        depth=depth,
        corners=corners,
        weights=weights,
    )
