"""The pictures beside an exercise: drawings (SVG) and a clinic's own photos (PNG, JPEG).

What they hold and how large they print. Drawing and colouring do not live here.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any

from hep.domain.errors import Problem
from hep.domain.exercise import SVG, Picture
from hep.library.raster import read_raster

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hep.library.folder import LibraryFile

ROOT = re.compile(r"<svg\b[^>]*>")
MILLIMETRES = r'="([0-9]+(?:\.[0-9]+)?)mm"'
WIDTH, HEIGHT = re.compile(r"\bwidth" + MILLIMETRES), re.compile(r"\bheight" + MILLIMETRES)
DEFAULT_FIGURE = "default"
FRAMES = re.compile(r"start|end|phases|[1-9]")
PHOTO_BOX_MM = (88.0, 65.0)  # the picture column of the sheet
LEAST_PX_PER_MM = 6.0  # about 150 dots per inch
# Scripts, styles, addresses, embedded files, entities: a drawing needs none of them. The first
# letters stand in front as one class, so that the search jumps from one to the next: ten times as
# fast, and every drawing of the library is searched at each start.
FORBIDDEN = re.compile(
    r"[<oOhHuU](?:"
    r"(?<=<)(?i:script|style|image|foreignObject|use|iframe|!DOCTYPE|!ENTITY)\b"
    r"|(?<=\b[oO])[nN]\w+\s*="
    r"|(?<=[hH])(?i:ref\s*=)"
    r"|(?<=[uU])(?i:rl\()"
    r")"
)


def read_picture(file: LibraryFile, *, scene: Mapping[str, Any] | None = None) -> Picture | None:
    """Return the picture that this file is; None when it is wrong (see check_picture).

    `scene` holds the fields of the figure.yaml it was drawn from; None: made by other means.
    """
    if not file.name.endswith(".svg"):
        return _read_photo(file)
    text = file.content.decode("utf-8", errors="replace")
    root = ROOT.search(text)
    width, height = (pattern.search(root.group()) if root else None for pattern in (WIDTH, HEIGHT))
    if root is None or width is None or height is None:
        return None
    drawn = scene or {}
    return Picture(
        frame=file.facts["frame"],
        sha256=hashlib.sha256(file.content).hexdigest(),
        media_type=SVG,
        width_mm=float(width[1]),
        height_mm=float(height[1]),
        figure=drawn.get("figure", DEFAULT_FIGURE),
        mirrorable=drawn.get("mirrorable", True),
    )


def _read_photo(file: LibraryFile) -> Picture | None:
    raster = read_raster(file.content)
    if raster is None:
        return None
    scale = min(PHOTO_BOX_MM[0] / raster.width_px, PHOTO_BOX_MM[1] / raster.height_px)
    return Picture(
        frame=file.facts["frame"],
        sha256=hashlib.sha256(file.content).hexdigest(),
        media_type=raster.media_type,
        width_mm=round(raster.width_px * scale, 1),
        height_mm=round(raster.height_px * scale, 1),
        figure=DEFAULT_FIGURE,
        mirrorable=True,
    )


def check_picture(file: LibraryFile) -> Iterator[Problem]:
    """Give what is wrong with one picture."""
    if not FRAMES.fullmatch(file.facts["frame"]):
        fact = f"'{file.facts['frame']}' is not a frame"
        yield Problem(file.name, fact, "name it start.svg, end.svg, phases.svg or 1.svg")
    yield from _check_drawing(file) if file.name.endswith(".svg") else _check_photo(file)


def _check_photo(file: LibraryFile) -> Iterator[Problem]:
    raster, picture = read_raster(file.content), _read_photo(file)
    if raster is None or picture is None:
        yield Problem(file.name, "is no PNG or JPEG", "save it again as one of these")
        return
    if raster.is_telling:
        hint = "save it without: it may tell where and when it was taken"
        yield Problem(file.name, "carries a camera's or an editor's data", hint)
    if raster.width_px < picture.width_mm * LEAST_PX_PER_MM:
        fact = f"has {raster.width_px} x {raster.height_px} pixels, which print blurred"
        wide, high = (round(side * LEAST_PX_PER_MM) for side in PHOTO_BOX_MM)
        yield Problem(file.name, fact, f"give {wide} pixels across or {high} upright")


def _check_drawing(file: LibraryFile) -> Iterator[Problem]:
    text = file.content.decode("utf-8", errors="replace")
    if read_picture(file) is None:
        yield Problem(file.name, "has no size in millimetres", "draw it again")
    found = FORBIDDEN.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        fact = f"holds {found.group().strip()!r}, which no drawing needs"
        yield Problem(f"{file.name}:{line}", fact, "remove it")
