"""From a scene to finished drawings: one SVG a frame, all with one camera, scale and floor line."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import lru_cache
from hashlib import sha256
from importlib import resources
from typing import TYPE_CHECKING

import numpy as np

from hep.domain.errors import FigureError
from hep.domain.scene import Scale, Show
from hep.illustration.camera import SCALES, VIEWS, view
from hep.illustration.ghost import ghost_layers
from hep.illustration.ink import View, bounds_mm, draw_layers
from hep.illustration.lens import lens_layers
from hep.illustration.marks import frame_marks
from hep.illustration.palette import palette
from hep.illustration.person import Look, person
from hep.illustration.props import prop_meshes
from hep.illustration.staging import stage
from hep.illustration.strokes import Nib, stroke_path
from hep.illustration.svg import document

if TYPE_CHECKING:
    from hep.domain.scene import Scene
    from hep.illustration.camera import Camera
    from hep.illustration.ink import Layer
    from hep.illustration.mesh import Floats, Mesh
    from hep.illustration.staging import Staged

MARGIN_MM = 1.5
FLOOR_LINE_MM = 0.45
LEVEL_ENOUGH = 16.0  # degrees of camera height up to which the floor is a line
STUDIO_VERSION = "2"


@dataclass(frozen=True)
class Drawing:
    """One finished picture."""

    svg: str
    fingerprint: str


def draw(scene: Scene) -> dict[str, Drawing]:
    """Return the drawing of every frame; FigureError says what cannot be drawn, and where."""
    camera = _camera(scene)
    staged = stage(scene)
    drawn = [_layers(scene, camera, staged, number) for number in range(len(staged))]
    bounds = _union([one[1] for one in drawn]) + np.array([[-MARGIN_MM], [MARGIN_MM]])
    mark = fingerprint(scene)
    colours = palette(scene.figure)
    drawings = {}
    for frame, (layers, _) in zip(scene.frames, drawn, strict=True):
        floor = _floor(scene, camera, bounds)
        title = f"{scene.title}: {frame.name}"
        facts = {"fingerprint": mark, "figure": scene.figure}
        facts |= {} if scene.mirrorable else {"mirrorable": "false"}
        svg = document([*floor, *layers], bounds, palette=colours, title=title, attributes=facts)
        drawings[frame.name] = Drawing(svg, mark)
    return drawings


def fingerprint(scene: Scene) -> str:
    """Return what a drawing depends on: the scene, the bodies, the studio's own tables."""
    plain = json.dumps(asdict(scene), sort_keys=True, default=str)
    return sha256(f"{STUDIO_VERSION} {_tables()} {plain}".encode()).hexdigest()[:16]


@lru_cache
def _tables() -> str:
    files = resources.files("hep.illustration")
    names = ("data/bodies.npz", "base_poses.toml", "joint_limits.toml")
    return sha256(b"".join(files.joinpath(name).read_bytes() for name in names)).hexdigest()


def _camera(scene: Scene) -> Camera:
    name = scene.view.camera
    if name not in VIEWS:
        path, fact = "view.camera", f"there is no view '{name}'"
        raise FigureError(path, fact, f"use one of {', '.join(VIEWS)}")
    return view(name, scale=SCALES[scene.view.scale.value])


def _layers(
    scene: Scene, camera: Camera, staged: list[Staged], number: int
) -> tuple[list[Layer], Floats]:
    one = staged[number]
    path = f"frames.{one.frame.name}"
    meshes = frame_meshes(scene, camera, one)
    seen = View(camera, one.posed, not scene.shoes, one.frame.highlight, f"{path}.highlight")
    layers, surface = draw_layers(meshes, seen)
    bounds = bounds_mm(surface)
    before = staged[number - 1] if number else None
    if one.frame.ghost and before is not None:
        people = [mesh for mesh in frame_meshes(scene, camera, before) if mesh.group < 200]
        layers = [*ghost_layers(people, camera, surface), *layers]
    marked = camera
    if scene.lens:
        inset, marked, bounds = lens_layers(scene, meshes, one.posed, seen, bounds)
        layers += inset
    marks, reach = frame_marks(scene, marked, before, one, path)
    layers += marks
    bounds = _union([bounds, *reach])
    return layers, bounds


def frame_meshes(scene: Scene, camera: Camera, staged: Staged) -> list[Mesh]:
    """Return everything that stands in one frame; groups from 200 on are props."""
    azimuth = camera.azimuth % 360
    far = ""
    if scene.view.show is Show.PERSON or scene.view.show is Show.LEGS:
        far = "left" if 45 < azimuth < 135 else "right" if 225 < azimuth < 315 else ""
    away = camera.axes[2]
    look = Look(scene.view.show, scene.shoes, far, (away[0], away[1], away[2]))
    props = prop_meshes(staged.props, staged.posed, staged.prop_paths)
    return [*person(staged.posed, look), *props]


def _union(bounds: list[Floats]) -> Floats:
    low = np.min([one[0] for one in bounds], axis=0)
    high = np.max([one[1] for one in bounds], axis=0)
    return np.array([low, high])


def _floor(scene: Scene, camera: Camera, bounds: Floats) -> list[Layer]:
    """Return the floor line, as wide as the picture, where the camera sees the floor from the side."""
    level = camera.elevation <= LEVEL_ENOUGH and scene.view.scale is not Scale.FOOT
    if not level:
        return []
    y = float(camera.project(np.zeros((1, 3)))[0, 1])
    ends = np.array([[bounds[0, 0], y], [bounds[1, 0], y]])
    line = np.linspace(ends[0], ends[1], 4)
    nib = Nib.even(lambda along: np.full_like(along, FLOOR_LINE_MM))
    return [("floor", stroke_path(line, nib, closed=False))]
