"""The black-and-white edition holds no colour, and words stay dark on light."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from hep.handout.editions import Edition, Printing
from hep.handout.html import render_html
from hep.handout.inks import INK, TINT, in_black
from hep.library.colours import contrast_on_white
from tests.handout.documents import a_document

COLOUR = re.compile(r"#[0-9a-f]{6}\b")


@pytest.mark.parametrize("colour", ["#8e1b1b", "#6b4300", "#1f5132", "#0A5560", "#3a4753"])
def test_colours_of_words_become_ink(colour: str) -> None:
    assert in_black(f"a {{ color: {colour}; }}") == f"a {{ color: {INK}; }}"


def test_tints_become_one_grey_that_ink_reads_well_on() -> None:
    assert in_black("background: #fbecea") == f"background: {TINT}"
    assert contrast_on_white(INK) / contrast_on_white(TINT) >= 7


def test_white_stays_and_lines_become_greys() -> None:
    assert in_black("color: #ffffff; border-color: #c3ccd2") == (
        "color: #ffffff; border-color: #cbcbcb"
    )


@pytest.mark.parametrize("edition", [Edition.PATIENT, Edition.LARGE_PRINT, Edition.LOG])
def test_a_whole_sheet_in_black_has_no_colour(edition: Edition) -> None:
    document = replace(a_document(), printing=Printing("a4", edition, is_black_and_white=True))
    _, css = render_html(document)
    colours = set(COLOUR.findall(css.lower())) - {INK}
    assert colours
    assert all(one[1:3] == one[3:5] == one[5:7] for one in colours)
