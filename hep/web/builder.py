"""The builder: asks for a program and shows it, as a whole page or, for the script, in two parts.

Nothing is stored and nothing stands in an address: the request travels by POST each time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, make_response, request

from hep.domain.errors import (
    HandoutError,
    InvalidRequest,
    NothingSuitable,
    PlanningError,
)
from hep.domain.request import SoreSide
from hep.handout.editions import Printing
from hep.language.refusals import refusal_text
from hep.services.programs import draft_program
from hep.services.scope import LOCAL
from hep.web.asking import Asked, read_asked
from hep.web.collaborators import present
from hep.web.contexts import (
    BuilderPage,
    Context,
    ProblemView,
    ProgramFragment,
    SheetFragment,
    Welcome,
    render,
)
from hep.web.errors import hep_refusal
from hep.web.form_words import named_sentence
from hep.web.forms import is_safety_field, read_form
from hep.web.item_view import Narrator
from hep.web.program_view import page_title, program_view, refusal_view
from hep.web.request_form import request_form
from hep.web.sheet_view import SheetView, failed_sheet_view, language_choices, sheet_view
from hep.web.sheets import asked_language, require_sheet, sheet_words
from hep.web.wishes import BY_HAND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flask import Response

    from hep.domain.errors import HepError, Problem
    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.web.forms import Fields

builder = Blueprint("builder", __name__)


@builder.get("/")
def page() -> Response:
    """Show the empty request."""
    return show_request({})


def show_request(fields: Fields) -> Response:
    """Show the request as far as it is filled in, and no program yet."""
    hep = present()
    library = hep.library_for(LOCAL)
    form = request_form(fields, library=library, words=hep.words)
    title = hep.words.text("Home exercise program")
    return _answer(BuilderPage(title, form, welcome=_welcome(library)))


@builder.post("/")
def make() -> Response:
    """Show the whole page with a program and its sheet, or with what stands in the way."""
    hep = present()
    library, words = hep.library_for(LOCAL), hep.words
    asked = read_asked(request.form, library=library)
    form = request_form(asked.fields, library=library, words=words)
    try:
        program = _drafted(asked, library)
    except InvalidRequest as error:
        marked = request_form(asked.fields, library=library, words=words, problems=error.problems)
        title = words.text("Please correct what is marked")
        return _answer(BuilderPage(title, marked, problems=_problems(error)), error)
    except NothingSuitable as error:
        refusal = refusal_view(error, library=library, words=words)
        return _answer(BuilderPage(words.text("No program"), form, refusal=refusal), error)
    sheet, failure = _sheet(program)
    title = page_title(program.request, library=library, words=words)
    view = program_view(program, library=library, words=words, refused=asked.refused)
    return _answer(BuilderPage(title, form, program=view, sheet=sheet), failure or asked.error)


@builder.post("/parts/program")
def program_fragment() -> Response:
    """Show the middle alone: fast, because no sheet is made. The form comes with it."""
    hep = present()
    library, words = hep.library_for(LOCAL), hep.words
    asked = read_asked(request.form, library=library)
    form = request_form(asked.fields, library=library, words=words)
    try:
        program = _drafted(asked, library)
    except InvalidRequest as error:
        return _answer(ProgramFragment(form, problems=_problems(error)), error)
    except NothingSuitable as error:
        refusal = refusal_view(error, library=library, words=words)
        return _answer(ProgramFragment(form, refusal=refusal), error)
    view = program_view(program, library=library, words=words, refused=asked.refused)
    return _answer(ProgramFragment(form, program=view), asked.error)


@builder.post("/parts/sheet")
def sheet_fragment() -> Response:
    """Show the right alone; empty when there is no program."""
    library = present().library_for(LOCAL)
    try:
        program = _drafted(read_asked(request.form, library=library), library)
    except PlanningError as error:
        return _answer(SheetFragment(), error)
    sheet, failure = _sheet(program)
    return _answer(SheetFragment(sheet), failure)


def _drafted(asked: Asked, library: Library) -> Program:
    wanted = read_form(asked.fields, library=library, words=present().words)
    return draft_program(wanted, library=library)


def _sheet(program: Program) -> tuple[SheetView, HepError | None]:
    """Return the sheet's view; a sheet that cannot be made does not hide the program."""
    hep = present()
    asked = asked_language()
    offered = language_choices(program, library=hep.library_for(LOCAL), chosen=asked)
    try:
        sheet = require_sheet(program, Printing(), words=sheet_words(program))
    except InvalidRequest as error:
        failure = problem_views(error.problems)[0].sentence
        return failed_sheet_view(program, failure, offered), error
    except HandoutError as error:
        return failed_sheet_view(program, refusal_text(error, words=hep.words), offered), error
    return sheet_view(program, sheet, offered), None


def _problems(error: InvalidRequest) -> tuple[ProblemView, ...]:
    return problem_views(error.problems)


def problem_views(problems: Sequence[Problem]) -> tuple[ProblemView, ...]:
    """Return problems as sentences that lead to their fields; answers stand in one block."""
    return tuple(
        ProblemView(_place(one.where), named_sentence(one, words=present().words))
        for one in problems
    )


def _place(where: str) -> str:
    """Return the id of what a problem leads to; what was set by hand stands together."""
    if is_safety_field(where):
        return "field-safety"
    return "field-by-hand" if where.startswith("dose") or where in BY_HAND else f"field-{where}"


def _welcome(library: Library) -> Welcome:
    """Show somebody sitting, where the library has such a drawing."""
    for exercise in sorted(library.exercises.values(), key=lambda one: one.id):
        if exercise.pictures and exercise.position == "sitting":
            narrator = Narrator(library, present().words)
            picture = narrator.picture(exercise, exercise.pictures[0], first_side=SoreSide.RIGHT)
            return Welcome(picture)
    return Welcome(None)


def _answer(context: Context, error: HepError | None = None) -> Response:
    response = make_response(render(context))
    if isinstance(context, ProgramFragment | SheetFragment):
        response.headers["X-Fragment"] = "1"  # the script swaps nothing else in
    if error:
        refusal = hep_refusal(error)
        response.status_code = refusal.status
        response.headers.extend(refusal.headers)
    return response
