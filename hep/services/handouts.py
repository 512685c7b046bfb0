"""The sheet as PDF, and its pages as pictures for the screen."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from hep.handout.assets import asset_table
from hep.handout.fit import find_crowded, require_fit
from hep.handout.html import PAPER_SIZES, render_html
from hep.handout.pdf import Press
from hep.handout.preview import preview_pages
from hep.services.handout_document import build_document

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from hep.containment.client import Worker
    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.handout.document import HandoutDocument
    from hep.handout.pdf import RenderedPdf
    from hep.language.words import Words

PAPERS = tuple(PAPER_SIZES)

_presses: WeakKeyDictionary[Worker, Press] = WeakKeyDictionary()
_lock = threading.Lock()


def make_handout(  # noqa: PLR0913  # all that a sheet depends on
    program: Program,
    *,
    library: Library,
    words: Words,
    worker: Worker,
    clinic: tuple[str, str],
    printed_on: datetime.date,
    paper: str,
) -> bytes:
    """Return the patient's sheet; HandoutError when it cannot be made.

    `clinic` is name and phone, "" where not set; `paper` is one of PAPERS. Made in the contained
    worker; the same input gives the same bytes.
    """
    facts: dict[str, Any] = {
        "library": library,
        "words": words,
        "clinic": clinic,
        "printed_on": printed_on,
        "paper": paper,
    }
    document, made = _render(*build_document(program, **facts), worker)
    names, before = part_names(document), 2 if document.is_half else 1
    if tight := find_crowded(made, names, pages_before=before):
        _, made = _render(*build_document(program, **facts, tight=frozenset(tight)), worker)
    require_fit(made.places, names, paper=PAPER_SIZES[paper])
    return made.pdf


def _render(
    document: HandoutDocument, pictures: Mapping[str, bytes], worker: Worker
) -> tuple[HandoutDocument, RenderedPdf]:
    html, css = render_html(document)
    return document, _press(worker).render(html, css, asset_table(*pictures.values()))


def part_names(document: HandoutDocument) -> dict[str, str]:
    """Return what must not be split, by the templates' ids: the exercises. Other pages flow."""
    return {f"exercise-{one.number}": one.name for one in document.exercises}


def preview_handout(pdf: bytes, *, worker: Worker, width_px: int) -> list[bytes]:
    """Return the pages of a sheet as PNG, in order; HandoutError when that fails."""
    return preview_pages(pdf, width_px=width_px, worker=worker)


def _press(worker: Worker) -> Press:
    """Return the one press of a worker, which keeps prepared drawings between sheets."""
    with _lock:
        if worker not in _presses:
            _presses[worker] = Press(worker)
        return _presses[worker]
