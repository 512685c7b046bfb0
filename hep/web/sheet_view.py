"""The right column as plain values: pages of the real sheet, and the form that makes it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.language.words import language_name
from hep.services.languages import languages_of
from hep.web.addresses import address
from hep.web.collaborators import present
from hep.web.form_fields import Choice
from hep.web.forms import request_fields
from hep.web.printing_form import (
    edition_choices,
    figure_choices,
    ink_choices,
    tone_choices,
)

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.web.shelf import Sheet

PAPERS = {"a4": "A4", "letter": "US Letter"}


@dataclass(frozen=True)
class SheetView:
    """A sheet to look at and to download; without pages, `failure` says why."""

    page_urls: tuple[str, ...]
    pdf_url: str
    hidden: tuple[tuple[str, str], ...]
    papers: tuple[tuple[str, str], ...]
    selects: tuple[tuple[str, str, tuple[Choice, ...]], ...]  # name, label, choices
    languages: tuple[Choice, ...]  # in which every text of this program exists
    failure: str = ""

    @property
    def has_people(self) -> bool:
        """Whether the person on the pictures can be chosen."""
        return any(name == "figure" for name, _, _ in self.selects)


def sheet_view(program: Program, sheet: Sheet, languages: tuple[Choice, ...]) -> SheetView:
    """Return the view of a finished sheet."""
    numbers = range(1, len(sheet.pages) + 1)
    return SheetView(
        page_urls=tuple(
            address("sheets.page_image", key=sheet.key, number=number) for number in numbers
        ),
        pdf_url=address("sheets.pdf", key=sheet.key),
        hidden=request_fields(program.request),
        papers=tuple(PAPERS.items()),
        selects=_selects(program),
        languages=languages,
    )


def failed_sheet_view(program: Program, failure: str, languages: tuple[Choice, ...]) -> SheetView:
    """Return the view of a sheet that could not be made; its form can try again."""
    fields, papers = request_fields(program.request), tuple(PAPERS.items())
    return SheetView((), "", fields, papers, _selects(program), languages, failure)


def _selects(program: Program) -> tuple[tuple[str, str, tuple[Choice, ...]], ...]:
    words = present().words
    figures = figure_choices(words)
    people = (("figure", words.text("Person shown"), figures),) if len(figures) > 1 else ()
    return (
        ("edition", words.text("What to print"), edition_choices(program, words)),
        ("ink", words.text("Ink"), ink_choices(words)),
        *people,
        ("skin_tone", words.text("Figures"), tone_choices(words)),
    )


def language_choices(program: Program, *, library: Library, chosen: str) -> tuple[Choice, ...]:
    """Return the languages that this program can be printed in, each by its own name."""
    return tuple(
        Choice(one, language_name(one), is_chosen=one == chosen)
        for one in languages_of(program, library)
    )
