"""What a contact asks: which parts and ways exist, which joints give way, when it is zero."""

from __future__ import annotations

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.domain.scene import Contact
from hep.illustration.angles import limits
from hep.illustration.bodies import load_body
from hep.illustration.shoes import SOLE_DM
from hep.illustration.skeleton import load_skeleton
from hep.illustration.targets import KINDS, Goal, ball_height, goal, hand_axes

BODY = load_body("woman")
POSED = load_skeleton("woman").pose({}, np.zeros(3))
ANKLE = POSED.at("foot.R")


def asked(contact: Contact, *, shod: bool = False) -> Goal:
    return goal(contact, BODY, shod=shod, path="frames.end.contacts[1]")


def off(contact: Contact, *, shod: bool = False) -> np.ndarray:
    """How far the neutral is from the place that a contact asks for, decimetres."""
    place: np.ndarray = asked(contact, shod=shod).residuals[0](POSED) / 2.0
    return place


@pytest.mark.parametrize("part", ["right_wing", "foot", "both_foot", "middle_foot", "right_"])
def test_an_unknown_part_is_refused_where_it_is_written(part: str) -> None:
    with pytest.raises(FigureError) as error:
        asked(Contact(part))
    assert error.value.path == "frames.end.contacts[1].part"
    assert f"'{part}'" in error.value.fact
    assert "pelvis" in error.value.hint


@pytest.mark.parametrize(
    ("part", "how"), [("right_foot", "palm"), ("left_hand", "flat"), ("right_knee", "ball")]
)
def test_a_way_of_touching_that_a_part_has_not_is_refused(part: str, how: str) -> None:
    with pytest.raises(FigureError) as error:
        asked(Contact(part, how))
    assert error.value.path == "frames.end.contacts[1].how"
    assert f"'{how}'" in error.value.fact
    assert error.value.hint == f"use {', '.join(KINDS[part.partition('_')[2]])}"


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_only_joints_of_the_own_side_give_way(side: str, kind: str) -> None:
    for how in KINDS[kind]:
        one = asked(Contact(f"{side}_{kind}", how))
        assert one.joints
        assert all(joint.startswith(f"{side}_") for joint in one.joints)
        assert all(joint.partition("_")[2] in limits() for joint in one.joints)


def test_legs_and_pelvis_move_the_body_and_arms_do_not() -> None:
    for part, how in (("pelvis", "point"), ("right_foot", "flat"), ("right_knee", "point")):
        assert asked(Contact(part, how)).moves_root
    for part, how in (("right_hand", "palm"), ("right_elbow", "point")):
        assert not asked(Contact(part, how)).moves_root


def test_a_point_contact_is_met_where_the_bone_is() -> None:
    x, y, z = ANKLE.tolist()
    assert off(Contact("right_foot", "point", (x, y, z))) == pytest.approx((0, 0, 0))
    assert off(Contact("right_foot", "point", (x, y, z - 1))) == pytest.approx((0, 0, 1))


def test_a_free_coordinate_asks_nothing() -> None:
    assert off(Contact("right_knee", "point", (None, 0.0, None))).shape == (1,)
    assert off(Contact("pelvis", "point", (None, None, None))).shape == (0,)
    assert off(Contact("right_hand", "point", (1.0, None, 0.0))).shape == (2,)
    for how in ("flat", "ball", "heel"):
        assert off(Contact("right_foot", how, (0.0, None, 0.0))).shape == (2,)


def test_a_shod_foot_stands_its_sole_higher() -> None:
    for how in ("flat", "ball", "heel"):
        contact = Contact("right_foot", how, (None, 0.0, None))
        assert (off(contact) - off(contact, shod=True)) == pytest.approx(SOLE_DM)


def test_toes_out_means_outwards_on_both_sides() -> None:
    for side, sign in (("left", 1), ("right", -1)):
        turned = asked(Contact(f"{side}_foot", "flat", toe_out=30)).residuals[2](POSED)
        plain = asked(Contact(f"{side}_foot", "flat", toe_out=0)).residuals[2](POSED)
        wanted = plain - turned  # the residual is place less wish
        assert wanted[0] * sign > 0


def test_a_lifted_heel_asks_for_a_foot_that_points_down() -> None:
    ball = asked(Contact("right_foot", "ball", heel_up=40, toe_out=0)).residuals[2](POSED)
    flat = asked(Contact("right_foot", "ball", heel_up=0, toe_out=0)).residuals[2](POSED)
    assert (flat - ball)[1] < -1.0


def test_the_ball_of_the_foot_lies_a_little_above_the_sole() -> None:
    assert 0.1 < ball_height(BODY, "L") < 0.4
    assert ball_height(BODY, "L") == pytest.approx(ball_height(BODY, "R"), abs=0.01)


def test_the_palms_of_the_rest_pose_look_down_and_their_axes_mirror() -> None:
    (left_along, left_palm), (right_along, right_palm) = (hand_axes(BODY, one) for one in "LR")
    assert left_along[0] > 0.3
    assert right_along == pytest.approx(left_along * (-1, 1, 1), abs=0.02)
    for palm in (left_palm, right_palm):
        assert palm[1] < -0.5
        assert np.linalg.norm(palm) == pytest.approx(1.0)
    assert left_along @ left_palm == pytest.approx(0, abs=1e-9)
