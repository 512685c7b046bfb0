"""Marks of a frame: arrows along the true way, bars under what stays, and the room they need."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.domain.scene import Arrow, ArrowKind, Frame, Scene
from hep.illustration.marks import REACH_MM, UNDER_MM, frame_marks
from hep.illustration.parts import part_point
from hep.illustration.staging import Staged, stage
from tests.illustration.people import camera
from tests.illustration.scenes import scene

CAMERA = camera("side", "leg")


@lru_cache
def two(*arrows: Arrow, marks: tuple[str, ...] = ()) -> tuple[Scene, Staged, Staged]:
    end = Frame("end", pose={"right_knee_flexion": 80}, arrows=arrows, marks=marks)
    made = scene(Frame("start"), end)
    before, now = stage(made)
    return made, before, now


def marks_of(
    *arrows: Arrow, marks: tuple[str, ...] = ()
) -> tuple[list[tuple[str, str]], np.ndarray]:
    """The layers, and the way (2, 2) that the first mark's bounds hold."""
    made, before, now = two(*arrows, marks=marks)
    layers, reach = frame_marks(made, CAMERA, before, now, "frames.end")
    assert len(layers) == 2 * len(arrows) + len(marks)
    return [(layer[0], layer[1]) for layer in layers], reach[0]


def place(staged: Staged, part: str) -> np.ndarray:
    seen: np.ndarray = CAMERA.project(part_point(staged.posed, part)[None])[0, :2]
    return seen


def span(reach: np.ndarray) -> np.ndarray:
    """Width and height of the way itself, mm."""
    size: np.ndarray = reach[1] - reach[0] - 2 * REACH_MM
    return size


def test_a_frame_without_marks_has_none() -> None:
    made, before, now = two()
    assert frame_marks(made, CAMERA, before, now, "frames.end") == ([], [])


def test_an_arrow_follows_its_part_from_the_frame_before() -> None:
    layers, reach = marks_of(Arrow("right_heel"))
    assert [layer[0] for layer in layers] == ["paper", "mark"]
    _, before, now = two(Arrow("right_heel"))
    ends = np.array([place(before, "right_heel"), place(now, "right_heel")])
    low, high = reach[0] + REACH_MM, reach[1] - REACH_MM
    assert (low >= ends.min(axis=0) - 6).all()
    assert (high <= ends.max(axis=0) + 6).all()
    assert span(reach)[1] > 10  # the heel goes up a long way


def test_an_arrow_may_stand_clear_of_the_figure() -> None:
    _, near = marks_of(Arrow("right_heel"))
    _, aside = marks_of(Arrow("right_heel", away=(7.0, 4.0)))
    assert aside - near == pytest.approx(np.array([[7.0, -4.0], [7.0, -4.0]]))  # up is less


def test_to_and_fro_has_a_head_at_both_ends() -> None:
    one, _ = marks_of(Arrow("right_heel"))
    both, _ = marks_of(Arrow("right_heel", ArrowKind.TO_AND_FRO))
    assert both[1][1].count("z") == one[1][1].count("z") + 1


def test_a_direction_needs_no_frame_before_and_has_its_own_length() -> None:
    arrow = Arrow("right_heel", direction=(0.0, 1.0, 0.0), length_mm=12.0)
    made, _, now = two(arrow)
    layers, (reach,) = frame_marks(made, CAMERA, None, now, "frames.end")
    assert [layer[0] for layer in layers] == ["paper", "mark"]
    assert span(reach) == pytest.approx((0.0, 12.0), abs=0.01)
    assert (reach[1] - REACH_MM)[1] == pytest.approx(place(now, "right_heel")[1])


def test_a_press_ends_at_its_part_and_is_eight_millimetres_long_unless_said() -> None:
    arrow = Arrow("right_heel", ArrowKind.PRESS, direction=(0.0, -1.0, 0.0))
    _, reach = marks_of(arrow)
    _, _, now = two(arrow)
    assert span(reach) == pytest.approx((0.0, 8.0), abs=0.01)
    assert (reach[1] - REACH_MM)[1] == pytest.approx(place(now, "right_heel")[1])


def test_a_circle_goes_round_its_part() -> None:
    _, small = marks_of(Arrow("right_toes", ArrowKind.CIRCLE))
    _, large = marks_of(Arrow("right_toes", ArrowKind.CIRCLE, length_mm=9.0))
    _, _, now = two(Arrow("right_toes", ArrowKind.CIRCLE))
    middle = place(now, "right_toes")
    assert (small[0] < middle).all()
    assert (small[1] > middle).all()
    assert (span(large) > span(small) * 1.5).all()


def test_a_bar_lies_under_the_part_that_stays() -> None:
    layers, reach = marks_of(marks=("right_heel",))
    assert [slot for slot, _ in layers] == ["mark"]
    _, _, now = two(marks=("right_heel",))
    assert reach.mean(axis=0) == pytest.approx(place(now, "right_heel") + np.array([0, UNDER_MM]))


def test_an_arrow_in_the_first_frame_needs_a_direction() -> None:
    made, _, now = two(Arrow("right_heel"))
    with pytest.raises(FigureError) as error:
        frame_marks(made, CAMERA, None, now, "frames.start")
    assert error.value.path == "frames.start.arrows[0]"
    assert "no way to follow" in error.value.fact
    assert "direction" in error.value.hint


def test_unknown_parts_are_refused_where_they_are_written() -> None:
    for arrows, marks, path in (
        ((Arrow("right_heel"), Arrow("right_wing")), (), "frames.end.arrows[1].part"),
        ((), ("right_heel", "tail"), "frames.end.marks[1]"),
    ):
        made, before, now = two(*arrows, marks=marks)
        with pytest.raises(FigureError) as error:
            frame_marks(made, CAMERA, before, now, "frames.end")
        assert error.value.path == path
