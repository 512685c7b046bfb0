"""Preview pages: one PNG a page, of the width asked for, from real PDFs only."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest
from PIL import Image

from hep.domain.errors import RenderFailed
from hep.handout.preview import preview_pages

if TYPE_CHECKING:
    from hep.containment.client import Worker


@pytest.mark.parametrize("width_px", [100, 333, 800])
def test_each_page_becomes_a_png_of_the_width_asked_for(
    worker: Worker, good_pdf: bytes, width_px: int
) -> None:
    pages = [
        Image.open(BytesIO(p)) for p in preview_pages(good_pdf, width_px=width_px, worker=worker)
    ]
    assert [page.format for page in pages] == ["PNG"] * 3
    assert {page.width for page in pages} == {width_px}
    assert pages[0].height == pytest.approx(width_px * 297 / 210, abs=1.01)


def test_the_page_is_dark_on_white_and_the_same_each_time(worker: Worker, good_pdf: bytes) -> None:
    first = preview_pages(good_pdf, width_px=300, worker=worker)
    assert preview_pages(good_pdf, width_px=300, worker=worker) == first
    image = Image.open(BytesIO(first[0])).convert("L")
    assert image.getpixel((1, 1)) == 255
    assert min(image.tobytes()) < 80


def test_what_is_no_pdf_is_told(worker: Worker) -> None:
    with pytest.raises(RenderFailed, match="not a readable PDF"):
        preview_pages(b"GIF89a", width_px=300, worker=worker)


def test_a_pdf_of_too_many_pages_is_refused(worker: Worker) -> None:
    stream = BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(61):
            pdf.add_blank_page()
        pdf.save(stream)
    with pytest.raises(RenderFailed, match="at most 60"):
        preview_pages(stream.getvalue(), width_px=300, worker=worker)


@pytest.mark.parametrize("width_px", [0, 99, 2401, -5])
def test_a_width_out_of_range_is_refused(worker: Worker, good_pdf: bytes, width_px: int) -> None:
    with pytest.raises(ValueError, match="100 to 2400"):
        preview_pages(good_pdf, width_px=width_px, worker=worker)
