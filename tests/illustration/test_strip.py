"""Phases in one drawing: on one floor, numbered, a figure in the air above a dashed line."""

from __future__ import annotations

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.domain.scene import Contact, Frame
from hep.illustration.dialect import mark_kinds, size_mm
from hep.illustration.strip import DISC_MM, MOST, WIDEST_MM, number_layers
from hep.illustration.studio import draw
from tests.illustration.paths import points_of
from tests.illustration.scenes import PERSON, scene

UP = (Contact("right_foot", "point", (-0.9, 3.0, 0.0)), Contact("left_foot", "none"))
HOP = (Frame("1"), Frame("2", contacts=(*UP, Contact("pelvis", "none"))), Frame("3"))


def strip(*frames: Frame) -> str:
    made = draw(scene(*frames, base="standing", view=PERSON, strip=True), preview=True)
    assert list(made) == ["phases"]
    return made["phases"].svg


def test_three_figures_stand_side_by_side_with_three_numbers() -> None:
    svg = strip(*HOP)
    assert mark_kinds(svg) == ("phases",)
    assert svg.count("data-turned") == 3
    assert 25 < size_mm(svg).width_mm <= WIDEST_MM + 3
    assert svg.count('data-slot="floor"') == 1


def test_only_a_figure_in_the_air_has_a_line_to_the_floor() -> None:
    assert strip(*HOP).count('data-slot="ghost-line"') == 1
    assert 'data-slot="ghost-line"' not in strip(Frame("1"), Frame("2"))


@pytest.mark.parametrize("frames", [HOP[:1], (*HOP, Frame("4"))])
def test_one_frame_or_four_make_no_strip(frames: tuple[Frame, ...]) -> None:
    with pytest.raises(FigureError, match="two or three"):
        strip(*frames)


def test_frames_wider_than_the_column_are_refused_with_their_width() -> None:
    wide = {"both_shoulder_abduction": 90.0}
    made = scene(
        *(Frame(name, pose=wide) for name in "123"),
        base="standing", view=PERSON.__class__("front"), strip=True,
    )  # fmt: skip
    with pytest.raises(FigureError, match=r"mm wide, the column has 88"):
        draw(made, preview=True)


@pytest.mark.parametrize("number", range(1, MOST + 1))
def test_a_digit_lies_inside_its_disc_and_has_its_mirror_image(number: int) -> None:
    (_, disc, *_), (_, *digits) = number_layers(number, np.array([10.0, 5.0]))[0]
    middle = points_of(disc).mean(axis=0)
    places = [points_of(path) - middle for path in digits]
    assert max(np.abs(place).max() for place in places) < 10 * DISC_MM / 2
    plain, turned = (place[:, 0].mean() for place in places)
    assert plain == pytest.approx(-turned, abs=0.5)
