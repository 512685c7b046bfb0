"""The sheet as PDF, and its pages as pictures for the screen."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from hep.handout.assets import asset_table
from hep.handout.editions import OF_PEOPLE, Edition
from hep.handout.fit import KNOW, WEEK, find_crowded, find_parted, find_split, require_fit
from hep.handout.html import paper_size, render_html
from hep.handout.pdf import Press
from hep.handout.preview import preview_pages
from hep.services.chosen_figure import with_figure
from hep.services.handout_boxes import CLOSER, CLOSEST, LEAST, STEPS, TIGHT, closer
from hep.services.handout_document import BLANK, build_document
from hep.services.handout_editions import require_edition

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from hep.containment.client import Worker
    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.handout.document import HandoutDocument
    from hep.handout.editions import Printing
    from hep.handout.pdf import RenderedPdf
    from hep.handout.stamp import Stamp
    from hep.language.words import Words

# After these steps the last pages flow: what is still too long goes on to one more page.
FLOWING = {TIGHT: set(), CLOSER: {KNOW}, CLOSEST: {KNOW, WEEK}, LEAST: {KNOW, WEEK}}

_presses: WeakKeyDictionary[Worker, Press] = WeakKeyDictionary()
_lock = threading.Lock()


def make_handout(  # noqa: PLR0913  # all that a sheet depends on
    program: Program,
    *,
    library: Library,
    words: Words,
    worker: Worker,
    clinic: tuple[str, ...],
    printed_on: datetime.date,
    printing: Printing,
    stamp: Stamp = BLANK,
) -> bytes:
    """Return a program in one edition; HandoutError when it cannot be made.

    `clinic` is name, phone and, where known, the emergency number and opening hours; "" where not set;
    `stamp` is on this print alone. Made in the contained worker; the same input gives the
    same bytes.
    """
    require_edition(program, printing.edition, words=words)
    if printing.figure and printing.edition in OF_PEOPLE:
        program, library = with_figure(
            program, printing.figure, library=library, words=words, worker=worker
        )
    facts: dict[str, Any] = {
        "library": library,
        "words": words,
        "clinic": clinic,
        "printed_on": printed_on,
        "printing": printing,
        "stamp": stamp,
    }
    document, made = _render(*build_document(program, **facts), worker)
    names = part_names(document)
    tight: frozenset[str] = frozenset()
    for step in STEPS:
        crowded = _crowded(document, made) - FLOWING[step]
        if not crowded:
            break
        tight |= {closer(part, one) for part in crowded for one in STEPS[: STEPS.index(step) + 1]}
        _, made = _render(*build_document(program, **facts, tight=tight), worker)
    require_fit(made.places, names, paper=paper_size(printing))
    return made.pdf


def _render(
    document: HandoutDocument, pictures: Mapping[str, bytes], worker: Worker
) -> tuple[HandoutDocument, RenderedPdf]:
    html, css = render_html(document)
    return document, _press(worker).render(
        html, css, asset_table(*pictures.values()), is_nameless=document.stamp.is_blank
    )


def _crowded(document: HandoutDocument, made: RenderedPdf) -> set[str]:
    """Return the parts to set closer, with smaller pictures where they must."""
    edition, names = document.printing.edition, part_names(document)
    if edition is Edition.PATIENT:
        crowded = find_crowded(made, names, pages_before=2 if document.is_half else 1)
        return crowded | find_parted(made, names) if document.is_half else crowded
    return find_split(made, names)


def part_names(document: HandoutDocument) -> dict[str, str]:
    """Return what must not be split, by the templates' ids. Other pages flow."""
    edition = document.printing.edition
    blocks = {f"exercise-{one.number}": one.name for one in document.exercises}
    if edition is Edition.PATIENT:
        return blocks
    if edition is Edition.LARGE_PRINT:  # on facing pages
        return blocks | {f"{part}-notes": name for part, name in blocks.items()}
    if edition is Edition.ONE_PAGE:
        return {"sheet": document.page_one.title}
    return {}


def preview_handout(pdf: bytes, *, worker: Worker, width_px: int) -> list[bytes]:
    """Return the pages of a sheet as PNG, in order; HandoutError when that fails."""
    return preview_pages(pdf, width_px=width_px, worker=worker)


def _press(worker: Worker) -> Press:
    """Return the one press of a worker, which keeps prepared drawings between sheets."""
    with _lock:
        if worker not in _presses:
            _presses[worker] = Press(worker)
        return _presses[worker]
