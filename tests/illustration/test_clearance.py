"""Weak lines give way: to stronger ones beside them, and when they are short or shallow."""

from __future__ import annotations

import numpy as np

from hep.illustration.clearance import LONELY_MM, SHORTEST_MM, select, stretches, subset
from hep.illustration.cracks import Cracks, Edge, find_cracks
from hep.illustration.mesh import Mesh
from hep.illustration.regions import Surface, look
from tests.illustration.simple_meshes import FRONT, PX_PER_MM, sphere, square


def selected(*meshes: Mesh) -> Cracks:
    surface = look(meshes, FRONT, PX_PER_MM)
    return select(find_cracks(surface, FRONT.mm_per_dm), surface)


def weak(found: Cracks) -> int:
    return int((found.edge < Edge.BORDER).sum())


def sheet(*, left: float, right: float, z: float, high: float = 1.0) -> Mesh:
    """A part of the same form as `square`, nearer by z."""
    flat = np.array([[left, -high, z], [right, -high, z], [right, high, z], [left, high, z]])
    return Mesh(flat, np.array([[0, 1, 2], [0, 2, 3]]), "skin", 1)


def raw(*meshes: Mesh) -> tuple[Cracks, Surface]:
    surface = look(meshes, FRONT, PX_PER_MM)
    return find_cracks(surface, FRONT.mm_per_dm), surface


def test_a_deep_step_in_open_space_is_kept_whole() -> None:
    parts = square(side=2.0), square(middle=(0, 0, 0.3), side=0.8)
    assert weak(selected(*parts)) == 4 * 80


def test_outlines_and_borders_always_stand() -> None:
    parts = square(side=2.0), square(group=2, middle=(0, 0, 0.01), side=0.03)
    before, _ = raw(*parts)
    after = selected(*parts)
    assert (after.edge >= Edge.BORDER).sum() == (before.edge >= Edge.BORDER).sum() > 4 * 200


def test_a_shallow_step_is_dropped() -> None:
    parts = square(side=2.0), square(middle=(0, 0, 0.03), side=0.8)
    before, _ = raw(*parts)
    assert weak(before) == 4 * 80
    assert weak(selected(*parts)) == 0


def test_a_line_shorter_than_eight_tenths_of_a_millimetre_is_dropped() -> None:
    tiny = square(middle=(0.005, 0.005, 0.3), side=0.01)
    assert 0 < weak(raw(square(side=2.0), tiny)[0]) < SHORTEST_MM * PX_PER_MM
    assert weak(selected(square(side=2.0), tiny)) == 0


def test_of_two_lines_closer_than_half_a_millimetre_the_weaker_goes() -> None:
    base = square(side=4.0)
    deep = sheet(left=-0.5, right=0.0, z=0.6)
    shallow = sheet(left=0.0, right=0.03, z=0.1)
    found = selected(base, deep, shallow)
    steps = found.jump_mm[found.edge == Edge.DEPTH]
    # The ridge of 1 mm beside the step of 5 mm goes along its whole length of 20 mm.
    long_and_shallow = ((steps > 0.5) & (steps < 1.5)).sum()
    assert long_and_shallow < 2 * 20
    assert (steps > 4.5).sum() >= 200


def test_lines_that_stand_clear_of_each_other_both_stay() -> None:
    base = square(side=4.0)
    found = selected(base, sheet(left=-0.5, right=0.0, z=0.6), sheet(left=0.5, right=0.9, z=0.1))
    steps = found.jump_mm[found.edge == Edge.DEPTH]
    assert ((steps > 0.5) & (steps < 1.5)).sum() >= 2 * 200


def test_a_subset_keeps_all_facts_of_the_chosen_cracks() -> None:
    found, _ = raw(square())
    some = subset(found, np.array([3, 1]))
    assert some.start.tolist() == [found.start[3], found.start[1]]
    assert some.away.shape == (2, 2)


def test_stretches_are_the_runs_of_true_values() -> None:
    assert stretches(np.array([True, False, True, True])) == [(0, 1), (2, 4)]
    assert stretches(np.zeros(3, dtype=np.bool_)) == []


def test_a_ball_has_an_outline_and_nothing_within() -> None:
    assert weak(selected(sphere())) == 0


def test_a_line_that_touches_no_other_is_longer_than_one_that_does() -> None:
    short = square(middle=(0, 0, 0.3), side=(LONELY_MM - 0.4) / 40)
    long = square(middle=(0, 0, 0.3), side=(LONELY_MM + 0.8) / 40)
    assert weak(raw(square(side=2.0), short)[0]) > SHORTEST_MM * PX_PER_MM
    assert weak(selected(square(side=2.0), short)) == 0
    assert weak(selected(square(side=2.0), long)) > 0
