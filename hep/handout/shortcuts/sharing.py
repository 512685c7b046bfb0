"""Styles shared by elements that cannot differ: by what their `style` says, and before and after.

WeasyPrint lets elements with the same rules and the same parent's style share one, except where one
has a `style` attribute, which is another for each element even if it says the same, and except the
marker and what stands before and after an element. A computed style knows nothing of its element.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint import css

from hep.handout.shortcuts.standing_in import Shortcut

if TYPE_CHECKING:
    from collections.abc import Iterator

STYLE_ATTRIBUTES = css.find_style_attributes
SET_STYLES = css.StyleFor.set_computed_styles
STYLE_OF_ALL = css.StyleFor.__init__
SHARED = frozenset({"before", "after", "marker"})  # others are changed while they are laid out
OF_ATTRIBUTE = (1, 0, 0)  # the specificity of what a `style` attribute says


def find_style_attributes(tree: Any, *more: Any, **named: Any) -> Iterator[tuple[Any, ...]]:
    """Stand in for css.find_style_attributes: the same text gives the same declarations."""
    kept: dict[str, Any] = {}
    for specificity, element, declarations, base_url in STYLE_ATTRIBUTES(tree, *more, **named):
        shared = declarations
        if specificity == OF_ATTRIBUTE:
            shared = kept.setdefault(element.get("style"), declarations)
        yield specificity, element, shared, base_url


def set_computed_styles(style_for: Any, element: Any, parent: Any, **named: Any) -> None:
    """Stand in for StyleFor.set_computed_styles."""
    pseudo_type = named.get("pseudo_type")
    computed = style_for.get_computed_styles()
    if pseudo_type not in SHARED:
        SET_STYLES(style_for, element, parent, **named)
        return
    cascaded = style_for.get_cascaded_styles().get((element, pseudo_type), {})
    values = tuple((name, id(value)) for name, (value, _) in cascaded.items())
    key = id(computed[parent, None]), pseudo_type, values
    kept = vars(style_for).setdefault("kept_styles", {})
    if key not in kept:
        SET_STYLES(style_for, element, parent, **named)
        kept[key] = computed[element, pseudo_type], cascaded  # and so no id is given anew
    computed[element, pseudo_type] = kept[key][0]


SHORTCUTS = (
    Shortcut("weasyprint.css", "find_style_attributes", "c5b4eb4d3c008b07", find_style_attributes),
    Shortcut(
        "weasyprint.css", "StyleFor.set_computed_styles", "b5b15856b8beff3f", set_computed_styles
    ),
    # Who calls both: it stays as it is, and must be the one that was read.
    Shortcut("weasyprint.css", "StyleFor.__init__", "b1e725a7552502aa", STYLE_OF_ALL),
)
