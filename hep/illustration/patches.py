"""Patches of skin that rest on things: soles, knees, palms, back, side; chosen on the resting body.

A contact is a matter of skin, not of bones, so all that touches is measured on these.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from hep.illustration.bodies import BODY, load_body
from hep.illustration.mesh import Floats
from hep.illustration.regions import vertex_normals
from hep.illustration.subdivision import triangulate
from hep.illustration.surfaces import REFERENCE

if TYPE_CHECKING:
    from hep.illustration.mesh import Bools, Ints

FACING = 0.3  # how much of a normal points the patch's way

# Part -> the bones that carry it, which way its skin faces at rest (left side), what else it asks.
Asks = Callable[[Floats, Callable[[str], Floats]], npt.NDArray[np.bool_]]
Patch = tuple[tuple[str, ...], tuple[float, float, float], Asks | None]
FOOT = ("foot", "toe")
TRUNK = ("spine", "pelvis", "clavicle", "shoulder", "upperleg01", "neck01")
HAND = ("wrist", "metacarpal", "finger")

SIDED: MappingProxyType[str, Patch] = MappingProxyType(
    {
        "foot": (FOOT, (0, 0, 0), None),
        "sole": (FOOT, (0, -1, 0), None),
        "heel": (  # below and behind
            FOOT,
            (0, 0, 0),
            lambda v, head: (v[:, 2] < head("foot")[2] + 0.1) & (v[:, 1] < 0.45),
        ),
        "ball": (FOOT, (0, -1, 0), lambda v, head: np.abs(v[:, 2] - head("toe2-1")[2]) < 0.2),
        "toes": (FOOT, (0, -1, 0), lambda v, head: v[:, 2] > head("toe2-1")[2] + 0.15),
        "instep": (FOOT, (0, 1, 0), lambda v, head: v[:, 2] > head("foot")[2] + 0.5),
        "shin": (("lowerleg",), (0, 0, 1), None),
        "calf": (("lowerleg",), (0, 0, -1), None),
        "knee": (
            ("upperleg02", "lowerleg01"),
            (0, 0, 0),
            lambda v, head: (
                (np.abs(v[:, 1] - head("lowerleg01")[1]) < 1.5)
                & (v[:, 2] > head("lowerleg01")[2] - 0.45)
            ),
        ),
        "thigh": (("upperleg",), (0, 0, 0), None),
        "hip": (("pelvis", "upperleg01", "spine05"), (1, 0, 0), None),
        "side": (TRUNK, (1, 0, 0), None),
        "shoulder": (("upperarm01", "shoulder"), (0, 0, 0), None),
        "elbow": (
            ("upperarm02", "lowerarm01"),
            (0, 0, 0),
            lambda v, head: np.linalg.norm(v - head("lowerarm01"), axis=1) < 0.75,
        ),
        "forearm": (("lowerarm",), (0, 0, 0), None),
        "palm": (HAND, (0, -1, 0), None),
        "hand": (HAND, (0, 0, 0), None),
    }
)
MIDDLE: MappingProxyType[str, Patch] = MappingProxyType(
    {
        "seat": (("pelvis", "upperleg01"), (0, 0, 0), None),
        "back": (("spine", "pelvis", "clavicle", "shoulder"), (0, 0, -1), None),
        "front": (("spine", "pelvis", "upperleg"), (0, 0, 1), None),
        "trunk": (("spine", "pelvis", "upperleg01"), (0, 0, 0), None),
        "head": (("head", "neck03"), (0, 0, 0), None),
    }
)
SIDES = MappingProxyType({"left": ("L", 1.0), "right": ("R", -1.0)})


def is_patch(part: str) -> bool:
    """Tell whether skin has this name: back, left_knee ..."""
    side, _, name = part.partition("_")
    return part in MIDDLE or (side in SIDES and name in SIDED)


def patch_names() -> str:
    """Return all names, for the hint of an error."""
    return f"{', '.join(MIDDLE)}, or left_ or right_ {', '.join(SIDED)}"


@lru_cache
def patch(part: str) -> Ints:
    """Return the vertices of a patch (k,); KeyError for a part that has no skin of its own."""
    if part in MIDDLE:
        return _chosen(MIDDLE[part], "", 0.0)
    side, _, name = part.partition("_")
    letter, sign = SIDES[side]
    return _chosen(SIDED[name], letter, sign)


def _chosen(wanted: Patch, letter: str, sign: float) -> Ints:
    bones, facing, asks = wanted
    body = load_body(REFERENCE)
    ids, normals, strongest = _skin()
    ends = (f".{letter}",) if letter else ("",)
    carried = [
        number
        for number, bone in enumerate(body.bones)
        if bone.startswith(bones) and (bone.endswith(ends) or "." not in bone)
    ]
    places = body.vertices[ids]
    kept: Bools = np.isin(strongest, carried)
    if letter:
        kept &= places[:, 0] * sign > 0
    way = np.array(facing) * (sign or 1.0, 1.0, 1.0)
    if way.any():
        kept &= normals @ way > FACING
    if asks is not None:
        kept &= asks(places, lambda bone: body.head(f"{bone}.{letter}"))
    chosen: Ints = ids[kept]
    return chosen


@lru_cache
def _skin() -> tuple[Ints, Floats, Ints]:
    """Return the body's vertices, their rest normals, the bone that carries each most."""
    body = load_body(REFERENCE)
    ids = np.unique(body.faces[BODY])
    normals = vertex_normals(body.vertices, triangulate(body.faces[BODY]))[ids]
    return ids, normals, body.weight_bones[ids, 0]
