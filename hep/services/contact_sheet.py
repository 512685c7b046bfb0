"""Contact sheets: every picture of the library at one height, for eyes to judge."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hep.domain.library import Library

SHEET_WIDTH_MM = 420  # A3 across
ROWS_A_SHEET = {45: 6, 90: 3}
DEFAULT_ROWS = 3
GAP_MM = 6
LABEL_MM = 6
LETTER_MM = 1.3
ROOT_TAG = re.compile(r"<svg\b[^>]*>")
VIEW_BOX = re.compile(r'viewBox="([^"]+)"')


@dataclass(frozen=True)
class _Tile:
    label: str
    svg: str
    width_mm: float  # of the picture
    place_mm: float  # of picture and label


def contact_sheet(library: Library, *, height_mm: int) -> list[str]:
    """Return sheets as SVG, pictures in the order of exercise ids, each `height_mm` high."""
    rows = list(_rows(_tiles(library, height_mm)))
    most = ROWS_A_SHEET.get(height_mm, DEFAULT_ROWS)
    return [
        _sheet(rows[start : start + most], height_mm=height_mm)
        for start in range(0, len(rows), most)
    ]


def _tiles(library: Library, height_mm: int) -> Iterator[_Tile]:
    for exercise in sorted(library.exercises.values(), key=lambda one: one.id):
        for picture in exercise.pictures:
            svg = library.picture_bytes[picture.sha256].decode()
            width_mm = picture.width_mm * height_mm / picture.height_mm
            label = f"{exercise.id} {picture.frame}"
            yield _Tile(label, svg, width_mm, max(width_mm, LETTER_MM * len(label)))


def _rows(tiles: Iterable[_Tile]) -> Iterator[list[_Tile]]:
    row: list[_Tile] = []
    used = float(GAP_MM)
    for tile in tiles:
        if row and used + tile.place_mm + GAP_MM > SHEET_WIDTH_MM:
            yield row
            row, used = [], float(GAP_MM)
        row.append(tile)
        used += tile.place_mm + GAP_MM
    if row:
        yield row


def _sheet(rows: list[list[_Tile]], *, height_mm: int) -> str:
    parts = []
    for number, row in enumerate(rows):
        x, y = float(GAP_MM), GAP_MM + number * (height_mm + LABEL_MM + GAP_MM)
        for tile in row:
            parts.append(_placed(tile, x, y, height_mm))
            parts.append(
                f'<text x="{x:.1f}" y="{y + height_mm + LABEL_MM - 1:.1f}" font-size="2.6" '
                f'font-family="sans-serif">{escape(tile.label)}</text>'
            )
            x += tile.place_mm + GAP_MM
    height = GAP_MM + len(rows) * (height_mm + LABEL_MM + GAP_MM)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SHEET_WIDTH_MM}mm" '
        f'height="{height}mm" viewBox="0 0 {SHEET_WIDTH_MM} {height}">'
        f'<rect width="100%" height="100%" fill="#ffffff"/>{"".join(parts)}</svg>\n'
    )


def _placed(tile: _Tile, x: float, y: float, height_mm: int) -> str:
    root = ROOT_TAG.search(tile.svg)
    view = root and VIEW_BOX.search(root.group())
    if root is None or view is None:
        message = f"{tile.label}: not a drawing of the studio"
        raise ValueError(message)
    inner = tile.svg[root.end() :].strip()
    return (
        f'<svg x="{x:.1f}" y="{y:.1f}" width="{tile.width_mm:.1f}" height="{height_mm}" '
        f'viewBox="{view.group(1)}">{inner}'
    )
