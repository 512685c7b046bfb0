"""Names of angles, their opposites, both sides, and the limits that a slip of the pen meets."""

from __future__ import annotations

import pytest

from hep.domain.errors import FigureError
from hep.illustration.angles import OPPOSITES, limits, read_angles


def refused(name: str, value: float = 10.0) -> FigureError:
    with pytest.raises(FigureError) as error:
        read_angles({name: value}, "frames.end.pose")
    return error.value


def test_both_sides_are_set_at_once() -> None:
    assert read_angles({"both_knee_flexion": 40}, "pose") == {
        "left_knee_flexion": 40.0,
        "right_knee_flexion": 40.0,
    }


def test_one_side_leaves_the_other_alone() -> None:
    assert read_angles({"left_hip_flexion": 20}, "pose") == {"left_hip_flexion": 20.0}


@pytest.mark.parametrize(("opposite", "kept"), sorted(OPPOSITES.items()))
def test_an_opposite_is_the_same_angle_with_its_sign_turned(opposite: str, kept: str) -> None:
    side = "" if kept.startswith(("spine", "neck")) else "right_"
    assert read_angles({f"{side}{opposite}": 5}, "pose") == {f"{side}{kept}": -5.0}


def test_the_middle_of_the_body_has_no_side() -> None:
    angles = read_angles({"spine_flexion": 30, "root_pitch": -90}, "pose")
    assert angles == {"spine_flexion": 30.0, "root_pitch": -90.0}


def test_single_toes_have_the_limits_of_all_toes() -> None:
    assert limits()["toe1_mtp"] == limits()["toes_mtp"]
    assert limits()["toe5_ip"] == limits()["toes_ip"]
    assert read_angles({"right_toe1_mtp": 30}, "pose") == {"right_toe1_mtp": 30.0}


def test_the_limits_themselves_are_allowed() -> None:
    for joint, (low, high) in limits().items():
        side = "" if joint.startswith(("spine", "lumbar", "thoracic", "neck", "root")) else "left_"
        for value in (low, high):
            assert read_angles({f"{side}{joint}": value}, "pose") == {f"{side}{joint}": value}


@pytest.mark.parametrize(
    ("name", "value", "nearest"),
    [
        ("right_knee_flexion", 170, "155"),
        ("right_knee_flexion", -20, "-5"),
        ("both_ankle_dorsiflexion", 50, "-35"),
        ("spine_side", 41, "40"),
    ],
)
def test_beyond_a_limit_the_nearest_allowed_value_is_told(
    name: str, value: float, nearest: str
) -> None:
    error = refused(name, value)
    assert error.path == f"frames.end.pose.{name}"
    assert "beyond the limit" in error.fact
    assert error.hint == f"the nearest allowed is {nearest}"


def test_an_unknown_angle_is_refused_with_a_near_guess() -> None:
    error = refused("right_knee_flexon")
    assert error.path == "frames.end.pose.right_knee_flexon"
    assert error.hint == "did you mean knee_flexion?"


def test_an_angle_like_no_other_is_refused_with_all_that_are_known() -> None:
    error = refused("right_qqqqqq")
    assert error.hint.startswith("known are ")
    assert "ankle_eversion" in error.hint


def test_a_side_that_is_missing_or_too_much_is_told() -> None:
    assert refused("knee_flexion").hint == "begin it with left_, right_ or both_"
    assert refused("left_spine_flexion").hint == "leave out the side"
