"""The lens: a round inset under the figure that shows a small movement three times as large."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from hep.domain.scene import Scale
from hep.illustration.camera import SCALES, Camera
from hep.illustration.ink import View, draw_layers
from hep.illustration.parts import part_point
from hep.illustration.strokes import Nib, stroke_path
from hep.illustration.window import Window

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.scene import Scene
    from hep.illustration.ink import Layer
    from hep.illustration.mesh import Floats, Mesh
    from hep.illustration.staging import Staged

DIAMETER_MM = 31.0
RING_MM = 0.5
GAP_MM = 2.0
REACH_MM = DIAMETER_MM / 2 + 4.0  # beyond the ring, so that normals at the rim are right
HELD = "point"  # how a foot touches that stands on nothing
ABOVE_DM = 0.85  # the lens looks a little above the part, so that the floor lies low in it


def lens_layers(
    scene: Scene,
    meshes: Sequence[Mesh],
    staged: Staged,
    whole: View,
    bounds: Floats,
    *,
    px_per_mm: float,
) -> tuple[list[Layer], Camera, Floats]:
    """Return the inset's layers, its camera, and the bounds that hold picture and inset."""
    radius = DIAMETER_MM / 2
    middle = np.array([bounds[:, 0].mean(), bounds[1, 1] + GAP_MM + radius])
    near = lens_camera(scene, staged, whole.camera, middle)
    size = int(DIAMETER_MM * px_per_mm)
    corner = middle - radius
    window = Window(float(corner[0]), float(corner[1]), size, size, px_per_mm, is_round=True)
    seen = View(near, staged.posed, whole.has_feet, whole.highlight, whole.path)
    shown = [part for mesh in meshes if (part := _within(mesh, near, middle)) is not None]
    layers, _ = draw_layers(shown, seen, window=window, px_per_mm=px_per_mm)
    layers = [_floor(near, middle, radius), *layers]
    turn = np.linspace(0, 2 * np.pi, 73)[:-1]
    ring = middle + radius * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    nib = Nib.even(lambda along: np.full_like(along, RING_MM))
    layers.append(("ink", stroke_path(ring, nib, closed=True)))
    low = np.minimum(bounds[0], middle - radius - RING_MM)
    high = np.maximum(bounds[1], middle + radius + RING_MM)
    return layers, near, np.array([low, high])


def _within(mesh: Mesh, near: Camera, middle: Floats) -> Mesh | None:
    """Return what of a mesh may be seen in the inset, None when nothing is.

    A foot's inset shows a tenth of a person; normals and depths of the rest would be half its cost.
    """
    away = near.project(mesh.vertices)[:, :2] - middle
    outside = np.concatenate([away < -REACH_MM, away > REACH_MM], axis=1)
    beside = np.all(outside[mesh.triangles], axis=1)  # all three corners lie on one side of it
    kept = mesh.triangles[~np.any(beside, axis=1)]
    if not len(kept):
        return None
    used = np.unique(kept)
    place = np.zeros(len(mesh.vertices), dtype=np.int64)
    place[used] = np.arange(len(used))
    return replace(
        mesh,
        vertices=mesh.vertices[used],
        triangles=place[kept],
        clip=None if mesh.clip is None else mesh.clip[used],
        rest=None if mesh.rest is None else mesh.rest[used],
        far=None if mesh.far is None else mesh.far[used],
    )


def _floor(near: Camera, middle: Floats, radius: float) -> Layer:
    y = float(near.project(np.zeros((1, 3)))[0, 1])
    half = np.sqrt(max(radius**2 - (y - middle[1]) ** 2, 0.01))
    line = np.linspace((middle[0] - half, y), (middle[0] + half, y), 4)
    return (
        "floor",
        stroke_path(line, Nib.even(lambda along: np.full_like(along, 0.45)), closed=False),
    )


def lens_camera(scene: Scene, staged: Staged, camera: Camera, middle: Floats) -> Camera:
    """Return the camera that shows a part and what it stands on at `middle` on paper."""
    part = part_point(staged.posed, scene.lens, "lens")
    aim_dm = np.array([part[0], _height(scene, staged, part), part[2]])
    near = Camera(camera.azimuth, camera.elevation, SCALES[Scale.LEG.value])
    right, up, _ = near.axes
    aim = aim_dm - right * middle[0] / near.mm_per_dm + up * middle[1] / near.mm_per_dm
    return Camera(
        near.azimuth, near.elevation, near.scale, (float(aim[0]), float(aim[1]), float(aim[2]))
    )


def _height(scene: Scene, staged: Staged, part: Floats) -> float:
    """Return how high the lens looks: a little above the ground, or at a foot held in the air."""
    foot = f"{scene.lens.partition('_')[0]}_foot"
    feet = [touch.contact for touch in staged.touches if touch.contact.part == foot]
    if feet and feet[0].how == HELD:
        return float(part[1])
    return ((feet[0].at[1] or 0.0) if feet else 0.0) + ABOVE_DM
