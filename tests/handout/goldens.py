"""Known pages to compare with: words as text, pages as small grey pictures.

HEP_TEST_UPDATE_GOLDEN=1 writes them anew; look at the difference before keeping it.
"""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
from PIL import Image, ImageChops

from tests.handout.measured import page_texts

if TYPE_CHECKING:
    from collections.abc import Iterable

GOLDEN = Path(__file__).parents[1] / "golden"
UPDATE = bool(os.environ.get("HEP_TEST_UPDATE_GOLDEN"))
DOTS_PER_INCH, POINTS_PER_INCH = 50, 72
VISIBLE = 64  # of 255: a pixel that differs by more is seen to differ
GREYS = 16  # a known picture is kept in so many, which makes it small
STEP = 255 // (GREYS - 1)
MOST_VISIBLE = 60  # such pixels of the 240,000 of a page: fewer than a word has


def words_of(pdf: bytes) -> str:
    """The words of a sheet, page by page."""
    pages = enumerate(page_texts(pdf), start=1)
    text = "\n".join(f"--- page {number} ---\n{page.strip()}\n" for number, page in pages)
    return text.replace("\r\n", "\n")


def page_picture(pdf: bytes, page: int) -> Image.Image:
    """One page, from 1 on, in greys."""
    with pypdfium2.PdfDocument(pdf) as document:
        scale = DOTS_PER_INCH / POINTS_PER_INCH
        grey: Image.Image = document[page - 1].render(scale=scale, grayscale=True).to_pil()
        return grey.convert("L")


def in_few_greys(page: Image.Image) -> Image.Image:
    """The same page with a palette of greys."""
    few = page.point([round(grey / STEP) for grey in range(256)])
    few.putpalette([grey * STEP for grey in range(GREYS) for _ in "rgb"])
    return few


def smallest_png(page: Image.Image) -> bytes:
    """The page as PNG by whichever of zlib's strategies makes it smallest."""
    made = []
    for strategy in range(4):
        stream = io.BytesIO()
        page.save(stream, "png", compress_level=9, compress_type=strategy, bits=4)
        made.append(stream.getvalue())
    return min(made, key=len)


def differing_pixels(one: Image.Image, other: Image.Image) -> int:
    """How many pixels are seen to differ; all of them where the sizes do."""
    if one.size != other.size:
        return max(one.width * one.height, other.width * other.height)
    return sum(ImageChops.difference(one, other).histogram()[VISIBLE + 1 :])


def assert_known_words(text: str, name: str, *, kept: Path, is_update: bool = UPDATE) -> None:
    """Fail with the difference, and keep both texts in `kept`, where the words are other ones."""
    path = GOLDEN / f"{name}.txt"
    if is_update:
        path.write_text(text, encoding="utf-8")
    known = path.read_text(encoding="utf-8") if path.exists() else ""
    if text != known:
        _keep(kept, {f"{name}.known.txt": known.encode(), f"{name}.now.txt": text.encode()})
    assert text == known, f"both are kept in {kept}"


def assert_known_pages(
    pdf: bytes, pages: Iterable[int], name: str, *, kept: Path, is_update: bool = UPDATE
) -> None:
    """Fail, and keep both pictures in `kept`, where a page looks otherwise than it is known."""
    for page in pages:
        path = GOLDEN / "pages" / f"{name}-{page}.png"
        now = page_picture(pdf, page)
        if is_update:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(smallest_png(in_few_greys(now)))
        known = Image.open(path).convert("L") if path.exists() else Image.new("L", (1, 1))
        number = differing_pixels(now, known)
        if number > MOST_VISIBLE:
            now.save(kept / f"{path.stem}.now.png")
            known.save(kept / f"{path.stem}.known.png")
        assert number <= MOST_VISIBLE, f"page {page}: {number} pixels differ; both in {kept}"


def _keep(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        (folder / name).write_bytes(content)
