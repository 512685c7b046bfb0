"""An element of a sheet as selectors see it: name, id, classes and children found once.

WeasyPrint walks through a document three times, and cssselect2 wraps every element anew each time
and looks its name and classes up through locks. Only for elements without a namespace, as in HTML.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cssselect2 import ElementWrapper

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

WORD = re.compile(r"[^ \t\r\n\f]+")  # not str.split: a no-break space is part of a class's name


class SheetElement(ElementWrapper):  # type: ignore[misc]  # cssselect2 has no types
    """Stands for an element of the tree; equal to another that stands for the same one."""

    def __init__(self, etree_element: Element, *more: Any, **named: Any) -> None:
        """Wrap `etree_element`, whose place among the others is told as for ElementWrapper."""
        super().__init__(etree_element, *more, **named)
        get = etree_element.get
        self.local_name, self.namespace_url = etree_element.tag, ""
        self.id, self.classes = get("id"), set(WORD.findall(get("class", "")))
        self._children: list[SheetElement] | None = None

    def iter_children(self) -> Iterator[SheetElement]:
        """Go through the children, the same ones each time."""
        if self._children is None:
            self._children = list(super().iter_children())
        return iter(self._children)

    def iter_subtree(self) -> Iterator[SheetElement]:
        """Go through this element and all below it, in the order of the text."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += reversed(list(element.iter_children()))
