"""Styles that are filled in one go where WeasyPrint computes one property at a time.

Nine of ten properties of a box are initial or inherited as they are. WeasyPrint finds that out in
a long function for each of them, 50,000 times on a sheet. Here a new style takes all those from a
table at once, and only what a rule sets, and what depends on other properties, is computed.
"""

from __future__ import annotations

from typing import Any

from weasyprint import css
from weasyprint.css.computed_values import COMPUTER_FUNCTIONS, PHYSICAL_FUNCTIONS, length
from weasyprint.css.functions import check_math
from weasyprint.css.properties import (
    INHERITED,
    INITIAL_NOT_COMPUTED,
    INITIAL_VALUES,
    Dimension,
)

from hep.handout.shortcuts.standing_in import Shortcut

DEPENDENT = frozenset({"position", "float", "display"})  # on other properties
# Not inherited, says CSS; handed down all the same where they are not set.
PASSED_ON = (
    "page",
    *(f"text_decoration_{name}" for name in ("color", "line", "style", "thickness")),
)
UNUSUAL = (
    *(
        "flex",
        "grid",
        "column",
        "mask",
        "border_image_",
        "border_block",
        "border_inline",
        "border_s",
    ),
    *("border_end", "padding_block", "padding_inline", "margin_block", "margin_inline", "bleed"),
    *("inset", "object", "background_", "align", "justify", "list_style", "marks"),
)  # asked of few boxes: computed when they are
USUAL = frozenset({"background_color", "background_image", "border_image_source"}) | {
    *("column_width", "column_count", "mask_border_source")
}
ORIGINAL_STYLE, ORIGINAL_ANONYMOUS = css.ComputedStyle.__init__, css.AnonymousStyle.__init__


def _is_simple(key: str) -> bool:
    if key in INITIAL_NOT_COMPUTED or key in DEPENDENT or key in PASSED_ON:
        return False
    return key in USUAL or not key.startswith(UNUSUAL)


PLAIN = {k: v for k, v in INITIAL_VALUES.items() if _is_simple(k) and k not in INHERITED}
HANDED_DOWN = frozenset(key for key in INHERITED if _is_simple(key)) | {*PASSED_ON}
EARLY_UNITS = frozenset({"none", "px", "pt", "pc", "in", "cm", "mm", "em", "rem", "%"})
ABSOLUTE_UNITS = frozenset({"px", "pt", "pc", "in", "cm", "mm", "%"})
# The properties that a logical one may set; which, depends on the direction.
SET_BY = {
    logical: tuple(
        name
        for name, function in PHYSICAL_FUNCTIONS.items()
        if logical in {function(block="ttb", inline=inline) for inline in ("ltr", "rtl")}
    )
    for logical in INITIAL_VALUES
}
# What is computed from other properties, when those are not set.
BORDERS = tuple(f"border_{side}" for side in ("top", "right", "bottom", "left"))
SPECIFIED = {"position": "static", "float": "none"}
UNSET = SPECIFIED | {f"{line}_width": 0 for line in (*BORDERS, "outline")}
DEPENDING = {f"{line}_style": (f"{line}_width",) for line in (*BORDERS, "outline")}
DEPENDING["position"] = ("float",)
FILLED = PLAIN | UNSET
GONE_THROUGH = frozenset({"first-line", "first-letter"})  # for what has been computed: not filled


def handed_down(style: Any) -> dict[str, Any]:
    """Return what a child of `style` inherits without more ado, by property."""
    known: dict[str, Any] | None = vars(style).get("handed_down")
    if known is None:
        known = style.handed_down = _handed_down(style)
    return known


def _handed_down(style: Any) -> dict[str, Any]:
    values = {key: style[key] for key in HANDED_DOWN if key in style}
    if isinstance(style, css.AnonymousStyle) or style.pseudo_type in GONE_THROUGH:
        return values
    if style.parent_style is None:
        values = {key: INITIAL_VALUES[key] for key in HANDED_DOWN if key in INITIAL_VALUES} | values
        values |= {key: style[key] for key in PASSED_ON}
    for key, (value, _) in style.cascaded.items():
        if key in HANDED_DOWN:
            values.pop(key, None)
            if key in style or _is_known_early(value):
                values[key] = style[key]
    return values


def _is_known_early(value: Any) -> bool:
    """Tell whether a value can be computed before there is a page."""
    if isinstance(value, css.Pending) or check_math(value):
        return False
    if type(value) is tuple:
        return all(_is_known_early(part) for part in value)
    return str(getattr(value, "unit", "px")).lower() in EARLY_UNITS


def fill_style(style: Any, parent_style: Any, cascaded: Any, pseudo_type: Any, *more: Any) -> None:
    """Stand in for ComputedStyle.__init__."""
    ORIGINAL_STYLE(style, parent_style, cascaded, pseudo_type, *more)
    if parent_style is None or pseudo_type in GONE_THROUGH:
        return
    style.update(FILLED)
    style.update(handed_down(parent_style))
    style.specified.update(SPECIFIED)
    for key, (value, _) in cascaded.items():
        style.pop(key, None)
        for other in DEPENDING.get(key, ()):
            style.pop(other, None)
            style.specified.pop(other, None)
        if COMPUTER_FUNCTIONS.get(key) is length and _is_absolute(value):
            style[key] = length(style, key, value)
    for key in cascaded:
        for physical in SET_BY.get(key, ()):
            style.pop(physical, None)


def _is_absolute(value: Any) -> bool:
    return type(value) is Dimension and (value.unit in ABSOLUTE_UNITS or value.value == 0)


def fill_anonymous_style(style: Any, parent_style: Any) -> None:
    """Stand in for AnonymousStyle.__init__."""
    style.update(FILLED)
    style.update(handed_down(parent_style))
    ORIGINAL_ANONYMOUS(style, parent_style)


SHORTCUTS = (
    Shortcut("weasyprint.css", "ComputedStyle.__init__", "ffbc48647d0d85e2", fill_style),
    Shortcut("weasyprint.css", "AnonymousStyle.__init__", "9fbdd74c1ad0945a", fill_anonymous_style),
)
