"""Where figures look: ahead, up, or at the part that the words are about, as far as a neck turns."""

from __future__ import annotations

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.domain.scene import Frame
from hep.illustration.angles import limits
from hep.illustration.parts import part_point
from hep.illustration.rotation import unit
from hep.illustration.staging import Staged, stage
from tests.illustration.scenes import PERSON, scene


def looking(gaze: str, base: str = "standing", **pose: float) -> Staged:
    (one,) = stage(scene(Frame("end", gaze=gaze, pose=pose), base=base, view=PERSON))
    return one


def face(one: Staged) -> np.ndarray:
    ahead: np.ndarray = one.posed.rotation("head") @ np.array([0.0, 0.0, 1.0])
    return ahead


def test_ahead_is_level_even_when_the_body_leans() -> None:
    assert abs(face(looking("ahead", root_pitch=20.0))[1]) < 0.2


@pytest.mark.parametrize("part", ["right_foot", "left_hand"])
def test_the_face_turns_towards_a_part_of_the_body(part: str) -> None:
    plain, turned = looking("ahead", "sitting"), looking(part, "sitting")
    way = unit(part_point(turned.posed, part) - turned.posed.at("head"))
    assert face(turned) @ way > face(plain) @ way


def test_a_neck_turns_no_farther_than_it_can() -> None:
    angles = looking("right_heel", right_knee_flexion=100.0).solution.angles
    for name in ("neck_flexion", "neck_rotation"):
        low, high = limits()[name]
        assert low <= angles[name] <= high


def test_the_gaze_of_a_frame_goes_before_that_of_the_scene() -> None:
    made = scene(Frame("end", gaze="up"), base="standing", view=PERSON, gaze="down")
    assert face(stage(made)[0])[1] > 0.2


def test_an_unknown_part_is_refused_where_it_is_written() -> None:
    with pytest.raises(FigureError) as error:
        looking("right_wing")
    assert error.value.path == "frames.end.gaze"
    with pytest.raises(FigureError) as error:
        stage(scene(Frame("end"), view=PERSON, gaze="right_wing"))
    assert error.value.path == "gaze"


def test_shut_eyes_leave_the_head_as_the_pose_has_it() -> None:
    assert face(looking("closed")) == pytest.approx(face(looking("")))
