"""What goes into what: limbs into the own body, skin into things; silent where all is well."""

from __future__ import annotations

import numpy as np
import pytest

from hep.domain.scene import Prop
from hep.illustration import collisions
from hep.illustration.bodies import FIGURES
from hep.illustration.collisions import into_itself, sinking
from hep.illustration.skeleton import Posed, load_skeleton
from hep.illustration.staging import stage
from tests.illustration.scenes import PERSON, scene


def standing(figure: str = "woman", **angles: float) -> Posed:
    (one,) = stage(scene(base="standing", view=PERSON, figure=figure, pose=angles))
    return one.posed


@pytest.mark.parametrize("figure", FIGURES)
def test_a_standing_figure_goes_into_nothing(figure: str) -> None:
    assert list(into_itself(standing(figure))) == []
    assert list(sinking(standing(figure), ())) == []


def test_a_hand_inside_a_thigh_is_found() -> None:
    posed = load_skeleton("man").pose({"right_shoulder_abduction": -16.0}, np.zeros(3))
    found = {(part, other) for part, other, _ in into_itself(posed)}
    assert ("right_hand", "right_thigh") in found


def test_thick_thighs_press_each_other_flat_and_hands_stay_firm(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    together = load_skeleton("heavy_man").pose({"right_hip_abduction": -8.0}, np.zeros(3))
    assert list(into_itself(together)) == []
    in_thigh = load_skeleton("heavy_man").pose({"right_shoulder_abduction": -4.0}, np.zeros(3))
    found = {(part, other) for part, other, _ in into_itself(in_thigh)}
    assert found == {("right_hand", "right_thigh")}
    monkeypatch.setattr(collisions, "THICK_FLESH_DM", {})
    ((part, other, depth),) = into_itself(together)
    assert {part, other} == {"left_thigh", "right_thigh"}
    assert 0.17 < depth < 0.40


def test_legs_through_each_other_are_found() -> None:
    posed = load_skeleton("woman").pose({"right_hip_abduction": -22.0}, np.zeros(3))
    assert any(
        {part, other} == {"right_shin", "left_shin"} for part, other, _ in into_itself(posed)
    )


def test_a_foot_in_a_step_is_found_with_its_depth() -> None:
    step = Prop("step", at=(0.0, 0.4, 0.0))
    ((thing, depth),) = sinking(standing(), (step,))
    assert thing == "step"
    assert depth == pytest.approx(0.4, abs=0.05)


def test_a_pillow_gives_way_and_a_line_of_tape_is_no_body() -> None:
    pillow = Prop("cushion", at=(0.0, -0.5, 0.3), size=(6.0, 0.9, 5.0))
    assert list(sinking(standing(), (pillow, Prop("line")))) == []


def test_a_hand_may_close_round_a_ball() -> None:
    posed = standing()
    x, y, z = map(float, posed.at("finger3-1.R"))
    assert list(sinking(posed, (Prop("ball", at=(x, y, z)),))) == []


def test_a_picture_of_legs_alone_is_judged_by_its_legs() -> None:
    posed = standing(right_shoulder_flexion=80.0)
    x, y, z = map(float, posed.at("wrist.R"))
    step = Prop("step", at=(x, y + 1.0, z), size=(2.0, 2.0, 2.0))
    assert list(sinking(posed, (step,)))
    assert list(sinking(posed, (step,), whole=False)) == []
