"""The clinic's logo beside overlay.yaml: a small picture without a camera's data, and its size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.errors import LibraryError
from hep.library.raster import read_raster
from hep.library.typed import problem

if TYPE_CHECKING:
    from pathlib import Path

    from hep.library.yaml_nodes import Document

LOGOS = ("logo.png", "logo.jpg")
MOST_BYTES = 200_000
BOX_MM = (50.0, 12.0)  # what the sheet's head has room for
PLACE = ("clinic", "logo")


def read_logo(root: Path, name: str, document: Document) -> tuple[bytes, tuple[float, float]]:
    """Return the bytes of the logo and its printed size in mm; b"" where `name` is "".

    Raises LibraryError, at the line that names it, for what cannot be printed.
    """
    if not name:
        return b"", (0.0, 0.0)
    path = root / name
    content = path.read_bytes() if path.is_file() else b""
    raster = read_raster(content)
    if raster is None:
        fact = "is no picture" if content else "is missing"
        raise LibraryError([problem(document, PLACE, f"{name} {fact}", "add a PNG or JPEG")])
    if len(content) > MOST_BYTES:
        fact, hint = f"{name} has {len(content)} bytes", f"keep it below {MOST_BYTES}"
        raise LibraryError([problem(document, PLACE, fact, hint)])
    if raster.is_telling:
        fact, hint = f"{name} carries a camera's or an editor's data", "save it without"
        raise LibraryError([problem(document, PLACE, fact, hint)])
    scale = min(BOX_MM[0] / raster.width_px, BOX_MM[1] / raster.height_px)
    return content, (round(raster.width_px * scale, 2), round(raster.height_px * scale, 2))
