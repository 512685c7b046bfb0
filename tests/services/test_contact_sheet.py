"""Contact sheets show every picture at one height, as many sheets as are needed."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from hep.domain.exercise import Picture
from hep.services.contact_sheet import contact_sheet, folder_tiles, library_tiles
from tests.builders import a_library, an_exercise

if TYPE_CHECKING:
    from pathlib import Path

    from hep.domain.library import Library

DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="43mm" height="65mm" viewBox="0 0 43 65">'
    b'<title>t</title><path data-slot="skin" fill="#DDA67F" d="M0 0h43v65z"/></svg>'
)
SVG = "{http://www.w3.org/2000/svg}"


def _library(number: int, content: bytes = DRAWING) -> Library:
    digest = sha256(content).hexdigest()
    picture = Picture("start", digest, "image/svg+xml", 43, 65, "woman", mirrorable=True)
    exercises = [
        replace(an_exercise(f"e{index:03}"), pictures=(picture,)) for index in range(number)
    ]
    return replace(a_library(*exercises), picture_bytes={digest: content})


def test_every_picture_stands_on_a_sheet_at_the_height_asked_for() -> None:
    sheets = [
        ET.fromstring(sheet) for sheet in contact_sheet(library_tiles(_library(40)), height_mm=90)
    ]  # our own text
    drawings = [one for sheet in sheets for one in sheet.findall(f"{SVG}svg")]
    labels = [one.text or "" for sheet in sheets for one in sheet.findall(f"{SVG}text")]
    assert len(drawings) == len(labels) == 40
    assert len(sheets) > 1
    assert {one.get("height") for one in drawings} == {"90"}
    assert labels[0].startswith("e000 start")


def test_no_picture_leaves_the_sheet() -> None:
    for sheet in contact_sheet(library_tiles(_library(25)), height_mm=45):
        for one in ET.fromstring(sheet).findall(f"{SVG}svg"):  # our own text
            assert float(one.get("x", "nan")) + float(one.get("width", "nan")) <= 420


def test_what_is_no_drawing_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="e000 start"):
        contact_sheet(library_tiles(_library(1, b"<html/>")), height_mm=90)


def test_drawings_of_folders_stand_start_before_end_and_others_by_name(tmp_path: Path) -> None:
    for name in ("b/end", "b/start", "a/phases"):
        path = tmp_path / f"{name}.svg"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(DRAWING)
    labels = [tile.label for tile in folder_tiles([tmp_path])]
    assert labels == ["a phases", "b start", "b end"]


def test_a_grey_sheet_has_no_colour() -> None:
    (sheet,) = contact_sheet(library_tiles(_library(1)), height_mm=90, grey=True)
    colours = re.findall(r'fill="#(..)(..)(..)"', sheet)
    assert colours
    assert all(red == green == blue for red, green, blue in colours)
