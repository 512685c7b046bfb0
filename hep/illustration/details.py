"""Drawing the small marks that the surface alone does not give, where they face the reader."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.bezier import length_along
from hep.illustration.bodies import load_body
from hep.illustration.features import HAIR_SLOT, OPEN, POINTS, SKIN_SLOT, features
from hep.illustration.strands import strands
from hep.illustration.strokes import Nib, stroke_path

if TYPE_CHECKING:
    from hep.illustration.camera import Camera
    from hep.illustration.features import Detail
    from hep.illustration.mesh import Floats
    from hep.illustration.regions import Surface
    from hep.illustration.skeleton import Posed

HIDDEN_DOT_DM = 0.35  # lids and brows may cover a little of an eye
HIDDEN_DM = 0.16  # how far behind the seen surface a mark may lie
SLOTS = {SKIN_SLOT: ("skin", "eye"), HAIR_SLOT: ("hair",)}  # what each is drawn upon


def detail_layers(
    posed: Posed, camera: Camera, surface: Surface, *, has_feet: bool, eyes: str = OPEN
) -> list[tuple[str, str]]:
    """Return (slot, path) of all details that can be seen: marks on skin, strands of hair."""
    texts = {SKIN_SLOT: "", HAIR_SLOT: ""}
    for detail in _details(posed.body.name):
        if not has_feet and detail.bone.startswith("lowerleg02"):
            continue
        if detail.eyes not in ("", eyes):
            continue
        bone = posed.body.bone(detail.bone)
        rotation, origin = posed.rotations[bone], posed.origins[bone]
        if (camera.turn((rotation @ detail.facing)[None])[0, 2]) > -0.1:
            continue
        local = detail.points * posed.body.size - posed.body.heads[bone]
        places = local @ rotation.T + origin
        seen = camera.project(places)
        hidden = HIDDEN_DOT_DM if detail.is_dot else HIDDEN_DM
        visible = _visible(seen, surface, hidden, SLOTS[detail.slot])
        if detail.is_dot:
            texts[detail.slot] += _dot(seen[0, :2], detail.width_mm) if visible[0] else ""
        elif visible.sum() >= POINTS // 2:
            texts[detail.slot] += _stroke(seen[visible, :2], detail.width_mm)
    return list(texts.items())


def _visible(seen: Floats, surface: Surface, hidden: float, slots: tuple[str, ...]) -> Floats:
    pixels = np.floor(surface.window.to_pixels(seen)).astype(int)
    height, width = surface.seen.depth.shape
    inside = (pixels >= 0).all(axis=1) & (pixels < (width, height)).all(axis=1)
    held = np.clip(pixels, 0, (width - 1, height - 1))
    depth = surface.seen.depth[held[:, 1], held[:, 0]]
    drawn = surface.slot_mask(*slots)[held[:, 1], held[:, 0]]
    return inside & drawn & (np.abs(seen[:, 2] - depth) < hidden)


def _dot(middle: Floats, width: float) -> str:
    tiny = np.array([[-0.02, -0.06], [0.0, 0.0], [0.02, 0.06]]) + middle
    return stroke_path(tiny, Nib.even(lambda along: np.full_like(along, width)), closed=False)


def _stroke(points: Floats, width: float) -> str:
    total = float(length_along(points)[-1])

    def ink(along: Floats) -> Floats:
        share = np.clip(along / max(total, 1e-9), 0, 1)
        return width * (0.5 + 0.5 * np.sin(np.pi * share))

    return stroke_path(points, Nib.even(ink), closed=False)


@lru_cache
def _details(figure: str) -> tuple[Detail, ...]:
    body = load_body(figure)
    return (*features(body), *strands(body))
