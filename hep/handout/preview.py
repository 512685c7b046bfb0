"""The pages of a finished PDF as PNG pictures, for screens. The renderer itself is rasterizing.

pages = preview_pages(pdf, width_px=900, worker=worker)     # list of PNG bytes, one a page
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.handout.parcels import pack_parcel
from hep.handout.pdf import run_job

if TYPE_CHECKING:
    from hep.containment.client import Worker

RASTERIZE = "hep.handout.rasterizing:rasterize_job"
WIDTH_RANGE_PX = range(100, 2401)
TIMEOUT_SECONDS = 8.0


def preview_pages(
    pdf: bytes, *, width_px: int, worker: Worker, timeout_seconds: float = TIMEOUT_SECONDS
) -> list[bytes]:
    """Return each page of `pdf` as a PNG `width_px` wide (100 to 2400), in order.

    Made in the contained worker. Raises RenderFailed for what is no PDF, RenderTimeout, and
    ValueError for a width out of range.
    """
    if width_px not in WIDTH_RANGE_PX:
        message = f"width_px must be {WIDTH_RANGE_PX.start} to {WIDTH_RANGE_PX[-1]}, not {width_px}"
        raise ValueError(message)
    payload = pack_parcel({"width_px": width_px}, {"pdf": pdf})
    _, pages = run_job(worker, RASTERIZE, payload, timeout_seconds=timeout_seconds)
    return [pages[name] for name in sorted(pages)]
