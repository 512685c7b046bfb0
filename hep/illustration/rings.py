"""Closed loops round limbs, just off the skin: what bands, towels and tape follow.

A loop is cut from the skin by planes square to the limb; round two limbs it is drawn tight.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
from scipy.ndimage import gaussian_filter1d
from scipy.spatial import ConvexHull

from hep.domain.errors import FigureError
from hep.illustration.bodies import BODY
from hep.illustration.rotation import unit
from hep.illustration.surfaces import pattern

if TYPE_CHECKING:
    from hep.illustration.mesh import Bools, Floats, Ints
    from hep.illustration.skeleton import Posed

POINTS = 96
AWAY_DM = 0.06
SOFT = 2.0  # how far corners of the loop are smoothed, in points
NEAR_DM = 2.2  # what is farther from a cut is another part
REACH = 7.4  # rest height of the skin that limbs below the hip have
# Where on a limb: its bone, the bone at its other end, how far along, from 0 to 1.
PLACES = MappingProxyType(
    {
        "foot": ("foot", "toe2-3", 0.62),
        "ankle": ("foot", "lowerleg01", 0.13),
        "knee": ("lowerleg01", "upperleg01", 0.14),
    }
)


@dataclass(frozen=True, eq=False)
class Ring:
    """A closed strip."""

    places: Floats  # (columns, POINTS, 3): its edges and what lies between, each once round
    axis: Floats  # (3,) along the limb

    @property
    def middle_line(self) -> Floats:
        """(POINTS, 3) once round, in the middle of its width."""
        line: Floats = self.places[len(self.places) // 2]
        return line


def ring_round(
    posed: Posed, part: str, width: float, *, away: float = AWAY_DM, path: str = "part"
) -> Ring:
    """Return a strip round a foot, ankle or knee, or round both; FigureError for other parts.

    `part` is right_foot, both_ankles ...; `width`, and how far it is `away` from the skin, are
    decimetres.
    """
    side, _, kind = part.partition("_")
    sides = {"left": "L", "right": "R", "both": "LR"}.get(side, "")
    kind = {"feet": "foot", "ankles": "ankle", "knees": "knee"}.get(kind, kind)
    if not sides or kind not in PLACES:
        fact = f"nothing can go round '{part}'"
        hint = "use right_foot, left_ankle, right_knee ... or both_feet, both_ankles, both_knees"
        raise FigureError(path, fact, hint)
    cuts = [Cut.of(posed, kind, letter) for letter in sides]
    axis = unit(np.sum([cut.axis for cut in cuts], axis=0))
    shifts = np.linspace(-width / 2, width / 2, 5)
    skin = pattern(BODY, 1, REACH)
    surface = skin.pose(posed)
    slices = [
        np.concatenate([cut.slice(surface, skin.triangles, shift) for cut in cuts])
        for shift in shifts
    ]
    return Ring(np.array([tight(places, axis, away) for places in slices]), axis)


@dataclass(frozen=True, eq=False)
class Cut:
    """A plane through a part of the body, and which vertices of the skin are that part's."""

    at: Floats  # (3,)
    axis: Floats  # (3,) square to the plane
    own: Bools  # (n,)

    @classmethod
    def of(cls, posed: Posed, kind: str, letter: str) -> Cut:
        """Return the plane square to a limb at one of PLACES; `letter` is L or R."""
        bone, end, share = PLACES[kind]
        start, stop = posed.at(f"{bone}.{letter}"), posed.at(f"{end}.{letter}")
        axis = unit(stop - start)
        if kind == "foot":
            axis = posed.rotation(f"foot.{letter}")[:, 2]
        rest = pattern(BODY, 1, REACH).rest
        own = rest[:, 0] > 0 if letter == "L" else rest[:, 0] < 0
        if kind == "foot":
            own &= rest[:, 1] < 1.3
        return cls(start + (stop - start) * share, axis, own)

    def slice(self, surface: Floats, triangles: Ints, shift: float) -> Floats:
        """Return where (k, 3) the part's skin crosses the plane, moved along its axis."""
        height = (surface - self.at) @ self.axis - shift
        near = np.linalg.norm(surface - self.at, axis=1) < NEAR_DM
        mine = triangles[(self.own & near)[triangles].all(axis=1)]
        edges = np.concatenate([mine[:, [0, 1]], mine[:, [1, 2]], mine[:, [2, 0]]])
        one, two = height[edges[:, 0]], height[edges[:, 1]]
        edges = edges[(one < 0) & (two >= 0)]
        one, two = height[edges[:, 0]], height[edges[:, 1]]
        share = (one / (one - two))[:, None]
        places: Floats = surface[edges[:, 0]] * (1 - share) + surface[edges[:, 1]] * share
        return places


def tight(places: Floats, axis: Floats, away: float = AWAY_DM) -> Floats:
    """Return a loop (POINTS, 3) drawn tight round places, a little away from them."""
    right = unit(np.cross(axis, np.eye(3)[int(np.abs(axis).argmin())]))
    ahead = np.cross(axis, right)
    flat = places @ np.stack([right, ahead], axis=1)
    hull = places[ConvexHull(flat).vertices]
    closed = np.concatenate([hull, hull[:1]])
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(closed, axis=0), axis=1))])
    dense = np.linspace(0, along[-1], 800, endpoint=False)
    line = np.stack([np.interp(dense, along, closed[:, k]) for k in range(3)], axis=1)
    line = gaussian_filter1d(line, SOFT * 800 / POINTS, axis=0, mode="wrap")
    across = np.cross(np.roll(line, -1, axis=0) - np.roll(line, 1, axis=0), axis)
    line = line + away * across / np.linalg.norm(across, axis=1, keepdims=True)
    # Every loop of a strip begins straight to one side, so that their points lie side by side.
    angle = np.arctan2((line - line.mean(axis=0)) @ ahead, (line - line.mean(axis=0)) @ right)
    line = np.roll(line, -int(np.abs(angle).argmin()), axis=0)
    found: Floats = line[np.linspace(0, 800, POINTS, endpoint=False).astype(int)]
    return found
