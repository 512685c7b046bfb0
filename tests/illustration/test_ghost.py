"""The ghost: only what has left its place, clear of the figure, dashed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.illustration.ghost import CLEAR_MM, ghost_layers
from hep.illustration.ink import PX_PER_MM
from hep.illustration.regions import look
from tests.illustration.rendered import area_mm2, is_inked
from tests.illustration.simple_meshes import FRONT, square

if TYPE_CHECKING:
    from hep.illustration.mesh import Mesh


def ghost(before: Mesh, now: Mesh, *others: Mesh) -> dict[str, str]:
    layers = ghost_layers([before], FRONT, look([now, *others], FRONT, PX_PER_MM))
    return {layer[0]: layer[1] for layer in layers}


def test_what_has_not_moved_leaves_no_ghost() -> None:
    assert ghost(square(side=2.0), square(side=2.0)) == {}


def test_a_small_movement_leaves_no_ghost() -> None:
    assert ghost(square(side=2.0), square(side=2.0, middle=(0.15, 0.0, 0.0))) == {}


def test_a_limb_that_has_left_is_shown_where_it_was() -> None:
    layers = ghost(square(), square(middle=(0.0, 1.5, 0.0)))
    assert area_mm2(layers["ghost"]) == pytest.approx(100.0, rel=0.03)
    assert is_inked(layers["ghost"], 0.0, 0.0)


def test_the_ghost_keeps_clear_of_the_figure() -> None:
    fill = ghost(square(side=2.0), square(side=2.0, middle=(0.8, 0.0, 0.0)))["ghost"]
    edge = -10.0 + 8.0
    assert is_inked(fill, edge - CLEAR_MM - 0.3, 0.0)
    assert not is_inked(fill, edge - CLEAR_MM + 0.3, 0.0)


def test_a_prop_does_not_push_the_ghost_away() -> None:
    wall = square(side=2.0, slot="wall", group=200, middle=(0.0, 0.0, -1.0))
    layers = ghost(square(), square(middle=(0.0, 1.5, 0.0)), wall)
    assert area_mm2(layers["ghost"]) == pytest.approx(100.0, rel=0.03)


def test_the_line_around_the_ghost_is_dashed_and_finer_than_any_ink() -> None:
    line = ghost(square(side=2.0), square(middle=(0.0, 1.9, 0.0)))["ghost-line"]
    around = 4 * 20.0
    dashed_share = 1.2 / 2.0
    assert area_mm2(line) == pytest.approx(around * dashed_share * 0.25, rel=0.25)
