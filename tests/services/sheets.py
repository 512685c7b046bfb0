"""Sheets of the shipped library for tests that compare them: documents, PDFs, a worker's facts."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from hep.domain.exercise import Level
from hep.domain.request import Entry, PlanRequest, SoreSide
from hep.language.words import load_words
from hep.services.handout_document import build_document
from hep.services.handouts import make_handout
from hep.services.programs import draft_program
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.containment.client import Worker
    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.handout.document import HandoutDocument
    from hep.handout.editions import Printing

FACTS: dict[str, Any] = {
    "clinic": ("Riverside Physiotherapy", "555 0142"),
    "printed_on": datetime.date(2026, 1, 5),
}


def a_program(
    *, cause: str = "overuse", side: SoreSide = SoreSide.LEFT, **fields: object
) -> Program:
    """A program for level 2 unless told otherwise."""
    asked = {"level": Level.BUILD, "entry": Entry.MET} | fields
    request = PlanRequest(cause=cause, side=side, **asked)  # type: ignore[arg-type]  # a builder passes on whatever the test names
    return draft_program(request, library=shipped())


def a_sheet(
    program: Program,
    printing: Printing,
    worker: Worker,
    *,
    language: str = "en",
    library: Library | None = None,
) -> bytes:
    """The PDF of a program in one edition."""
    return make_handout(
        program,
        library=library or shipped(),
        words=load_words(language),
        worker=worker,
        printing=printing,
        **FACTS,
    )


def its_document(
    program: Program,
    printing: Printing,
    *,
    language: str = "en",
    library: Library | None = None,
    tight: frozenset[str] = frozenset(),
) -> HandoutDocument:
    """The document that such a PDF is made of, nothing of it set closer unless told otherwise."""
    document, _ = build_document(
        program,
        library=library or shipped(),
        words=load_words(language),
        printing=printing,
        tight=tight,
        **FACTS,
    )
    return document
