"""Named points of the body: what arrows follow, marks stand under and claims measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.errors import FigureError

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats
    from hep.illustration.skeleton import Posed

# Part -> bone, and an offset in rest directions (outwards for the left side, up, ahead), decimetres.
SIDED = {
    "heel": ("foot", (0.0, -0.55, -0.38)),
    "ball": ("toe2-1", (0.0, -0.15, 0.0)),
    "toes": ("toe2-3", (0.0, 0.0, 0.25)),
    "big_toe": ("toe1-2", (0.0, 0.0, 0.3)),
    "little_toe": ("toe5-2", (0.0, 0.0, 0.15)),
    "foot": ("foot", (0.0, -0.25, 0.6)),
    "ankle": ("foot", (0.0, 0.0, 0.0)),
    "shin": ("lowerleg02", (0.0, 0.3, 0.3)),
    "knee": ("lowerleg01", (0.0, 0.1, 0.5)),
    "hip": ("upperleg01", (0.0, 0.0, 0.0)),
    "shoulder": ("upperarm01", (0.0, 0.0, 0.0)),
    "elbow": ("lowerarm01", (0.0, 0.0, 0.0)),
    "wrist": ("wrist", (0.0, 0.0, 0.0)),
    "hand": ("finger3-1", (0.0, 0.0, 0.0)),
}
MIDDLE = {
    "pelvis": ("spine05", (0.0, 0.0, 0.0)),
    "chest": ("spine01", (0.0, 0.0, 0.8)),
    "head": ("head", (0.0, 0.7, 0.2)),
}


def part_point(posed: Posed, part: str, path: str = "part") -> Floats:
    """Return where a part is, decimetres; FigureError for an unknown one."""
    if part in MIDDLE:
        bone, offset = MIDDLE[part]
        return posed.at(bone, offset)
    side, _, name = part.partition("_")
    if side not in ("left", "right") or name not in SIDED:
        fact = f"there is no part '{part}'"
        hint = f"use {', '.join(MIDDLE)}, or left_ or right_ {', '.join(SIDED)}"
        raise FigureError(path, fact, hint)
    bone, (out, up, ahead) = SIDED[name]
    sign = 1.0 if side == "left" else -1.0
    return posed.at(f"{bone}.{side[0].upper()}", (sign * out, up, ahead))
