"""From named angles to posed bones: clinical neutral, joint rotations, forward kinematics."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.arch import lifted_arch
from hep.illustration.bodies import sized_body
from hep.illustration.joints import joint_rotations
from hep.illustration.rotation import about_x, about_y, about_z, angle_about, from_to, turn, unit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hep.illustration.bodies import Body
    from hep.illustration.mesh import Floats, Ints

ROOT_BONE = "spine05"
ARM_OUT = 0.10  # of its length: the neutral upper arm hangs a little away from the trunk
FOREARM = (0.16, -1.0, 0.05)  # the neutral forearm, on the left
LEGS_IN_DEGREES = 4.0  # the rest pose stands astride; the neutral does not
SHOULDERS_DOWN_DEGREES = 14.0
FINGERS = ("finger1", "finger2", "finger3", "finger4", "finger5")
CLOSED, THUMB_CLOSED = 0.9, 0.65  # of the way to fingers side by side


@dataclass(frozen=True, eq=False)
class Posed:
    """Bones in space: rotation from the rest pose and where each begins."""

    body: Body
    rotations: Floats  # (b, 3, 3)
    origins: Floats  # (b, 3)
    arch_lift: tuple[float, float] = (0.0, 0.0)  # millimetres, left and right

    def rotation(self, bone: str) -> Floats:
        """Return how a bone is turned from its rest pose."""
        found: Floats = self.rotations[self.body.bone(bone)]
        return found

    def at(self, bone: str, offset: Floats | tuple[float, float, float] = (0, 0, 0)) -> Floats:
        """Return where a bone begins, or a point of it given in rest directions from there."""
        number = self.body.bone(bone)
        place: Floats = self.origins[number] + self.rotations[number] @ np.asarray(offset)
        return place

    def points(self, ids: Ints) -> Floats:
        """Return where vertices are, (k, 3), by linear blend skinning."""
        bones, weights = self.body.weight_bones[ids], self.body.weights[ids]
        places = self.body.vertices[ids]
        if any(self.arch_lift):
            places = places + lifted_arch(places, self.arch_lift)
        local = places[:, None] - self.body.heads[bones]
        moved = np.einsum("vkij,vkj->vki", self.rotations[bones], local) + self.origins[bones]
        placed: Floats = (moved * weights[..., None]).sum(axis=1)
        return placed


class Skeleton:
    """One figure's bones."""

    def __init__(self, figure: str, size: float = 1.0) -> None:
        """Load the figure and work out its anatomical neutral."""
        self.body = sized_body(figure, size)
        self.neutral = _neutral(self.body)
        parents = np.maximum(self.body.parents, 0)
        self._neutral = np.array(self.neutral)
        self._from_parent = self._neutral[parents].transpose(0, 2, 1)
        self._offsets = self.body.heads - self.body.heads[parents]
        self._generations = _generations(self.body.parents)

    def pose(self, angles: Mapping[str, float], root: Floats) -> Posed:
        """Return the posed bones; `root` moves the whole body, decimetres."""
        return self.poses([(angles, root)])[0]

    def poses(self, asked: Sequence[tuple[Mapping[str, float], Floats]]) -> list[Posed]:
        """Return several poses at once: a solver asks for many that hardly differ."""
        local = np.array([joint_rotations(self.body, angles) for angles, _ in asked])
        steps = self._from_parent @ local @ self._neutral
        turned = np.array([_whole_turn(angles) for angles, _ in asked])
        base = self.body.head(ROOT_BONE)
        rotations = np.empty_like(local)
        origins = np.empty((len(asked), *self._offsets.shape))
        (roots, _), *later = self._generations
        from_base = self.body.heads[roots] - base
        rotations[:, roots] = turned[:, None]
        origins[:, roots] = base + from_base @ turned.transpose(0, 2, 1)
        origins[:, roots] += np.array([root for _, root in asked])[:, None]
        for children, parents in later:
            above = rotations[:, parents]
            rotations[:, children] = above @ steps[:, children]
            moved = (above @ self._offsets[children][..., None])[..., 0]
            origins[:, children] = origins[:, parents] + moved
        return [
            Posed(self.body, turns, places, _arch_lift(angles))
            for turns, places, (angles, _) in zip(rotations, origins, asked, strict=True)
        ]


@lru_cache
def load_skeleton(figure: str, size: float = 1.0) -> Skeleton:
    """Return a figure's skeleton in a size; FigureError for an unknown figure."""
    return Skeleton(figure, size)


def _arch_lift(angles: Mapping[str, float]) -> tuple[float, float]:
    return angles.get("left_arch_lift", 0.0), angles.get("right_arch_lift", 0.0)


def _whole_turn(angles: Mapping[str, float]) -> Floats:
    yaw, pitch, roll = (angles.get(f"root_{axis}", 0.0) for axis in ("yaw", "pitch", "roll"))
    return about_y(yaw) @ about_x(pitch) @ about_z(roll)


def _generations(parents: tuple[int, ...]) -> list[tuple[Ints, Ints]]:
    """Return (bones, their parents) from the roots on, so that each generation turns at once."""
    depth = np.zeros(len(parents), dtype=np.int64)
    for bone, parent in enumerate(parents):
        depth[bone] = 0 if parent < 0 else depth[parent] + 1
    above = np.asarray(parents)
    found = [np.flatnonzero(depth == level) for level in range(int(depth.max()) + 1)]
    return [(bones, above[bones]) for bones in found]


def _neutral(body: Body) -> list[Floats]:
    """Turn each rest bone into the anatomical neutral: arms hanging, thumbs ahead, legs parallel."""
    neutral = [np.eye(3) for _ in body.bones]
    for side, sign in (("L", 1.0), ("R", -1.0)):
        arm, forearm, hand_half, hand = _neutral_arm(body, side, sign)
        starts = {
            "upperarm": arm,
            "lowerarm01": forearm,
            "lowerarm02": hand_half,
            "wrist": hand,
            "metacarpal": hand,
            "finger": hand,
            "shoulder01": about_z(-sign * SHOULDERS_DOWN_DEGREES),
            "upperleg": about_z(-sign * LEGS_IN_DEGREES),
            "lowerleg": about_z(-sign * LEGS_IN_DEGREES),
        }
        for number, bone in enumerate(body.bones):
            if bone.endswith(f".{side}"):
                for start, rotation in starts.items():
                    if bone.startswith(start):
                        neutral[number] = rotation
                if bone.startswith(FINGERS):
                    neutral[number] = hand @ _closed(body, side, bone[: len("finger2")])
    return neutral


def _closed(body: Body, side: str, finger: str) -> Floats:
    """Return the turn that lays a finger beside the middle one: the rest hand is spread."""

    def along(name: str) -> Floats:
        return body.head(f"{name}-3.{side}") - body.head(f"{name}-1.{side}")

    across = body.head(f"finger5-1.{side}") - body.head(f"finger2-1.{side}")
    palm = np.cross(along("finger3"), across)
    if finger == "finger1":
        thumb, beside = unit(along(finger)), unit(along("finger2"))
        return from_to(thumb, thumb * (1 - THUMB_CLOSED) + beside * THUMB_CLOSED)
    return _turn(palm, CLOSED * angle_about(palm, along(finger), along("finger3")))


def _neutral_arm(body: Body, side: str, sign: float) -> tuple[Floats, Floats, Floats, Floats]:
    def head(bone: str) -> Floats:
        return body.head(f"{bone}.{side}")

    upper = head("lowerarm01") - head("upperarm01")
    fore = head("wrist") - head("lowerarm01")
    ahead = np.array([0.0, 0.0, 1.0])
    arm = from_to(upper, np.array([sign * ARM_OUT, -1.0, 0.0]))
    along = unit(arm @ upper)
    arm = _turn(along, angle_about(along, arm @ fore, ahead)) @ arm
    hanging = unit(np.array(FOREARM) * (sign, 1.0, 1.0))
    forearm = from_to(arm @ fore, hanging) @ arm
    knuckles = forearm @ (head("finger2-1") - head("finger5-1"))
    twist = angle_about(hanging, knuckles, ahead)
    return (
        arm,
        forearm,
        _turn(hanging, twist / 2) @ forearm,
        _turn(hanging, twist) @ forearm,
    )


def _turn(axis: Floats, degrees: float) -> Floats:
    return turn((float(axis[0]), float(axis[1]), float(axis[2])), degrees)
