"""From a scene to posed bodies: base, scene and frame put together, settled, contacts met."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from hep.domain.scene import Show
from hep.illustration.angles import read_angles
from hep.illustration.bases import require_base
from hep.illustration.bodies import BODY, load_body
from hep.illustration.skeleton import load_skeleton
from hep.illustration.solver import Solution, solve
from hep.illustration.surfaces import REFERENCE

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
NEAR_DM = 0.02
FOOT_HIGH_DM = 1.0


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
    angles = dict(base.pose) | _by_contact(contacts) | own
    root = np.zeros(3)
    if base.settle:
        root = _settled(skeleton, angles, base)
    start = Solution(angles, root)
    keeps_root = bool(base.settle)
    written = frozenset(own)

    def met(start: Solution, contacts: Sequence[Contact]) -> Solution:
        return solve(
            skeleton, start, contacts,
            written=written, shod=scene.shoes, path=path, keeps_root=keeps_root,
        )  # fmt: skip

    solution = met(start, contacts)
    posed = skeleton.pose(solution.angles, solution.root)
    lifted = _on_the_ground(posed, contacts)
    if lifted != contacts:
        solution = met(solution, lifted)
        posed = skeleton.pose(solution.angles, solution.root)
    # A picture of feet alone leaves the chair out.
    of_base = base.props if scene.view.show is Show.PERSON else ()
    props = (*of_base, *scene.props, *frame.props)
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


def _on_the_ground(posed: Posed, contacts: tuple[Contact, ...]) -> tuple[Contact, ...]:
    """Return the contacts with each foot moved so that its skin, not its bones, meets the ground."""
    return tuple(_lifted(posed, contact) for contact in contacts)


def _lifted(posed: Posed, contact: Contact) -> Contact:
    side, _, kind = contact.part.partition("_")
    x, y, z = contact.at
    if kind != "foot" or contact.how not in ("flat", "ball", "heel") or y is None:
        return contact
    lowest = float(posed.points(_foot(side))[:, 1].min())
    return replace(contact, at=(x, 2 * y - lowest, z)) if abs(lowest - y) > NEAR_DM else contact


@lru_cache
def _foot(side: str) -> Ints:
    body = load_body(REFERENCE)
    ids = np.unique(body.faces[BODY])
    sign = 1 if side == "left" else -1
    places = body.vertices[ids]
    chosen: Ints = ids[(places[:, 1] < FOOT_HIGH_DM) & (places[:, 0] * sign > 0)]
    return chosen


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
