"""One frame of a scene as layers on paper: figure, props, ghost, lens, movement marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from hep.domain.errors import FigureError
from hep.domain.scene import Show
from hep.illustration.clock import DIAMETER_MM, clock_paths
from hep.illustration.features import OPEN, SHUT
from hep.illustration.flat import bounds_of, layers_of
from hep.illustration.gaze import CLOSED
from hep.illustration.ghost import ghost_layers
from hep.illustration.ink import PX_PER_MM, View, bounds_mm, draw_layers
from hep.illustration.lens import lens_layers
from hep.illustration.marks import frame_marks
from hep.illustration.person import Look, person
from hep.illustration.props import prop_meshes
from hep.illustration.side_mark import HIGH_MM, WIDE_MM, side_paths
from hep.illustration.signs import sign_shapes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.scene import Scene
    from hep.illustration.camera import Camera
    from hep.illustration.flat import Shape
    from hep.illustration.ink import Layer
    from hep.illustration.mesh import Floats, Mesh
    from hep.illustration.regions import Surface
    from hep.illustration.staging import Staged

PROPS_FROM = 200  # groups from here on are props
CLEAR_MM = 1.5  # between the figure and what stands in a corner


@dataclass(frozen=True, eq=False)
class DrawnFrame:
    """What one frame needs on paper."""

    layers: list[Layer]
    bounds: Floats  # (2, 2) left top and right bottom, millimetres


def draw_frame(
    scene: Scene,
    camera: Camera,
    staged: Sequence[Staged],
    number: int,
    *,
    px_per_mm: float = PX_PER_MM,
) -> DrawnFrame:
    """Return one frame's layers in painting order; FigureError says what cannot be drawn."""
    one = staged[number]
    path = f"frames.{one.frame.name}"
    meshes = frame_meshes(scene, camera, one)
    flat = sign_shapes(one.frame, camera.project(np.zeros((1, 3)))[0, :2], path)
    if not meshes:
        return _flat_frame(flat, path)
    eyes = SHUT if (one.frame.gaze or scene.gaze) == CLOSED else OPEN
    seen = View(camera, one.posed, _has_feet(scene), one.frame.highlight, f"{path}.highlight", eyes)
    layers, surface = draw_layers(meshes, seen, px_per_mm=px_per_mm)
    bounds = bounds_mm(surface)
    before = staged[number - 1] if number else None
    if one.frame.ghost and before is not None:
        people = [mesh for mesh in frame_meshes(scene, camera, before) if mesh.group < PROPS_FROM]
        layers = [*ghost_layers(people, camera, surface), *layers]
    marked = camera
    if scene.lens:
        inset, marked, bounds = lens_layers(scene, meshes, one, seen, bounds, px_per_mm=px_per_mm)
        layers += inset
    marks, reach = frame_marks(scene, marked, before, one, path)
    layers += [*marks, *layers_of(flat)]
    bounds = union([bounds, *reach, *([bounds_of(flat)] if flat else [])])
    return _with_corners(scene, one, number, surface, DrawnFrame(layers, bounds))


def _flat_frame(flat: Sequence[Shape], path: str) -> DrawnFrame:
    if not flat:
        raise FigureError(path, "there is nothing in the picture", "give it props or signs")
    return DrawnFrame(layers_of(flat), bounds_of(flat))


def _has_feet(scene: Scene) -> bool:
    return not scene.shoes and scene.view.show is not Show.THINGS


def frame_meshes(scene: Scene, camera: Camera, staged: Staged) -> list[Mesh]:
    """Return everything that stands in one frame; groups from 200 on are props."""
    azimuth = camera.azimuth % 360
    far = ""
    if scene.view.show is Show.PERSON or scene.view.show is Show.LEGS:
        far = "left" if 45 < azimuth < 135 else "right" if 225 < azimuth < 315 else ""
    x, y, z = map(float, camera.axes[2])
    look = Look(scene.view.show, scene.shoes, far, (x, y, z), scene.clothes)
    props = prop_meshes(staged.props, staged.posed, staged.prop_paths)
    return [*person(staged.posed, look), *props]


def union(bounds: Sequence[Floats]) -> Floats:
    """Return the bounds (2, 2) that hold all of some."""
    low = np.min([one[0] for one in bounds], axis=0)
    high = np.max([one[1] for one in bounds], axis=0)
    return np.array([low, high])


def _with_corners(
    scene: Scene, one: Staged, number: int, surface: Surface, drawn: DrawnFrame
) -> DrawnFrame:
    """Put the hold clock and the side mark into the free top corners."""
    if one.frame.hold:
        middle, bounds = _corner(surface, drawn.bounds, (DIAMETER_MM, DIAMETER_MM), right=True)
        face, ink = clock_paths(middle)
        _, turned = clock_paths(middle, turned=True)
        drawn = DrawnFrame([*drawn.layers, ("paper", face), ("ink", ink, turned)], bounds)
    if scene.side_mark and (number == 0 or not scene.strip):
        middle, bounds = _corner(surface, drawn.bounds, (WIDE_MM, HIGH_MM), right=False)
        # Turned over, two footprints with the right one filled are two with the left one filled.
        paper, lines, filled = side_paths(middle, right=True)
        corner = [("paper", paper), ("mark", filled), ("ink", lines)]
        drawn = DrawnFrame([*drawn.layers, *corner], bounds)
    return drawn


def _corner(
    surface: Surface, bounds: Floats, size: tuple[float, float], *, right: bool
) -> tuple[Floats, Floats]:
    """Return a clear place for something in a top corner, and the bounds that hold it too."""
    half = np.array(size) / 2
    x = bounds[1, 0] - half[0] if right else bounds[0, 0] + half[0]
    middle = np.array([x, bounds[0, 1] + half[1]])
    if _is_free(surface, middle, half + CLEAR_MM):
        return middle, bounds
    beside = np.array([2 * half[0] + CLEAR_MM, 0.0]) * (1 if right else -1)
    middle = middle + beside
    return middle, union([bounds, np.array([middle - half, middle + half])])


def _is_free(surface: Surface, middle: Floats, half: Floats) -> bool:
    low, high = surface.window.to_pixels(np.array([middle - half, middle + half])).astype(int)
    (left, top), (right, bottom) = np.maximum(low, 0), np.maximum(high, 0)
    return not surface.seen.covered[top:bottom, left:right].any()
