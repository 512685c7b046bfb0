"""PDF pages to PNG, inside the contained child. Not for the web process: PDFium is C++."""

from __future__ import annotations

from io import BytesIO

import pypdfium2

from hep.handout.parcels import open_parcel, pack_parcel

MAX_PAGES = 60
PNG_COMPRESSION = 6  # zlib level: half the time of 9 for two per cent more bytes


def rasterize_job(payload: bytes) -> bytes:
    """Answer with blobs of PNG by page number: fact width_px, blob pdf."""
    facts, blobs = open_parcel(payload)
    try:
        document = pypdfium2.PdfDocument(blobs["pdf"])
    except pypdfium2.PdfiumError as error:
        return pack_parcel({"error": "failed", "reason": f"not a readable PDF: {error}"})
    if len(document) > MAX_PAGES:
        reason = f"{len(document)} pages; a preview has at most {MAX_PAGES}"
        return pack_parcel({"error": "failed", "reason": reason})
    width_px = int(facts["width_px"])
    pages = {
        f"{number:03}": _page_png(document[number], width_px=width_px)
        for number in range(len(document))
    }
    return pack_parcel({}, pages)


def _page_png(page: pypdfium2.PdfPage, *, width_px: int) -> bytes:
    # The scale is rounded up to a whole pixel by PDFium: a hair less gives exactly the width.
    scale = width_px / page.get_width() * (1 - 1e-9)
    image = page.render(scale=scale, rev_byteorder=True).to_pil().convert("RGB")
    stream = BytesIO()
    image.save(stream, format="PNG", compress_level=PNG_COMPRESSION)
    return stream.getvalue()
