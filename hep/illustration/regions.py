"""What each pixel of the depth buffer shows: its mesh, palette slot, normal, rest place.

The bridge between triangles and ink. No lines and no paths are made here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from hep.illustration.mesh import is_left
from hep.illustration.raster import NOTHING, Seen, Soup, rasterise
from hep.illustration.window import Window
from hep.illustration.zones import on_head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.illustration.camera import Camera
    from hep.illustration.mesh import Bools, Floats, Ints, Mesh

PERSON_SLOTS = frozenset(
    {"skin", "eye", "hair", "shirt", "shorts", "leggings", "shoe", "sole", "sock", "lace"}
)
"""Slots that belong to the person; all other slots are props."""

FAR_SHARE = 0.5
"""A pixel belongs to the far limb from this share of its vertices' `far` on."""

PLACE_DIGITS = 7  # of millimetres and decimetres
_MARGIN_MM = 1.0


@dataclass(frozen=True)
class Surface:
    """The picture as pixels: everything that lines, fills and shade are made from.

    Maps are (height, width); `NOTHING` marks bare paper. `normal` points at the reader in the
    camera's axes (right, up, towards the reader).
    """

    seen: Seen
    meshes: tuple[Mesh, ...]
    slots: tuple[str, ...]
    mesh: Ints
    slot: Ints
    group: Ints
    far: Bools
    creased: Bools
    normal: npt.NDArray[np.float32]
    rest: Floats
    """(k, 3) rest place of the covered pixels in reading order; nan where a mesh has none."""

    @property
    def window(self) -> Window:
        """The rectangle of paper that the maps cover."""
        return self.seen.window

    def slot_mask(self, *names: str) -> Bools:
        """Where one of the named slots is seen."""
        wanted = np.array([*(name in names for name in self.slots), False])  # last: NOTHING
        mask: Bools = wanted[self.slot]
        return mask

    @cached_property
    def person(self) -> Bools:
        """Where the person is seen, not a prop."""
        return self.slot_mask(*PERSON_SLOTS)

    @cached_property
    def head(self) -> Bools:
        """Where the head is seen."""
        return self.to_map(on_head(self.rest)) > 0

    def to_map(self, values: npt.NDArray[np.generic], fill: float = 0.0) -> npt.NDArray[np.float32]:
        """Spread a value per covered pixel, (k,) or (k, c), over the map; `fill` on bare paper."""
        shape = self.seen.covered.shape + values.shape[1:]
        spread = np.full(shape, fill, dtype=np.float32)
        spread[self.seen.covered] = values
        return spread


def window_around(points: Sequence[Floats], px_per_mm: float) -> Window:
    """The window that holds all projected points, on a pixel grid that no picture shifts."""
    low = np.min([p[:, :2].min(axis=0) for p in points], axis=0) - _MARGIN_MM
    high = np.max([p[:, :2].max(axis=0) for p in points], axis=0) + _MARGIN_MM
    first, last = np.floor(low * px_per_mm), np.ceil(high * px_per_mm)
    width, height = (last - first).astype(int)
    left, top = first / px_per_mm
    return Window(float(left), float(top), int(width), int(height), px_per_mm)


def look(
    meshes: Sequence[Mesh], camera: Camera, px_per_mm: float, *, window: Window | None = None
) -> Surface:
    """Rasterise meshes and say what every pixel shows; raises ValueError without any triangle.

    `window` is the piece of paper looked at; None is all of the picture.
    """
    if not any(len(m.triangles) for m in meshes):
        message = "there is nothing to draw: give at least one mesh with triangles"
        raise ValueError(message)
    # Without the last digits, in which processors differ: edges often lie just on pixel centres.
    projected = [camera.project(m.vertices).round(PLACE_DIGITS) for m in meshes]
    soup = Soup.of(meshes, projected)
    seen = rasterise(soup, window or window_around(_used(meshes, projected), px_per_mm))
    return _describe(tuple(meshes), camera, soup, seen)


def _used(meshes: Sequence[Mesh], projected: Sequence[Floats]) -> list[Floats]:
    """Projected vertices that some triangle uses and no clip takes away."""
    used = []
    for mesh, places in zip(meshes, projected, strict=True):
        kept = mesh.triangles
        if mesh.clip is not None:
            kept = kept[is_left(mesh.clip, kept)]
        is_used = np.zeros(len(places), dtype=np.bool_)
        is_used[kept] = True
        used.append(places[is_used])
    return [places for places in used if len(places)]


def vertex_normals(vertices: Floats, triangles: Ints) -> Floats:
    """Unit normals (n, 3), each the mean of the faces around it weighted by their area."""
    a, b, c = (vertices[triangles[:, k]] for k in range(3))
    faces = np.cross(b - a, c - a)
    total = np.stack(
        [
            sum(
                np.bincount(triangles[:, k], weights=faces[:, axis], minlength=len(vertices))
                for k in range(3)
            )
            for axis in range(3)
        ],
        axis=1,
    )
    length = np.linalg.norm(total, axis=1, keepdims=True)
    normals: Floats = total / np.maximum(length, 1e-12)
    return normals


def _describe(meshes: tuple[Mesh, ...], camera: Camera, soup: Soup, seen: Seen) -> Surface:
    slots = tuple(sorted({m.slot for m in meshes}))
    covered = seen.covered
    owner = np.where(covered, soup.triangle_owner[seen.triangle], NOTHING)

    def per_mesh(values: Sequence[int]) -> Ints:
        return np.where(covered, np.asarray(values, dtype=np.int64)[owner], NOTHING)

    normals = np.concatenate([vertex_normals(m.vertices, m.triangles) for m in meshes])
    facing = camera.turn(seen.spread(normals)) * (1.0, 1.0, -1.0)
    facing *= np.where(facing[:, 2:] < 0, -1.0, 1.0)
    facing /= np.maximum(np.linalg.norm(facing, axis=1, keepdims=True), 1e-9)
    far = np.concatenate([np.zeros(len(m.vertices)) if m.far is None else m.far for m in meshes])
    rest = np.concatenate(
        [np.full(m.vertices.shape, np.nan) if m.rest is None else m.rest for m in meshes]
    )
    far_map = np.zeros(covered.shape, dtype=np.bool_)
    far_map[covered] = seen.spread(far) > FAR_SHARE
    normal_map = np.zeros((*covered.shape, 3), dtype=np.float32)
    normal_map[covered] = facing
    return Surface(
        seen=seen,
        meshes=meshes,
        slots=slots,
        mesh=owner,
        slot=per_mesh([slots.index(m.slot) for m in meshes]),
        group=per_mesh([m.group for m in meshes]),
        far=far_map,
        creased=per_mesh([int(m.creases) for m in meshes]) == 1,
        normal=normal_map,
        rest=seen.spread(rest),
    )
