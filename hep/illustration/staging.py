"""From a scene to posed bodies: base, scene and frame put together, settled, contacts met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.angles import read_angles
from hep.illustration.bases import require_base
from hep.illustration.bodies import BODY
from hep.illustration.skeleton import load_skeleton
from hep.illustration.solver import Solution, solve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.scene import Contact, Frame, Prop, Scene
    from hep.illustration.bases import Base
    from hep.illustration.mesh import Floats, Ints
    from hep.illustration.skeleton import Posed, Skeleton

FLAT_HAND = {"finger_curl": 3.0, "finger_spread": 2.0, "thumb_curl": 0.0, "thumb_opposition": 0.0}
FIST = {"finger_curl": 72.0, "thumb_curl": 38.0, "thumb_opposition": 24.0}
SETTLES = {"seat": ("pelvis", "upperleg01"), "trunk": ("spine", "pelvis", "upperleg01")}
CLOTH_DM = 0.08


@dataclass(frozen=True, eq=False)
class Staged:
    """One frame, posed."""

    frame: Frame
    solution: Solution
    posed: Posed
    contacts: tuple[Contact, ...]
    props: tuple[Prop, ...]


def stage(scene: Scene) -> list[Staged]:
    """Pose every frame of a scene; FigureError says which part of it cannot be."""
    base, skeleton = require_base(scene.base), load_skeleton(scene.figure)
    return [_stage(scene, frame, base, skeleton) for frame in scene.frames]


def _stage(scene: Scene, frame: Frame, base: Base, skeleton: Skeleton) -> Staged:
    path = f"frames.{frame.name}"
    own = read_angles(scene.pose, "pose") | read_angles(frame.pose, f"{path}.pose")
    contacts = _merged(base.contacts, scene.contacts, frame.contacts)
    angles = base.pose | _by_contact(contacts) | own
    root = np.zeros(3)
    if base.settle:
        root = _settled(skeleton, angles, base)
    solution = solve(
        skeleton,
        angles,
        root,
        contacts,
        written=frozenset(own),
        shod=scene.shoes,
        path=path,
        keeps_root=bool(base.settle),
    )
    posed = skeleton.pose(solution.angles, solution.root)
    props = (*base.props, *scene.props, *frame.props)
    return Staged(frame, solution, posed, contacts, props)


def between(skeleton: Skeleton, start: Solution, end: Solution, share: float) -> Posed:
    """Return the pose part of the way from one solution to another, 0 to 1."""
    names = start.angles.keys() | end.angles.keys()
    angles = {
        name: start.angles.get(name, 0.0) * (1 - share) + end.angles.get(name, 0.0) * share
        for name in sorted(names)
    }
    return skeleton.pose(angles, start.root * (1 - share) + end.root * share)


def _merged(*groups: Sequence[Contact]) -> tuple[Contact, ...]:
    """Later groups replace earlier contacts of the same part; `how: none` frees the part."""
    by_part = {contact.part: contact for group in groups for contact in group}
    return tuple(contact for contact in by_part.values() if contact.how != "none")


def _by_contact(contacts: Sequence[Contact]) -> dict[str, float]:
    """Angles that a way of touching brings along: fists, flat hands, bent toes."""
    angles: dict[str, float] = {}
    for contact in contacts:
        side = contact.part.partition("_")[0]
        brought = {"grip": FIST, "palm": FLAT_HAND}.get(contact.how, {})
        if contact.how == "ball":
            brought = {"toes_mtp": min(max(contact.heel_up, -20.0), 70.0)}
        angles |= {f"{side}_{name}": value for name, value in brought.items()}
    return angles


def _settled(skeleton: Skeleton, angles: dict[str, float], base: Base) -> Floats:
    posed = skeleton.pose(angles, np.zeros(3))
    lowest = posed.points(_resting(skeleton, base.settle))[:, 1].min()
    return np.array([0.0, base.on + CLOTH_DM - lowest, 0.0])


def _resting(skeleton: Skeleton, part: str) -> Ints:
    body = skeleton.body
    ids = np.unique(body.faces[BODY])
    strongest = body.weight_bones[ids, 0]
    wanted = [n for n, bone in enumerate(body.bones) if bone.startswith(SETTLES[part])]
    chosen: Ints = ids[np.isin(strongest, wanted)]
    return chosen
