"""What each pixel shows: mesh, slot, group, normal, rest place, near or far limb."""

from __future__ import annotations

import numpy as np
import pytest

from hep.illustration.mesh import Mesh
from hep.illustration.raster import NOTHING
from hep.illustration.regions import Surface, look, vertex_normals, window_around
from tests.illustration.simple_meshes import FRONT, PX_PER_MM, sphere, square


def surface(*meshes: Mesh) -> Surface:
    return look(meshes, FRONT, PX_PER_MM)


def middle(grid: np.ndarray) -> object:
    return grid[grid.shape[0] // 2, grid.shape[1] // 2]


def test_nothing_to_draw_is_an_error_that_says_so() -> None:
    empty = Mesh(np.zeros((0, 3)), np.zeros((0, 3), dtype=np.int64), "skin", 1)
    with pytest.raises(ValueError, match="nothing to draw"):
        surface(empty)


def test_the_window_holds_the_shape_with_a_margin_of_one_millimetre() -> None:
    window = surface(square()).window
    assert (window.left, window.top) == (-6.0, -6.0)
    assert (window.width, window.height) == (120, 120)


def test_the_window_ignores_what_a_clip_takes_away() -> None:
    clip = np.array([-1.0, -1.0, 1.0, 1.0])
    hidden = square(middle=(30.0, 0.0, 0.0), clip=np.ones(4))
    assert surface(square(clip=clip), hidden).window.width == 120


def test_windows_of_different_pictures_share_one_grid_of_pixels() -> None:
    window = window_around([np.array([[0.123, 0.456, 0.0], [5.0, 5.0, 0.0]])], PX_PER_MM)
    assert window.left * PX_PER_MM == pytest.approx(round(window.left * PX_PER_MM))


def test_slots_and_groups_are_those_of_the_nearest_mesh() -> None:
    picture = surface(
        square(slot="skin", group=1),
        square(slot="wood", group=200, middle=(0.0, 0.0, 0.5), side=0.4),
    )
    assert middle(picture.group) == 200
    assert middle(picture.slot_mask("wood"))
    assert picture.slot_mask("skin", "wood").sum() == 100 * 100


def test_bare_paper_belongs_to_nothing() -> None:
    picture = surface(square())
    assert picture.slot[0, 0] == picture.group[0, 0] == picture.mesh[0, 0] == NOTHING


def test_props_are_not_the_person() -> None:
    picture = surface(square(slot="wood"), square(slot="shirt", middle=(2.0, 0.0, 0.0)))
    assert (picture.person == picture.slot_mask("shirt")).all()


def test_normals_point_at_the_reader() -> None:
    picture = surface(sphere())
    assert middle(picture.normal) == pytest.approx((0, 0, 1), abs=0.05)
    assert (picture.normal[picture.seen.covered][:, 2] >= 0).all()


def test_a_normal_on_the_left_of_a_ball_points_left() -> None:
    picture = surface(sphere())
    row = picture.normal[picture.normal.shape[0] // 2]
    columns = np.flatnonzero(np.abs(row).sum(axis=1))
    assert row[columns[2], 0] < -0.8
    assert row[columns[-3], 0] > 0.8


def test_the_normals_of_a_ball_are_its_radii() -> None:
    ball = sphere(radius=2.0)
    outward = ball.vertices / 2.0
    assert (vertex_normals(ball.vertices, ball.triangles) * outward).sum(axis=1)[80:-80] == (
        pytest.approx(1.0, abs=0.01)
    )


def test_the_far_limb_is_where_more_than_half_of_a_vertex_belongs_to_it() -> None:
    far = surface(square(far=np.array([0.0, 1.0, 1.0, 0.0]))).far
    covered_columns = np.flatnonzero(far.any(axis=0))
    assert covered_columns[0] == 60
    assert far.sum() == 50 * 100


def test_rest_places_follow_the_surface_and_are_unknown_for_props() -> None:
    at_rest = square().vertices + np.array([0.0, 5.0, 0.0])
    picture = surface(square(rest=at_rest), square(middle=(2.0, 0.0, 0.0), slot="wood"))
    known = ~np.isnan(picture.rest[:, 1])
    assert known.sum() == 100 * 100
    assert picture.rest[known, 1].mean() == pytest.approx(5.0)


def test_values_of_the_covered_pixels_become_a_map_with_a_fill_outside() -> None:
    picture = surface(square())
    spread = picture.to_map(np.ones(100 * 100), fill=-3.0)
    assert spread[0, 0] == -3.0
    assert spread.sum() == 100 * 100 - 3.0 * (120 * 120 - 100 * 100)
