"""Scenes on their stage: what replaces what, feet on the ground, bodies at rest, ways between."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.domain.scene import Contact, Frame, Prop, Scene
from hep.illustration.bases import bases, require_base
from hep.illustration.bodies import BODY
from hep.illustration.parts import part_point
from hep.illustration.shoes import SOLE_DM
from hep.illustration.skeleton import load_skeleton
from hep.illustration.solver import Solution
from hep.illustration.staging import CLOTH_DM, Staged, between, stage
from tests.illustration.scenes import LEG, PERSON, scene


@lru_cache
def standing() -> Staged:
    return only(scene(base="standing", view=PERSON))


def only(made: Scene) -> Staged:
    (staged,) = stage(made)
    return staged


def framed(frame: Frame, base: str = "standing", **fields: Any) -> Staged:
    return only(scene(frame, base=base, view=PERSON, **fields))


def skin(staged: Staged, part: str = "") -> np.ndarray:
    """Posed vertices: of the whole body, or of the right or left foot."""
    body = staged.posed.body
    ids = np.unique(body.faces[BODY])
    if part:
        rest = body.vertices[ids]
        ids = ids[(rest[:, 1] < 1.0) & (rest[:, 0] * (1 if part == "left" else -1) > 0)]
    return staged.posed.points(ids)


@pytest.mark.parametrize("base", sorted(set(bases()) - {"free"}))
@pytest.mark.parametrize("figure", ["woman", "man"])
def test_trunk_legs_and_head_never_sink_into_the_floor(base: str, figure: str) -> None:
    staged = only(scene(base=base, view=PERSON, figure=figure))
    assert skin(staged)[not_on_arms(staged), 1].min() > -0.05


def not_on_arms(staged: Staged) -> np.ndarray:
    """Which vertices follow no arm: a scene places the arm that a body lies on."""
    body = staged.posed.body
    arm = ("upperarm", "lowerarm", "wrist", "metacarpal", "finger")
    strongest = body.weight_bones[np.unique(body.faces[BODY]), 0]
    return np.array([not body.bones[number].startswith(arm) for number in strongest])


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_skin_of_a_flat_foot_touches_the_ground(side: str) -> None:
    assert skin(standing(), side)[:, 1].min() == pytest.approx(0.0, abs=0.03)


def test_standing_mirrors_itself() -> None:
    for part in ("knee", "hip", "ankle", "toes", "shoulder", "elbow"):
        left = part_point(standing().posed, f"left_{part}")
        right = part_point(standing().posed, f"right_{part}")
        assert right == pytest.approx(left * (-1, 1, 1), abs=0.05), part


def test_mirrored_poses_mirror() -> None:
    feet = (Contact("right_foot", "none"), Contact("left_foot", "none"), Contact("pelvis", "none"))
    right, left = (
        framed(Frame("end", pose={f"{side}_knee_flexion": 70, f"{side}_hip_flexion": 40}, contacts=feet))
        for side in ("right", "left")
    )  # fmt: skip
    for part in ("heel", "knee", "toes", "hip"):
        one = part_point(right.posed, f"right_{part}")
        assert part_point(left.posed, f"left_{part}") == pytest.approx(one * (-1, 1, 1), abs=0.04)


def test_a_ball_of_foot_contact_lifts_the_heel_and_bends_the_toes() -> None:
    contacts = tuple(
        Contact(f"{side}_foot", "ball", (x, 0.0, 1.2), heel_up=30)
        for side, x in (("right", -0.95), ("left", 0.95))
    )
    raised = framed(Frame("end", contacts=(*contacts, Contact("pelvis", "none"))))
    for side in ("left", "right"):
        lift = part_point(raised.posed, f"{side}_heel") - part_point(
            standing().posed, f"{side}_heel"
        )
        assert lift[1] > 0.5
        assert skin(raised, side)[:, 1].min() == pytest.approx(0.0, abs=0.06)
        assert raised.solution.angles[f"{side}_toes_mtp"] == 30
    head = part_point(raised.posed, "head")[1] - part_point(standing().posed, "head")[1]
    assert head > 0.15, "the whole body rises"


def test_a_heel_contact_lifts_the_toes() -> None:
    heel = Contact("right_foot", "heel", (-0.85, 0.0, 2.0), heel_up=-15)
    staged = framed(Frame("end", contacts=(heel,)), base="stride")
    toes, sole = (part_point(staged.posed, f"right_{part}")[1] for part in ("toes", "heel"))
    assert toes > sole
    assert skin(staged, "right")[:, 1].min() == pytest.approx(0.0, abs=0.06)


def test_shoes_lift_the_body_by_their_sole() -> None:
    shod = only(scene(base="standing", view=PERSON, shoes=True))
    height = part_point(shod.posed, "head")[1] - part_point(standing().posed, "head")[1]
    assert 0 < height <= SOLE_DM + 0.05


@pytest.mark.parametrize(
    "base", [name for name in sorted(bases()) if require_base(name).settle == "trunk"]
)
def test_a_lying_body_rests_on_its_floor(base: str) -> None:
    staged = framed(Frame("start"), base=base)
    lowest = skin(staged)[not_on_arms(staged), 1].min()
    assert lowest == pytest.approx(require_base(base).on + CLOTH_DM, abs=0.12)


def test_a_seated_body_rests_on_its_seat() -> None:
    staged = framed(Frame("start"), base="sitting")
    rest = staged.posed.body.vertices[np.unique(staged.posed.body.faces[BODY])]
    hips = np.abs(rest[:, 1] - staged.posed.body.head("upperleg01.L")[1]) < 1.0
    hips &= np.abs(rest[:, 0]) < 1.6
    lowest = skin(staged)[hips, 1].min()
    assert lowest == pytest.approx(require_base("sitting").on + CLOTH_DM, abs=0.1)


def test_a_frame_goes_before_the_scene_and_the_scene_before_the_base() -> None:
    frames = (Frame("start"), Frame("end", pose={"left_elbow_flexion": 90}))
    made = scene(*frames, pose={"both_elbow_flexion": 60})
    start, end = (staged.solution.angles for staged in stage(made))
    base = require_base("free").pose
    assert start["left_elbow_flexion"] == start["right_elbow_flexion"] == 60
    assert (end["left_elbow_flexion"], end["right_elbow_flexion"]) == (90, 60)
    assert start["left_finger_curl"] == base["left_finger_curl"]


def test_a_later_contact_replaces_the_same_part_and_none_frees_it() -> None:
    moved = Contact("right_foot", "flat", (-1.5, 0.0, 0.0))
    freed = Contact("left_foot", "none")
    staged = framed(
        Frame("end", pose={"left_knee_flexion": 60, "left_hip_flexion": 30}, contacts=(freed,)),
        contacts=(moved,),
    )
    by_part = {touch.contact.part: touch.contact for touch in staged.touches}
    assert by_part["right_foot"] == moved
    assert "left_foot" not in by_part
    assert part_point(staged.posed, "right_ankle")[0] == pytest.approx(-1.5, abs=0.03)
    assert part_point(staged.posed, "left_ankle")[1] > 1.5


def test_hands_close_to_grip_and_open_to_lean() -> None:
    for how, least, most in (("grip", 60, 95), ("palm", -15, 10)):
        contact = Contact("right_hand", how, (-1.6, 11.5, 3.0))
        angles = framed(Frame("end", contacts=(contact,))).solution.angles
        assert least <= angles["right_finger_curl"] <= most


def test_what_is_written_goes_before_what_a_contact_brings() -> None:
    contact = Contact("right_hand", "grip", (-1.6, 11.5, 3.0))
    frame = Frame("end", pose={"right_finger_curl": 30}, contacts=(contact,))
    assert framed(frame).solution.angles["right_finger_curl"] == 30


def test_props_of_base_scene_and_frame_stand_together_and_a_foot_alone_has_no_chair() -> None:
    ball, book = Prop("ball"), Prop("book")
    frame = Frame("start", props=(book,))
    whole = only(scene(frame, base="sitting", view=PERSON, props=(ball,)))
    assert [prop.kind for prop in whole.props] == ["chair", "ball", "book"]
    foot = only(scene(frame, base="sitting", view=LEG, props=(ball,)))
    assert [prop.kind for prop in foot.props] == ["ball", "book"]


@pytest.mark.parametrize("of_frame", [False, True])
def test_a_thing_of_the_scene_replaces_the_same_thing_of_its_base(*, of_frame: bool) -> None:
    stool = Prop("chair", (0.0, 4.4, -0.3))
    frame = Frame("start", props=(stool,) if of_frame else ())
    staged = only(scene(frame, base="sitting", view=PERSON, props=() if of_frame else (stool,)))
    assert staged.props == (stool,)


def test_the_way_between_two_poses_begins_and_ends_in_them() -> None:
    skeleton = load_skeleton("woman")
    start = Solution({"right_knee_flexion": 0.0}, np.zeros(3))
    end = Solution({"right_knee_flexion": 60.0, "spine_flexion": 20.0}, np.array([0.0, 1.0, 0.0]))
    for share, one in ((0.0, start), (1.0, end)):
        posed = between(skeleton, start, end, share)
        assert posed.origins == pytest.approx(skeleton.pose(one.angles, one.root).origins)
    half = between(skeleton, start, end, 0.5)
    wanted = skeleton.pose({"right_knee_flexion": 30.0, "spine_flexion": 10.0}, end.root / 2)
    assert half.origins == pytest.approx(wanted.origins)


@pytest.mark.parametrize(
    ("fields", "frame", "path"),
    [
        ({"base": "handstand"}, Frame("start"), "base"),
        ({"figure": "robot"}, Frame("start"), "figure"),
        ({"pose": {"right_knee_flexion": 200}}, Frame("start"), "pose.right_knee_flexion"),
        ({}, Frame("up", pose={"right_wing": 1}), "frames.up.pose.right_wing"),
        ({}, Frame("up", contacts=(Contact("tail"),)), "frames.up.contacts[0].part"),
    ],
)
def test_what_is_wrong_is_told_by_its_path(fields: dict[str, Any], frame: Frame, path: str) -> None:
    with pytest.raises(FigureError) as error:
        stage(scene(frame, **fields))
    assert error.value.path == path
