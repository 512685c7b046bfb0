"""Reading and changing drawings without the drawing libraries."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hep.illustration.dialect import (
    NotADrawing,
    Size,
    fill_slots,
    fingerprint,
    mark_kinds,
    mirror,
    root_attributes,
    side_by_side,
    size_mm,
)
from hep.illustration.svg import document

COLOURS = {"skin": "#DDA67F", "ink": "#16202A", "skin-far": "#C08A60"}


def drawing(**attributes: str) -> str:
    layers = [("skin", "M0 0h100v50h-100z"), ("skin-far", "M0 0h9v9z"), ("ink", "M0 0h30v50h-30z")]
    bounds = np.array([[-2.0, -3.0], [14.0, 8.0]])
    return document(
        layers,
        bounds,
        palette=COLOURS,
        title="Start",
        description="A drawing.",
        attributes=attributes,
    )


def pixels(svg: str) -> np.ndarray:
    import io

    import resvg_py
    from PIL import Image

    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, background="white", dpi=254))
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB"))


def test_the_size_is_read_in_millimetres() -> None:
    assert size_mm(drawing()) == Size(width_mm=16.0, height_mm=11.0)


@pytest.mark.parametrize("broken", ["16px", "16", "-1mm", "", "1e3mm"])
def test_a_size_in_other_units_is_refused(broken: str) -> None:
    with pytest.raises(NotADrawing, match="mm"):
        size_mm(drawing().replace('width="16.0mm"', f'width="{broken}"'))


def test_the_fingerprint_is_read_from_the_root() -> None:
    assert fingerprint(drawing(fingerprint="0123abcd")) == "0123abcd"
    assert fingerprint(drawing()) == ""


def test_text_that_is_no_drawing_is_refused() -> None:
    with pytest.raises(NotADrawing, match="no <svg>"):
        root_attributes("<html></html>")


def test_a_drawing_without_an_end_cannot_be_mirrored() -> None:
    with pytest.raises(NotADrawing, match="no end"):
        mirror(drawing().replace("</svg>", ""))


def test_filling_a_slot_changes_its_colour_and_no_other() -> None:
    filled = fill_slots(drawing(), {"skin": "#7A4E33"})
    assert 'data-slot="skin" fill="#7A4E33"' in filled
    assert filled.replace("#7A4E33", "#DDA67F") == drawing()


def test_filling_with_the_same_colours_changes_nothing() -> None:
    assert fill_slots(drawing(), COLOURS) == drawing()


@pytest.mark.parametrize("colour", ["red", "#12345", '"/><script>', "#16202A;x", "url(#a)"])
def test_only_plain_colours_are_filled_in(colour: str) -> None:
    with pytest.raises(ValueError, match="slot skin"):
        fill_slots(drawing(), {"skin": colour})


def test_a_mirrored_drawing_shows_the_same_picture_turned_left_for_right() -> None:
    plain, turned = pixels(drawing()), pixels(mirror(drawing()))
    assert plain.shape == turned.shape
    assert np.abs(plain[:, ::-1].astype(int) - turned.astype(int)).max() <= 2
    assert not (plain == turned).all()


def test_mirroring_keeps_title_size_and_fingerprint() -> None:
    turned = mirror(drawing(fingerprint="77"))
    assert "<title>Start</title>" in turned
    assert size_mm(turned) == size_mm(drawing())
    assert fingerprint(turned) == "77"


@given(left=st.integers(-500, 500), wide=st.integers(1, 900))
def test_the_axis_of_the_mirror_is_the_middle_of_the_paper(left: int, wide: int) -> None:
    svg = f'<svg viewBox="{left} 0 {wide} 10"><path/></svg>'
    assert f"matrix(-1 0 0 1 {2 * left + wide:g} 0)" in mirror(svg)


def test_drawings_can_be_served_where_the_drawing_libraries_are_missing() -> None:
    program = (
        "import sys\n"
        "for name in ('numpy', 'scipy', 'contourpy'):\n"
        "    sys.modules[name] = None\n"
        "from hep.illustration import dialect\n"
        "print(dialect.fingerprint('<svg data-fingerprint=\"ab\"></svg>'))\n"
    )
    run = subprocess.run(  # our own interpreter and program
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout == "ab\n"


def test_clocks_and_digits_are_exchanged_in_a_mirrored_drawing_and_back_again() -> None:
    svg = drawing().replace("</svg>", '<path data-slot="ink" d="M1 1z" data-turned="M2 2z"/></svg>')
    turned = mirror(svg)
    assert 'd="M2 2z" data-turned="M1 1z"' in turned
    assert 'd="M1 1z" data-turned="M2 2z"' in mirror(turned)


def test_the_kinds_of_marks_are_read_from_the_root() -> None:
    assert mark_kinds(drawing(marks="hold one_way")) == ("hold", "one_way")
    assert mark_kinds(drawing()) == ()


def test_drawings_side_by_side_keep_their_size_or_take_half_of_it() -> None:
    row = side_by_side([drawing(), drawing()], gap_mm=2.0)
    assert size_mm(row) == Size((16 + 2 + 16) / 2, 11 / 2)
    assert row.count("<svg") == 3
