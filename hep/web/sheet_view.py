"""The right column as plain values: pages of the real sheet, and the form that makes it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.language.words import language_name
from hep.services.languages import languages_of
from hep.web.addresses import address
from hep.web.form_fields import Choice
from hep.web.forms import request_fields

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
    languages: tuple[Choice, ...]  # in which every text of this program exists
    failure: str = ""


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
        languages=languages,
    )


def failed_sheet_view(program: Program, failure: str, languages: tuple[Choice, ...]) -> SheetView:
    """Return the view of a sheet that could not be made; its form can try again."""
    papers = tuple(PAPERS.items())
    return SheetView((), "", request_fields(program.request), papers, languages, failure)


def language_choices(program: Program, *, library: Library, chosen: str) -> tuple[Choice, ...]:
    """Return the languages that this program can be printed in, each by its own name."""
    return tuple(
        Choice(one, language_name(one), is_chosen=one == chosen)
        for one in languages_of(program, library)
    )
