"""How each named angle turns which bones. Signs: flexion and the like are positive on both sides."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.bodies import load_body
from hep.illustration.rotation import about_x, about_y, about_z, turn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hep.illustration.bodies import Body
    from hep.illustration.mesh import Floats, Ints

    Angle = Callable[[str], float]
    Apply = Callable[[str, Floats], None]

SPINE = {"spine05": 0.22, "spine04": 0.22, "spine03": 0.22, "spine02": 0.18, "spine01": 0.16}
LUMBAR, THORACIC = ("spine05", "spine04", "spine03"), ("spine02", "spine01")
NECK = {"neck01": 0.25, "neck02": 0.2, "neck03": 0.2, "head": 0.35}
PELVIS_SHARE = 0.12  # of hip flexion
SUBTALAR_UP, SUBTALAR_IN = np.radians(35.0), np.radians(16.0)  # axis of inversion
TOE_SPREAD = {1: -1.2, 2: -0.35, 3: 0.05, 4: 0.5, 5: 1.1}
SCAPULA_FROM = 30.0  # degrees of arm elevation before the shoulder blade follows
SCAPULA_SHARE = 0.28
FINGER_CURL = {1: 0.9, 2: 1.1, 3: 0.7}


TRUNK_ANGLES = (
    "spine_flexion", "lumbar_flexion", "thoracic_flexion", "spine_side", "spine_rotation",
    "neck_flexion", "neck_side", "neck_rotation",
)  # fmt: skip
SIDED_ANGLES = {
    "leg": (
        "hip_flexion", "hip_abduction", "hip_rotation", "knee_flexion", "tibial_rotation",
        "ankle_plantarflexion", "ankle_inversion", "foot_adduction",
    ),
    "toes": (
        "toes_mtp", "toes_ip", "toe_spread",
        *(f"toe{toe}_{joint}" for toe in range(1, 6) for joint in ("mtp", "ip")),
    ),
    "arm": (
        "shoulder_flexion", "shoulder_abduction", "shoulder_rotation", "shoulder_elevation",
        "scapular_protraction", "elbow_flexion",
    ),
    "hand": (
        "forearm_pronation", "wrist_flexion", "wrist_ulnar", "finger_curl", "finger_spread",
        "thumb_curl", "thumb_opposition",
    ),
}  # fmt: skip
SIDED = tuple(
    (group, side, tuple(f"{side}_{name}" for name in names))
    for group, names in SIDED_ANGLES.items()
    for side in ("left", "right")
)
Turned = tuple["Ints", "Floats"]  # numbers of bones, and the rotation of each


def joint_rotations(body: Body, angles: Mapping[str, float]) -> Floats:
    """Return how each bone is turned about the neutral's axes, (b, 3, 3)."""
    found = np.repeat(np.eye(3)[None], len(body.bones), axis=0)
    for group, side, names in (("trunk", "", TRUNK_ANGLES), *SIDED):
        bones, rotations = _turned(body.name, group, side, tuple(map(angles.get, names)))
        found[bones] = rotations
    return found


@lru_cache(maxsize=4096)
def _turned(figure: str, group: str, side: str, values: tuple[float | None, ...]) -> Turned:
    """Return the rotations of one group; while a pose is solved most groups stay as they are."""
    body = load_body(figure)
    names = SIDED_ANGLES.get(group, TRUNK_ANGLES)
    known = {name: value for name, value in zip(names, values, strict=True) if value is not None}
    letter, sign = {"left": ("L", 1.0), "right": ("R", -1.0)}.get(side, ("", 0.0))
    found: dict[int, Floats] = {}

    def apply(bone: str, rotation: Floats) -> None:
        number = body.bone(f"{bone}.{letter}" if letter else bone)
        found[number] = rotation @ found[number] if number in found else rotation

    def angle(name: str) -> float:
        return known.get(name, 0.0)

    if group == "trunk":
        _trunk(angle, apply)
    elif group == "leg":
        _leg(angle, apply, sign)
    elif group == "toes":
        _toes(known, apply, body, letter)
    elif group == "arm":
        _arm(angle, apply, sign)
    else:
        _hand(angle, apply, sign)
    return np.array(list(found)), np.array(list(found.values()))


def _trunk(angle: Angle, apply: Apply) -> None:
    for bone, share in SPINE.items():
        bend = angle("spine_flexion") * share
        bend += angle("lumbar_flexion") / len(LUMBAR) if bone in LUMBAR else 0.0
        bend += angle("thoracic_flexion") / len(THORACIC) if bone in THORACIC else 0.0
        side, twist = angle("spine_side") * share, angle("spine_rotation") * share
        apply(bone, about_x(bend) @ about_z(-side) @ about_y(twist))
    for bone, share in NECK.items():
        side, twist = angle("neck_side") * share, angle("neck_rotation") * share
        apply(bone, about_x(angle("neck_flexion") * share) @ about_z(-side) @ about_y(twist))


def _leg(angle: Angle, apply: Apply, sign: float) -> None:
    flexion, rotation = angle("hip_flexion"), sign * angle("hip_rotation")
    apply("pelvis", about_x(-flexion * PELVIS_SHARE))
    swing = about_x(-flexion * (1 - PELVIS_SHARE)) @ about_z(sign * angle("hip_abduction"))
    apply("upperleg01", swing @ about_y(rotation * 0.45))
    apply("upperleg02", about_y(rotation * 0.55))
    apply("lowerleg01", about_x(angle("knee_flexion")))
    apply("lowerleg02", about_y(sign * angle("tibial_rotation")))
    axis = (
        -sign * float(np.sin(SUBTALAR_IN)),
        float(np.sin(SUBTALAR_UP)),
        float(np.cos(SUBTALAR_UP)),
    )
    tilt = turn(axis, -sign * angle("ankle_inversion"))
    point = about_x(angle("ankle_plantarflexion"))
    apply("foot", about_y(-sign * angle("foot_adduction")) @ point @ tilt)


def _toes(angles: Mapping[str, float], apply: Apply, body: Body, letter: str) -> None:
    sign = 1.0 if letter == "L" else -1.0
    for toe in range(1, 6):
        mtp = angles.get(f"toe{toe}_mtp", angles.get("toes_mtp", 0.0))
        ip = angles.get(f"toe{toe}_ip", angles.get("toes_ip", 0.0))
        along = body.head(f"toe{toe}-2.{letter}") - body.head(f"toe{toe}-1.{letter}")
        axis = (float(along[2]), 0.0, -float(along[0]))  # across the toe, level
        spread = about_y(sign * angles.get("toe_spread", 0.0) * TOE_SPREAD[toe])
        apply(f"toe{toe}-1", spread @ turn(axis, -mtp))
        apply(f"toe{toe}-2", turn(axis, ip))
        if toe > 1:
            apply(f"toe{toe}-3", turn(axis, ip * 0.7))


def _arm(angle: Angle, apply: Apply, sign: float) -> None:
    flexion, abduction = angle("shoulder_flexion"), angle("shoulder_abduction")
    raised = max(0.0, abs(abduction) - SCAPULA_FROM, flexion - SCAPULA_FROM - 20)
    blade = raised * SCAPULA_SHARE
    lift = about_z(sign * (blade * 0.55 + angle("shoulder_elevation")))
    apply("clavicle", lift @ about_y(-sign * angle("scapular_protraction")))
    apply("shoulder01", about_z(sign * blade * 0.25))
    twist = about_y(sign * angle("shoulder_rotation") / 2)
    raise_arm = about_x(-flexion) @ about_z(sign * abduction)
    apply("upperarm01", about_z(-sign * blade * 0.8) @ raise_arm @ twist)
    apply("upperarm02", twist)
    apply("lowerarm01", about_x(-angle("elbow_flexion")))


def _hand(angle: Angle, apply: Apply, sign: float) -> None:
    forearm = (sign * 0.16, -1.0, 0.05)
    half = turn(forearm, sign * angle("forearm_pronation") / 2)
    apply("lowerarm02", half)
    bend = about_z(-sign * angle("wrist_flexion")) @ about_x(angle("wrist_ulnar"))
    apply("wrist", bend @ half)
    for finger in range(2, 6):
        spread = about_x(-angle("finger_spread") * (3.3 - finger))
        for joint, share in FINGER_CURL.items():
            curl = about_z(-sign * angle("finger_curl") * share)
            apply(f"finger{finger}-{joint}", spread @ curl if joint == 1 else curl)
    thumb = angle("thumb_curl")
    apply("finger1-1", about_y(-sign * angle("thumb_opposition")))
    apply("finger1-2", about_z(-sign * thumb) @ about_x(thumb * 0.3))
    apply("finger1-3", about_z(-sign * thumb))
