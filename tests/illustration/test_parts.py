"""Named points of the body lie where their names say."""

from __future__ import annotations

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.illustration.parts import MIDDLE, SIDED, part_point
from hep.illustration.skeleton import load_skeleton

POSED = load_skeleton("woman").pose({}, np.zeros(3))


@pytest.mark.parametrize("part", sorted(SIDED))
def test_left_and_right_parts_mirror_each_other(part: str) -> None:
    left, right = part_point(POSED, f"left_{part}"), part_point(POSED, f"right_{part}")
    assert left[0] > 0
    assert right == pytest.approx(left * (-1, 1, 1), abs=0.03)


def test_the_parts_of_a_leg_lie_one_above_another() -> None:
    names = ("heel", "ankle", "shin", "knee", "hip", "shoulder")
    heights = [part_point(POSED, f"right_{name}")[1] for name in names]
    assert heights == sorted(heights)
    assert heights[0] < 0.4


def test_the_parts_of_a_foot_lie_one_ahead_of_another() -> None:
    ahead = [
        part_point(POSED, f"right_{name}")[2] for name in ("heel", "ankle", "foot", "ball", "toes")
    ]
    assert ahead == sorted(ahead)


def test_the_big_toe_is_the_inner_one() -> None:
    assert abs(part_point(POSED, "left_big_toe")[0]) < abs(part_point(POSED, "left_little_toe")[0])


@pytest.mark.parametrize("part", sorted(MIDDLE))
def test_the_middle_parts_lie_in_the_middle(part: str) -> None:
    assert part_point(POSED, part)[0] == pytest.approx(0.0, abs=0.02)


@pytest.mark.parametrize("part", ["tail", "knee", "left_tail", "both_knee", ""])
def test_an_unknown_part_is_refused_where_it_is_written(part: str) -> None:
    with pytest.raises(FigureError) as error:
        part_point(POSED, part, "frames.end.marks[0]")
    assert error.value.path == "frames.end.marks[0]"
    assert f"'{part}'" in error.value.fact
    assert "heel" in error.value.hint
