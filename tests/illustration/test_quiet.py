"""Edges that are left out: eyes, lips, the cut of a leg; and those that must stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.domain.scene import Show
from hep.illustration.cracks import Cracks, Edge, find_cracks
from hep.illustration.quiet import without_quiet
from hep.illustration.regions import Surface, look
from tests.illustration.people import camera, surface
from tests.illustration.simple_meshes import FRONT, sphere
from tests.illustration.simple_meshes import PX_PER_MM as PLAIN_PX_PER_MM

if TYPE_CHECKING:
    from hep.illustration.mesh import Bools


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


def test_a_shape_without_an_end_keeps_all_its_edges() -> None:
    seen = look([sphere()], FRONT, PLAIN_PX_PER_MM)
    found = find_cracks(seen, FRONT.mm_per_dm)
    assert len(without_quiet(found, seen, FRONT.mm_per_dm).edge) == len(found.edge)
