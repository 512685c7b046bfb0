"""Patches of skin: all there, on their own side, facing the way they should."""

from __future__ import annotations

import numpy as np
import pytest

from hep.illustration.bodies import load_body
from hep.illustration.patches import MIDDLE, SIDED, is_patch, patch, patch_names

WOMAN = load_body("woman")


@pytest.mark.parametrize("name", SIDED)
def test_a_patch_of_one_side_is_the_mirror_image_of_the_other(name: str) -> None:
    left, right = (WOMAN.vertices[patch(f"{side}_{name}")] for side in ("left", "right"))
    assert len(left) == pytest.approx(len(right), abs=2)
    assert len(left) > 10
    assert (left[:, 0] > 0).all()
    assert (right[:, 0] < 0).all()
    assert left.mean(axis=0) == pytest.approx(right.mean(axis=0) * (-1, 1, 1), abs=0.02)


@pytest.mark.parametrize("name", MIDDLE)
def test_a_patch_of_the_middle_lies_on_both_sides(name: str) -> None:
    places = WOMAN.vertices[patch(name)]
    assert places[:, 0].min() < -0.3
    assert places[:, 0].max() > 0.3


def test_the_heel_lies_behind_the_ball_and_the_toes_before_it() -> None:
    heel, ball, toes = (
        float(np.mean(WOMAN.vertices[patch(f"right_{name}")][:, 2]))
        for name in ("heel", "ball", "toes")
    )
    assert heel < ball < toes


def test_names_that_are_no_skin_are_known_as_such() -> None:
    assert is_patch("back")
    assert is_patch("left_knee")
    assert not is_patch("knee")
    assert not is_patch("left_back")
    assert "left_ or right_ foot" in patch_names()
