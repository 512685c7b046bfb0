"""Faults made by rule in posed scenes: the check finds them, and is silent on what is right.

For every claimed angle eight degrees more, for every contact two centimetres off, for every scene
left and right exchanged.
"""

from __future__ import annotations

import os
import random
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.illustration.angles import OPPOSITES, limits
from hep.illustration.skeleton import load_skeleton
from hep.illustration.solver import Solution
from hep.illustration.staging import Staged, stage
from hep.illustration.studio_check import check_scene
from tests.illustration.reference import FROM_LIBRARY, reference_folders, reference_scene

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hep.domain.scene import Contact, Scene

TURNED_DEGREES, MOVED_DM, EVEN_DM = 8.0, 0.2, 0.4
SCENES = [reference_scene(folder) for folder in reference_folders()]
JUDGED = SCENES if os.environ.get("HEP_TEST_LONG") else SCENES[::6]
LEAST_FOUND = 0.98


# Those of the library: tests/services/test_figures.py, all of them.
@pytest.mark.parametrize("scene", SCENES[: -len(FROM_LIBRARY)], ids=lambda scene: scene.id)
def test_a_scene_as_it_is_raises_no_alarm(scene: Scene) -> None:
    assert check_scene(scene) == []


def test_generated_faults_are_found(record_property: Callable[[str, str], None]) -> None:
    missed, count = [], 0
    for scene in JUDGED:
        staged = stage(scene)
        for name, spoilt in faults(scene, staged):
            count += 1
            if spoilt is not None and not check_scene(scene, spoilt):
                missed.append(f"{scene.id}: {name}")
    record_property("found", f"{count - len(missed)} of {count} in {len(JUDGED)} scenes")
    assert count > 10 * len(JUDGED) / 2
    assert len(missed) <= (1 - LEAST_FOUND) * count, missed


def faults(scene: Scene, staged: list[Staged]) -> Iterator[tuple[str, list[Staged] | None]]:
    """Yield each fault's name and the bodies that have it; None when it cannot even be posed."""
    for number, one in enumerate(staged):
        for angle in claimed_angles(one):
            yield f"{one.frame.name} {angle} +8", put(staged, number, turned(scene, one, angle))
        for place in range(len(one.touches)):
            spoilt = moved(scene, one, place)
            part = one.touches[place].contact.part
            whole = None if spoilt is None else put(staged, number, spoilt)
            yield f"{one.frame.name} {part} moved", whole
    other = [exchanged(scene, one) for one in staged]
    if max(apart(*pair) for pair in zip(staged, other, strict=True)) > EVEN_DM:
        yield "sides exchanged", other


def apart(one: Staged, other: Staged) -> float:
    """How far the bones of two bodies are apart; a body that is even on both sides has no fault."""
    return float(np.abs(one.posed.origins - other.posed.origins).max())


def put(staged: list[Staged], number: int, one: Staged) -> list[Staged]:
    return [one if place == number else other for place, other in enumerate(staged)]


def claimed_angles(one: Staged) -> list[str]:
    """Names as the pose has them: with a side, by the angle that the limits know."""
    found = []
    for claim in one.frame.claims:
        side, _, joint = claim.measure.partition("_")
        joint = OPPOSITES.get(joint, joint)
        if side in ("left", "right") and joint in limits() and claim.about is not None:
            found.append(f"{side}_{joint}")
    return found


def posed_anew(scene: Scene, one: Staged, angles: dict[str, float], root: np.ndarray) -> Staged:
    solution = Solution(angles, root)
    posed = load_skeleton(scene.figure).pose(angles, root)
    return replace(one, solution=solution, posed=posed)


def turned(scene: Scene, one: Staged, angle: str) -> Staged:
    angles = dict(one.solution.angles)
    side, _, joint = angle.partition("_")
    single = [f"{side}_toe{toe}_{joint[5:]}" for toe in range(1, 6)]
    if joint.startswith("toes_"):  # all toes together, unless the scene turns them one by one
        for name in single:
            angles[name] = angles.get(name, angles.get(angle, 0.0)) + TURNED_DEGREES
    else:
        before = angles.get(angle)
        if before is None and joint.startswith("toe"):
            before = angles.get(f"{side}_toes_{joint.partition('_')[2]}", 0.0)
        angles[angle] = (before or 0.0) + TURNED_DEGREES
    return posed_anew(scene, one, angles, one.solution.root)


def moved(scene: Scene, one: Staged, place: int) -> Staged | None:
    """The body posed with one contact two centimetres off its place."""
    contact = one.touches[place].contact
    axes = [axis for axis, value in enumerate(contact.at) if value is not None]
    if contact.how == "rest" or not axes:  # lifted off what it rests on
        up = np.array([0.0, MOVED_DM, 0.0])
        return posed_anew(scene, one, dict(one.solution.angles), one.solution.root + up)
    axis = random.Random(f"{scene.id} {place}").choice(axes)
    at = [
        None if value is None else value + (MOVED_DM if number == axis else 0.0)
        for number, value in enumerate(contact.at)
    ]
    changed: Contact = replace(contact, at=(at[0], at[1], at[2]))
    frame = replace(one.frame, contacts=(*one.frame.contacts, changed))
    try:
        (found,) = stage(replace(scene, frames=(frame,)))
    except FigureError:
        return None
    return replace(found, frame=one.frame, touches=one.touches, aims=one.aims)


def exchanged(scene: Scene, one: Staged) -> Staged:
    other = {"left": "right", "right": "left"}
    angles = {}
    for name, value in one.solution.angles.items():
        side, _, rest = name.partition("_")
        angles[f"{other[side]}_{rest}" if side in other else name] = value
    for name in ("spine_side", "spine_rotation", "neck_side", "neck_rotation", "root_yaw"):
        if name in angles:
            angles[name] = -angles[name]
    return posed_anew(scene, one, angles, one.solution.root * (-1, 1, 1))
