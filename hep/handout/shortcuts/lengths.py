"""The lengths of a box, kept with its style where they are the same in every containing block.

WeasyPrint resolves nineteen lengths of each box anew through three functions each. Where none of
them is a percentage, all boxes of one style get the same: they are worked out for the first one.
"""

from __future__ import annotations

from typing import Any

from weasyprint.layout import percent

from hep.handout.shortcuts.standing_in import Shortcut

SIDES = ("top", "right", "bottom", "left")
SIZES = ("width", "min_width", "max_width", "height", "min_height", "max_height")
EDGES = tuple(f"{edge}_{side}" for edge in ("margin", "padding") for side in SIDES)
BORDERS = tuple(f"border_{side}_width" for side in SIDES)
CORNERS = tuple(
    f"border_{corner}_radius" for corner in ("top_left", "top_right", "bottom_right", "bottom_left")
)
SQUARE = (0, "px")
ALL_SQUARE = dict.fromkeys(CORNERS, (0, 0))
RESOLVED = percent.resolve_percentages
ROUNDED = percent.resolve_radii_percentages


def resolve_percentages(box: Any, containing_block: Any) -> None:
    """Stand in for percent.resolve_percentages."""
    style = box.style
    kept = vars(style).get("kept_lengths")
    if kept is None:
        RESOLVED(box, containing_block)
        style.kept_lengths = _kept_lengths(box, style)
    elif kept and kept[0] == [style[name] for name in SIZES]:  # flex and grid change sizes
        vars(box).update(kept[1])
    else:
        RESOLVED(box, containing_block)


def _kept_lengths(box: Any, style: Any) -> tuple[list[Any], dict[str, Any]] | tuple[()]:
    """Return sizes as specified and all lengths as resolved; nothing where they may vary."""
    if style["border_collapse"] == "collapse":
        return ()  # the table resolves borders
    if not all(_is_fixed(style[name]) for name in (*SIZES, *EDGES)):
        return ()
    sizes = [style[name] for name in SIZES]
    return sizes, {name: getattr(box, name) for name in (*SIZES, *EDGES, *BORDERS)}


def _is_fixed(value: Any) -> bool:
    return value == "auto" or getattr(value, "unit", None) == "px"


def resolve_radii(box: Any) -> None:
    """Stand in for percent.resolve_radii_percentages."""
    style = box.style
    if all(SQUARE in style[name] for name in CORNERS):
        vars(box).update(ALL_SQUARE)
    else:
        ROUNDED(box)


SHORTCUTS = (
    Shortcut("weasyprint.layout.percent", "resolve_percentages", "71673078096fcf87", resolve_percentages),
    Shortcut("weasyprint.layout.percent", "resolve_radii_percentages", "4980b3798c671710", resolve_radii),
)
