"""The sheet as a file, as pages to look at, and as something to show in the browser.

The download is a form that carries the whole request, so that it works whatever is kept where.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flask import Blueprint, make_response, request

from hep.domain.safety_answers import without_people
from hep.handout.editions import Edition
from hep.handout.stamp import Stamp
from hep.services.languages import require_language
from hep.services.programs import draft_program
from hep.services.scope import LOCAL
from hep.services.stamps import read_stamp
from hep.web.collaborators import present
from hep.web.errors import SheetNotKept
from hep.web.forms import read_fields, read_form
from hep.web.printing_form import read_printing
from hep.web.security import PDF_POLICY, policy_text
from hep.web.shelf import Order, Sheet, a_sheet

if TYPE_CHECKING:
    from flask import Response

    from hep.domain.program import Program
    from hep.handout.editions import Printing
    from hep.language.words import Words

sheets = Blueprint("sheets", __name__)


@sheets.post("/handout.pdf")
def download() -> Response:
    """Give the sheet for the request in the form, as a file."""
    hep = present()
    library = hep.library_for(LOCAL)
    printing = read_printing(request.form)
    fields = read_fields(request.form, library=library)
    program = draft_program(read_form(fields, library=library, words=hep.words), library=library)
    words, stamp = sheet_words(program), read_stamp(request.form)
    response = _pdf(_printed(program, printing, stamp, words=words))
    asked = program.request
    what = "exercises" if printing.edition is Edition.PATIENT else printing.edition
    tongue = "" if words.locale == hep.words.locale else f"-{words.locale}"
    side, paper = asked.side, f"{printing.paper}{tongue}"
    name = f"{what}-{asked.cause}-level-{int(program.level)}-{side}-{paper}.pdf"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@sheets.get("/handouts/<string(length=64):key>.pdf")
def pdf(key: str) -> Response:
    """Show a kept sheet."""
    response = _pdf(_kept(key).pdf)
    response.headers["Content-Disposition"] = 'inline; filename="exercises.pdf"'
    return response


@sheets.get("/handouts/<string(length=64):key>/page-<int:number>.png")
def page_image(key: str, number: int) -> Response:
    """Show one page of a kept sheet; pages count from 1."""
    pages = _kept(key).pages
    if not 1 <= number <= len(pages):
        raise SheetNotKept
    response = make_response(pages[number - 1])
    response.mimetype = "image/png"
    return response


def asked_language() -> str:
    """Return the code of the language that the form asks for, else of the screens."""
    return request.form.get("language", "").strip() or present().words.locale


def sheet_words(program: Program) -> Words:
    """Return the words of the language that is asked for.

    Raises InvalidRequest, naming what lacks, for a language that is not whole for this program.
    """
    library = present().library_for(LOCAL)
    return require_language(asked_language(), program=program, library=library)


def _printed(program: Program, printing: Printing, stamp: Stamp, *, words: Words) -> bytes:
    """Return the PDF; one with a name or a link is made for this answer alone and never kept."""
    if stamp.is_blank:
        return require_sheet(program, printing, words=words).pdf
    hep = present()
    return hep.sheets.make(
        program,
        library=hep.library_for(LOCAL),
        words=words,
        printing=printing,
        printed_on=hep.today(),
        stamp=stamp,
    )


def require_sheet(program: Program, printing: Printing, *, words: Words) -> Sheet:
    """Return the sheet of a program, kept or made now; HandoutError when it cannot be made."""
    hep = present()
    library, today = hep.library_for(LOCAL), hep.today()
    asked = replace(program.request, safety=without_people(program.request.safety))
    order = Order(asked, library.fingerprint, printing, words.locale, today)

    def made() -> Sheet:
        content = hep.sheets.make(
            program,
            library=library,
            words=words,
            printing=printing,
            printed_on=today,
            stamp=Stamp(),
        )
        return a_sheet(content, hep.sheets.preview(content))

    return hep.shelf.require(order, made)


def _kept(key: str) -> Sheet:
    sheet = present().shelf.find(key)
    if sheet is None:
        raise SheetNotKept
    return sheet


def _pdf(content: bytes) -> Response:
    response = make_response(content)
    response.mimetype = "application/pdf"
    response.headers["Content-Security-Policy"] = policy_text(PDF_POLICY)
    return response
