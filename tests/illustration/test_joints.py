"""Signs of clinical angles, measured on the posed bones of both sides.

Places are decimetres: left is +x, up +y, ahead +z; the body stands in its anatomical neutral.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.illustration.angles import limits, read_angles
from hep.illustration.joints import LUMBAR, THORACIC
from hep.illustration.parts import part_point
from hep.illustration.skeleton import load_skeleton

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats
    from hep.illustration.skeleton import Posed

RIGHT_TO_LEFT, UP, AHEAD = np.eye(3)
OUT = {"left": 1.0, "right": -1.0}


@pytest.fixture(params=["left", "right"])
def side(request: pytest.FixtureRequest) -> str:
    """Either side."""
    return str(request.param)


@lru_cache
def posed(*angles: tuple[str, float]) -> Posed:
    return load_skeleton("woman").pose(read_angles(dict(angles), "pose"), np.zeros(3))


def moved(side: str, part: str, **angles: float) -> Floats:
    """How a part leaves the neutral: out to its own side, up, ahead."""
    named = tuple((f"{side}_{name}", value) for name, value in angles.items())
    name = f"{side}_{part}"
    way: Floats = part_point(posed(*named), name) - part_point(posed(), name)
    return way * (OUT[side], 1.0, 1.0)


def facing(side: str, bone: str, direction: Floats, **angles: float) -> Floats:
    """Where a direction of the neutral bone points once posed: out, up, ahead."""
    named = tuple((f"{side}_{name}", value) for name, value in angles.items())
    bone = f"{bone}.{side[0].upper()}"
    turned = posed(*named).rotation(bone) @ posed().rotation(bone).T
    pointed: Floats = turned @ (direction * (OUT[side], 1.0, 1.0))
    return pointed * (OUT[side], 1.0, 1.0)


def test_plantarflexion_lowers_the_toes_and_dorsiflexion_lifts_them(side: str) -> None:
    assert moved(side, "toes", ankle_plantarflexion=30)[1] < -0.5
    assert moved(side, "toes", ankle_dorsiflexion=20)[1] > 0.4
    assert moved(side, "ankle", ankle_plantarflexion=30) == pytest.approx((0, 0, 0))


def test_plantarflexion_turns_the_foot_by_its_own_degrees(side: str) -> None:
    ahead = facing(side, "foot", AHEAD, ankle_plantarflexion=30)
    assert np.degrees(np.arctan2(-ahead[1], ahead[2])) == pytest.approx(30)


def test_eversion_turns_the_sole_outward_and_inversion_inward(side: str) -> None:
    assert facing(side, "foot", -UP, ankle_eversion=20)[0] > 0.2
    assert facing(side, "foot", -UP, ankle_inversion=30)[0] < -0.3


def test_inversion_lifts_the_inner_edge_of_the_foot(side: str) -> None:
    inverted = {"ankle_inversion": 30.0}
    assert moved(side, "big_toe", **inverted)[1] > moved(side, "little_toe", **inverted)[1] + 0.2


def test_foot_adduction_turns_the_toes_inward_and_abduction_outward(side: str) -> None:
    assert moved(side, "toes", foot_adduction=20)[0] < -0.3
    assert moved(side, "toes", foot_abduction=20)[0] > 0.3


def test_knee_flexion_brings_the_heel_up_and_back(side: str) -> None:
    way = moved(side, "heel", knee_flexion=90)
    assert way[1] > 2.5
    assert way[2] < -2.5
    assert tip(side, "lowerleg01", knee_flexion=90) == pytest.approx((0, 0, 0))


def test_hip_flexion_brings_the_knee_ahead_and_extension_back(side: str) -> None:
    assert moved(side, "knee", hip_flexion=60)[2] > 2.5
    assert moved(side, "knee", hip_flexion=90)[1] > 3.0
    assert moved(side, "knee", hip_extension=20)[2] < -1.0


def test_hip_flexion_of_ninety_degrees_levels_the_thigh(side: str) -> None:
    thigh = facing(side, "upperleg02", -UP, hip_flexion=90)
    assert thigh == pytest.approx((0, 0, 1), abs=0.05)


def test_hip_abduction_takes_the_foot_outward_and_adduction_inward(side: str) -> None:
    assert moved(side, "foot", hip_abduction=30)[0] > 3.0
    assert moved(side, "foot", hip_adduction=15)[0] < -1.5


def test_hip_rotation_turns_the_toes_outward(side: str) -> None:
    assert moved(side, "toes", hip_rotation=30)[0] > 0.5
    assert moved(side, "toes", hip_rotation=-30)[0] < -0.5


def test_tibial_rotation_turns_the_foot_outward_and_leaves_the_knee(side: str) -> None:
    assert moved(side, "toes", tibial_rotation=20)[0] > 0.3
    assert moved(side, "knee", tibial_rotation=20) == pytest.approx((0, 0, 0))


def test_toes_bend_up_by_the_mtp_and_curl_down_by_the_ip(side: str) -> None:
    assert moved(side, "toes", toes_mtp=40)[1] > 0.1
    assert moved(side, "toes", toes_ip=50)[1] < -0.05
    assert moved(side, "ball", toes_mtp=40)[1] == pytest.approx(0, abs=0.06)


def test_one_toe_can_be_lifted_alone(side: str) -> None:
    assert moved(side, "big_toe", toe1_mtp=40)[1] > 0.1
    assert moved(side, "little_toe", toe1_mtp=40) == pytest.approx((0, 0, 0))


def test_spreading_takes_the_outer_toes_out_and_the_big_toe_in(side: str) -> None:
    assert moved(side, "little_toe", toe_spread=15)[0] > 0.05
    assert moved(side, "big_toe", toe_spread=15)[0] < -0.05


def test_elbow_flexion_brings_the_hand_up_in_front(side: str) -> None:
    way = moved(side, "hand", elbow_flexion=90)
    assert way[1] > 1.5
    assert way[2] > 1.5


def test_shoulder_flexion_raises_the_arm_in_front_and_extension_takes_it_back(side: str) -> None:
    assert moved(side, "hand", shoulder_flexion=90)[2] > 4.0
    assert moved(side, "hand", shoulder_flexion=170)[1] > 8.0
    assert moved(side, "hand", shoulder_flexion=-40)[2] < -2.0


def test_shoulder_abduction_raises_the_arm_to_the_side(side: str) -> None:
    way = moved(side, "hand", shoulder_abduction=90)
    assert way[0] > 4.0
    assert abs(way[2]) < 1.0


def test_the_shoulder_blade_follows_a_raised_arm_but_not_a_low_one(side: str) -> None:
    assert moved(side, "shoulder", shoulder_abduction=25) == pytest.approx((0, 0, 0))
    assert moved(side, "shoulder", shoulder_abduction=120)[1] > 0.1


def test_the_shoulder_shrugs_and_reaches(side: str) -> None:
    assert moved(side, "shoulder", shoulder_elevation=20)[1] > 0.2
    assert moved(side, "shoulder", scapular_protraction=20)[2] > 0.2


def test_shoulder_rotation_turns_the_bent_forearm(side: str) -> None:
    bent = moved(side, "hand", elbow_flexion=90)
    inward = moved(side, "hand", elbow_flexion=90, shoulder_rotation=40)
    outward = moved(side, "hand", elbow_flexion=90, shoulder_rotation=-40)
    assert (inward - bent)[0] * (outward - bent)[0] < 0
    assert abs((inward - bent)[0]) > 0.8


def test_pronation_turns_the_palm_of_the_bent_arm_down(side: str) -> None:
    palm_in = np.array([-1.0, 0.0, 0.0])
    assert facing(side, "wrist", palm_in, elbow_flexion=90, forearm_pronation=80)[1] < -0.8
    assert facing(side, "wrist", palm_in, elbow_flexion=90, forearm_pronation=-80)[1] > 0.8


def test_wrist_flexion_bends_the_hanging_hand_to_its_palm(side: str) -> None:
    assert moved(side, "hand", wrist_flexion=60)[0] < -0.3
    assert moved(side, "hand", wrist_extension=60)[0] > 0.3


def test_ulnar_deviation_bends_the_hanging_hand_back(side: str) -> None:
    assert moved(side, "hand", wrist_ulnar=30)[2] < -0.2


def tip(side: str, bone: str, **angles: float) -> Floats:
    named = tuple((f"{side}_{name}", value) for name, value in angles.items())
    bone = f"{bone}.{side[0].upper()}"
    place: Floats = (posed(*named).at(bone) - posed().at(bone)) * (OUT[side], 1.0, 1.0)
    return place


def test_fingers_curl_towards_the_palm_and_spread_ahead_and_back(side: str) -> None:
    assert tip(side, "finger3-3", finger_curl=60)[0] < -0.2
    assert tip(side, "finger2-3", finger_spread=20)[2] > 0.05
    assert tip(side, "finger5-3", finger_spread=20)[2] < -0.05


def test_the_thumb_moves_by_its_own_angles(side: str) -> None:
    assert np.linalg.norm(tip(side, "finger1-3", thumb_curl=60)) > 0.1
    assert tip(side, "finger1-3", thumb_opposition=40)[0] < -0.05
    assert tip(side, "finger2-3", thumb_curl=60) == pytest.approx((0, 0, 0))


def trunk(part: str, **angles: float) -> Floats:
    way: Floats = part_point(posed(*angles.items()), part) - part_point(posed(), part)
    return way


def test_the_spine_bends_ahead_and_back() -> None:
    assert trunk("head", spine_flexion=60)[2] > 2.5
    assert trunk("head", spine_extension=30)[2] < -1.0
    assert trunk("chest", lumbar_flexion=30)[2] > 0.5
    assert trunk("head", thoracic_flexion=30)[2] > 0.5


def test_lumbar_and_thoracic_bends_stay_in_their_own_bones() -> None:
    def turned(bone: str, **angles: float) -> bool:
        return not np.allclose(
            posed(*angles.items()).rotation(bone), posed().rotation(bone), atol=1e-9
        )

    assert turned(LUMBAR[1], lumbar_flexion=30)
    assert not turned(LUMBAR[1], thoracic_flexion=30)
    assert turned(THORACIC[1], thoracic_flexion=30)


def test_the_spine_bends_and_turns_to_the_left() -> None:
    left, right = trunk("head", spine_side=30), trunk("head", spine_side=-30)
    assert left[0] > 1.0
    assert left == pytest.approx(right * (-1, 1, 1), abs=0.05)
    assert trunk("left_shoulder", spine_rotation=40)[2] < -0.5
    assert trunk("right_shoulder", spine_rotation=40)[2] > 0.5


def test_the_head_bends_and_turns_to_the_left() -> None:
    assert trunk("head", neck_side=30)[0] > 0.2
    turned = posed(("neck_rotation", 60.0)).rotation("head") @ AHEAD
    assert turned[0] > 0.7


def test_the_neck_nods_without_the_trunk() -> None:
    assert trunk("head", neck_flexion=40)[2] > 0.3
    assert trunk("head", neck_extension=40)[2] < -0.3
    assert trunk("chest", neck_flexion=40) == pytest.approx((0, 0, 0))


def test_the_whole_body_is_turned_by_its_root() -> None:
    assert trunk("head", root_pitch=-90)[2] < -5  # on the back
    assert trunk("head", root_roll=-90)[0] > 5  # on the left side
    assert part_point(posed(("root_yaw", 90.0)), "right_toes")[0] > 0.5  # it looks to its left


SIDED = [name for name in limits() if not name.startswith(("spine", "lumbar", "thor", "neck"))]


@pytest.mark.parametrize("joint", [name for name in SIDED if not name.startswith(("root", "arch"))])
def test_the_same_angle_on_both_sides_is_a_mirror_image(joint: str) -> None:
    low, high = limits()[joint]
    both = posed((f"both_{joint}", round(0.6 * high, 3)))
    for left in (name for name in both.body.bones if name.endswith(".L")):
        place = both.at(left.removesuffix("L") + "R")
        assert place == pytest.approx(both.at(left) * (-1, 1, 1), abs=0.04), left
    assert low <= 0 < high


@pytest.mark.parametrize("joint", [name for name in SIDED if not name.startswith(("root", "arch"))])
def test_no_angle_is_without_effect_and_none_moves_the_other_side(joint: str) -> None:
    high = limits()[joint][1]
    one, rest = posed((f"right_{joint}", round(0.6 * high, 3))), posed()
    turned = np.abs(one.rotations - rest.rotations).max(axis=(1, 2)) > 1e-6
    bones = [name for name, is_turned in zip(one.body.bones, turned, strict=True) if is_turned]
    assert bones
    if not joint.startswith("hip"):  # which takes the pelvis along a little
        assert all(bone.endswith(".R") for bone in bones)
