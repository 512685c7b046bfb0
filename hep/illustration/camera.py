"""The camera: orthographic, upright, in printed millimetres.

It turns world positions (decimetres) into places on paper at one of the three scales that pictures
may have. It knows nothing of meshes, pixels or ink.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import cos, radians, sin
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats

SCALES = MappingProxyType({"body": 26, "leg": 9, "foot": 5})
"""Life size over paper size. A whole body is drawn 1:26, a lower leg 1:9, a foot 1:5."""

STRIP_SCALE = 42
"""Of whole bodies side by side as phases of one movement, so that three fit a column."""

VIEWS = MappingProxyType(
    {
        "side": (90.0, 3.0),
        "side_raised": (80.0, 8.0),
        "side_left": (-90.0, 3.0),
        "front": (0.0, 8.0),
        "half_side": (58.0, 8.0),
        "front_left": (30.0, 8.0),
        "front_right": (-30.0, 8.0),
        "front_high": (-25.0, 26.0),
        "half_high": (42.0, 28.0),
        "front_above": (0.0, 26.0),
        "back": (180.0, 4.0),
        "back_right": (150.0, 8.0),
        "foot_front": (-10.0, 25.0),
        "foot_inner": (-70.0, 15.0),
        "foot_outer": (85.0, 5.0),
        "foot_outer_raised": (70.0, 15.0),
        "foot_back": (180.0, 6.0),
        "foot_top": (0.0, 65.0),
        "foot_sole": (-20.0, -58.0),
        "lying_front": (0.0, 12.0),
    }
)
"""Named views: azimuth and elevation in degrees (see Camera)."""

MM_PER_DM = 100.0


@dataclass(frozen=True)
class Camera:
    """An orthographic camera that looks at one point, without roll.

    Azimuth 0 looks a standing person in the face; 90 sees their right side, so that they face the
    right edge of the paper; 180 sees their back. Elevation is how far the camera stands above.
    """

    azimuth: float
    elevation: float
    scale: int
    look_at: tuple[float, float, float] = (0.0, 0.0, 0.0)

    @property
    def mm_per_dm(self) -> float:
        """Printed millimetres for one decimetre of life."""
        return MM_PER_DM / self.scale

    @cached_property
    def axes(self) -> Floats:
        """(3, 3) rows: the paper's right, the paper's up, and away from the reader."""
        a, e = radians(self.azimuth), radians(self.elevation)
        right = (cos(a), 0.0, sin(a))
        up = (sin(a) * sin(e), cos(e), -cos(a) * sin(e))
        away = (sin(a) * cos(e), -sin(e), -cos(a) * cos(e))
        return np.array([right, up, away])

    def project(self, points: Floats) -> Floats:
        """Return (n, 3): millimetres right, millimetres down, and depth in decimetres.

        The point looked at lies at the origin; a greater depth is farther from the reader.
        """
        seen = (np.asarray(points, dtype=np.float64) - np.asarray(self.look_at)) @ self.axes.T
        return seen * np.array([self.mm_per_dm, -self.mm_per_dm, 1.0])

    def turn(self, directions: Floats) -> Floats:
        """Return directions (n, 3) in the camera's axes: right, up, away; lengths stay."""
        turned: Floats = np.asarray(directions, dtype=np.float64) @ self.axes.T
        return turned


def view(name: str, *, scale: int, look_at: tuple[float, float, float] = (0.0, 0.0, 0.0)) -> Camera:
    """Make the camera of a named view; raises KeyError for a name not in VIEWS."""
    azimuth, elevation = VIEWS[name]
    return Camera(azimuth=azimuth, elevation=elevation, scale=scale, look_at=look_at)
