"""Which borders between pixels are edges, and how strong each is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from hep.illustration.cracks import Cracks, Edge, find_cracks
from hep.illustration.mesh import Mesh
from hep.illustration.regions import look
from tests.illustration.simple_meshes import FRONT, PX_PER_MM, square


def cracks(*meshes: Mesh) -> Cracks:
    return find_cracks(look(meshes, FRONT, PX_PER_MM), FRONT.mm_per_dm)


def kinds(found: Cracks) -> set[Edge]:
    return {Edge(int(edge)) for edge in found.edge}


def folded(degrees: float, *, creases: bool = True) -> Mesh:
    """Two faces that meet in an upright ridge, with their own normals."""
    back = np.tan(np.radians(degrees / 2))
    left = np.array([[-1, -1, -back], [0, -1, 0], [0, 1, 0], [-1, 1, -back]], dtype=np.float64)
    right = np.array([[0, -1, 0], [1, -1, -back], [1, 1, -back], [0, 1, 0]], dtype=np.float64)
    triangles = np.array([[0, 1, 2], [0, 2, 3], [4, 5, 6], [4, 6, 7]])
    return Mesh(np.concatenate([left, right]), triangles, "wood", 1, creases=creases)


def test_the_person_before_bare_paper_is_an_outline_all_around() -> None:
    found = cracks(square())
    assert kinds(found) == {Edge.OUTLINE}
    assert len(found.edge) == 4 * 100
    assert np.isinf(found.jump_mm).all()


def test_a_prop_before_bare_paper_is_a_silhouette() -> None:
    assert kinds(cracks(square(slot="wood"))) == {Edge.SILHOUETTE}


def test_the_person_before_a_prop_is_a_silhouette() -> None:
    found = cracks(square(slot="wood", side=2.0), square(group=2, middle=(0, 0, 0.5)))
    assert (found.edge == Edge.SILHOUETTE).sum() == 4 * 200 + 4 * 100


def test_two_groups_of_the_person_meet_at_a_border() -> None:
    found = cracks(square(side=2.0), square(group=2, slot="shirt", middle=(0, 0, 0.01)))
    assert (found.edge == Edge.BORDER).sum() == 4 * 100


def test_one_surface_far_in_front_of_itself_is_a_depth_step() -> None:
    found = cracks(square(side=2.0), square(middle=(0, 0, 0.5)))
    steps = found.edge == Edge.DEPTH
    assert steps.sum() == 4 * 100
    assert found.jump_mm[steps] == pytest.approx(5.0, abs=0.01)


def test_a_step_too_small_to_see_is_no_edge() -> None:
    assert kinds(cracks(square(side=2.0), square(middle=(0, 0, 0.01)))) == {Edge.OUTLINE}


def test_a_slope_is_no_depth_step() -> None:
    plain = square(side=2.0)
    tilted = replace(plain, vertices=plain.vertices + plain.vertices[:, :1] * (0, 0, 1.5))
    assert kinds(cracks(tilted)) == {Edge.OUTLINE}


def test_a_sharp_fold_is_a_crease_and_a_gentle_one_is_not() -> None:
    assert Edge.CREASE in kinds(cracks(folded(60)))
    assert Edge.CREASE not in kinds(cracks(folded(20)))


def test_a_mesh_without_creases_draws_none() -> None:
    assert Edge.CREASE not in kinds(cracks(folded(60, creases=False)))


def test_each_edge_knows_which_way_leads_off_the_nearer_form() -> None:
    found = cracks(square())
    lattice_row = found.start // 121
    top = (found.away == (0, -1)).all(axis=1)
    assert top.sum() == 100
    assert set(lattice_row[top].tolist()) == {10}


def test_the_near_pixel_is_on_the_nearer_form() -> None:
    surface = look([square(side=2.0), square(middle=(0, 0, 0.5))], FRONT, PX_PER_MM)
    found = find_cracks(surface, FRONT.mm_per_dm)
    depth = surface.seen.depth.ravel()
    assert (depth[found.near_pixel] < depth[found.far_pixel]).all()


def test_the_far_limb_ends_at_a_line_even_where_it_touches_the_near_one() -> None:
    touching = square(side=2.0, far=np.array([0.0, 1.0, 1.0, 0.0]))
    found = cracks(touching)
    assert (found.edge == Edge.LIMB).sum() == 200


def test_the_two_legs_are_parted_by_a_line_below_the_crotch_and_not_above() -> None:
    at_rest = square(side=2.0).vertices + np.array([0.0, 7.3, 0.0])
    found = cracks(square(side=2.0, rest=at_rest))
    legs = found.edge == Edge.LIMB
    rows = found.start[legs] // 221
    assert 95 <= legs.sum() <= 105
    assert rows.min() > 100
