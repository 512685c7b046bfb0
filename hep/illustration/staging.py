"""From a scene to posed bodies: base, scene and frame put together, settled, contacts met."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from hep.domain.errors import FigureError
from hep.domain.scene import Show
from hep.illustration.angles import read_angles
from hep.illustration.bases import require_base
from hep.illustration.fields import floor, nearest
from hep.illustration.gaze import CLOSED, looking
from hep.illustration.patches import patch
from hep.illustration.rotation import unit
from hep.illustration.shoes import SOLE_DM
from hep.illustration.skeleton import load_skeleton
from hep.illustration.solids import FLOOR, solid
from hep.illustration.solver import Solution, Touch, solve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.scene import Contact, Frame, Prop, Scene
    from hep.illustration.bases import Base
    from hep.illustration.fields import Field
    from hep.illustration.mesh import Floats
    from hep.illustration.skeleton import Posed, Skeleton

FLAT_HAND = {"finger_curl": 3.0, "finger_spread": 2.0, "thumb_curl": 0.0, "thumb_opposition": 0.0}
FIST = {"finger_curl": 72.0, "thumb_curl": 38.0, "thumb_opposition": 24.0}
CLOTH_DM = 0.08
NEAR_DM = 0.025
ANGLE_DIGITS, PLACE_DIGITS = 3, 6  # of degrees and decimetres
ROUNDS = 2  # of mending the difference between bones and skin


@dataclass(frozen=True, eq=False)
class Staged:
    """One frame, posed."""

    frame: Frame
    solution: Solution
    posed: Posed
    touches: tuple[Touch, ...]  # as the scene has them
    aims: tuple[Touch, ...]  # the same, moved so that skin and not bone meets the place
    props: tuple[Prop, ...]
    prop_paths: tuple[str, ...]  # where the scene names each prop


def stage(scene: Scene) -> list[Staged]:
    """Pose every frame of a scene; FigureError says which part of it cannot be."""
    base, skeleton = require_base(scene.base), load_skeleton(scene.figure, scene.size)
    return [_stage(scene, frame, base, skeleton) for frame in scene.frames]


def _stage(scene: Scene, frame: Frame, base: Base, skeleton: Skeleton) -> Staged:
    path = f"frames.{frame.name}"
    own = read_angles(scene.pose, "pose") | read_angles(frame.pose, f"{path}.pose")
    named_props = _props(scene, frame, base)
    props = tuple(prop for prop, _ in named_props)
    touches = _touches(scene, frame, base, props)
    angles = dict(base.pose) | _by_contact(touches) | own
    root = _settled(skeleton, angles, base) if base.settle else np.zeros(3)
    written = frozenset(own)

    def met(start: Solution, asked: Sequence[Touch]) -> Solution:
        return solve(
            skeleton, start, asked,
            written=written, shod=scene.shoes, keeps_root=bool(base.settle),
        )  # fmt: skip

    solution, aims = met(Solution(angles, root), touches), touches
    for _ in range(ROUNDS):
        posed = skeleton.pose(solution.angles, solution.root)
        pairs = zip(touches, aims, strict=True)
        moved = tuple(_aimed(posed, touch, aim, shod=scene.shoes) for touch, aim in pairs)
        if moved == aims:
            break
        solution, aims = met(solution, moved), moved
    gaze = frame.gaze or scene.gaze
    if gaze not in ("", CLOSED):
        where = f"{path}.gaze" if frame.gaze else "gaze"
        solution = looking(skeleton, solution, gaze, where)
    solution = _rounded(solution)
    posed = skeleton.pose(solution.angles, solution.root)
    prop_paths = tuple(where for _, where in named_props)
    return Staged(frame, solution, posed, touches, aims, props, prop_paths)


def _rounded(solution: Solution) -> Solution:
    """Return a pose without the last digits, in which processors differ."""
    angles = {name: round(float(value), ANGLE_DIGITS) for name, value in solution.angles.items()}
    return Solution(angles, solution.root.round(PLACE_DIGITS))


def _props(scene: Scene, frame: Frame, base: Base) -> list[tuple[Prop, str]]:
    # A picture of feet alone leaves the chair out; a scene's own mat replaces that of the base.
    own = {prop.kind for prop in (*scene.props, *frame.props)}
    shown = base.props if scene.view.show is Show.PERSON else ()
    of_base = [prop for prop in shown if prop.kind not in own]
    return [
        *((prop, "base") for prop in of_base),
        *((prop, f"props[{number}]") for number, prop in enumerate(scene.props)),
        *(
            (prop, f"frames.{frame.name}.props[{number}]")
            for number, prop in enumerate(frame.props)
        ),
    ]


def between(skeleton: Skeleton, start: Solution, end: Solution, share: float) -> Posed:
    """Return the pose part of the way from one solution to another, 0 to 1."""
    names = start.angles.keys() | end.angles.keys()
    angles = {
        name: start.angles.get(name, 0.0) * (1 - share) + end.angles.get(name, 0.0) * share
        for name in sorted(names)
    }
    return skeleton.pose(angles, start.root * (1 - share) + end.root * share)


def _touches(scene: Scene, frame: Frame, base: Base, props: Sequence[Prop]) -> tuple[Touch, ...]:
    """Later contacts replace earlier ones of the same part; `how: none` frees the part."""
    by_part: dict[str, tuple[Contact, str]] = {one.part: (one, "base") for one in base.contacts}
    for path, contacts in (("", scene.contacts), (f"frames.{frame.name}.", frame.contacts)):
        for number, one in enumerate(contacts):
            by_part[one.part] = (one, f"{path}contacts[{number}]")
    return tuple(
        Touch(contact, path, _field(contact, props, path))
        for contact, path in by_part.values()
        if contact.how != "none"
    )


def _field(contact: Contact, props: Sequence[Prop], path: str) -> Field:
    """Return what a part rests on: the floor, or all props of the kind that the contact names."""
    if contact.on in ("", FLOOR):
        return floor
    found = tuple(
        field for prop in props if prop.kind == contact.on and (field := solid(prop)) is not None
    )
    if not found:
        fact = f"there is no {contact.on} in the picture to touch"
        msg = f"{path}.on"
        raise FigureError(msg, fact, "name floor, or the kind of a prop that has a body")
    return lambda places: nearest(found, places)


def _by_contact(touches: Sequence[Touch]) -> dict[str, float]:
    """Angles that a way of touching brings along: fists, flat hands, bent toes."""
    angles: dict[str, float] = {}
    for contact in (touch.contact for touch in touches):
        side = contact.part.partition("_")[0]
        brought = {"grip": FIST, "palm": FLAT_HAND}.get(contact.how, {})
        if contact.how == "ball":
            brought = {"toes_mtp": min(max(contact.heel_up, -20.0), 70.0)}
        angles |= {f"{side}_{name}": value for name, value in brought.items()}
    return angles


def _aimed(posed: Posed, touch: Touch, aim: Touch, *, shod: bool) -> Touch:
    """Return the aim moved so that the skin, not the bones, of a foot or palm meets its place."""
    contact = touch.contact
    side, _, kind = contact.part.partition("_")
    if kind == "foot" and contact.how in ("flat", "ball", "heel") and contact.at[1] is not None:
        lowest = float(posed.points(patch(contact.part))[:, 1].min())
        lift = SOLE_DM if shod else 0.0
        off = np.array([0.0, lowest - lift - contact.at[1], 0.0])
    elif contact.how == "palm" and None not in contact.at:
        out = -unit(np.array(contact.palm))
        at = np.array(contact.at, dtype=np.float64)
        off = out * float(((posed.points(patch(f"{side}_hand")) - at) @ out).min())
    else:
        return aim
    if float(np.linalg.norm(off)) <= NEAR_DM:
        return aim
    x, y, z = (
        None if value is None else value - step
        for value, step in zip(aim.contact.at, off, strict=True)
    )
    return replace(aim, contact=replace(aim.contact, at=(x, y, z)))


def _settled(skeleton: Skeleton, angles: dict[str, float], base: Base) -> Floats:
    posed = skeleton.pose(angles, np.zeros(3))
    lowest = posed.points(patch(base.settle))[:, 1].min()
    return np.array([0.0, base.on + CLOTH_DM - lowest, 0.0])
