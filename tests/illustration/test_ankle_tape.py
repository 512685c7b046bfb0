"""Tape lies on the skin of the ankle: from side to side under the heel, and round the leg."""

from __future__ import annotations

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.domain.scene import Prop
from hep.illustration.ankle_tape import TOP_DM, WIDE_DM, ankle_tape
from hep.illustration.bodies import BODY
from hep.illustration.parts import part_point
from hep.illustration.skeleton import load_skeleton
from hep.illustration.surfaces import pattern

POSED = load_skeleton("woman").pose(
    {"right_hip_flexion": 70, "right_knee_flexion": 20, "right_ankle_plantarflexion": 25},
    np.zeros(3),
)


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_stirrup_runs_from_side_to_side_under_the_heel_close_to_the_skin(side: str) -> None:
    stirrup, _ = ankle_tape(Prop("tape", part=f"{side}_ankle"), POSED, 200, "props[0]")
    line = stirrup.vertices.reshape(5, -1, 3)[2]
    ankle, letter = part_point(POSED, f"{side}_ankle"), side[0].upper()
    up = POSED.at(f"lowerleg01.{letter}") - ankle
    up /= np.linalg.norm(up)
    height = (line - ankle) @ up
    assert height[[0, -1]] == pytest.approx([TOP_DM, TOP_DM], abs=0.08)
    assert height.min() < -0.45
    across = POSED.rotation(f"foot.{letter}")[:, 0]
    assert ((line[0] - ankle) @ across) * ((line[-1] - ankle) @ across) < 0
    shape = pattern(BODY, 2)
    own = shape.rest[:, 0] > 0 if side == "left" else shape.rest[:, 0] < 0
    skin = shape.pose(POSED)[own & (shape.rest[:, 1] < 4)]
    away = np.linalg.norm(line[:, None] - skin[None], axis=2).min(axis=1)
    assert away.max() < 0.2


def test_both_strips_are_as_wide_as_tape_and_separate() -> None:
    strips = ankle_tape(Prop("tape", part="right_ankle"), POSED, 200, "props[0]")
    assert len({mesh.group for mesh in strips}) == 2
    for mesh in strips:
        rows = mesh.vertices.reshape(5, -1, 3)
        wide = np.linalg.norm(rows[-1] - rows[0], axis=1)
        assert np.median(wide) == pytest.approx(WIDE_DM, abs=0.06)
        assert mesh.slot == "plaster"


def test_the_strip_round_the_leg_is_closed_and_lies_over_the_stirrup() -> None:
    stirrup, ring = ankle_tape(Prop("tape", part="left_ankle"), POSED, 200, "props[0]")
    line = ring.vertices.reshape(5, -1, 3)[2]
    assert line[0] == pytest.approx(line[-1])
    middle = line.mean(axis=0)
    under = stirrup.vertices.reshape(5, -1, 3)[2]
    near = under[np.linalg.norm(under - middle, axis=1) < 0.6]
    assert len(near) > 4
    for place in near:
        if abs(place[1] - middle[1]) < 0.1:
            beside = line[np.argmin(np.linalg.norm(line - place, axis=1))]
            assert np.linalg.norm(beside - middle) > np.linalg.norm(place - middle) - 0.02


@pytest.mark.parametrize("part", ["both_ankles", "right_knee", ""])
def test_tape_goes_on_one_ankle(part: str) -> None:
    with pytest.raises(FigureError) as error:
        ankle_tape(Prop("tape", part=part), POSED, 200, "props[0]")
    assert error.value.path == "props[0].part"
    assert "right_ankle" in error.value.hint
