"""Every sheet that hep can make by itself: cause x level x edition x language x paper.

A new cause, level, edition, language or paper is in the matrix as soon as it exists. What does not
live here: checking; the precautions and things at hand of a request.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from hep.domain.exercise import Level
from hep.domain.request import Entry, Gate, PlanRequest, SoreSide
from hep.handout.editions import Edition, Printing
from hep.handout.html import PAPER_SIZES, made_editions
from hep.language.words import known_locales, load_words
from hep.services.handouts import make_handout
from hep.services.programs import draft_program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.containment.client import Worker
    from hep.domain.library import Library

SIDES = tuple(SoreSide)
PRINTED_ON = datetime.date(2026, 1, 5)


@dataclass(frozen=True)
class SheetCase:
    """One sheet of the matrix."""

    cause: str
    level: Level
    edition: Edition
    language: str
    paper: str
    side: SoreSide

    @property
    def name(self) -> str:
        """Return a name for people and files: `overuse-2-left-patient-en-a4`."""
        level = str(int(self.level))
        return f"{self.cause}-{level}-{self.side}-{self.edition}-{self.language}-{self.paper}"


def sheet_languages(library: Library) -> list[str]:
    """Return the languages in which both library and catalogue have words."""
    return [one for one in sorted(library.languages) if one in known_locales()]


def sheet_cases(library: Library) -> Iterator[SheetCase]:
    """Yield every case; the sides take turns from cell to cell."""
    cells = list(product(library.pathways, Level))
    editions = [edition for edition in Edition if edition in made_editions()]
    for number, (cause, level) in enumerate(cells):
        for edition, language, paper in product(editions, sheet_languages(library), PAPER_SIZES):
            side = SIDES[number % len(SIDES)]
            yield SheetCase(cause, level, edition, language, paper, side)


def make_sheet(
    case: SheetCase, *, library: Library, worker: Worker, clinic: tuple[str, ...]
) -> bytes:
    """Return the sheet of a case, of a runner at level 4; HandoutError when it cannot be made."""
    runs = case.level is Level.RUN
    request = PlanRequest(
        cause=case.cause,
        level=case.level,
        side=case.side,
        gate=Gate.MET if runs else Gate.NOT_TESTED,
        entry=Entry.MET,
        running="stage-1" if runs else "none",
    )
    return make_handout(
        draft_program(request, library=library),
        library=library,
        words=load_words(case.language),
        worker=worker,
        clinic=clinic,
        printed_on=PRINTED_ON,
        printing=Printing(case.paper, case.edition),
    )
