"""A moving SVG from drawn frames: shown in turn by a few lines of CSS, still for who wants it still."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from hep.illustration.svg import UNITS_PER_MM, path_element

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hep.illustration.ink import Layer
    from hep.illustration.mesh import Floats


@dataclass(frozen=True)
class Film:
    """Frames and the order in which they are shown."""

    still: Sequence[Layer]  # behind all frames
    frames: Sequence[Sequence[Layer]]
    order: Sequence[int]
    seconds: float  # once through


def moving_document(
    film: Film, bounds_mm: Floats, *, palette: Mapping[str, str], title: str
) -> str:
    """Return a moving SVG; what all frames have behind their figures is drawn once.

    Readers without CSS, and people who want less motion, see the first frame and no movement.
    """
    frames, order, seconds = film.frames, film.order, film.seconds
    common = [layer for layer in frames[0] if all(layer in frame for frame in frames)]
    behind = 0
    for layer in frames[0]:  # only what lies behind everything that moves can be drawn before it
        if layer not in common:
            break
        behind += 1
    shared = "".join(path_element(one, palette) for one in [*film.still, *frames[0][:behind]])
    mark = "m" + sha256(f"{title}{bounds_mm.tolist()}".encode()).hexdigest()[:6]
    step = 100 / len(order)
    styles, groups = "", ""
    for number, frame in enumerate(frames):
        shown = [f"{at * step:.2f}%" for at, one in enumerate(order) if one == number]
        hidden = [
            f"{(at + 1) * step:.2f}%"
            for at, one in enumerate(order)
            if one == number and order[(at + 1) % len(order)] != number
        ]
        styles += (
            f"@keyframes {mark}{number}{{{','.join(shown)}{{visibility:visible}}"
            f"{','.join(hidden)}{{visibility:hidden}}"
            + ("" if number == 0 else "0%{visibility:hidden}")
            + f"}}#{mark}f{number}{{animation:{mark}{number} {seconds}s step-end infinite}}"
        )
        paths = "".join(path_element(one, palette) for one in frame[behind:])
        seen = "" if number == 0 else ' visibility="hidden"'
        groups += f'<g id="{mark}f{number}"{seen}>{paths}</g>'
    left, top = bounds_mm[0] * UNITS_PER_MM
    wide, high = (bounds_mm[1] - bounds_mm[0]) * UNITS_PER_MM
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide / 10:.1f}mm" '
        f'height="{high / 10:.1f}mm" viewBox="{left:.0f} {top:.0f} {wide:.0f} {high:.0f}">'
        f"<title>{escape(title)}</title>"
        f"<style>@media (prefers-reduced-motion:no-preference){{{styles}}}</style>"
        f"{shared}{groups}</svg>\n"
    )
