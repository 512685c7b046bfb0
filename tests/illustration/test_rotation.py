"""Rotations: which way they turn, and what they leave as it was."""

from __future__ import annotations

import numpy as np
import pytest

from hep.illustration.rotation import (
    about_x,
    about_y,
    about_z,
    angle_about,
    from_to,
    turn,
    unit,
)

RIGHT, UP, AHEAD = np.eye(3)


def test_quarter_turns_go_round_the_axes_right_handed() -> None:
    assert about_x(90) @ UP == pytest.approx(AHEAD)
    assert about_y(90) @ AHEAD == pytest.approx(RIGHT)
    assert about_z(90) @ RIGHT == pytest.approx(UP)


@pytest.mark.parametrize("degrees", [-170.0, -33.0, 0.0, 12.5, 90.0, 180.0])
def test_a_turn_keeps_lengths_and_handedness(degrees: float) -> None:
    rotation = turn((1.0, -2.0, 0.5), degrees)
    assert rotation @ rotation.T == pytest.approx(np.eye(3))
    assert np.linalg.det(rotation) == pytest.approx(1.0)
    assert rotation @ (1.0, -2.0, 0.5) == pytest.approx((1.0, -2.0, 0.5))


def test_the_length_of_the_axis_does_not_matter() -> None:
    assert turn((0.0, 0.0, 7.0), 30.0) == pytest.approx(about_z(30))


def test_a_rotation_that_is_kept_cannot_be_changed_by_accident() -> None:
    with pytest.raises(ValueError, match="read-only"):
        about_x(10)[0, 0] = 5.0


def test_unit_vectors_have_length_one_and_zero_stays_zero() -> None:
    assert unit(np.array([3.0, 0.0, 4.0])) == pytest.approx((0.6, 0.0, 0.8))
    assert unit(np.zeros(3)) == pytest.approx((0.0, 0.0, 0.0))


def test_from_to_takes_one_direction_to_another_whatever_their_lengths() -> None:
    start, end = np.array([1.0, 2.0, 3.0]), np.array([-4.0, 0.5, 1.0])
    assert unit(from_to(start, end) @ start) == pytest.approx(unit(end))


def test_from_to_of_one_direction_is_no_turn() -> None:
    assert from_to(UP, 3 * UP) == pytest.approx(np.eye(3))


@pytest.mark.parametrize("start", [UP, RIGHT, np.array([1.0, -2.0, 0.3])])
def test_from_to_the_opposite_direction_is_half_a_turn(start: np.ndarray) -> None:
    rotation = from_to(start, -2 * start)
    assert rotation @ start == pytest.approx(-start)
    assert np.linalg.det(rotation) == pytest.approx(1.0)


def test_the_angle_about_an_axis_has_the_sign_of_the_turn_and_ignores_what_lies_along_it() -> None:
    assert angle_about(UP, AHEAD, RIGHT) == pytest.approx(90)
    assert angle_about(UP, RIGHT, AHEAD) == pytest.approx(-90)
    assert angle_about(UP, AHEAD + 5 * UP, RIGHT - 2 * UP) == pytest.approx(90)
