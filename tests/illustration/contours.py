"""How far the contours of two drawings are apart, slot by slot, in the units of the file."""

from __future__ import annotations

import re

import numpy as np
from scipy.spatial import cKDTree

from tests.illustration.paths import cubics_of

PATH = re.compile(r'<path data-slot="([\w-]+)" fill="[^"]*" d="([^"]*)"')
SHARES = np.linspace(0, 1, 33)[None, :, None]


def apart(one: str, two: str) -> float:
    """Return the farthest that any contour of one drawing is from the other's; inf if slots differ."""
    first, second = PATH.findall(one), PATH.findall(two)
    if [slot for slot, _ in first] != [slot for slot, _ in second]:
        return np.inf
    return max(
        max(_reach(a, b), _reach(b, a)) for (_, a), (_, b) in zip(first, second, strict=True)
    )


def _reach(path: str, other: str) -> float:
    """Distance of the points of a path from the other line; its points lie closer than 0.1."""
    points, line = _dense(path), _dense(other)
    near = np.asarray(cKDTree(line).query(points, k=2)[1])
    start, step = line[near[:, 0]], line[near[:, 1]] - line[near[:, 0]]
    along = ((points - start) * step).sum(axis=1) / np.maximum((step**2).sum(axis=1), 1e-12)
    foot = start + np.clip(along, 0, 1)[:, None] * step
    return float(np.linalg.norm(points - foot, axis=1).max())


def _dense(path: str) -> np.ndarray:
    a, b, c, d = (cubics_of(path)[:, k, None] for k in range(4))
    t, u = SHARES, 1 - SHARES
    return (a * u**3 + 3 * b * u * u * t + 3 * c * u * t * t + d * t**3).reshape(-1, 2)
