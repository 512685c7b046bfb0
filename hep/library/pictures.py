"""The drawings beside an exercise: their size, and that they hold nothing but a drawing.

Drawing and colouring do not live here.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any

from hep.domain.errors import Problem
from hep.domain.exercise import Picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hep.library.folder import LibraryFile

SVG = "image/svg+xml"
ROOT = re.compile(r"<svg\b[^>]*>")
MILLIMETRES = r'="([0-9]+(?:\.[0-9]+)?)mm"'
WIDTH, HEIGHT = re.compile(r"\bwidth" + MILLIMETRES), re.compile(r"\bheight" + MILLIMETRES)
DEFAULT_FIGURE = "default"
FRAMES = re.compile(r"start|end|phases|[1-9]")
# Scripts, styles, addresses, embedded files, entities: a drawing needs none of them.
FORBIDDEN = re.compile(
    r"<(script|style|image|foreignObject|use|iframe|!DOCTYPE|!ENTITY)\b|\bon\w+\s*=|href\s*=|url\(",
    re.IGNORECASE,
)


def read_picture(file: LibraryFile, *, scene: Mapping[str, Any] | None = None) -> Picture | None:
    """Return the picture that this SVG file is; None when it is wrong (see check_picture).

    `scene` holds the fields of the figure.yaml it was drawn from; None: drawn by other means.
    """
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


def check_picture(file: LibraryFile) -> Iterator[Problem]:
    """Give what is wrong with one SVG file."""
    text = file.content.decode("utf-8", errors="replace")
    if not FRAMES.fullmatch(file.facts["frame"]):
        fact = f"'{file.facts['frame']}' is not a frame"
        yield Problem(file.name, fact, "name it start.svg, end.svg, phases.svg or 1.svg")
    if read_picture(file) is None:
        yield Problem(file.name, "has no size in millimetres", "draw it again")
    found = FORBIDDEN.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        fact = f"holds {found.group().strip()!r}, which no drawing needs"
        yield Problem(f"{file.name}:{line}", fact, "remove it")
