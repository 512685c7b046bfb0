"""The lengths of a box, kept with its style where they are the same in every containing block.

WeasyPrint resolves nineteen lengths of each box anew through three functions each. Where none of
them is a percentage, all boxes of one style get the same: they are worked out for the first one.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from weasyprint.layout import percent

from hep.handout.shortcuts.standing_in import Shortcut

SIDES = ("top", "right", "bottom", "left")
SIZES = ("width", "min_width", "max_width", "height", "min_height", "max_height")
PADDINGS = tuple(f"padding_{side}" for side in SIDES)
EDGES = (*(f"margin_{side}" for side in SIDES), *PADDINGS)
BORDERS = tuple(f"border_{side}_width" for side in SIDES)
CORNERS = tuple(
    f"border_{corner}_radius" for corner in ("top_left", "top_right", "bottom_right", "bottom_left")
)
SQUARE = (0, "px")
ALL_SQUARE = dict.fromkeys(CORNERS, (0, 0))
LEAST = frozenset({"min_width", "min_height"})
RESOLVED = percent.resolve_percentages
ROUNDED = percent.resolve_radii_percentages


def used_values(box: Any) -> dict[str, Any]:
    """Return a box's attributes; those of the box itself for one that only holds its place."""
    values: dict[str, Any] = vars(box)
    return vars(values["_box"]) if "_box" in values else values


def resolve_percentages(box: Any, containing_block: Any) -> None:
    """Stand in for percent.resolve_percentages."""
    style, values = box.style, used_values(box)
    kept = vars(style).get("kept_lengths")
    if kept is None:
        kept = style.kept_lengths = _kept_lengths(style)
    if (
        kept
        and kept[0] == [style[name] for name in SIZES]  # flex and grid change sizes
        and not (kept[1] and any(name in values for name in BORDERS))  # the table's, or its cell's
    ):
        values.update(kept[2])
    else:
        RESOLVED(box, containing_block)


def _kept_lengths(style: Any) -> tuple[list[Any], bool, dict[str, Any]] | tuple[()]:
    """Return sizes as specified, whether borders collapse, and all lengths; nothing if they vary."""
    lengths: dict[str, Any] = {}
    for name in (*SIZES, *EDGES):
        value = style[name]
        if value == "auto":
            lengths[name] = 0 if name in LEAST else "auto"
        elif getattr(value, "unit", None) == "px":
            lengths[name] = value.value
        else:
            return ()
    lengths |= {name: style[name] for name in BORDERS}
    if any(lengths[name] for name in (*BORDERS, *PADDINGS)):
        sized = SimpleNamespace(style=style, **lengths)
        percent.adjust_box_sizing(sized, "width")
        percent.adjust_box_sizing(sized, "height")
        lengths = {name: vars(sized)[name] for name in lengths}
    return [style[name] for name in SIZES], style["border_collapse"] == "collapse", lengths


def resolve_radii(box: Any) -> None:
    """Stand in for percent.resolve_radii_percentages."""
    style = box.style
    if all(SQUARE in style[name] for name in CORNERS):
        used_values(box).update(ALL_SQUARE)
    else:
        ROUNDED(box)


SHORTCUTS = (
    Shortcut(
        "weasyprint.layout.percent", "resolve_percentages", "71673078096fcf87", resolve_percentages
    ),
    Shortcut(
        "weasyprint.layout.percent", "resolve_radii_percentages", "4980b3798c671710", resolve_radii
    ),
)
