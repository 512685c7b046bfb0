"""What can be measured on a posed body: joint angles read back from the bones, places, clearances.

Nothing here reads the numbers that a pose was made from: a claim is worth what the figure shows.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import least_squares

from hep.domain.errors import FigureError
from hep.illustration.angles import OPPOSITES, SIDES, limits
from hep.illustration.fields import nearest
from hep.illustration.joints import SIDED_ANGLES, joint_rotations
from hep.illustration.parts import part_point
from hep.illustration.patches import is_patch, patch
from hep.illustration.shoes import SOLE_DM
from hep.illustration.skeleton import load_skeleton

if TYPE_CHECKING:
    from collections.abc import Callable

    from hep.illustration.fields import Field
    from hep.illustration.mesh import Floats, Ints
    from hep.illustration.skeleton import Posed

CM = 10.0  # a decimetre has ten
PLACES = MappingProxyType({"_height": 1, "_ahead": 2, "_aside": 0})  # aside: to the figure's left
CLEARANCE = "_clearance"
OF_TRUNK = ("spine_flexion", "spine_side", "spine_rotation", "neck_flexion", "neck_side",
            "neck_rotation")  # fmt: skip
SINGLE_TOES = 3  # the first angles of the toes are those of all toes together
FEET = ("foot", "sole", "heel", "ball", "toes")


def measure(  # what is measured, where, and beside what
    posed: Posed, name: str, path: str, *, surfaces: tuple[Field, ...], shod: bool
) -> float:
    """Return an angle in degrees, or a place or clearance in centimetres; FigureError if unknown.

    Names: a joint angle (`right_knee_flexion`), a part with `_height`, `_ahead`, `_aside` or
    `_clearance` (how far its skin or sole is from floor and props), `trunk_lean` (degrees forward
    of upright), `right_knee_over_toes` (centimetres past them), `right_knee_inward` (centimetres
    towards the other leg from the line ankle - second toe).
    """
    if name.endswith(CLEARANCE) and is_patch(part := name.removesuffix(CLEARANCE)):
        lift = SOLE_DM if shod and part.partition("_")[2] in FEET else 0.0
        return (float(nearest(surfaces, posed.points(patch(part))).min()) - lift) * CM
    for suffix, axis in PLACES.items():
        if name.endswith(suffix):
            return float(part_point(posed, name.removesuffix(suffix), path)[axis]) * CM
    side, _, rest = name.partition("_")
    if name in SHAPES or (side in SIDES and rest in SHAPES):
        letter = side[0].upper() if side in SIDES else ""
        return SHAPES[rest if letter else name](posed, letter)
    return _angle(posed, name, path)


def _angle(posed: Posed, name: str, path: str) -> float:
    side, _, joint = name.partition("_")
    if side not in SIDES:
        side, joint = "", name
    sign = -1.0 if joint in OPPOSITES else 1.0
    joint = OPPOSITES.get(joint, joint)
    groups = {"": OF_TRUNK} if not side else SIDED_ANGLES
    for names in groups.values():
        if joint in names:
            return sign * _read(posed, tuple(names), side)[joint]
    if joint in limits():
        fact, hint = f"'{name}' cannot be read back from a figure", "claim a place instead"
        raise FigureError(path, fact, hint)
    fact = f"there is no measure '{name}'"
    hint = "use an angle, or a part with _height, _ahead, _aside or _clearance"
    raise FigureError(path, fact, f"{hint}, or {', '.join(SHAPES)}")


def _read(posed: Posed, names: tuple[str, ...], side: str) -> dict[str, float]:
    """Return the angles of one group that turn its bones as the posed bones are turned."""
    body = posed.body
    if "toe1_mtp" in names:
        names = names[SINGLE_TOES - 1 :]  # toes one by one, and their spread
    full = [f"{side}_{name}" if side else name for name in names]
    probe = joint_rotations(body, dict.fromkeys(full, 10.0))
    plain = joint_rotations(body, {})
    bones = np.flatnonzero(np.abs(probe - plain).max(axis=(1, 2)) > 0)
    seen = _local(posed, bones)

    def off(degrees: Floats) -> Floats:
        turned = joint_rotations(body, dict(zip(full, map(float, degrees), strict=True)))
        return (turned[bones] - seen).ravel()

    found = least_squares(off, np.zeros(len(full)), x_scale=30.0, xtol=1e-6)
    values = dict(zip(names, map(float, found.x), strict=True))
    if "toe1_mtp" in values:
        for joint in ("mtp", "ip"):
            values[f"toes_{joint}"] = float(
                np.mean([values[f"toe{toe}_{joint}"] for toe in range(1, 6)])
            )
    return values


def _local(posed: Posed, bones: Ints) -> Floats:
    """Return how each bone is turned against its parent, in the axes of the neutral."""
    neutral = np.array(load_skeleton(posed.body.name).neutral)
    parents = np.array(posed.body.parents)[bones]
    above = neutral[parents] @ posed.rotations[parents].transpose(0, 2, 1)
    above[parents < 0] = np.eye(3)
    local: Floats = above @ posed.rotations[bones] @ neutral[bones].transpose(0, 2, 1)
    return local


def _trunk_lean(posed: Posed, _: str) -> float:
    up = posed.at("neck01") - posed.at("spine05")
    ahead = posed.rotation("spine05") @ np.array([0.0, 0.0, 1.0])
    level = np.array([ahead[0], 0.0, ahead[2]])
    level = level / max(float(np.linalg.norm(level)), 1e-9)
    return float(np.degrees(np.arctan2(up @ level, up[1])))


def _foot_axes(posed: Posed, letter: str) -> tuple[Floats, Floats]:
    """Return level directions along a foot and across it, towards the other leg."""
    along = posed.at(f"toe2-2.{letter}") - posed.at(f"foot.{letter}")
    along = np.array([along[0], 0.0, along[2]]) / max(float(np.hypot(along[0], along[2])), 1e-9)
    inward = np.array([along[2], 0.0, -along[0]])
    return along, inward if letter == "R" else -inward


def _knee_over_toes(posed: Posed, letter: str) -> float:
    along, _ = _foot_axes(posed, letter)
    side = "left" if letter == "L" else "right"
    return (
        float((part_point(posed, f"{side}_knee") - part_point(posed, f"{side}_toes")) @ along) * CM
    )


def _knee_inward(posed: Posed, letter: str) -> float:
    _, inward = _foot_axes(posed, letter)
    return float((posed.at(f"lowerleg01.{letter}") - posed.at(f"foot.{letter}")) @ inward) * CM


SHAPES: MappingProxyType[str, Callable[[Posed, str], float]] = MappingProxyType(
    {
        "trunk_lean": _trunk_lean,
        "knee_over_toes": _knee_over_toes,
        "knee_inward": _knee_inward,
    }
)
