"""Where a figure looks: the neck turned so that the face points at what the words are about."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import least_squares

from hep.illustration.angles import limits
from hep.illustration.parts import part_point
from hep.illustration.rotation import unit

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats
    from hep.illustration.skeleton import Posed, Skeleton
    from hep.illustration.solver import Solution

CLOSED = "closed"  # the eyes; the head stays as the pose has it
NECK = ("neck_flexion", "neck_rotation")
EYES = (0.0, 0.75, 0.9)  # from the head bone, rest directions, decimetres
EASE = 0.05  # how much the neck would rather stay straight
SHARE = 0.8  # the eyes do the rest
WAYS = MappingProxyType(
    {"ahead": (0.0, -0.04, 1.0), "up": (0.0, 1.0, 0.0), "down": (0.0, -1.0, 0.6)}
)
UPRIGHT, LEVEL = 0.8, -0.04  # a body that leans still looks along the floor


def looking(skeleton: Skeleton, solution: Solution, gaze: str, path: str) -> Solution:
    """Return the solution with the neck turned to a part of the body, or ahead, up, down.

    `ahead` is where the whole body faces; a part farther round than the neck can turn is looked
    towards. FigureError names an unknown part.
    """
    posed = skeleton.pose(solution.angles, solution.root)
    way = _way(posed, gaze, path)
    low, high = np.transpose([limits()[name] for name in NECK])

    def off(degrees: Floats) -> Floats:
        turned = skeleton.pose(_with(solution, degrees), solution.root)
        face = turned.rotation("head") @ np.array([0.0, 0.0, 1.0])
        return np.concatenate([face - way, degrees / 90 * EASE])

    found = least_squares(off, np.clip([5.0, 1.0], low + 1, high - 1), bounds=(low, high))
    return replace(solution, angles=_with(solution, found.x * SHARE))


def _way(posed: Posed, gaze: str, path: str) -> Floats:
    if gaze in WAYS:
        if gaze != "ahead":
            return unit(np.array(WAYS[gaze]))
        way = posed.rotation("spine05") @ np.array([0.0, 0.0, 1.0])
        upright = abs(way[1]) < UPRIGHT
        return unit(np.array([way[0], LEVEL, way[2]]) if upright else way)
    return unit(part_point(posed, gaze, path) - posed.at("head", EYES))


def _with(solution: Solution, degrees: Floats) -> dict[str, float]:
    return {**solution.angles, **dict(zip(NECK, map(float, degrees), strict=True))}
