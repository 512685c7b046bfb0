"""The depth buffer: what is nearest at each pixel, and what the picture leaves out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.illustration.raster import NOTHING, Seen, Soup, rasterise
from hep.illustration.window import Window
from tests.illustration.simple_meshes import FRONT, PX_PER_MM, sphere, square

if TYPE_CHECKING:
    from hep.illustration.mesh import Mesh

WINDOW = Window(left=-10.0, top=-10.0, width=200, height=200, px_per_mm=PX_PER_MM)


def seen(*meshes: Mesh, window: Window = WINDOW) -> Seen:
    return rasterise(Soup.of(meshes, [FRONT.project(m.vertices) for m in meshes]), window)


def test_a_square_of_one_decimetre_covers_ten_by_ten_millimetres() -> None:
    covered = seen(square()).covered
    assert covered.sum() == 100 * 100
    assert covered[50:150, 50:150].all()


def test_a_ball_covers_the_area_of_its_circle() -> None:
    area_mm2 = seen(sphere(radius=0.8)).covered.sum() / PX_PER_MM**2
    assert area_mm2 == pytest.approx(np.pi * 8.0**2, rel=0.01)


def test_bare_paper_has_no_triangle_and_lies_infinitely_far_away() -> None:
    picture = seen(square())
    bare = ~picture.covered
    assert (picture.triangle[bare] == NOTHING).all()
    assert np.isinf(picture.depth[bare]).all()


def test_the_nearer_square_hides_the_farther_one_in_either_order() -> None:
    near, far = square(middle=(0.0, 0.0, 0.5)), square(middle=(0.2, 0.0, 0.0))
    for meshes, first in (((near, far), 0), ((far, near), 2)):
        shown = seen(*meshes).triangle[100, 100]
        assert first <= shown < first + 2


def test_triangles_that_face_away_are_not_drawn() -> None:
    away = replace(square(), triangles=square().triangles[:, ::-1])
    assert not seen(away).covered.any()


def test_cloth_is_drawn_from_behind_too() -> None:
    cloth = replace(square(), triangles=square().triangles[:, ::-1], two_sided=True)
    assert seen(cloth).covered.sum() == 100 * 100


def test_a_clipped_mesh_ends_within_a_triangle_where_its_field_crosses_zero() -> None:
    low_half = square(clip=np.array([-1.0, -1.0, 1.0, 1.0]))
    rows = np.flatnonzero(seen(low_half).covered.any(axis=1))
    assert (rows[0], rows[-1]) == (100, 149)


def test_a_mesh_clipped_away_leaves_the_paper_bare() -> None:
    assert not seen(square(clip=np.ones(4))).covered.any()


def test_values_are_spread_evenly_between_the_corners() -> None:
    picture = seen(square())
    x = np.array([-0.5, 0.5, 0.5, -0.5])
    values = np.zeros(picture.covered.shape)
    values[picture.covered] = picture.spread(x)
    assert values[100, 50:150] == pytest.approx(np.arange(100) / 100 - 0.495)


def test_several_values_are_spread_at_once() -> None:
    picture = seen(square())
    spread = picture.spread(square().vertices)
    assert spread.shape == (100 * 100, 3)
    assert spread[:, 2] == pytest.approx(np.zeros(len(spread)))


def test_a_round_window_shows_only_its_circle() -> None:
    lens = Window(left=-4.0, top=-4.0, width=80, height=80, px_per_mm=PX_PER_MM, is_round=True)
    covered = seen(square(side=3.0), window=lens).covered
    assert covered.sum() == pytest.approx(np.pi * 40**2, rel=0.02)
    assert not covered[0, 0]


def test_a_shape_larger_than_the_window_fills_it() -> None:
    assert seen(square(side=40.0)).covered.all()


def test_a_shape_beside_the_window_is_not_seen() -> None:
    assert not seen(square(middle=(9.0, 0.0, 0.0))).covered.any()


def test_a_picture_does_not_depend_on_the_order_of_its_triangles() -> None:
    ball = sphere(radius=0.9)
    turned = replace(ball, triangles=ball.triangles[::-1])
    assert (seen(ball).depth == seen(turned).depth).all()
