"""PNG and JPEG files by their headers: kind, size in pixels, and whether a camera's data is inside.

Nothing is decoded here; that is done by the contained renderer. What a photo tells of place and
time must not reach a patient's sheet, so such a file is refused (Exif: JEITA CP-3451; PNG 3rd
edition 11.3.2.5).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PNG = "image/png"
JPEG = "image/jpeg"
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
JPEG_SIGNATURE = b"\xff\xd8\xff"
TELLING_CHUNKS = frozenset({b"eXIf", b"tEXt", b"zTXt", b"iTXt"})
TELLING_SEGMENTS = frozenset({0xE1, 0xED, 0xFE})  # APP1 Exif and XMP, APP13 IPTC, comment
FRAME_SEGMENTS = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})  # SOF0 ... SOF15
START_OF_SCAN = 0xDA
CHUNK_FRAME = 12  # bytes of a PNG chunk beside its data


@dataclass(frozen=True)
class Raster:
    """What a header says."""

    media_type: str
    width_px: int
    height_px: int
    is_telling: bool  # it carries a camera's or an editor's data


def read_raster(content: bytes) -> Raster | None:
    """Return what the header of a PNG or JPEG says; None for anything else or a broken header."""
    try:
        if content.startswith(PNG_SIGNATURE):
            return _png(content)
        if content.startswith(JPEG_SIGNATURE):
            return _jpeg(content)
    except IndexError:
        return None
    return None


def _png(content: bytes) -> Raster | None:
    kinds = {kind for kind, _ in _chunks(content)}
    header = next((data for kind, data in _chunks(content) if kind == b"IHDR"), b"")
    width, height = _number(header[:4]), _number(header[4:8])
    if not (width and height):
        return None
    return Raster(PNG, width, height, is_telling=bool(kinds & TELLING_CHUNKS))


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(PNG_SIGNATURE)
    while at + CHUNK_FRAME <= len(content):
        size = _number(content[at : at + 4])
        yield content[at + 4 : at + 8], content[at + 8 : at + 8 + size]
        at += size + CHUNK_FRAME


def _jpeg(content: bytes) -> Raster | None:
    size, telling = None, False
    for marker, data in _segments(content):
        telling = telling or marker in TELLING_SEGMENTS
        if marker in FRAME_SEGMENTS:
            size = _number(data[3:5]), _number(data[1:3])
    if size is None or not all(size):
        return None
    return Raster(JPEG, *size, is_telling=telling)


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    at = 2
    while content[at] == 0xFF:  # every marker begins so
        marker, size = content[at + 1], _number(content[at + 2 : at + 4])
        if marker == START_OF_SCAN:
            return
        yield marker, content[at + 4 : at + 2 + size]
        at += 2 + size


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")
