"""Another look of a finished drawing: skin, greys, a bolder pen; shapes and sizes stay."""

from __future__ import annotations

import re

import pytest

from hep.illustration.dialect import NotADrawing, size_mm
from hep.illustration.palette import grey_of, lightness, palette
from hep.illustration.restyle import Look, restyle

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="80mm" viewBox="-5 -5 400 800"'
    ' data-figure="woman"><title>t</title><desc>d</desc>'
    '<path data-slot="skin" fill="#DDA67F" d="M0 0h9v9z"/>'
    '<path data-slot="ink" fill="#16202A" d="M1 1h9v9z"/>'
    '<path data-slot="detail" fill="#16202A" d="M2 2h9v9z"/></svg>'
)
THING = SVG.replace(' data-figure="woman"', "")


def shapes(svg: str) -> list[str]:
    return re.findall(r' d="([^"]*)"', svg)


def test_the_plain_look_changes_nothing() -> None:
    assert restyle(SVG, Look()) == SVG


@pytest.mark.parametrize("tone", [1, 2, 3, 4])
def test_a_tone_fills_the_skin_and_leaves_every_shape(tone: int) -> None:
    toned = restyle(SVG, Look(skin_tone=tone))
    assert f'data-slot="skin" fill="{palette("woman", tone)["skin"]}"' in toned
    assert shapes(toned) == shapes(SVG)


def test_a_thing_without_a_figure_has_no_skin_to_fill() -> None:
    assert restyle(THING, Look(skin_tone=4)) == THING


def test_greys_are_as_light_as_the_colours() -> None:
    grey = restyle(SVG, Look(is_grey=True))
    fills = re.findall(r'fill="(#[0-9A-Fa-f]{6})"', grey)
    assert all(one[1:3] == one[3:5] == one[5:7] for one in fills)
    assert abs(lightness(fills[0]) - lightness("#DDA67F")) < 1
    assert fills[0] == grey_of("#DDA67F")


def test_a_bolder_pen_grows_outlines_and_half_as_much_the_details() -> None:
    bold = restyle(SVG, Look(bolder_mm=0.4))
    assert 'data-slot="ink" fill="#16202A" stroke="#16202A" stroke-width="4"' in bold
    assert 'data-slot="detail" fill="#16202A" stroke="#16202A" stroke-width="2"' in bold
    assert bold.count("stroke-width") == 2
    assert size_mm(bold) == size_mm(SVG)


def test_the_pen_is_as_grey_as_the_line_it_thickens() -> None:
    both = restyle(SVG, Look(is_grey=True, bolder_mm=0.4))
    assert f'stroke="{grey_of("#16202A")}"' in both


def test_what_is_no_drawing_is_refused() -> None:
    with pytest.raises(NotADrawing):
        restyle("<p>no drawing</p>", Look(is_grey=True))
