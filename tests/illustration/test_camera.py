"""The camera: directions, scales and the floor that stays level."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hep.illustration.camera import SCALES, VIEWS, Camera, view

ANGLES = st.floats(-180, 180)


def test_a_person_seen_from_the_front_has_their_left_on_the_readers_right() -> None:
    seen = view("front", scale=26).project(np.array([[1.0, 0.0, 0.0]]))
    assert seen[0, 0] == pytest.approx(100 / 26)


def test_a_person_seen_from_the_side_faces_the_right_edge_of_the_paper() -> None:
    ahead = view("side", scale=26).project(np.array([[0.0, 0.0, 1.0]]))
    assert ahead[0, 0] == pytest.approx(100 / 26)


def test_the_side_view_has_the_right_leg_nearer_than_the_left() -> None:
    left, right = view("side", scale=26).project(np.array([[1.0, 0.0, 0.0], [-1.0, 0.0, 0.0]]))
    assert right[2] < left[2]


def test_the_side_view_from_the_left_has_the_left_leg_nearer() -> None:
    left, right = view("side_left", scale=26).project(np.array([[1.0, 0.0, 0.0], [-1.0, 0.0, 0.0]]))
    assert left[2] < right[2]


def test_up_in_life_is_up_on_paper_where_down_is_positive() -> None:
    for name in VIEWS:
        seen = view(name, scale=26).project(np.array([[0.0, 1.0, 0.0]]))
        assert seen[0, 1] < 0, name


def test_a_person_of_170_centimetres_is_65_millimetres_high_at_the_body_scale() -> None:
    camera = Camera(azimuth=90, elevation=0, scale=SCALES["body"])
    assert camera.project(np.array([[0.0, 17.0, 0.0]]))[0, 1] == pytest.approx(-65.4, abs=0.1)


def test_a_foot_of_26_centimetres_is_52_millimetres_long_at_the_foot_scale() -> None:
    camera = Camera(azimuth=90, elevation=0, scale=SCALES["foot"])
    assert camera.project(np.array([[0.0, 0.0, 2.6]]))[0, 0] == pytest.approx(52.0)


def test_the_point_looked_at_is_the_origin_of_the_paper() -> None:
    seen = view("front_left", scale=9, look_at=(1.0, 2.0, 3.0)).project(np.array([[1.0, 2.0, 3.0]]))
    assert seen == pytest.approx(np.zeros((1, 3)))


def test_an_unknown_view_is_refused() -> None:
    with pytest.raises(KeyError, match="from_the_moon"):
        view("from_the_moon", scale=26)


@given(azimuth=ANGLES, elevation=st.floats(-80, 80))
def test_a_camera_turns_without_stretching_and_never_mirrors(
    azimuth: float, elevation: float
) -> None:
    axes = Camera(azimuth, elevation, 26).axes
    assert axes @ axes.T == pytest.approx(np.eye(3), abs=1e-12)
    assert np.linalg.det(axes * np.array([[1], [1], [-1]])) == pytest.approx(1.0)


@given(azimuth=ANGLES)
def test_a_level_camera_draws_the_whole_floor_as_one_level_line(azimuth: float) -> None:
    floor = np.array([[-5.0, 0.0, -5.0], [5.0, 0.0, -5.0], [0.0, 0.0, 5.0]])
    assert Camera(azimuth, 0.0, 26).project(floor)[:, 1] == pytest.approx(np.zeros(3))
