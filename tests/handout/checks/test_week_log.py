"""What counts as a box to tick, and what the sheet's own list of days says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.handout.checks.sheet import Box, Part, Shape, Sheet
from hep.handout.checks.week_log import _is_box, due_days

if TYPE_CHECKING:
    from hep.handout.checks.speech import Speech

INK, TINT = (22, 32, 42), (244, 246, 246)
MM = 72 / 25.4


def a_shape(width_mm: float, height_mm: float, colour: tuple[int, int, int] = INK) -> Shape:
    return Shape(1, Box(0, 0, width_mm * MM, height_mm * MM), colour)


@pytest.mark.parametrize(
    ("shape", "is_box"),
    [
        (a_shape(7, 7), True),
        (a_shape(12, 12), True),
        (a_shape(14, 13.7, TINT), False),  # a day off
        (a_shape(8.6, 7.4), False),  # a number to circle
        (a_shape(3, 3), False),
        (a_shape(30, 30), False),
    ],
)
def test_a_box_to_tick_is_a_square_in_ink(shape: Shape, is_box: bool) -> None:
    assert _is_box(shape) is is_box


def a_sheet(speech: Speech, *lines: str) -> Sheet:
    heading = Part("H2", 1, speech.say["days"], None, (), -1, -1)
    items = [Part("LBody", 1, line, None, (), 0, -1) for line in lines]
    end = Part("H2", 1, "Next", None, (), -1, -1)
    later = Part("LBody", 1, "Sunday: exercise 9.", None, (), 1, -1)
    return Sheet("", "en", "", (), (), (heading, *items, end, later), (), ())


def test_days_are_read_from_the_sheets_own_list(speech: Speech) -> None:
    sheet = a_sheet(speech, "Every day: exercise 1.", "Monday and Friday: exercises 2 and 3.")
    assert due_days(sheet, speech) == {1: [0, 1, 2, 3, 4, 5, 6], 2: [0, 4], 3: [0, 4]}


def test_without_the_list_nothing_is_said_of_days(speech: Speech) -> None:
    sheet = Sheet("", "en", "", (), (), (), (), ())
    assert due_days(sheet, speech) == {}
