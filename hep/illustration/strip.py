"""Phases of a movement in one drawing: figures side by side on one floor line, numbered.

Three figures in one file: their paths are rounded, so that the file stays small.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from hep.domain.errors import FigureError
from hep.domain.scene import Scale, Show
from hep.illustration.bezier import resample
from hep.illustration.coarse import coarse
from hep.illustration.digits import DIGITS
from hep.illustration.flat import bounds_of
from hep.illustration.frame import DrawnFrame, draw_frame, frame_meshes, union
from hep.illustration.ink import PX_PER_MM
from hep.illustration.patches import patch
from hep.illustration.signs import sign_shapes
from hep.illustration.strokes import Nib, stroke_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.scene import Scene
    from hep.illustration.camera import Camera
    from hep.illustration.ink import Layer
    from hep.illustration.mesh import Floats
    from hep.illustration.staging import Staged

WIDEST_MM = 88.0  # the picture column of a sheet
GAP_MM = 3.0
AIRBORNE_DM = 0.4
MOST = 3
DISC_MM, DIGIT_MM, STROKE_MM, DIGIT_STEP_MM = 6.0, 1.35, 0.62, 0.12
BELOW_FLOOR_MM = 2.0
DROP_MM, DASH_MM, SPACE_MM = 0.25, 1.2, 0.8


def draw_strip(
    scene: Scene, camera: Camera, staged: Sequence[Staged], *, px_per_mm: float = PX_PER_MM
) -> DrawnFrame:
    """Return all frames as one; FigureError when they are too many or too wide for the column."""
    if not 2 <= len(staged) <= MOST:
        path, fact = "strip", f"{len(staged)} frames make no strip"
        raise FigureError(path, fact, "give two or three frames")
    layers: list[Layer] = []
    reaches: list[Floats] = []
    middles: list[float] = []
    at = 0.0
    for number in range(len(staged)):
        left = _left(scene, camera, staged[number])
        shifted = _shifted(camera, at - left)
        drawn = draw_frame(scene, shifted, staged, number, px_per_mm=px_per_mm)
        drop = [] if scene.view.show is Show.THINGS else _drop(shifted, staged[number])
        layers += [*drop, *drawn.layers]
        reaches.append(drawn.bounds)
        middles.append(_middle(scene, shifted, staged[number], drawn))
        at = float(drawn.bounds[1, 0]) + GAP_MM
    floor = float(camera.project(np.zeros((1, 3)))[0, 1])
    below = max(floor, max(float(one[1, 1]) for one in reaches) - BELOW_FLOOR_MM / 2)
    for number, middle in enumerate(middles, start=1):
        disc, reach = number_layers(number, np.array([middle, below]))
        layers += disc
        reaches.append(reach)
    bounds = union(reaches)
    total = float(bounds[1, 0] - bounds[0, 0])
    if scene.view.scale is Scale.BODY and total > WIDEST_MM:
        path, fact = "strip", f"the frames are {total:.0f} mm wide, the column has {WIDEST_MM:.0f}"
        raise FigureError(path, fact, "leave a frame out, or turn the camera")
    return DrawnFrame([_rounded(layer) for layer in layers], bounds)


def _rounded(layer: Layer) -> Layer:
    slot, *paths = layer
    first, *turned = map(coarse, paths)
    return (slot, first, turned[0]) if turned else (slot, first)


def _left(scene: Scene, camera: Camera, staged: Staged) -> float:
    """Return how far a frame reaches to the left, millimetres."""
    places = [camera.project(mesh.vertices)[:, 0] for mesh in frame_meshes(scene, camera, staged)]
    path = f"frames.{staged.frame.name}"
    flat = sign_shapes(staged.frame, camera.project(np.zeros((1, 3)))[0, :2], path)
    places += [bounds_of(flat)[:, 0]] if flat else []
    return min((float(x.min()) for x in places), default=0.0)


def _middle(scene: Scene, camera: Camera, staged: Staged, drawn: DrawnFrame) -> float:
    """Return where a frame's number stands: under what is drawn, under the person beside a sign."""
    if scene.view.show is Show.THINGS or not staged.frame.signs:
        return float(drawn.bounds[:, 0].mean())
    places = np.concatenate(
        [camera.project(mesh.vertices)[:, 0] for mesh in frame_meshes(scene, camera, staged)]
    )
    return float(places.min() + places.max()) / 2


def _shifted(camera: Camera, right_mm: float) -> Camera:
    aim = np.asarray(camera.look_at) - camera.axes[0] * right_mm / camera.mm_per_dm
    x, y, z = map(float, aim)
    return replace(camera, look_at=(x, y, z))


def _drop(camera: Camera, staged: Staged) -> list[Layer]:
    """A dashed line from a figure in the air down to the floor."""
    feet = np.concatenate(
        [staged.posed.points(patch(f"{side}_foot")) for side in ("left", "right")]
    )
    lowest = feet[feet[:, 1].argmin()]
    if lowest[1] < AIRBORNE_DM:
        return []
    ends = camera.project(np.array([lowest, lowest * (1, 0, 1)]))[:, :2]
    length = float(np.linalg.norm(ends[1] - ends[0]))
    way = (ends[1] - ends[0]) / max(length, 1e-9)
    starts = np.arange(1.0, length - DASH_MM / 2, DASH_MM + SPACE_MM)
    dashes = [ends[0] + way * np.linspace(at, at + DASH_MM, 4)[:, None] for at in starts]
    return [
        ("ghost-line", "".join(stroke_path(one, _nib(DROP_MM), closed=False) for one in dashes))
    ]


def number_layers(number: int, above: Floats) -> tuple[list[Layer], Floats]:
    """Return the layers of a numbered disc below a place, and its bounds."""
    middle = np.add(above, (0.0, BELOW_FLOOR_MM + DISC_MM / 2))
    turn = np.linspace(0, 2 * np.pi, 49)[:-1]
    rim = middle + DISC_MM / 2 * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    disc = "M" + "L".join(f"{a * 10:.1f} {b * 10:.1f}" for a, b in rim) + "z"
    digit = resample(DIGITS[number] * DIGIT_MM, DIGIT_STEP_MM)
    paths = [
        stroke_path(middle + digit * (side, 1), _nib(STROKE_MM), closed=False) for side in (1, -1)
    ]
    half = DISC_MM / 2
    layers: list[Layer] = [("ink", disc), ("paper", paths[0], paths[1])]
    return layers, np.array([middle - half, middle + half])


def _nib(width: float) -> Nib:
    return Nib.even(lambda along: np.full_like(along, width))
