"""The anatomical neutral, the body moved as a whole, skin on its bones."""

from __future__ import annotations

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.illustration.bodies import BODY, FIGURES
from hep.illustration.parts import part_point
from hep.illustration.skeleton import Posed, load_skeleton


@pytest.fixture(params=FIGURES)
def neutral(request: pytest.FixtureRequest) -> Posed:
    """Either figure in its neutral."""
    return load_skeleton(str(request.param)).pose({}, np.zeros(3))


def direction(posed: Posed, start: str, end: str) -> np.ndarray:
    way = posed.at(end) - posed.at(start)
    unit: np.ndarray = way / np.linalg.norm(way)
    return unit


@pytest.mark.parametrize("letter", ["L", "R"])
def test_the_arms_hang_down_beside_the_trunk(neutral: Posed, letter: str) -> None:
    upper = direction(neutral, f"upperarm01.{letter}", f"lowerarm01.{letter}")
    fore = direction(neutral, f"lowerarm01.{letter}", f"wrist.{letter}")
    assert upper[1] < -0.97
    assert fore[1] < -0.97
    assert fore[2] > 0


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_thumb_side_of_the_hand_looks_ahead(neutral: Posed, side: str) -> None:
    letter = side[0].upper()
    across = direction(neutral, f"finger5-1.{letter}", f"finger2-1.{letter}")
    assert across[2] > 0.9


@pytest.mark.parametrize("letter", ["L", "R"])
def test_the_legs_stand_nearly_upright_and_the_feet_level(neutral: Posed, letter: str) -> None:
    shin = direction(neutral, f"lowerleg01.{letter}", f"foot.{letter}")
    assert shin[1] < -0.98
    assert abs(shin[0]) < 0.08
    assert neutral.rotation(f"foot.{letter}") @ (0, 1, 0) == pytest.approx((0, 1, 0), abs=0.08)


def test_bones_keep_their_lengths_in_any_pose(neutral: Posed) -> None:
    body = neutral.body
    bent = load_skeleton(body.name).pose(
        {"right_knee_flexion": 90, "left_shoulder_flexion": 120, "spine_flexion": 40}, np.zeros(3)
    )
    for child, parent in enumerate(body.parents):
        if parent >= 0:
            one = np.linalg.norm(neutral.origins[child] - neutral.origins[parent])
            two = np.linalg.norm(bent.origins[child] - bent.origins[parent])
            assert two == pytest.approx(one)


def test_every_bone_is_turned_and_never_stretched() -> None:
    posed = load_skeleton("woman").pose({"right_hip_flexion": 70, "root_yaw": 30}, np.zeros(3))
    products = posed.rotations @ posed.rotations.transpose(0, 2, 1)
    assert products == pytest.approx(np.broadcast_to(np.eye(3), products.shape))
    assert np.linalg.det(posed.rotations) == pytest.approx(np.ones(len(posed.rotations)))


def test_the_root_moves_the_whole_body(neutral: Posed) -> None:
    way = np.array([1.0, -2.0, 3.0])
    moved = load_skeleton(neutral.body.name).pose({}, way)
    assert moved.origins == pytest.approx(neutral.origins + way)


def test_skin_goes_with_its_bones(neutral: Posed) -> None:
    body = neutral.body
    ids = np.unique(body.faces[BODY])
    bent = load_skeleton(body.name).pose({"right_knee_flexion": 90}, np.zeros(3))
    rest, before, after = body.vertices[ids], neutral.points(ids), bent.points(ids)
    foot = (rest[:, 1] < 0.8) & (rest[:, 0] < 0)
    assert (after[foot, 1] - before[foot, 1]).min() > 2.0
    others = (rest[:, 0] > 0.3) | (rest[:, 1] > 9)
    assert after[others] == pytest.approx(before[others], abs=1e-9)


def test_the_skin_of_the_sole_stays_near_its_bones_height(neutral: Posed) -> None:
    ids = np.unique(neutral.body.faces[BODY])
    lowest = neutral.points(ids)[:, 1].min()
    assert abs(lowest) < 0.25  # the legs come together, so the body stands a little lower


def test_a_lifted_arch_moves_only_the_skin_of_its_foot() -> None:
    skeleton = load_skeleton("woman")
    flat = skeleton.pose({}, np.zeros(3))
    lifted = skeleton.pose({"right_arch_lift": 8}, np.zeros(3))
    assert lifted.origins == pytest.approx(flat.origins)
    ids = np.unique(flat.body.faces[BODY])
    way = lifted.points(ids) - flat.points(ids)
    assert 0.05 < way[:, 1].max() <= 0.0801
    assert (flat.body.vertices[ids][way[:, 1] > 0.001, 0] < 0).all()


def test_a_point_of_a_bone_is_given_in_rest_directions() -> None:
    posed = load_skeleton("woman").pose({"root_yaw": 90}, np.zeros(3))
    ahead = posed.at("head", (0, 0, 1)) - posed.at("head")
    assert ahead == pytest.approx((1, 0, 0))


def test_the_two_figures_differ_in_size_and_not_in_pose() -> None:
    woman, man = (load_skeleton(name).pose({}, np.zeros(3)) for name in ("woman", "man"))
    assert part_point(man, "head")[1] > part_point(woman, "head")[1]
    assert man.rotation("foot.R") == pytest.approx(woman.rotation("foot.R"), abs=0.1)


def test_an_unknown_figure_is_refused() -> None:
    with pytest.raises(FigureError, match="robot"):
        load_skeleton("robot")
