"""Flat shapes: filled, outlined, moved, measured, written as paths."""

from __future__ import annotations

import numpy as np
import pytest

from hep.illustration.flat import (
    area,
    bounds_of,
    circle,
    coloured,
    layers_of,
    line,
    moved,
    rectangle,
)
from tests.illustration.paths import points_of

BOX = rectangle((1.0, 2.0), (5.0, 4.0))


def test_an_area_is_a_fill_under_its_outline_or_a_fill_alone() -> None:
    assert [one.slot for one in area("band", BOX)] == ["band", "ink"]
    assert [one.slot for one in area("band", BOX, line=0)] == ["band"]


def test_rounded_corners_stay_inside_the_sharp_ones() -> None:
    rounded = rectangle((1.0, 2.0), (5.0, 4.0), corner=0.8)
    assert len(rounded) > len(BOX)
    assert np.array([rounded.min(axis=0), rounded.max(axis=0)]) == pytest.approx(
        np.array([[1, 2], [5, 4]])
    )
    assert np.linalg.norm(rounded - (1.0, 2.0), axis=1).min() > 0.3


def test_bounds_hold_the_pen() -> None:
    assert bounds_of(area("band", BOX, line=0.4)) == pytest.approx(
        np.array([[0.8, 1.8], [5.2, 4.2]])
    )


def test_moved_and_coloured_shapes_keep_everything_else() -> None:
    (one,) = coloured(moved([line(BOX, width=0.7)], (1.0, -1.0)), "paper")
    assert (one.slot, one.width) == ("paper", 0.7)
    assert one.points == pytest.approx(BOX + np.array([1.0, -1.0]))


def test_layers_are_tenths_of_millimetres_in_painting_order() -> None:
    layers = layers_of([*area("band", BOX), *area("paper", circle((3.0, 3.0), 0.5), line=0)])
    assert [layer[0] for layer in layers] == ["band", "ink", "paper"]
    assert layers[0][1] == "M10 20L50 20L50 40L10 40z"
    drawn = points_of(layers[1][1]) / 10
    assert drawn.min(axis=0) == pytest.approx([0.775, 1.775], abs=0.15)
    assert drawn.max(axis=0) == pytest.approx([5.225, 4.225], abs=0.15)


def test_neighbouring_lines_in_one_colour_share_a_path() -> None:
    (layer,) = layers_of([line([(0.0, 0.0), (2.0, 0.0)]), line([(0.0, 3.0), (2.0, 3.0)])])
    assert layer[1].count("M") == 2
