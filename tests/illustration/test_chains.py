"""Joining cracks: whole outlines, and lines that run on as the nearer form does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.chains import Chain, join
from hep.illustration.cracks import Cracks, Edge, find_cracks
from hep.illustration.regions import look
from tests.illustration.simple_meshes import FRONT, PX_PER_MM, square

if TYPE_CHECKING:
    from hep.illustration.mesh import Mesh


def chains(*meshes: Mesh) -> tuple[list[Chain], Cracks]:
    surface = look(meshes, FRONT, PX_PER_MM)
    found = find_cracks(surface, FRONT.mm_per_dm)
    return join(found, surface.window.width), found


def lattice(cracks: list[tuple[int, int, int, int, float]], width: int = 20) -> Cracks:
    """Cracks given as x, y, x, y, depth."""
    rows = np.array([(x, y, u, v) for x, y, u, v, _ in cracks])
    count = len(rows)
    return Cracks(
        start=rows[:, 1] * (width + 1) + rows[:, 0],
        end=rows[:, 3] * (width + 1) + rows[:, 2],
        edge=np.full(count, int(Edge.BORDER)),
        jump_mm=np.ones(count),
        near_depth=np.array([depth for *_, depth in cracks]),
        away=np.tile((0, 1), (count, 1)),
        near_pixel=np.zeros(count, dtype=np.int64),
        far_pixel=np.zeros(count, dtype=np.int64),
    )


def test_no_cracks_make_no_lines() -> None:
    _, found = chains(square())
    nothing = Cracks(**{name: values[:0] for name, values in vars(found).items()})
    assert join(nothing, 120) == []


def test_an_outline_is_one_closed_line_of_all_its_cracks() -> None:
    lines, found = chains(square())
    assert len(lines) == 1
    assert lines[0].closed
    assert sorted(lines[0].cracks.tolist()) == list(range(len(found.start)))
    assert not lines[0].free_start


def test_the_points_of_a_closed_line_are_one_pixel_apart_all_around() -> None:
    points = chains(square())[0][0].points
    steps = np.abs(np.roll(points, -1, axis=0) - points).sum(axis=1)
    assert (steps == 1).all()


def test_an_open_line_has_free_ends_and_one_point_more_than_cracks() -> None:
    (line,) = join(lattice([(1, 1, 2, 1, 0.0), (2, 1, 3, 1, 0.0), (3, 1, 3, 2, 0.0)]), 20)
    assert not line.closed
    assert line.free_start
    assert line.free_end
    assert len(line.points) == len(line.cracks) + 1 == 4
    assert {tuple(line.points[0]), tuple(line.points[-1])} == {(1.0, 1.0), (3.0, 2.0)}


def test_at_a_crossing_the_lines_of_equal_depth_run_on() -> None:
    across = [(4, 5, 5, 5, 1.0), (5, 5, 6, 5, 1.0)]
    down = [(5, 4, 5, 5, 3.0), (5, 5, 5, 6, 3.0)]
    lines = join(lattice([across[0], down[0], across[1], down[1]]), 20)
    assert len(lines) == 2
    for line in lines:
        assert len(set(line.points[:, 0])) == 1 or len(set(line.points[:, 1])) == 1


def test_a_line_that_ends_at_another_has_no_free_end_there() -> None:
    across = [(4, 5, 5, 5, 1.0), (5, 5, 6, 5, 1.0)]
    stem = [(5, 5, 5, 6, 3.0), (5, 6, 5, 7, 3.0)]
    lines = join(lattice([*across, *stem]), 20)
    ends = sorted((len(line.cracks), line.free_start + line.free_end) for line in lines)
    assert ends == [(2, 1), (2, 2)]


def test_every_crack_is_in_exactly_one_line() -> None:
    lines, found = chains(square(side=2.0), square(group=2, middle=(0.7, 0.4, 0.5)))
    used = np.concatenate([line.cracks for line in lines])
    assert sorted(used.tolist()) == list(range(len(found.start)))
