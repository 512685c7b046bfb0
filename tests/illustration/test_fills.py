"""Flat colour: regions without gaps, one step of shade away from the light, props behind people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.illustration.fills import find_fills, mask_path
from hep.illustration.regions import look
from tests.illustration.rendered import area_mm2, is_inked
from tests.illustration.simple_meshes import FRONT, PX_PER_MM, sphere, square

if TYPE_CHECKING:
    from hep.illustration.mesh import Mesh


def fills(*meshes: Mesh) -> dict[str, str]:
    return dict(find_fills(look(meshes, FRONT, PX_PER_MM)))


def test_a_fill_covers_its_region_and_reaches_a_little_under_the_ink() -> None:
    assert area_mm2(fills(square(slot="shirt", side=2.0))["shirt"]) == pytest.approx(
        20.4**2, rel=0.02
    )


def test_neighbours_overlap_so_that_no_paper_shows_between_them() -> None:
    left = square(slot="shirt", middle=(-0.5, 0, 0))
    painted = fills(left, square(slot="shorts", middle=(0.5, 0, 0), group=2))
    assert is_inked(painted["shirt"], 0.1, 0.0)
    assert is_inked(painted["shorts"], -0.1, 0.0)


def test_the_far_limb_has_a_colour_of_its_own() -> None:
    painted = fills(
        square(middle=(-1, 0, 0), far=np.ones(4)), square(middle=(1, 0, 0), far=np.zeros(4))
    )
    assert is_inked(painted["skin-far"], -10, 0)
    assert is_inked(painted["skin"], 10, 0)
    assert not is_inked(painted["skin"], -10, 0)


def test_a_ball_is_shaded_below_right_and_lit_above_left() -> None:
    shade = fills(sphere(slot="skin"))["skin-shade"]
    assert is_inked(shade, 6.0, 6.0)
    assert not is_inked(shade, -5.0, -5.0)
    assert not is_inked(shade, 0.0, 0.0)


def test_at_most_a_third_of_a_ball_lies_in_shade() -> None:
    painted = fills(sphere(slot="skin"))
    assert 0.05 < area_mm2(painted["skin-shade"]) / area_mm2(painted["skin"]) < 0.34


def test_a_surface_that_faces_the_light_has_no_shade() -> None:
    assert set(fills(square(slot="skin"))) == {"skin"}


def test_hair_walls_and_floors_are_never_shaded() -> None:
    for slot in ("hair", "wall", "floor"):
        assert set(fills(sphere(slot=slot))) == {slot}


def test_eyes_are_painted_as_skin_the_pen_draws_them() -> None:
    assert set(fills(square(slot="eye"))) == {"skin"}


def test_props_behind_the_person_are_painted_before_skin_and_clothes() -> None:
    painted = find_fills(
        look(
            [
                square(slot="shirt", middle=(1, 0, 0)),
                square(slot="skin"),
                square(slot="wall", middle=(2, 0, 0)),
                square(slot="band", middle=(3, 0, 0)),
            ],
            FRONT,
            PX_PER_MM,
        )
    )
    assert [slot for slot, _ in painted] == ["wall", "skin", "shirt", "band"]


def test_a_hole_in_a_region_stays_open() -> None:
    window = look([square()], FRONT, PX_PER_MM).window
    mask = np.zeros((window.height, window.width), dtype=np.bool_)
    mask[20:100, 20:100] = True
    mask[45:75, 45:75] = False
    path = mask_path(mask, window)
    assert area_mm2(path) == pytest.approx(64 - 9, rel=0.03)
    assert not is_inked(path, 0.0, 0.0)


def test_specks_are_left_out_and_an_empty_region_has_no_path() -> None:
    window = look([square()], FRONT, PX_PER_MM).window
    mask = np.zeros((window.height, window.width), dtype=np.bool_)
    assert mask_path(mask, window) == ""
    mask[50:53, 50:53] = True
    assert mask_path(mask, window) == ""


def test_a_region_at_the_edge_of_the_window_is_closed() -> None:
    window = look([square()], FRONT, PX_PER_MM).window
    everything = np.ones((window.height, window.width), dtype=np.bool_)
    assert area_mm2(mask_path(everything, window)) == pytest.approx(144, rel=0.01)
