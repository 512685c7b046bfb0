"""The pose that meets its contacts: how near, what gives way, and what cannot be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.domain.scene import Contact
from hep.illustration.angles import limits, read_angles
from hep.illustration.skeleton import load_skeleton
from hep.illustration.solver import Solution, Touch, solve
from hep.illustration.targets import hand_axes

if TYPE_CHECKING:
    from hep.illustration.skeleton import Posed

SKELETON = load_skeleton("woman")
MET_DM = 0.03  # three millimetres
STANDING = (
    Contact("right_foot", at=(-0.95, 0.0, 0.0)),
    Contact("left_foot", at=(0.95, 0.0, 0.0)),
)


def solved(
    *contacts: Contact,
    pose: dict[str, float] | None = None,
    written: tuple[str, ...] = (),
    shod: bool = False,
    keeps_root: bool = False,
) -> tuple[Solution, Posed]:
    start = Solution(read_angles(pose or {}, "pose"), np.zeros(3))
    found = solve(
        SKELETON,
        start,
        [Touch(one, f"frames.end.contacts[{number}]") for number, one in enumerate(contacts)],
        written=frozenset(written),
        shod=shod,
        keeps_root=keeps_root,
    )
    return found, SKELETON.pose(found.angles, found.root)


def test_without_contacts_the_pose_stays_as_written() -> None:
    found, _ = solved(pose={"right_knee_flexion": 30})
    assert found.angles == {"right_knee_flexion": 30.0}
    assert found.root == pytest.approx((0, 0, 0))


@pytest.mark.parametrize("knees", [0.0, 30.0, 60.0])
def test_feet_stand_where_they_are_asked_to_within_three_millimetres(knees: float) -> None:
    _, posed = solved(*STANDING, pose={"both_knee_flexion": knees, "both_hip_flexion": knees})
    for letter, x in (("L", 0.95), ("R", -0.95)):
        ankle = SKELETON.body.head(f"foot.{letter}")[1]
        assert posed.at(f"foot.{letter}") == pytest.approx((x, ankle, 0.0), abs=MET_DM)
        assert posed.rotation(f"foot.{letter}")[:, 1] @ (0, 1, 0) > 0.995


def test_what_the_author_wrote_gives_way_less_than_what_is_free() -> None:
    squat = {"both_knee_flexion": 60.0, "both_hip_flexion": 20.0}
    knees, hips = ("right_knee_flexion", "left_knee_flexion"), ("right_hip_flexion",)
    kept, _ = solved(*STANDING, pose=squat, written=knees)
    free, _ = solved(*STANDING, pose=squat, written=hips)
    assert abs(kept.angles["right_knee_flexion"] - 60) < 12
    assert abs(kept.angles["right_knee_flexion"] - 60) <= abs(
        free.angles["right_knee_flexion"] - 60
    )


def test_no_angle_goes_beyond_its_limit() -> None:
    found, _ = solved(*STANDING, Contact("pelvis", "point", (0.0, 6.5, 0.0)))
    for name, value in found.angles.items():
        low, high = limits()[name.partition("_")[2]]
        assert low <= value <= high


def test_the_pelvis_goes_where_it_is_asked_to() -> None:
    _, posed = solved(*STANDING, Contact("pelvis", "point", (0.3, None, 0.2)))
    place = posed.at("spine05")
    assert place[[0, 2]] == pytest.approx((0.3, 0.2), abs=0.1)


def test_a_settled_body_stays_and_its_foot_comes() -> None:
    found, posed = solved(
        Contact("right_foot", "point", (-0.9, 2.0, 3.0)),
        pose={"right_hip_flexion": 60, "right_knee_flexion": 60},
        keeps_root=True,
    )
    assert found.root == pytest.approx((0, 0, 0))
    assert posed.at("foot.R") == pytest.approx((-0.9, 2.0, 3.0), abs=MET_DM)


@pytest.mark.parametrize(("side", "x"), [("left", 1.6), ("right", -1.6)])
def test_a_palm_lies_on_a_wall_in_front_with_its_fingers_up(side: str, x: float) -> None:
    letter = side[0].upper()
    contact = Contact(f"{side}_hand", "palm", (x, 12.5, 4.0))
    found, posed = solved(contact, pose={f"{side}_shoulder_flexion": 80})
    along, palm = (posed.rotation(f"wrist.{letter}") @ axis for axis in axes(letter))
    assert along[1] > 0.8
    assert palm[2] > 0.8
    knuckle = posed.at(f"finger3-1.{letter}")
    assert np.linalg.norm(knuckle - (x, 12.5, 4.0)) < 0.6
    assert found.root == pytest.approx((0, 0, 0))


def axes(letter: str) -> tuple[np.ndarray, np.ndarray]:
    return hand_axes(SKELETON.body, letter)


def test_one_hand_leaves_the_other_arm_alone() -> None:
    bent = SKELETON.pose({"right_elbow_flexion": 70, "right_shoulder_flexion": 20}, np.zeros(3))
    x, y, z = bent.at("wrist.R").tolist()
    found, posed = solved(
        Contact("right_hand", "point", (x, y, z)), pose={"both_elbow_flexion": 20}
    )
    assert found.angles["left_elbow_flexion"] == 20
    assert posed.at("wrist.R") == pytest.approx((x, y, z), abs=MET_DM)
    assert found.angles["right_elbow_flexion"] > 40


@pytest.mark.parametrize(
    ("part", "bone", "reached_by"),
    [
        ("right_knee", "lowerleg01.R", {"right_hip_flexion": 50}),
        ("left_elbow", "lowerarm01.L", {"left_shoulder_flexion": 40}),
    ],
)
def test_knees_and_elbows_touch_a_point_within_three_millimetres(
    part: str, bone: str, reached_by: dict[str, float]
) -> None:
    wanted = SKELETON.pose(reached_by, np.zeros(3)).at(bone)
    x, y, z = wanted.tolist()
    _, posed = solved(Contact(part, "point", (x, y, z)))
    assert posed.at(bone) == pytest.approx(wanted, abs=MET_DM)


def test_what_cannot_be_reached_is_refused_with_its_distance_and_place_in_the_file() -> None:
    with pytest.raises(FigureError) as error:
        solved(*STANDING, Contact("right_hand", "point", (-9.0, 12.0, 9.0)))
    assert error.value.path == "frames.end.contacts[2]"
    assert "right_hand ends" in error.value.fact
    assert "cm away from where it should touch" in error.value.fact
    assert "nearer" in error.value.hint


def test_a_wrong_contact_is_refused_before_anything_moves() -> None:
    with pytest.raises(FigureError) as error:
        solved(*STANDING, Contact("right_tail"))
    assert error.value.path == "frames.end.contacts[2].part"
