"""The movement marks of one frame, placed on paper: arrows along the true way, bars under heels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.domain.errors import FigureError
from hep.domain.scene import ArrowKind
from hep.illustration.overlay import arrow_paths, circle_way, fitted_way, mark_path, press_paths
from hep.illustration.parts import part_point
from hep.illustration.skeleton import load_skeleton
from hep.illustration.staging import between

if TYPE_CHECKING:
    from hep.domain.scene import Arrow, Scene
    from hep.illustration.camera import Camera
    from hep.illustration.ink import Layer
    from hep.illustration.mesh import Floats
    from hep.illustration.staging import Staged

STEPS = 25
REACH_MM = 1.8  # how far a mark's ink goes beyond its way
CIRCLE_MM = 5.0
MARK_REACH = (3.5, 1.0)
UNDER_MM = 1.6  # a bar lies this far below the part it belongs to


def frame_marks(
    scene: Scene, camera: Camera, before: Staged | None, now: Staged, path: str
) -> tuple[list[Layer], list[Floats]]:
    """Return the layers of all marks, and the bounds (2, 2) in mm that each needs."""
    layers: list[Layer] = []
    reach: list[Floats] = []
    for number, arrow in enumerate(now.frame.arrows):
        where = f"{path}.arrows[{number}]"
        way = _way(scene, camera, before, now, arrow, where)
        if arrow.kind is ArrowKind.PRESS:
            halo, ink = press_paths(way[-1], way[-1] - way[0])
        else:
            halo, ink = arrow_paths(way, both_ends=arrow.kind is ArrowKind.TO_AND_FRO)
        layers += [("paper", halo), ("mark", ink)]
        reach.append(np.array([way.min(axis=0) - REACH_MM, way.max(axis=0) + REACH_MM]))
    for number, part in enumerate(now.frame.marks):
        place = camera.project(part_point(now.posed, part, f"{path}.marks[{number}]")[None])[0, :2]
        under: Floats = place + np.array([0, UNDER_MM])
        layers.append(("mark", mark_path(under)))
        reach.append(np.array([under - np.array(MARK_REACH), under + np.array(MARK_REACH)]))
    return layers, reach


def _way(  # an arrow may come from any of these
    scene: Scene, camera: Camera, before: Staged | None, now: Staged, arrow: Arrow, path: str
) -> Floats:
    away = np.array([arrow.away[0], -arrow.away[1]])
    here = camera.project(part_point(now.posed, arrow.part, f"{path}.part")[None])[0, :2]
    if arrow.kind is ArrowKind.CIRCLE:
        return circle_way(here, arrow.length_mm or CIRCLE_MM) + away
    if arrow.direction is not None:
        along = camera.turn(np.array([arrow.direction]))[0, :2] * (1, -1)
        along = along / max(float(np.linalg.norm(along)), 1e-9)
        length = arrow.length_mm or 8.0
        start = here - along * length if arrow.kind is ArrowKind.PRESS else here
        return np.linspace(start, start + along * length, STEPS) + away
    if before is None:
        fact = "an arrow in the first frame has no way to follow"
        raise FigureError(path, fact, "give it a `direction`, or put it into a later frame")
    skeleton = load_skeleton(scene.figure, scene.size)
    places = [
        part_point(between(skeleton, before.solution, now.solution, share), arrow.part)
        for share in np.linspace(0, 1, STEPS)
    ]
    return fitted_way(camera.project(np.array(places))[:, :2]) + away
