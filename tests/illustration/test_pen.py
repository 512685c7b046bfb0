"""The same pen in printed millimetres in every picture, at every scale."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from hep.illustration.camera import Camera
from hep.illustration.cracks import Edge
from hep.illustration.lines import outline_width
from hep.illustration.pen import PEN, TAPER_TO, Pen
from tests.illustration.drawn import lines, of_kind
from tests.illustration.simple_meshes import sphere, square


def test_the_outline_is_drawn_with_the_widest_pen() -> None:
    assert outline_width(lines(sphere())) == pytest.approx(PEN.outline, rel=0.15)


@pytest.mark.parametrize("scale", [26, 9, 5])
def test_the_outline_is_equally_wide_at_every_scale(scale: int) -> None:
    camera = Camera(0.0, 0.0, scale)
    assert outline_width(lines(sphere(), camera=camera)) == pytest.approx(PEN.outline, rel=0.15)


def test_the_outline_is_a_quarter_wider_on_the_underside() -> None:
    (line,) = lines(square(side=3.0))
    lowest, highest = line.points[:, 1].max(), line.points[:, 1].min()
    middle = np.abs(line.points[:, 0]) < 8
    under = line.width[middle & (line.points[:, 1] > lowest - 0.5)]
    top = line.width[middle & (line.points[:, 1] < highest + 0.5)]
    assert np.median(under) == pytest.approx(1.25 * PEN.outline, rel=0.02)
    assert np.median(top) == pytest.approx(PEN.outline, rel=0.02)


def test_a_border_inside_the_person_takes_the_inner_pen() -> None:
    found = lines(square(side=3.0), square(group=2, slot="shirt", middle=(0, 0, 0.01)))
    (border,) = of_kind(found, Edge.BORDER)
    assert np.median(border.width) == pytest.approx(PEN.inner, rel=0.02)


def test_a_deep_step_takes_the_inner_pen_and_a_shallow_one_the_detail_pen() -> None:
    deep = of_kind(lines(square(side=3.0), square(middle=(0, 0, 0.5))), Edge.DEPTH)
    shallow = of_kind(lines(square(side=3.0), square(middle=(0, 0, 0.06))), Edge.DEPTH)
    assert np.median(deep[0].width) == pytest.approx(PEN.inner, rel=0.02)
    assert PEN.detail < np.median(shallow[0].width) < PEN.inner


def test_lines_taper_where_they_end_freely() -> None:
    base = square(side=4.0)
    # A flap that rises from the surface: its edge is deep at one end and nothing at the other.
    flap = np.array([[-1.0, -1, 0.9], [0.4, -1, 0.9], [0.4, 1, -0.05], [-1.0, 1, -0.05]])
    found = lines(base, replace(square(), vertices=flap))
    free = [line for line in of_kind(found, Edge.DEPTH) if not line.closed]
    assert free
    for line in free:
        assert min(line.width[0], line.width[-1]) < (TAPER_TO + 0.15) * line.width.max()


def test_nothing_is_thinner_than_the_pen_allows_between_its_ends() -> None:
    found = lines(square(side=3.0), square(group=2, middle=(0, 0, 0.4)))
    assert all(line.width.min() >= PEN.detail for line in found)


def test_a_finer_pen_draws_finer_lines() -> None:
    fine = Pen(outline=0.36, inner=0.26, detail=0.20)
    assert outline_width(lines(sphere(), pen=fine)) == pytest.approx(0.36, rel=0.15)
