"""The least width of a line, asked only where a float may be in its way.

Once there is a float, WeasyPrint measures the first word of every later line to see if it fits
beside it, also of lines that begin below. Where no float is at the line's height nobody uses it.
"""

from __future__ import annotations

from typing import Any

from weasyprint.layout import float as floats
from weasyprint.layout import inline, preferred

from hep.handout.shortcuts.standing_in import Shortcut
from hep.handout.shortcuts.texts import strut

LEAST_WIDTH = preferred.inline_min_content_width
NEXT_LINE = inline.get_next_linebox
AVOIDED = floats.avoid_collisions


def least_width(context: Any, box: Any, *more: Any, **named: Any) -> Any:
    """Stand in for preferred.inline_min_content_width; `first_line` is the line's question."""
    if named.get("first_line") and box.style["direction"] == "ltr" and _is_free(context, box):
        return 0
    return LEAST_WIDTH(context, box, *more, **named)


def _is_free(context: Any, box: Any) -> bool:
    """Tell whether every float ends above the line that begins here or begins below it."""
    top = box.border_box_y()
    bottom = top + strut(box.style)[0]
    for shape in context.excluded_shapes:
        begin, height = shape.position_y, shape.margin_height()
        if height < 0 or (begin <= bottom and begin + height >= top):
            return False
    return True


SHORTCUTS = (
    Shortcut(
        "weasyprint.layout.preferred", "inline_min_content_width", "15cde37816a624cf", least_width
    ),
    # Who asks, and who uses the answer: they stay as they are, and must be those that were read.
    Shortcut("weasyprint.layout.inline", "get_next_linebox", "67af458c2545e74f", NEXT_LINE),
    Shortcut("weasyprint.layout.float", "avoid_collisions", "5fc7793c573af328", AVOIDED),
)
