"""The studio's SVG dialect, read and changed without any drawing library.

Drawings are flat paths with `data-slot` and `fill`; clinics without the studio's libraries can still
fill the slots anew and turn a drawing over for the other side.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = re.compile(r"<svg\b[^>]*>")
ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
SLOT = re.compile(r'data-slot="([\w-]+)" fill="#[0-9A-Fa-f]{6}"')
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
DRAWN = re.compile(r"(?s)(<svg\b[^>]*>(?:<title>.*?</title>)?(?:<desc>.*?</desc>)?)(.*)(</svg>)")


class NotADrawing(ValueError):
    """The text is not a drawing of the studio."""


@dataclass(frozen=True)
class Size:
    """Printed size in millimetres."""

    width_mm: float
    height_mm: float


def root_attributes(svg: str) -> dict[str, str]:
    """Return the attributes of the root element; NotADrawing when there is none."""
    root = ROOT.search(svg)
    if root is None:
        message = "no <svg> element found"
        raise NotADrawing(message)
    return dict(ATTRIBUTE.findall(root.group()))


def size_mm(svg: str) -> Size:
    """Return the printed size; NotADrawing unless width and height are given in mm."""
    attributes = root_attributes(svg)
    values = [attributes.get(name, "") for name in ("width", "height")]
    if not all(re.fullmatch(r"[0-9]+(\.[0-9]+)?mm", value) for value in values):
        message = "width and height must be given in mm"
        raise NotADrawing(message)
    width, height = (float(value.removesuffix("mm")) for value in values)
    return Size(width, height)


def fingerprint(svg: str) -> str:
    """Return what the drawing was made from, "" when it does not say."""
    return root_attributes(svg).get("data-fingerprint", "")


def fill_slots(svg: str, palette: Mapping[str, str]) -> str:
    """Return the drawing in other colours (#RRGGBB by slot); slots not named keep theirs."""
    for slot, colour in palette.items():
        if not COLOUR.fullmatch(colour):
            message = f"slot {slot}: {colour!r} is not a colour like #16202A"
            raise ValueError(message)

    def filled(match: re.Match[str]) -> str:
        slot = match.group(1)
        if slot not in palette:
            return match.group()
        return f'data-slot="{slot}" fill="{palette[slot]}"'

    return SLOT.sub(filled, svg)


def mirror(svg: str) -> str:
    """Return the drawing turned over left for right, for the other leg."""
    x, _y, width, _height = map(float, root_attributes(svg)["viewBox"].split())
    parts = DRAWN.search(svg)
    if parts is None:
        message = "the drawing has no end"
        raise NotADrawing(message)
    head, drawn, end = parts.groups()
    turned = f'<g transform="matrix(-1 0 0 1 {2 * x + width:g} 0)">{drawn}</g>'
    return svg[: parts.start()] + head + turned + end + svg[parts.end() :]
