"""Greyscale print at 45 mm: what is too alike or too thin is told, whoever is drawn."""

from __future__ import annotations

import re

import pytest

from hep.illustration.contrast import READ_ON, faint
from hep.illustration.dialect import fill_slots
from hep.illustration.palette import FIGURES, TONES, palette
from tests.illustration.reference import ITEMS

MARKED = (ITEMS / "single-heel-raise" / "end.svg").read_text(encoding="utf-8")
LONG_AND_LOW = (ITEMS / "clamshell" / "end.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("figure", FIGURES)
def test_everybody_reads_in_black_and_white(figure: str, tone: int) -> None:
    colours = palette(figure, tone)
    assert faint(fill_slots(MARKED, colours)) == []
    assert faint(fill_slots(LONG_AND_LOW, colours)) == []


def _drawing(colours: dict[str, str], height_mm: int = 40) -> str:
    paths = "".join(
        f'<path data-slot="{slot}" fill="{colour}" d=""/>' for slot, colour in colours.items()
    )
    return f'<svg width="40mm" height="{height_mm}mm" viewBox="0 0 1 1">{paths}</svg>'


@pytest.mark.parametrize(
    ("line", "ground"), [(line, ground) for line, on, _ in READ_ON for ground in on or ("shirt",)]
)
def test_a_line_as_light_as_its_ground_is_told(line: str, ground: str) -> None:
    (fact, *_) = faint(_drawing({line: "#C04040", ground: "#7A7A7A"}))
    assert re.fullmatch(rf"in greyscale {line} is only \d+ L\* away from {ground}, not \d+", fact)


def test_hair_is_a_mass_that_needs_no_outline() -> None:
    assert faint(_drawing({"ink": "#16202A", "hair": "#2B2522", "hair-far": "#2B2522"})) == []


def test_a_picture_too_tall_for_its_pen_is_told() -> None:
    assert faint(_drawing({}, 115)) == []
    assert faint(_drawing({}, 116)) == [
        "is 116 mm high: at 45 mm its outline is 0.175 mm thin, not 0.176"
    ]
