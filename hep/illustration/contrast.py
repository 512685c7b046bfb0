"""Whether a drawing still reads in black and white at 45 mm: lines by lightness and by width."""

from __future__ import annotations

import re

from hep.illustration.dialect import size_mm
from hep.illustration.palette import lightness
from hep.illustration.pen import PEN

SMALL_MM = 45.0  # the height of a picture in the densest sheet
THINNEST_MM = 0.176  # half a point, the thinnest line that office printers hold
FILLED = re.compile(r'data-slot="([\w-]+)" fill="(#[0-9A-Fa-f]{6})"')
LINES = frozenset({"ink", "detail", "hatch", "hair-line", "floor", "ghost-line", "mark"})
DARK = "hair"  # a dark mass by itself: its strands are lighter, its outline need not show
# Each line, what it is read on (None: every surface), and by how much of CIE L* it must differ.
READ_ON = (
    ("ink", None, 18.0),
    ("hair-line", ("hair",), 18.0),
    ("detail", ("skin", "skin-far"), 18.0),
    ("hatch", ("muscle",), 18.0),
    ("mark", ("paper",), 40.0),
    ("floor", ("paper",), 40.0),
    ("ghost-line", ("ghost",), 18.0),
)


def faint(svg: str) -> list[str]:
    """Return what would be lost from a drawing in greyscale at 45 mm, one sentence each."""
    colours = {"paper": "#FFFFFF"} | dict(FILLED.findall(svg))
    return [*_too_alike(colours), *_too_thin(svg)]


def _too_alike(colours: dict[str, str]) -> list[str]:
    surfaces = [slot for slot in colours if slot not in LINES and not slot.startswith(DARK)]
    found = []
    for line, grounds, least in READ_ON:
        for ground in surfaces if grounds is None else grounds:
            if line in colours and ground in colours:
                apart = abs(lightness(colours[line]) - lightness(colours[ground]))
                if apart < least:
                    found.append(
                        f"in greyscale {line} is only {apart:.0f} L* away from {ground}, "
                        f"not {least:.0f}"
                    )
    return found


def _too_thin(svg: str) -> list[str]:
    height = size_mm(svg).height_mm
    width = PEN.outline * min(SMALL_MM / height, 1.0)
    if width >= THINNEST_MM:
        return []
    fact = f"is {height:.0f} mm high: at {SMALL_MM:.0f} mm its outline is {width:.3f} mm thin"
    return [f"{fact}, not {THINNEST_MM}"]
