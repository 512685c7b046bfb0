"""Letters and drawn shapes of each page, through PDFium. In the contained child only: C++.

A page's letters are taken away before it is drawn, so that what is left is what they stand on.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

import pypdfium2
import pypdfium2.raw as pdfium

from hep.handout.checks.contrast import backgrounds, contrast, grey
from hep.handout.checks.sheet import Box, Run, Shape

if TYPE_CHECKING:
    from PIL import Image

SCALE = 2.0  # pixels a point: a 12 point letter is 20 pixels high
SLANT = 0.01  # of the text matrix; upright type has none
HYPHENS = str.maketrans("\x02\ufffe", "--")  # what PDFium makes of one at a line's end
DEEPEST = 1  # what is inside a drawing is the drawing's own


def read_page(page: pypdfium2.PdfPage, number: int) -> tuple[list[Run], list[Shape]]:
    """Return letters and shapes of one page, in the order they are painted."""
    found = list(page.get_objects(max_depth=DEEPEST))
    texts = [one for one in found if one.type == pdfium.FPDF_PAGEOBJ_TEXT]
    letters = page.get_textpage()
    said = [_text(one, letters) for one in texts]
    facts = [_type_facts(one) for one in texts]
    letters.close()
    paths = [one for one in found if one.type == pdfium.FPDF_PAGEOBJ_PATH]
    shapes = [Shape(number, _box(one), _colour(one)) for one in paths]
    for one in texts:
        page.remove_obj(one)
    below = page.render(scale=SCALE, rev_byteorder=True).to_pil().convert("RGB")
    runs = [
        _run(number, text, fact, below)
        for text, fact in zip(said, facts, strict=True)
        if text.strip()
    ]
    return runs, shapes


def _run(page: int, text: str, facts: dict[str, Any], below: Image.Image) -> Run:
    colour = facts["colour"]
    under = backgrounds(below, facts["box"], scale=SCALE)
    return Run(
        page=page,
        text=text,
        contrast=min(contrast(colour, one) for one in under),
        grey_contrast=min(contrast(grey(colour), grey(one)) for one in under),
        **facts,
    )


def _type_facts(item: pypdfium2.PdfObject) -> dict[str, Any]:
    across, slope, skew, up, _, baseline = item.get_matrix().get()
    size = ctypes.c_float()
    pdfium.FPDFTextObj_GetFontSize(item.raw, ctypes.byref(size))
    font = pdfium.FPDFTextObj_GetFont(item.raw)
    angle = ctypes.c_int()
    pdfium.FPDFFont_GetItalicAngle(font, ctypes.byref(angle))
    name = _font_name(font)
    is_italic = any(word in name for word in ("Italic", "Oblique"))
    return {
        "size_pt": size.value * (up * up + skew * skew) ** 0.5,
        "font": name,
        "is_slanted": is_italic or angle.value != 0 or abs(skew / (up or across or 1)) > SLANT,
        "colour": _colour(item),
        "baseline": baseline if not slope else 0.0,
        "box": _box(item),
        "mark": pdfium.FPDFPageObj_GetMarkedContentID(item.raw),
    }


def _colour(item: pypdfium2.PdfObject) -> tuple[int, int, int]:
    red, green, blue, opaque = (ctypes.c_uint() for _ in range(4))
    parts = [ctypes.byref(part) for part in (red, green, blue, opaque)]
    pdfium.FPDFPageObj_GetFillColor(item.raw, *parts)
    return red.value, green.value, blue.value


def _text(item: pypdfium2.PdfObject, letters: pypdfium2.PdfTextPage) -> str:
    length = pdfium.FPDFTextObj_GetText(item.raw, letters.raw, None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    pdfium.FPDFTextObj_GetText(item.raw, letters.raw, buffer, length)
    text = bytes(buffer)[: max(0, length - 2)].decode("utf-16-le", errors="replace")
    return text.translate(HYPHENS)


def _font_name(font: Any) -> str:
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(1, length))
    pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
    return buffer.value.decode("utf-8", errors="replace")


def _box(item: pypdfium2.PdfObject) -> Box:
    return Box(*item.get_bounds())
