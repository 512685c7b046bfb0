"""The small signs: one shape each, readable without colour, turned over for the other direction."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from hep.handout.assets import asset_key, referenced_keys
from hep.handout.html import render_html
from hep.handout.icons import STOP, ZONE_ICONS, icons
from hep.handout.inks import INK, WHITE
from tests.handout.documents import a_document

BRAND = "#123456"
DRAWN = icons(BRAND)
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@pytest.mark.parametrize("name", DRAWN)
def test_each_is_a_drawing_on_the_same_grid(name: str) -> None:
    root = ET.fromstring(DRAWN[name])
    assert root.get("viewBox") == "0 0 20 20"
    assert [one for one in root.iter() if one.get("d")]


def test_no_two_look_alike_without_colour() -> None:
    shapes = {COLOUR.sub("", one.decode()) for one in DRAWN.values()}
    assert len(shapes) == len(DRAWN) - 1  # the stop sign is there once more, for dark ground


def test_on_dark_ground_the_stop_sign_is_white_with_a_line_of_the_ground() -> None:
    assert set(COLOUR.findall(DRAWN["stop-on-dark"].decode())) == {WHITE, STOP}


def test_in_black_and_white_there_is_ink_and_white_alone() -> None:
    drawn = icons(BRAND, is_black=True).values()
    assert {colour for one in drawn for colour in COLOUR.findall(one.decode())} == {INK, WHITE}


def test_lines_that_help_have_the_brand() -> None:
    with_brand = {name for name, one in DRAWN.items() if BRAND in one.decode()}
    assert with_brand == {"easier", "harder", "days"}


def test_stairs_climb_the_other_way_where_one_reads_from_the_right() -> None:
    turned = icons(BRAND, is_turned=True)
    for name, one in DRAWN.items():
        path = COLOUR.split(one.decode())[0].partition(">")[2]
        assert path in turned[name].decode()
        assert "scale(-1 1)" in turned[name].decode()


def test_a_sheet_names_the_signs_that_it_shows_and_no_others() -> None:
    signs = tuple((name, asset_key(one)) for name, one in DRAWN.items())
    html, css = render_html(replace(a_document(), icons=signs))
    shown = {name for name, key in signs if key in referenced_keys(css)}
    assert shown == set(re.findall(r'icon-([a-z-]+)"', html))
    zones = {band.zone for band in a_document().page_one.bands}
    assert {ZONE_ICONS[zone] for zone in zones} <= shown
