"""From a scene to finished drawings: one SVG a frame, all with one camera, scale and floor line."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from hashlib import sha256
from importlib import resources
from typing import TYPE_CHECKING

import numpy as np

from hep.domain.errors import FigureError
from hep.domain.scene import Scale
from hep.illustration.camera import SCALES, STRIP_SCALE, VIEWS, view
from hep.illustration.captions import description, kinds_in
from hep.illustration.frame import draw_frame, union
from hep.illustration.ink import PREVIEW_PX_PER_MM, PX_PER_MM
from hep.illustration.palette import palette
from hep.illustration.staging import stage
from hep.illustration.strip import draw_strip
from hep.illustration.strokes import Nib, stroke_path
from hep.illustration.svg import document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.scene import Scene
    from hep.illustration.camera import Camera
    from hep.illustration.ink import Layer
    from hep.illustration.mesh import Floats
    from hep.illustration.staging import Staged

MARGIN_MM = 1.5
FLOOR_LINE_MM = 0.45
LEVEL_ENOUGH = 16.0  # degrees of camera height up to which the floor is a line
STUDIO_VERSION = "5"
STRIP = "phases"


@dataclass(frozen=True)
class Drawing:
    """One finished picture."""

    svg: str
    fingerprint: str


def draw(
    scene: Scene, *, preview: bool = False, staged: Sequence[Staged] | None = None
) -> dict[str, Drawing]:
    """Return every drawing of a scene by its name; FigureError says what cannot be drawn, and where.

    `preview` draws with half the pixels, for an author who waits. `staged` are the posed bodies to
    draw; None poses them from the scene.
    """
    camera = camera_of(scene)
    staged = stage(scene) if staged is None else staged
    px_per_mm = PREVIEW_PX_PER_MM if preview else PX_PER_MM
    if scene.strip:
        drawn = [draw_strip(scene, camera, staged, px_per_mm=px_per_mm)]
    else:
        numbers = range(len(staged))
        drawn = [draw_frame(scene, camera, staged, one, px_per_mm=px_per_mm) for one in numbers]
    bounds = union([one.bounds for one in drawn]) + np.array([[-MARGIN_MM], [MARGIN_MM]])
    colours, mark = palette(scene.figure), fingerprint(scene)
    facts = {"fingerprint": mark, "figure": scene.figure}
    facts |= {} if scene.mirrorable else {"mirrorable": "false"}
    drawings = {}
    for number, (name, one) in enumerate(zip(drawing_names(scene), drawn, strict=True)):
        frames = scene.frames if scene.strip else scene.frames[number : number + 1]
        kinds = " ".join(kinds_in(scene, frames))
        svg = document(
            [*floor_layers(scene, camera, bounds), *one.layers],
            bounds,
            palette=colours,
            title=f"{scene.title}: {name}",
            description=description(scene, staged[number].props, frames),
            attributes=facts | ({"marks": kinds} if kinds else {}),
        )
        drawings[name] = Drawing(svg, mark)
    return drawings


def drawing_names(scene: Scene) -> tuple[str, ...]:
    """Return the names of the drawings that a scene gives."""
    return (STRIP,) if scene.strip else tuple(frame.name for frame in scene.frames)


def fingerprint(scene: Scene) -> str:
    """Return what a drawing depends on: the scene, the bodies, the studio's own tables."""
    frames = tuple(replace(frame, claims=()) for frame in scene.frames)  # claims are not drawn
    fields = asdict(replace(scene, frames=frames))
    if scene.size == 1.0:  # drawn before there were sizes: the same without one
        del fields["size"]
    for frame in fields["frames"]:  # drawn before there were signs: the same without any
        if not frame["signs"]:
            del frame["signs"]
    plain = json.dumps(fields, sort_keys=True)
    return sha256(f"{STUDIO_VERSION} {_tables()} {plain}".encode()).hexdigest()[:16]


@lru_cache
def _tables() -> str:
    files = resources.files("hep.illustration")
    names = ("data/bodies.npz", "base_poses.toml", "joint_limits.toml")
    return sha256(b"".join(files.joinpath(name).read_bytes() for name in names)).hexdigest()


def camera_of(scene: Scene) -> Camera:
    """Return the camera of a scene; FigureError names an unknown view."""
    name = scene.view.camera
    if name not in VIEWS:
        path, fact = "view.camera", f"there is no view '{name}'"
        raise FigureError(path, fact, f"use one of {', '.join(VIEWS)}")
    small = scene.strip and scene.view.scale is Scale.BODY
    return view(name, scale=STRIP_SCALE if small else SCALES[scene.view.scale.value])


def floor_layers(scene: Scene, camera: Camera, bounds: Floats) -> list[Layer]:
    """Return the floor line, as wide as the picture, where the camera sees the floor from the side."""
    level = camera.elevation <= LEVEL_ENOUGH and scene.view.scale is not Scale.FOOT
    if not level:
        return []
    y = float(camera.project(np.zeros((1, 3)))[0, 1])
    ends = np.array([[bounds[0, 0], y], [bounds[1, 0], y]])
    line = np.linspace(ends[0], ends[1], 4)
    nib = Nib.even(lambda along: np.full_like(along, FLOOR_LINE_MM))
    return [("floor", stroke_path(line, nib, closed=False))]
