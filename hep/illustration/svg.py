"""One drawing as an SVG file: flat paths with slots, printed size, title, description, fingerprint."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hep.illustration.ink import Layer
    from hep.illustration.mesh import Floats

UNITS_PER_MM = 10.0


def document(
    layers: Sequence[Layer],
    bounds_mm: Floats,
    *,
    palette: Mapping[str, str],
    title: str,
    description: str,
    attributes: Mapping[str, str],
) -> str:
    """Return the file; `bounds_mm` is (2, 2) left top, right bottom."""
    left, top = bounds_mm[0] * UNITS_PER_MM
    wide, high = (bounds_mm[1] - bounds_mm[0]) * UNITS_PER_MM
    paths = "".join(path_element(layer, palette) for layer in layers)
    facts = "".join(f" data-{name}={quoteattr(value)}" for name, value in attributes.items())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide / 10:.1f}mm" '
        f'height="{high / 10:.1f}mm" viewBox="{left:.0f} {top:.0f} {wide:.0f} {high:.0f}"{facts}>'
        f"<title>{escape(title)}</title><desc>{escape(description)}</desc>{paths}</svg>\n"
    )


def path_element(layer: Layer, palette: Mapping[str, str]) -> str:
    """Return one filled path; `data-turned` holds what takes its place in a drawing turned over."""
    slot, path, *turned = layer
    other = f' data-turned="{turned[0]}"' if turned else ""
    return f'<path data-slot="{slot}" fill="{palette[slot]}" d="{path}"{other}/>'
