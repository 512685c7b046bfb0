"""Whether each picture of a document stands on one of its pages: asked where WeasyPrint is silent.

A picture that is loaded may still be unseen: hidden, of no width, or laid out beyond the paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hep.domain.errors import RenderFailed
from hep.handout.assets import SCHEME

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from weasyprint.document import Document


def note_drawing(images: Mapping[str, Any]) -> None:
    """Let every picture of WeasyPrint's cache tell `is_drawn`; call before the PDF is written."""
    for image in images.values():
        if hasattr(image, "draw") and not hasattr(image, "is_drawn"):
            image.is_drawn = False
            image.draw = _noting(image, image.draw)


def _noting(image: Any, draw: Callable[..., None]) -> Callable[..., None]:
    def draw_and_note(*arguments: Any) -> None:
        image.is_drawn = True
        draw(*arguments)

    return draw_and_note


def require_pictures(document: Document, images: Mapping[str, Any], keys: set[str]) -> None:
    """Raise RenderFailed for the first picture of `keys` that is not to be seen on a page.

    `images` is WeasyPrint's cache; one that was put there while drawing has been drawn.
    """
    placed: dict[int, bool] = {}
    for picture, is_on_page in _placed_pictures(document):
        placed[id(picture)] = placed.get(id(picture), False) or is_on_page
    for key in sorted(keys):
        image = images.get(SCHEME + key)
        is_drawn = image is not None and getattr(image, "is_drawn", True)
        if not is_drawn or not placed.get(id(image), True):
            message = f"the picture asset:{key[:12]}... is not on the page; check its bytes"
            raise RenderFailed(message)


def _placed_pictures(document: Document) -> Iterator[tuple[Any, bool]]:
    """Yield each picture in the flow of the pages, and whether a part of it is on the paper."""
    for page in document.pages:
        for box in page._page_box.descendants(placeholders=True):  # noqa: SLF001 - there is no public way to the boxes
            if (picture := getattr(box, "replacement", None)) is not None:
                left, top = box.content_box_x(), box.content_box_y()
                is_across = left < page.width and left + box.width > 0
                yield picture, is_across and top < page.height and top + box.height > 0
