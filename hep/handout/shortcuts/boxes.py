"""Questions about boxes, answered early for the many that have nothing special.

Most boxes are in the normal flow, have no background, no border and no columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.draw import border
from weasyprint.draw.color import get_color
from weasyprint.formatting_structure import boxes
from weasyprint.layout import background

from hep.handout.shortcuts.lengths import ALL_SQUARE, CORNERS, SQUARE, used_values
from hep.handout.shortcuts.standing_in import Shortcut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

IN_FLOW = boxes.Box.is_in_normal_flow
CONTEXT = boxes.Box.establishes_formatting_context
BACKGROUNDS = background.layout_box_backgrounds
BORDER = border.draw_border
OWN_PAGE = boxes.Box.page_values


def is_in_normal_flow(box: Any) -> bool:
    """Stand in for Box.is_in_normal_flow."""
    style = box.style
    if style["float"] == "none" and style["position"] == "static":
        return True
    found: bool = IN_FLOW(box)
    return found


def descendants(box: Any, placeholders: bool = False) -> Iterator[Any]:  # noqa: FBT001, FBT002 - its signature
    """Stand in for Box.descendants: one generator for all, not one for each level."""
    yield box
    levels = [iter(box.children)]
    while levels:
        for child in levels[-1]:
            if isinstance(child, boxes.Box):
                yield child
                levels.append(iter(child.children))
                break
            if placeholders:
                yield from child.descendants(placeholders)
            else:
                yield child
        else:
            levels.pop()


def page_values(box: Any) -> tuple[Any, Any]:
    """Stand in for ParentBox.page_values: only the first and the last child are looked at."""
    start, end = OWN_PAGE(box)
    first = _first_considered(box.children)
    if first is None:
        return start, end
    last = _first_considered(reversed(box.children))
    of_first = first.page_values()
    of_last = of_first if last is first else last.page_values()
    return of_first[0] or start, of_last[1] or end


def page_name_between(before: Any, after: Any) -> Any:
    """Stand in for block.block_level_page_name: only the edges that meet are looked at."""
    name = _page_name(after, is_end=False)
    return name if name != _page_name(before, is_end=True) else None


def _page_name(box: Any, *, is_end: bool) -> Any:
    if getattr(type(box), "page_values", None) is not page_values:
        return box.page_values()[is_end]
    child = _first_considered(reversed(box.children) if is_end else box.children)
    return (child is not None and _page_name(child, is_end=is_end)) or box.style["page"]


def _first_considered(children: Iterable[Any]) -> Any:
    return next((one for one in children if one.is_in_normal_flow() or one.is_floated()), None)


def establishes_formatting_context(box: Any) -> bool:
    """Stand in for Box.establishes_formatting_context."""
    if box.is_column or not isinstance(box, boxes.BlockBox):
        return bool(CONTEXT(box))
    kept: bool | None = vars(box.style).get("is_context")
    if kept is None:
        kept = box.style.is_context = bool(CONTEXT(box))
    return kept


def layout_box_backgrounds(page: Any, box: Any, get_image: Any, *more: Any, **named: Any) -> None:
    """Stand in for background.layout_box_backgrounds."""
    if box is page or more or named or not _is_bare(box.style):
        BACKGROUNDS(page, box, get_image, *more, **named)
        return
    used_values(box).update(ALL_SQUARE)
    for child in box.all_children():
        layout_box_backgrounds(page, child, get_image)
    box.background = None


def _is_bare(style: Any) -> bool:
    """Tell whether boxes of this style have no background, no picture round them, no shadow."""
    kept: bool | None = vars(style).get("is_bare")
    if kept is None:
        kept = style.is_bare = (
            style["border_image_source"][0] == style["mask_border_source"][0] == "none"
            and style["visibility"] == "visible"
            and all(kind == "none" for kind, _ in style["background_image"])
            and not style["box_shadow"]
            and get_color(style, "background_color").alpha == 0
            and all(SQUARE in style[name] for name in CORNERS)
        )
    return kept


def draw_border(stream: Any, box: Any) -> None:
    """Stand in for border.draw_border."""
    style = box.style
    if (
        not box.border_top_width
        and not box.border_bottom_width
        and not box.border_left_width
        and not box.border_right_width
        and style["column_width"] == style["column_count"] == "auto"
        and style["border_image_source"][0] == "none"
    ):
        return
    BORDER(stream, box)


SHORTCUTS = (
    Shortcut(
        "weasyprint.formatting_structure.boxes", "Box.descendants", "c15a877f61361343", descendants
    ),
    Shortcut(
        "weasyprint.formatting_structure.boxes",
        "Box.establishes_formatting_context",
        "2eafc1fb385569d6",
        establishes_formatting_context,
    ),
    Shortcut(
        "weasyprint.layout.block", "block_level_page_name", "5ee94a04549b477a", page_name_between
    ),
    Shortcut(
        "weasyprint.formatting_structure.boxes",
        "Box.is_in_normal_flow",
        "5f49d6ab23da7e51",
        is_in_normal_flow,
    ),
    Shortcut(
        "weasyprint.formatting_structure.boxes",
        "ParentBox.page_values",
        "9bcfda076d1961e6",
        page_values,
    ),
    Shortcut(
        "weasyprint.layout.background",
        "layout_box_backgrounds",
        "617a870678c82755",
        layout_box_backgrounds,
    ),
    Shortcut("weasyprint.draw.border", "draw_border", "8ba918f30893929f", draw_border),
)
