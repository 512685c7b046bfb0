"""What a contact asks of the posed bones, as numbers that are zero when it is met."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from hep.domain.errors import FigureError
from hep.illustration.fields import floor
from hep.illustration.patches import SIDED, is_patch, patch, patch_names
from hep.illustration.rotation import about_x, about_y, unit
from hep.illustration.shoes import SOLE_DM

if TYPE_CHECKING:
    from hep.domain.scene import Contact, Place
    from hep.illustration.bodies import Body
    from hep.illustration.fields import Field
    from hep.illustration.mesh import Floats
    from hep.illustration.skeleton import Posed

Residual = Callable[["Posed"], "Floats"]
PLACE_WEIGHT, FLAT_WEIGHT, TURN_WEIGHT, HAND_WEIGHT = 2.0, 4.0, 2.0, 1.2
PALM_DEPTH_DM = 0.16  # from the hand's bones to the skin of the palm
LEG_JOINTS = (
    "hip_flexion", "hip_abduction", "hip_rotation",
    "knee_flexion", "ankle_plantarflexion", "ankle_inversion",
)  # fmt: skip
ARM_JOINTS = (
    "shoulder_flexion", "shoulder_abduction", "shoulder_rotation", "elbow_flexion",
    "forearm_pronation", "wrist_flexion", "wrist_ulnar",
)  # fmt: skip
KINDS = {
    "foot": ("flat", "ball", "heel", "point", "rest"),
    "hand": ("palm", "grip", "point", "rest"),
    "knee": ("rest", "point"),
    "elbow": ("rest", "point"),
}
ARM_PARTS = ("hand", "palm", "forearm", "elbow", "shoulder")
FOOT_PARTS = ("foot", "sole", "heel", "ball", "toes", "instep")
TRUNK_PARTS = ("hip", "side")
REST = "rest"


@dataclass(frozen=True)
class Goal:
    """One contact as residuals, with the joints that may give way to meet it."""

    residuals: tuple[Residual, ...]
    joints: tuple[str, ...]  # named angles
    moves_root: bool


def goal(contact: Contact, body: Body, *, shod: bool, path: str, field: Field = floor) -> Goal:
    """Return the goal of a contact; FigureError for a part or way that does not exist.

    `field` is what a part rests on: how far places are above it.
    """
    if contact.how == REST and is_patch(contact.part):
        return _rest(contact, field, SOLE_DM if shod else 0.0)
    if contact.part == "pelvis":
        return Goal((_place("spine05", contact.at),), (), moves_root=True)
    side, _, kind = contact.part.partition("_")
    if is_patch(contact.part) and kind not in KINDS:
        fact = f"{contact.part} cannot touch by '{contact.how}'"
        msg = f"{path}.how"
        raise FigureError(msg, fact, f"use {REST}")
    if side not in ("left", "right") or kind not in KINDS:
        fact = f"there is no part '{contact.part}'"
        msg = f"{path}.part"
        raise FigureError(msg, fact, f"use pelvis, {patch_names()}")
    if contact.how not in KINDS[kind]:
        fact = f"a {kind} cannot touch by '{contact.how}'"
        msg = f"{path}.how"
        raise FigureError(msg, fact, f"use {', '.join(KINDS[kind])}")
    letter = side[0].upper()
    if kind == "foot":
        lift = SOLE_DM if shod else 0.0
        residuals = _foot(contact, body, letter, lift)
        return Goal(residuals, _named(side, LEG_JOINTS), moves_root=True)
    if kind == "hand":
        return Goal(_hand(contact, body, letter), _named(side, ARM_JOINTS), moves_root=False)
    bone, joints = (
        (f"lowerleg01.{letter}", LEG_JOINTS[:4])
        if kind == "knee"
        else (f"lowerarm01.{letter}", ARM_JOINTS[:3])
    )
    moves_root = kind == "knee"
    return Goal((_place(bone, contact.at),), _named(side, joints), moves_root=moves_root)


def _rest(contact: Contact, field: Field, lift: float) -> Goal:
    """Skin that touches: its nearest point lies on the surface, and its middle at `at`."""
    part = contact.part
    side, _, kind = part.partition("_")
    ids = patch(part)
    sides = side if kind in SIDED else ""
    shod = lift if kind in FOOT_PARTS else 0.0
    wanted = [(axis, value) for axis, value in enumerate(contact.at) if value is not None]

    def touching(posed: Posed) -> Floats:
        return np.array([(field(posed.points(ids)).min() - shod) * PLACE_WEIGHT])

    def placed(posed: Posed) -> Floats:
        middle = posed.points(ids).mean(axis=0)
        return np.array([(middle[axis] - value) * PLACE_WEIGHT for axis, value in wanted])

    residuals = (touching, placed) if wanted else (touching,)
    if not sides or kind in TRUNK_PARTS:
        return Goal(residuals, (), moves_root=True)
    if kind in ARM_PARTS:
        return Goal(residuals, _named(side, ARM_JOINTS), moves_root=False)
    return Goal(residuals, _named(side, LEG_JOINTS), moves_root=True)


def ball_height(body: Body, letter: str) -> float:
    """Return how high the joints of the ball of the foot lie above the sole."""
    return float(_ball(body, letter)[1])


def _ball(body: Body, letter: str) -> Floats:
    middle: Floats = (body.head(f"toe1-1.{letter}") + body.head(f"toe5-1.{letter}")) / 2
    return middle


def _named(side: str, joints: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{side}_{joint}" for joint in joints)


def _place(
    bone: str, at: Place, offset: Floats | tuple[float, float, float] = (0, 0, 0)
) -> Residual:
    wanted = [(axis, value) for axis, value in enumerate(at) if value is not None]

    def residual(posed: Posed) -> Floats:
        place = posed.at(bone, offset)
        return np.array([(place[axis] - value) * PLACE_WEIGHT for axis, value in wanted])

    return residual


def _point(bone: str, local: Floats, wanted: Floats, weight: float) -> Residual:
    def residual(posed: Posed) -> Floats:
        turned: Floats = (posed.rotation(bone) @ local - wanted) * weight
        return turned

    return residual


def _foot(contact: Contact, body: Body, letter: str, lift: float) -> tuple[Residual, ...]:
    bone = f"foot.{letter}"
    x, y, z = contact.at
    if contact.how == "point":
        return (_place(bone, contact.at),)
    sign = 1.0 if letter == "L" else -1.0
    turned = about_y(sign * contact.toe_out)
    pitch = about_x(0.0 if contact.how == "flat" else contact.heel_up)
    up = turned @ pitch @ np.array([0.0, 1.0, 0.0])
    ahead = turned @ pitch @ np.array([0.0, 0.0, 1.0])
    if contact.how == "ball":
        offset = _ball(body, letter) - body.head(bone)
        height = None if y is None else y + ball_height(body, letter) + lift
    elif contact.how == "heel":
        offset = np.array([0.0, -float(body.head(bone)[1]), -0.2])
        height = None if y is None else y + lift
    else:
        offset = np.zeros(3)
        height = None if y is None else y + float(body.head(bone)[1]) + lift
    return (
        _place(bone, (x, height, z), offset),
        _point(bone, np.array([0.0, 1.0, 0.0]), up, FLAT_WEIGHT),
        _point(bone, np.array([0.0, 0.0, 1.0]), ahead, TURN_WEIGHT),
    )


def _hand(contact: Contact, body: Body, letter: str) -> tuple[Residual, ...]:
    bone = f"wrist.{letter}"
    if contact.how == "point":
        return (_place(bone, contact.at),)
    along, palm = hand_axes(body, letter)
    knuckle = body.head(f"finger3-1.{letter}") - body.head(bone)
    offset = knuckle * (0.62 if contact.how == "palm" else 1.05)
    offset = offset + palm * PALM_DEPTH_DM * (1.0 if contact.how == "palm" else 1.6)
    return (
        _place(bone, contact.at, offset),
        _point(bone, along, unit(np.array(contact.fingers)), HAND_WEIGHT),
        _point(bone, palm, unit(np.array(contact.palm)), HAND_WEIGHT),
    )


def hand_axes(body: Body, letter: str) -> tuple[Floats, Floats]:
    """Return rest directions of a hand: along the fingers, and out of the palm."""
    along = unit(body.head(f"finger3-1.{letter}") - body.head(f"wrist.{letter}"))
    across = body.head(f"finger5-1.{letter}") - body.head(f"finger2-1.{letter}")
    palm = unit(np.cross(along, across))
    # In the rest pose the palms look down.
    return along, palm if palm[1] < 0 else -palm
