"""The lens: three times as large, round, under the figure, with its own floor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.domain.scene import Contact, Frame
from hep.illustration import lens
from hep.illustration.ink import PX_PER_MM, View, draw_layers
from hep.illustration.lens import ABOVE_DM, DIAMETER_MM, GAP_MM, RING_MM, lens_camera, lens_layers
from hep.illustration.parts import part_point
from hep.illustration.staging import Staged, stage
from tests.illustration.people import camera, meshes, standing
from tests.illustration.scenes import PERSON, scene

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.illustration.mesh import Mesh

SIDE = camera("side")
SCENE = scene(view=PERSON, lens="right_foot")
MIDDLE = np.array([3.0, 40.0])


def staged() -> Staged:
    return stage(SCENE)[0]


def test_the_lens_shows_the_ground_under_its_part_in_its_middle_and_larger() -> None:
    near = lens_camera(SCENE, staged(), SIDE, MIDDLE)
    foot = part_point(staged().posed, "right_foot")
    ground = np.array([[foot[0], ABOVE_DM, foot[2]]])
    assert near.project(ground)[0, :2] == pytest.approx(MIDDLE)
    assert near.mm_per_dm / SIDE.mm_per_dm == pytest.approx(26 / 9)
    assert (near.azimuth, near.elevation) == (SIDE.azimuth, SIDE.elevation)


def test_the_inset_lies_under_the_picture_and_the_bounds_hold_both() -> None:
    whole = View(SIDE, standing(), has_feet=True)
    bounds = np.array([[-5.0, -60.0], [7.0, 1.0]])
    layers, near, both = lens_layers(
        SCENE, meshes(standing(), SIDE), staged(), whole, bounds, px_per_mm=PX_PER_MM
    )
    slots = [layer[0] for layer in layers]
    assert slots[0] == "floor"
    assert slots[-1] == "ink"
    assert "skin" in slots
    assert both[0, 1] == -60.0
    assert both[1, 1] == pytest.approx(1.0 + GAP_MM + DIAMETER_MM + RING_MM)
    assert both[1, 0] - both[0, 0] == pytest.approx(DIAMETER_MM + 2 * RING_MM)
    assert near.mm_per_dm > SIDE.mm_per_dm


def test_an_unknown_part_is_refused() -> None:
    with pytest.raises(FigureError) as error:
        lens_camera(scene(view=PERSON, lens="wings"), staged(), SIDE, MIDDLE)
    assert error.value.path == "lens"


def test_on_a_step_the_lens_looks_at_the_step() -> None:
    foot = Contact("right_foot", "flat", (-0.95, 1.8, 0.0))
    made = scene(Frame("up", contacts=(foot,)), base="standing", view=PERSON, lens="right_foot")
    (one,) = stage(made)
    near = lens_camera(made, one, SIDE, MIDDLE)
    top = part_point(one.posed, "right_foot") * (1, 0, 1) + (0, 1.8 + ABOVE_DM, 0)
    assert near.project(top[None])[0, :2] == pytest.approx(MIDDLE)


def test_at_a_foot_held_in_the_air_the_lens_looks_at_its_part() -> None:
    foot = Contact("right_foot", "point", (-0.95, 2.4, 0.6))
    made = scene(Frame("up", contacts=(foot,)), base="standing", view=PERSON, lens="right_heel")
    (one,) = stage(made)
    heel = part_point(one.posed, "right_heel")
    near = lens_camera(made, one, SIDE, MIDDLE)
    assert near.project(heel[None])[0, :2] == pytest.approx(MIDDLE)


def test_the_inset_is_drawn_without_what_lies_far_outside_it_and_looks_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = View(SIDE, standing(), has_feet=True)
    bounds = np.array([[-5.0, -60.0], [7.0, 1.0]])
    drawn: list[int] = []

    def inset() -> object:
        layers, _, _ = lens_layers(
            SCENE, meshes(standing(), SIDE), staged(), whole, bounds, px_per_mm=PX_PER_MM
        )
        return layers

    def counted(parts: Sequence[Mesh], *args: object, **named: object) -> object:
        drawn.append(sum(len(part.triangles) for part in parts))
        return draw_layers(parts, *args, **named)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(lens, "draw_layers", counted)
    few = inset()
    monkeypatch.setattr(lens, "REACH_MM", 1e6)
    assert inset() == few
    assert drawn[0] < drawn[1] / 2
