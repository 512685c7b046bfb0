"""The way from HTML to PDF for everybody outside the renderer's child process.

    worker = Worker(preload=PRELOAD, allow_root=settings.allow_root)      # hep.containment.client
    press = Press(worker)
    pdf = press.render_pdf(html, css, asset_table(svg, logo))             # bytes
    made = press.render(html, css, assets)                                # .pdf .pages .warnings
    pages = preview_pages(pdf, width_px=800, worker=worker)               # hep.handout.preview

The HTML names its pictures as `<img src="asset:<sha256>" alt="...">` (hep.handout.assets), has
`<html lang>` and `<title>`, and brings no other address: links may be https:, tel:, mailto:, #.
`css` may use the family "Atkinson Hyperlegible" only. The result is PDF/UA-1, the same bytes for
the same input. One Press is made per process and shared between threads: it keeps the prepared
drawings. Errors: MissingGlyph, RenderFailed, RenderTimeout. WeasyPrint is never imported here.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hep.containment.errors import ContainmentError, JobFailed, JobTimedOut
from hep.domain.errors import MissingGlyph, RenderFailed, RenderTimeout
from hep.handout.assets import SVG, asset_key, media_type, referenced_keys
from hep.handout.finished import Finished, document_key
from hep.handout.parcels import BrokenParcel, open_parcel, pack_parcel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.containment.client import Worker

PRELOAD = ("hep.handout.fonts:activate_fonts", "hep.handout.rendering:preload")
RENDER = "hep.handout.rendering:render_job"
PREPARE = "hep.handout.rendering:prepare_job"
TIMEOUT_SECONDS = 7.0  # for the whole document; with a hung worker it ends within eight
LEAST_SECONDS = 0.1
KEPT_DRAWINGS = 2000  # about 10 kB each
PDF_MARK = b"%PDF-"
UNFIT_ANSWER = "the worker's answer does not fit the question; try again"


@dataclass(frozen=True)
class Place:
    """Where an element with an id begins: page from 1, and its lower edge on that page."""

    page: int
    bottom_mm: float


@dataclass(frozen=True)
class RenderedPdf:
    """A PDF, its number of pages, where its ids are, and what WeasyPrint found odd."""

    pdf: bytes
    pages: int
    places: Mapping[str, Place]
    warnings: tuple[str, ...]


class Press:
    """Makes PDFs in the contained worker and keeps drawings prepared between documents."""

    def __init__(self, worker: Worker, *, timeout_seconds: float = TIMEOUT_SECONDS) -> None:
        """Use `worker`, which must have been made with PRELOAD."""
        self._worker = worker
        self._timeout_seconds = timeout_seconds
        self._lock = threading.Lock()
        self._drawings: OrderedDict[str, bytes | None] = OrderedDict()
        self._finished = Finished()

    def render_pdf(self, html: str, css: str, assets: Mapping[str, bytes]) -> bytes:
        """Return the document as PDF/UA-1; see `render`."""
        return self.render(html, css, assets).pdf

    def render(
        self, html: str, css: str, assets: Mapping[str, bytes], *, is_nameless: bool = False
    ) -> RenderedPdf:
        """Render a document with its pictures (bytes by sha256; those not named are left out).

        One that is nameless is kept for a while, and found again by its content.

        Raises RenderFailed (a missing or broken picture, a forbidden address, active content),
        MissingGlyph, RenderTimeout. Nothing is left behind on failure.
        """
        key = document_key(html, css) if is_nameless else ""
        if key and (made := self._finished.find(key)):
            return made
        made = self._rendered(html, css, assets)
        if key:
            self._finished.keep(key, made)
        return made

    def _rendered(self, html: str, css: str, assets: Mapping[str, bytes]) -> RenderedPdf:
        used = self._used(assets, referenced_keys(html, css))
        drawings, left_seconds = self._prepared(
            {k: v for k, v in used.items() if media_type(v) == SVG}
        )
        blobs = {f"asset/{key}": data for key, data in used.items() if key not in drawings}
        blobs |= {f"prepared/{key}": parcel for key, parcel in drawings.items()}
        payload = pack_parcel({"html": html, "css": css}, blobs)
        return _opened(*self._run(RENDER, payload, timeout_seconds=left_seconds))

    @staticmethod
    def _used(assets: Mapping[str, bytes], keys: set[str]) -> dict[str, bytes]:
        used = {}
        for key in sorted(keys):
            if key not in assets:
                message = f"the picture asset:{key[:12]}... was not handed over"
                raise RenderFailed(message)
            if asset_key(assets[key]) != key:
                message = f"the bytes of asset:{key[:12]}... do not have that sha256"
                raise RenderFailed(message)
            used[key] = assets[key]
        return used

    def _prepared(self, drawings: Mapping[str, bytes]) -> tuple[dict[str, bytes], float]:
        """Return the prepared forms of those drawings that have one, preparing new ones.

        And the seconds that are left for the document.
        """
        left_seconds = self._timeout_seconds
        with self._lock:
            new = {key: svg for key, svg in drawings.items() if key not in self._drawings}
        if new:
            facts, made = self._run(PREPARE, pack_parcel({}, new), timeout_seconds=left_seconds)
            left_seconds = _left(left_seconds, facts)
            with self._lock:
                self._drawings.update({key: made.get(key) for key in new})
        with self._lock:
            return self._taken(drawings), left_seconds

    def _taken(self, keys: Mapping[str, bytes]) -> dict[str, bytes]:
        taken = {}
        for key in keys:
            if (parcel := self._drawings.get(key)) is not None:
                self._drawings.move_to_end(key)
                taken[key] = parcel
        while len(self._drawings) > KEPT_DRAWINGS:
            self._drawings.popitem(last=False)
        return taken

    def _run(
        self, job: str, payload: bytes, *, timeout_seconds: float
    ) -> tuple[dict[str, Any], dict[str, bytes]]:
        return run_job(self._worker, job, payload, timeout_seconds=timeout_seconds)


def _left(seconds: float, facts: Mapping[str, Any]) -> float:
    """Return what of `seconds` the job left over that answered with `facts`."""
    try:
        return max(LEAST_SECONDS, min(seconds, seconds - float(facts["seconds"])))
    except (KeyError, TypeError, ValueError) as error:
        raise RenderFailed(UNFIT_ANSWER) from error


def _opened(facts: Mapping[str, Any], answers: Mapping[str, bytes]) -> RenderedPdf:
    """Return the PDF of an answer, or raise RenderFailed for one to another question."""
    try:
        places = {name: Place(int(page), at) for name, (page, at) in facts["places"].items()}
        made = RenderedPdf(answers["pdf"], int(facts["pages"]), places, tuple(facts["warnings"]))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise RenderFailed(UNFIT_ANSWER) from error
    if not made.pdf.startswith(PDF_MARK):
        raise RenderFailed(UNFIT_ANSWER)
    return made


def run_job(
    worker: Worker, job: str, payload: bytes, *, timeout_seconds: float
) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Run a job of this room and return facts and blobs of its answer, or raise HandoutError."""
    try:
        facts, blobs = open_parcel(worker.run(job, payload, timeout_seconds=timeout_seconds))
    except JobTimedOut as error:
        raise RenderTimeout(error.seconds) from error
    except JobFailed as error:
        raise RenderFailed(error.reason) from error
    except (ContainmentError, BrokenParcel) as error:
        raise RenderFailed(str(error)) from error
    if facts.get("error") == "missing_glyph":
        raise _missing_glyph(facts)
    if "error" in facts:
        raise RenderFailed(str(facts.get("reason", UNFIT_ANSWER)))
    return facts, blobs


def _missing_glyph(facts: Mapping[str, Any]) -> MissingGlyph | RenderFailed:
    try:
        return MissingGlyph(facts["text"], facts["character"])
    except (KeyError, TypeError):
        return RenderFailed(UNFIT_ANSWER)
