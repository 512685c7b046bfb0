"""Styles that are filled in one go where WeasyPrint computes one property at a time.

Nine of ten properties of a box are initial or inherited as they are. WeasyPrint finds that out in
a long function for each of them, 50,000 times on a sheet. Here a new style takes all those from a
table at once, and only what a rule sets, and what depends on other properties, is computed.
"""

from __future__ import annotations

from typing import Any

from weasyprint import css
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.functions import check_math
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES

from hep.handout.shortcuts.standing_in import Shortcut

DEPENDENT = frozenset({"page", "position", "float", "display"})  # on other properties
PROPAGATED = "text_decoration_"
ORIGINAL_STYLE, ORIGINAL_ANONYMOUS = css.ComputedStyle.__init__, css.AnonymousStyle.__init__


def _is_simple(key: str) -> bool:
    return not (key in INITIAL_NOT_COMPUTED or key in DEPENDENT or key.startswith(PROPAGATED))


PLAIN = {k: v for k, v in INITIAL_VALUES.items() if _is_simple(k) and k not in INHERITED}
HANDED_DOWN = frozenset(key for key in INHERITED if _is_simple(key))
EARLY_UNITS = frozenset({"none", "px", "pt", "pc", "in", "cm", "mm", "em", "rem", "%"})
# A logical name may set several physical ones; which, depends on the direction.
LOGICAL = frozenset(
    function(block="ttb", inline=inline).replace("-", "_")
    for function in PHYSICAL_FUNCTIONS.values()
    for inline in ("ltr", "rtl")
)


# What is computed from other properties, when those are not set.
BORDERS = tuple(f"border_{side}" for side in ("top", "right", "bottom", "left"))
SPECIFIED = {"position": "static", "float": "none"}
UNSET = SPECIFIED | {f"{line}_width": 0 for line in (*BORDERS, "outline")}
DEPENDING = {f"{line}_style": (f"{line}_width",) for line in (*BORDERS, "outline")}
DEPENDING["position"] = ("float",)


def handed_down(style: Any) -> dict[str, Any]:
    """Return what a child of `style` inherits without more ado, by property."""
    known: dict[str, Any] | None = vars(style).get("handed_down")
    if known is None:
        known = style.handed_down = _handed_down(style)
    return known


def _handed_down(style: Any) -> dict[str, Any]:
    if isinstance(style, css.AnonymousStyle):
        return handed_down(style.parent_style)
    parent = style.parent_style
    if parent is None:
        values = {key: INITIAL_VALUES[key] for key in HANDED_DOWN if key in INITIAL_VALUES}
    else:
        values = handed_down(parent).copy()
    for key in style.cascaded:
        if key in HANDED_DOWN:
            value, _ = style.cascaded[key]
            values.pop(key, None)
            if _is_known_early(value):
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
    if parent_style is None or pseudo_type in ("first-line", "first-letter"):
        return  # WeasyPrint goes through all that is filled in of these two
    style.update(PLAIN)
    style.update(handed_down(parent_style))
    style.update(UNSET)
    style.specified.update(SPECIFIED)
    for key in cascaded:
        style.pop(key, None)
        for other in DEPENDING.get(key, ()):
            style.pop(other, None)
            style.specified.pop(other, None)
    if not LOGICAL.isdisjoint(cascaded):
        for key in PHYSICAL_FUNCTIONS:
            style.pop(key, None)


def fill_anonymous_style(style: Any, parent_style: Any) -> None:
    """Stand in for AnonymousStyle.__init__."""
    style.update(PLAIN)
    style.update(handed_down(parent_style))
    ORIGINAL_ANONYMOUS(style, parent_style)


SHORTCUTS = (
    Shortcut("weasyprint.css", "ComputedStyle.__init__", "ffbc48647d0d85e2", fill_style),
    Shortcut("weasyprint.css", "AnonymousStyle.__init__", "9fbdd74c1ad0945a", fill_anonymous_style),
)
