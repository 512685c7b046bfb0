"""What can be measured on a printed sheet: its words page by page, and how full a page is."""

from __future__ import annotations

import pypdfium2

LEAST_INK = 250  # of 255: lighter is paper
HEAD, FOOT = 0.075, 0.925  # of a page's height: between them is what is composed


def page_texts(pdf: bytes) -> list[str]:
    """The words of each page in reading order."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def fullness(pdf: bytes) -> list[float]:
    """How far down each page is filled, 0 to 1, running head and foot apart."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_filled(page) for page in document]


def letters(text: str) -> str:
    """A text without spaces, so that line breaks make no difference."""
    return "".join(text.replace("\ufffe", "").split())


def _filled(page: pypdfium2.PdfPage) -> float:
    image = page.render(scale=0.5, grayscale=True).to_pil().convert("L")
    body = image.crop((0, int(image.height * HEAD), image.width, int(image.height * FOOT)))
    box = body.point(lambda value: 255 if value < LEAST_INK else 0).getbbox()
    return box[3] / body.height if box else 0.0
