"""Edges that are left out: eyes, lips, the cut of a leg; and those that must stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.domain.scene import Prop, Show
from hep.illustration.cracks import Cracks, Edge, find_cracks
from hep.illustration.furniture import wall
from hep.illustration.quiet import without_quiet
from hep.illustration.regions import Surface, look
from tests.illustration.people import camera, surface
from tests.illustration.simple_meshes import FRONT, sphere, square
from tests.illustration.simple_meshes import PX_PER_MM as PLAIN_PX_PER_MM

if TYPE_CHECKING:
    from hep.illustration.mesh import Bools, Floats


def both(seen: Surface, scale: str) -> tuple[Cracks, Cracks]:
    mm_per_dm = camera("front", scale).mm_per_dm
    found = find_cracks(seen, mm_per_dm)
    return found, without_quiet(found, seen, mm_per_dm)


def eyes(cracks: Cracks, seen: Surface) -> Bools:
    eye = seen.slot_mask("eye").ravel()
    return eye[cracks.near_pixel] | eye[cracks.far_pixel]


@pytest.mark.parametrize("figure", ["woman", "man"])
def test_the_rim_of_the_eye_is_not_drawn(figure: str) -> None:
    seen = surface("front", figure=figure)
    before, after = both(seen, "body")
    assert eyes(before, seen).sum() > 10
    assert eyes(after, seen).sum() == 0


@pytest.mark.parametrize("figure", ["woman", "man"])
def test_few_weak_edges_are_left_on_the_skin_of_the_face(figure: str) -> None:
    seen = surface("front", figure=figure)
    before, after = both(seen, "body")
    height = seen.window.height

    def in_face(cracks: Cracks) -> int:
        at_head = cracks.near_pixel // seen.window.width < 0.16 * height
        return int((at_head & (cracks.edge < Edge.LIMB)).sum())

    assert in_face(after) < 0.75 * in_face(before)


def test_outlines_and_hems_are_never_left_out_of_a_whole_person() -> None:
    seen = surface("side", far="left")
    before, after = both(seen, "body")
    kept = before.edge >= Edge.SILHOUETTE
    assert (after.edge >= Edge.SILHOUETTE).sum() == kept.sum()


@pytest.mark.parametrize("name", ["foot_front", "foot_inner", "foot_top", "back"])
def test_a_cut_leg_has_no_line_across_its_cut(name: str) -> None:
    seen = surface(name, scale="foot", show=Show.LEG)
    _, after = both(seen, "foot")
    lattice_width = seen.window.width + 1
    top = int(np.flatnonzero(seen.seen.covered.any(axis=1))[0])
    level = np.abs(after.start // lattice_width - after.end // lattice_width) == 0
    at_cut = level & (np.minimum(after.start, after.end) // lattice_width <= top + 2)
    assert at_cut.sum() <= 6


WALL_PX_PER_MM = 4.0


def wall_lines(prop: Prop, name: str) -> tuple[Floats, Surface]:
    """Where outlines of a wall before bare paper are left, in millimetres, and the picture."""
    seen_by = camera(name, "body")
    seen = look(wall(prop, 200), seen_by, WALL_PX_PER_MM)
    kept = without_quiet(find_cracks(seen, seen_by.mm_per_dm), seen, seen_by.mm_per_dm)
    corner = np.minimum(kept.start, kept.end)
    lattice_width = seen.window.width + 1
    pixels = np.stack([corner % lattice_width, corner // lattice_width], axis=1)
    return seen.window.to_paper(pixels.astype(np.float64)), seen


@pytest.mark.parametrize(("name", "way"), [("side", 1), ("side_left", -1)])
def test_a_wall_from_the_side_has_a_line_at_its_face_and_none_behind_or_above(
    name: str, way: int
) -> None:
    lines, seen = wall_lines(Prop("wall"), name)
    top = seen.window.top + np.flatnonzero(seen.seen.covered.any(axis=1))[0] / WALL_PX_PER_MM
    upright = lines[lines[:, 1] < -1]
    assert upright[:, 0] * way == pytest.approx(np.zeros(len(upright)), abs=0.3)
    assert upright[:, 1].min() < top + 2
    assert np.ptp(upright[:, 1]) > 60
    width = seen.seen.covered.any(axis=0).sum() / WALL_PX_PER_MM
    assert width == pytest.approx(5, abs=0.3)


def test_a_wall_face_on_has_no_line_around_it() -> None:
    lines, _ = wall_lines(Prop("wall", size=(8.0, 17.0, 1.0)), "back")
    assert len(lines) == 0


def test_the_person_before_a_wall_keeps_an_outline() -> None:
    person = square(middle=(0.0, 8.0, 1.0), side=4.0)
    front = camera("front", "body")
    behind = wall(Prop("wall", size=(8.0, 17.0, 1.0), turn=180), 200)
    seen = look([person, *behind], front, WALL_PX_PER_MM)
    found = find_cracks(seen, front.mm_per_dm)
    after = without_quiet(found, seen, front.mm_per_dm)
    outline = (found.edge == Edge.SILHOUETTE) & (found.jump_mm < np.inf)
    assert outline.sum() > 200
    assert ((after.edge == Edge.SILHOUETTE) & (after.jump_mm < np.inf)).sum() == outline.sum()


def test_a_shape_without_an_end_keeps_all_its_edges() -> None:
    seen = look([sphere()], FRONT, PLAIN_PX_PER_MM)
    found = find_cracks(seen, FRONT.mm_per_dm)
    assert len(without_quiet(found, seen, FRONT.mm_per_dm).edge) == len(found.edge)
