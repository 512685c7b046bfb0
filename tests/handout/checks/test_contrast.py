"""Contrast as WCAG reckons it, and what is below letters."""

from __future__ import annotations

import pytest
from PIL import Image

from hep.handout.checks.contrast import backgrounds, contrast, grey
from hep.handout.checks.sheet import Box

WHITE, BLACK = (255, 255, 255), (0, 0, 0)


def test_the_ratio_is_that_of_the_guideline() -> None:
    assert contrast(WHITE, BLACK) == pytest.approx(21)
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast((0x77, 0x77, 0x77), WHITE) == pytest.approx(4.48, abs=0.01)


def test_a_colour_turns_into_the_grey_of_a_copier() -> None:
    assert grey((255, 0, 0)) == (76, 76, 76)


def test_colours_that_cover_enough_are_seen_and_specks_are_not() -> None:
    page = Image.new("RGB", (100, 100), WHITE)
    page.paste((200, 0, 0), (0, 0, 50, 100))
    page.putpixel((70, 50), BLACK)
    assert set(backgrounds(page, Box(0, 0, 100, 100), scale=1)) == {WHITE, (200, 0, 0)}
    assert backgrounds(page, Box(60, 10, 90, 90), scale=1) == [WHITE]


def test_letters_off_the_page_stand_on_white() -> None:
    page = Image.new("RGB", (10, 10), BLACK)
    assert backgrounds(page, Box(50, 50, 60, 60), scale=1) == [WHITE]
