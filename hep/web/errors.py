"""Every refusal as an answer: one table of statuses, one page, one JSON shape.

    {"error": {"code": "…", "message": "…", "problems": [{"where", "message", "hint"}]}}

A program that accepts JSON rather than HTML gets JSON. Sentences for hep's own errors come from
hep.language.refusals; those for plain HTTP errors stand here. Never a stack trace, never a repr.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from flask import current_app, jsonify, make_response, request
from werkzeug.exceptions import HTTPException, InternalServerError, NotFound

from hep.domain.errors import (
    HepError,
    InvalidRequest,
    NoRunPlan,
    NoStudio,
    NothingSuitable,
    Problem,
    RenderFailed,
    RenderTimeout,
    TooManyForOnePage,
)
from hep.domain.errors import NotFound as NoSuchThing
from hep.language.findings import finding_text
from hep.language.refusals import refusal_text
from hep.language.words import mark
from hep.services.scope import LOCAL
from hep.web.collaborators import present
from hep.web.contexts import ErrorPage, render
from hep.web.csrf import ForeignRequest
from hep.web.sanity import BrokenBytes

if TYPE_CHECKING:
    from flask import Flask, Response

RETRY_SECONDS = 5


@dataclass(frozen=True)
class Refusal:
    """What a refusal says to whom, before it becomes a page or JSON."""

    status: int
    code: str
    message: str
    problems: tuple[Problem, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()


class SheetNotKept(NotFound):
    """A sheet that this process does not keep (any more)."""


STATUS: dict[type[HepError], int] = {
    InvalidRequest: 422,
    NothingSuitable: 422,
    NoSuchThing: 404,
    TooManyForOnePage: 422,
    NoRunPlan: 422,
    NoStudio: 422,
    RenderTimeout: 503,
    RenderFailed: 503,
    HepError: 500,
}
OWN_SENTENCES: dict[type[HTTPException], tuple[str, str]] = {
    ForeignRequest: (
        "foreign_request",
        mark("This request did not come from this page. Open it here and try again."),
    ),
    BrokenBytes: (
        "broken_bytes",
        mark("What was sent is not readable text. Go back and try again."),
    ),
    SheetNotKept: ("sheet_not_kept", mark("This sheet is no longer kept. Make the program again.")),
}
HTTP_SENTENCES = {
    400: mark("The request could not be read. Go back and try again."),
    403: mark("This is not open to you."),
    404: mark("There is no such page. Check the address."),
    405: mark("This address cannot be used in this way. Go back to the first page."),
    413: mark("Too much was sent. Go back and send less."),
    415: mark("What was sent is not a form. Use the form on the first page."),
    500: mark("Something went wrong on our side. Please try again."),
}


def answer_errors(app: Flask) -> None:
    """Answer every error of an app by the tables above."""
    app.register_error_handler(HepError, lambda error: answer(hep_refusal(error)))
    app.register_error_handler(HTTPException, lambda error: answer(http_refusal(error)))
    app.register_error_handler(Exception, _answer_unexpected)


def _answer_unexpected(error: Exception) -> Response:
    current_app.logger.error("unexpected error at %s", request.endpoint, exc_info=error)
    return answer(http_refusal(InternalServerError()))


def hep_refusal(error: HepError) -> Refusal:
    """Return how one of hep's errors is answered."""
    status = next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)
    words = present().words
    message = refusal_text(error, words=words)
    if isinstance(error, NothingSuitable):
        message = finding_text(error.reason, library=present().library_for(LOCAL), words=words)
    if status >= InternalServerError.code:
        current_app.logger.error("%s at %s", error.code, request.endpoint)
    retry = (("Retry-After", str(RETRY_SECONDS)),) if status == 503 else ()
    problems = error.problems if isinstance(error, InvalidRequest) else ()
    return Refusal(status, error.code, message, problems, retry)


def http_refusal(error: HTTPException) -> Refusal:
    """Return how a plain HTTP error is answered."""
    status = error.code or InternalServerError.code
    code, sentence = OWN_SENTENCES.get(
        type(error), (f"http_{status}", HTTP_SENTENCES.get(status, ""))
    )
    if not sentence:
        sentence = HTTP_SENTENCES[400 if status < InternalServerError.code else 500]
    kept = tuple((name, value) for name, value in error.get_headers() if name == "Allow")
    return Refusal(status, code, present().words.text(sentence), headers=kept)


def answer(refusal: Refusal) -> Response:
    """Return a refusal as JSON or as a page, as the request accepts."""
    if wants_json():
        response = jsonify(error=_plain(refusal))
    else:
        response = make_response(render(ErrorPage.from_refusal(refusal.message, refusal.problems)))
    response.status_code = refusal.status
    response.headers.extend(refusal.headers)
    return response


def wants_json() -> bool:
    """Tell whether the caller accepts JSON and likes HTML less."""
    kinds = request.accept_mimetypes
    return kinds["application/json"] > kinds["text/html"]


def _plain(refusal: Refusal) -> dict[str, Any]:
    return {
        "code": refusal.code,
        "message": refusal.message,
        "problems": [vars(problem) for problem in refusal.problems],
    }
