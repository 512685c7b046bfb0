"""Contact sheets: every picture of the library at one height, for eyes to judge."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from hep.illustration.dialect import NotADrawing, size_mm
from hep.illustration.palette import grey_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from hep.domain.library import Library

SHEET_WIDTH_MM = 420  # A3 across
ROWS_A_SHEET = {45: 6, 90: 3}
DEFAULT_ROWS = 3
GAP_MM = 6
LABEL_MM = 6
LETTER_MM = 1.3
ROOT_TAG = re.compile(r"<svg\b[^>]*>")
FILL = re.compile(r'fill="(#[0-9A-Fa-f]{6})"')
VIEW_BOX = re.compile(r'viewBox="([^"]+)"')


@dataclass(frozen=True)
class Tile:
    """A drawing and what stands under it."""

    label: str
    svg: str


@dataclass(frozen=True)
class _Placed:
    tile: Tile
    width_mm: float  # of the picture
    place_mm: float  # of picture and label


def library_tiles(library: Library) -> list[Tile]:
    """Return every picture of a library in the order of exercise ids."""
    return [
        Tile(f"{exercise.id} {picture.frame}", library.picture_bytes[picture.sha256].decode())
        for exercise in sorted(library.exercises.values(), key=lambda one: one.id)
        for picture in exercise.pictures
    ]


def folder_tiles(folders: Sequence[Path]) -> list[Tile]:
    """Return every drawing in some folders: one folder's own, or those of the folders in it."""
    files = [file for folder in folders for file in sorted(folder.glob("**/*.svg"), key=_order)]
    return [Tile(f"{one.parent.name} {one.stem}", one.read_text(encoding="utf-8")) for one in files]


def contact_sheet(tiles: Sequence[Tile], *, height_mm: int, grey: bool = False) -> list[str]:
    """Return sheets as SVG, each picture `height_mm` high; `grey` as without colour."""
    rows = list(_rows(_sized(tiles, height_mm)))
    most = ROWS_A_SHEET.get(height_mm, DEFAULT_ROWS)
    sheets = [
        _sheet(rows[start : start + most], height_mm=height_mm)
        for start in range(0, len(rows), most)
    ]
    return [FILL.sub(_greyed, sheet) for sheet in sheets] if grey else sheets


def _greyed(match: re.Match[str]) -> str:
    return f'fill="{grey_of(match.group(1))}"'


def _order(file: Path) -> tuple[str, bool, str]:
    return file.parent.name, file.stem == "end", file.stem


def _sized(tiles: Sequence[Tile], height_mm: int) -> Iterator[_Placed]:
    for tile in tiles:
        try:
            size = size_mm(tile.svg)
        except NotADrawing as error:
            message = f"{tile.label}: {error}"
            raise ValueError(message) from error
        width_mm = size.width_mm * height_mm / size.height_mm
        yield _Placed(tile, width_mm, max(width_mm, LETTER_MM * len(tile.label)))


def _rows(tiles: Iterable[_Placed]) -> Iterator[list[_Placed]]:
    row: list[_Placed] = []
    used = float(GAP_MM)
    for tile in tiles:
        if row and used + tile.place_mm + GAP_MM > SHEET_WIDTH_MM:
            yield row
            row, used = [], float(GAP_MM)
        row.append(tile)
        used += tile.place_mm + GAP_MM
    if row:
        yield row


def _sheet(rows: list[list[_Placed]], *, height_mm: int) -> str:
    parts = []
    for number, row in enumerate(rows):
        x, y = float(GAP_MM), GAP_MM + number * (height_mm + LABEL_MM + GAP_MM)
        for tile in row:
            parts.append(_placed(tile, x, y, height_mm))
            parts.append(
                f'<text x="{x:.1f}" y="{y + height_mm + LABEL_MM - 1:.1f}" font-size="2.6" '
                f'font-family="sans-serif">{escape(tile.tile.label)}</text>'
            )
            x += tile.place_mm + GAP_MM
    height = GAP_MM + len(rows) * (height_mm + LABEL_MM + GAP_MM)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SHEET_WIDTH_MM}mm" '
        f'height="{height}mm" viewBox="0 0 {SHEET_WIDTH_MM} {height}">'
        f'<rect width="100%" height="100%" fill="#ffffff"/>{"".join(parts)}</svg>\n'
    )


def _placed(tile: _Placed, x: float, y: float, height_mm: int) -> str:
    root = ROOT_TAG.search(tile.tile.svg)
    view = root and VIEW_BOX.search(root.group())
    if root is None or view is None:
        message = f"{tile.tile.label}: not a drawing of the studio"
        raise ValueError(message)
    inner = tile.tile.svg[root.end() :].strip()
    return (
        f'<svg x="{x:.1f}" y="{y:.1f}" width="{tile.width_mm:.1f}" height="{height_mm}" '
        f'viewBox="{view.group(1)}">{inner}'
    )
