"""The studio's SVG dialect, read and changed without any drawing library.

Drawings are flat paths with `data-slot` and `fill`; clinics without the studio's libraries can still
fill the slots anew and turn a drawing over for the other side.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = re.compile(r"<svg\b[^>]*>")
ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
SLOT = re.compile(r'data-slot="([\w-]+)" fill="#[0-9A-Fa-f]{6}"')
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
TURNED = re.compile(r'd="([^"]*)" data-turned="([^"]*)"')
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


def mark_kinds(svg: str) -> tuple[str, ...]:
    """Return the kinds of movement marks that a drawing uses, as the legend names them."""
    return tuple(root_attributes(svg).get("data-marks", "").split())


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
    drawn = TURNED.sub(r'd="\2" data-turned="\1"', drawn)  # clocks and digits read the right way
    turned = f'<g transform="matrix(-1 0 0 1 {2 * x + width:g} 0)">{drawn}</g>'
    return svg[: parts.start()] + head + turned + end + svg[parts.end() :]


def side_by_side(drawings: Sequence[str], *, scale: float = 0.5, gap_mm: float = 4.0) -> str:
    """Return drawings as one, in a row from left to right, in another size."""
    sizes = [size_mm(svg) for svg in drawings]
    wide = sum(size.width_mm for size in sizes) + gap_mm * (len(sizes) - 1)
    high = max(size.height_mm for size in sizes)
    parts, x = [], 0.0
    for svg, size in zip(drawings, sizes, strict=True):
        box = root_attributes(svg)["viewBox"]
        inner = svg[svg.index(">") + 1 :].strip()
        parts.append(
            f'<svg x="{x:.1f}" y="0" width="{size.width_mm:.1f}" height="{size.height_mm:.1f}" '
            f'viewBox="{box}">{inner}'
        )
        x += size.width_mm + gap_mm
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide * scale:.1f}mm" '
        f'height="{high * scale:.1f}mm" viewBox="0 0 {wide:.1f} {high:.1f}">{"".join(parts)}</svg>\n'
    )
