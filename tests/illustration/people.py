"""A standing person to look at."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from hep.domain.scene import Show
from hep.illustration.camera import SCALES, Camera, view
from hep.illustration.person import Look, person
from hep.illustration.regions import Surface, look
from hep.illustration.skeleton import Posed, load_skeleton

if TYPE_CHECKING:
    from hep.illustration.mesh import Mesh

PX_PER_MM = 20.0


@lru_cache
def standing(figure: str = "woman", *, knee: float = 0.0) -> Posed:
    """The anatomical neutral, the right knee bent by some degrees."""
    return load_skeleton(figure).pose({"right_knee_flexion": knee}, np.zeros(3))


def camera(name: str, scale: str = "body") -> Camera:
    """A named view at a named scale."""
    return view(name, scale=SCALES[scale])


def meshes(
    posed: Posed, seen_by: Camera, *, show: Show = Show.PERSON, far: str = "", shoes: bool = False
) -> list[Mesh]:
    """The dressed person, or legs alone."""
    x, y, z = seen_by.axes[2].tolist()
    return person(posed, Look(show, shoes, far, (x, y, z)))


def surface(
    name: str,
    *,
    figure: str = "woman",
    scale: str = "body",
    show: Show = Show.PERSON,
    far: str = "",
    knee: float = 0.0,
) -> Surface:
    """What a named view shows of the standing person."""
    seen_by = camera(name, scale)
    posed = standing(figure, knee=knee)
    return look(meshes(posed, seen_by, show=show, far=far), seen_by, PX_PER_MM)
