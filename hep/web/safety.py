"""The safety questions: asked first, answered group by group, and taken along to the request.

Nothing is stored: the answers travel by POST, with whatever of the request was filled in already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, make_response, request

from hep.services.requests import read_answers
from hep.services.scope import LOCAL
from hep.web.builder import make, problem_views, show_request
from hep.web.collaborators import present
from hep.web.contexts import OutcomeFragment, SafetyPage, SignsFragment, render
from hep.web.forms import REQUIRED, is_safety_field, read_fields
from hep.web.safety_view import SafetyNarrator
from hep.web.signs_view import signs_view

if TYPE_CHECKING:
    from flask import Response

    from hep.domain.errors import Problem
    from hep.web.forms import Fields

OK, UNPROCESSABLE = 200, 422

safety = Blueprint("safety", __name__)


@safety.get("/safety")
def page() -> Response:
    """Show the questions, none answered."""
    return _page({})


@safety.post("/safety")
def answered() -> Response:
    """Show the questions as answered so far, and what follows."""
    return _page(_fields())


@safety.post("/parts/safety")
def outcome_fragment() -> Response:
    """Show what follows alone, for the page's script; an entry half written is no problem yet."""
    fields = _fields()
    narrator, _ = _narrator(fields)
    return _fragment(render(OutcomeFragment(narrator.outcome_view(fields))))


@safety.post("/request")
def go_on() -> Response:
    """Show the request with the answers in it; the program too, where all was chosen already."""
    fields = _fields()
    _, problems = read_answers(fields, library=present().library_for(LOCAL))
    if problems:
        return _page(fields)
    return make() if all(fields.get(name) for name in REQUIRED) else show_request(fields)


@safety.post("/parts/signs")
def signs_fragment() -> Response:
    """Show what the ticked signs amount to, for the page's script."""
    hep = present()
    view = signs_view(_fields(), library=hep.library_for(LOCAL), words=hep.words)
    return _fragment(render(SignsFragment(view)))


def _fields() -> Fields:
    return read_fields(request.form, library=present().library_for(LOCAL))


def _page(fields: Fields) -> Response:
    narrator, problems = _narrator(fields)
    page = SafetyPage(
        title=present().words.text("Safety questions"),
        groups=narrator.groups(),
        outcome=narrator.outcome_view(fields, problems),
        kept=tuple(
            (name, one)
            for name, value in fields.items()
            if not is_safety_field(name)
            for one in ([value] if isinstance(value, str) else value)
        ),
        problems=problem_views(problems),
    )
    response = make_response(render(page))
    response.status_code = UNPROCESSABLE if problems else OK
    return response


def _narrator(fields: Fields) -> tuple[SafetyNarrator, tuple[Problem, ...]]:
    hep = present()
    library = hep.library_for(LOCAL)
    answers, problems = read_answers(fields, library=library)
    return SafetyNarrator(answers, library, hep.words), problems


def _fragment(content: str) -> Response:
    response = make_response(content)
    response.headers["X-Fragment"] = "1"  # the script swaps nothing else in
    return response
