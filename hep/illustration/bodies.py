"""The bodies as they come from the data file: shapes, bones, weights, in the rest pose.

The floor under the bare feet is y = 0. Nothing is posed here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from hep.domain.errors import FigureError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.illustration.mesh import Floats, Ints

FIGURES = (
    *("woman", "man", "young_woman", "young_man"),
    *("older_woman", "older_man", "heavy_woman", "heavy_man"),
)
APART_DM = 0.001  # the step in which figures are kept as differences from the first
BODY, TIGHTS, LEFT_EYE, RIGHT_EYE = "body", "helper-tights", "helper-l-eye", "helper-r-eye"


@dataclass(frozen=True, eq=False)
class Body:
    """One figure at rest. Lengths are decimetres; n vertices, b bones, 6 weights a vertex."""

    name: str
    vertices: Floats  # (n, 3)
    heads: Floats  # (b, 3) where each bone begins
    tails: Floats  # (b, 3)
    bones: tuple[str, ...]
    parents: tuple[int, ...]  # -1: none; parents come before children
    weight_bones: Ints  # (n, 6)
    weights: Floats  # (n, 6)
    faces: Mapping[str, Ints]  # part -> (f, 4) quads; a triangle repeats its last corner
    size: float = 1.0  # lengths over those of the data

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return MappingProxyType({name: number for number, name in enumerate(self.bones)})

    def bone(self, name: str) -> int:
        """Return the number of a bone; KeyError for an unknown one."""
        return self._numbers[name]

    def head(self, name: str) -> Floats:
        """Return where a bone begins in the rest pose."""
        place: Floats = self.heads[self.bone(name)]
        return place


@lru_cache
def load_body(name: str) -> Body:
    """Return a figure; FigureError names an unknown one."""
    if name not in FIGURES:
        path, fact = "figure", f"there is no figure '{name}'"
        raise FigureError(path, fact, f"use one of {', '.join(FIGURES)}")
    with resources.files("hep.illustration").joinpath("data/bodies.npz").open("rb") as file:
        data = dict(np.load(file))
    vertices = data[f"vertices_{FIGURES[0]}"].astype(np.float64)
    if name != FIGURES[0]:
        vertices = vertices + data[f"apart_{name}"] * APART_DM
    parts = {str(part): number for number, part in enumerate(data["part_names"])}
    faces = {part: data["faces"][data["parts"] == number] for part, number in parts.items()}
    floor = np.array([0.0, vertices[np.unique(faces[BODY]), 1].min(), 0.0])
    return Body(
        name=name,
        vertices=vertices - floor,
        heads=data[f"heads_{name}"].astype(np.float64) - floor,
        tails=data[f"tails_{name}"].astype(np.float64) - floor,
        bones=tuple(map(str, data["bones"])),
        parents=tuple(map(int, data["parents"])),
        weight_bones=data["weight_bones"].astype(np.int64),
        weights=data["weights"].astype(np.float64),
        faces={part: quads.astype(np.int64) for part, quads in faces.items()},
    )


@lru_cache
def sized_body(name: str, size: float) -> Body:
    """Return a figure with every length `size` times as long."""
    body = load_body(name)
    if size == 1.0:
        return body
    vertices, heads, tails = (one * size for one in (body.vertices, body.heads, body.tails))
    return replace(body, vertices=vertices, heads=heads, tails=tails, size=size)
