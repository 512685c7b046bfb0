"""Who may call what: one table. A route that is not in it is refused, whatever else is right.

Until there are accounts everybody who reaches the server may do everything that exists; a later
`Who` is added here and nowhere else. Authentication itself does not live here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from flask import request
from werkzeug.exceptions import Forbidden, MethodNotAllowed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask import Flask


class Who(StrEnum):
    """Who may call a route."""

    ANYONE = "anyone"


@dataclass(frozen=True)
class Rule:
    """One route: who may call it, by which methods, and what it is for."""

    who: Who
    methods: frozenset[str]
    purpose: str


READ = frozenset({"GET", "HEAD", "OPTIONS"})
ASK = frozenset({"POST", "OPTIONS"})

ACCESS: Mapping[str, Rule] = {
    "builder.page": Rule(Who.ANYONE, READ, "the empty request"),
    "builder.make": Rule(Who.ANYONE, ASK, "the whole page with a program and its sheet"),
    "builder.program_fragment": Rule(Who.ANYONE, ASK, "the program alone, for the page's script"),
    "builder.sheet_fragment": Rule(Who.ANYONE, ASK, "the sheet alone, for the page's script"),
    "safety.page": Rule(Who.ANYONE, READ, "the safety questions, none answered"),
    "safety.answered": Rule(Who.ANYONE, ASK, "the safety questions and what follows"),
    "safety.outcome_fragment": Rule(Who.ANYONE, ASK, "what follows alone, for the page's script"),
    "safety.go_on": Rule(Who.ANYONE, ASK, "the request with the answers taken along"),
    "safety.signs_fragment": Rule(Who.ANYONE, ASK, "the signs found alone, for the page's script"),
    "sheets.download": Rule(Who.ANYONE, ASK, "the sheet as a PDF file"),
    "sheets.pdf": Rule(Who.ANYONE, READ, "a sheet that is still kept, shown in the browser"),
    "sheets.page_image": Rule(Who.ANYONE, READ, "one page of a kept sheet as a picture"),
    "library_files.photo": Rule(Who.ANYONE, READ, "a photo of the clinic's library"),
    "library_files.picture": Rule(Who.ANYONE, READ, "a drawing of the library"),
    "library_files.font": Rule(Who.ANYONE, READ, "a face of the font"),
    "static": Rule(Who.ANYONE, READ, "style sheets and scripts"),
}


def guard_access(app: Flask) -> None:
    """Refuse every request whose route and method are not in the table."""

    @app.before_request
    def refuse_unlisted() -> None:
        if request.endpoint is None:  # no such address: Flask answers 404 or 405 itself
            return
        rule = ACCESS.get(request.endpoint)
        if rule is None:
            raise Forbidden
        if request.method not in rule.methods:
            raise MethodNotAllowed(sorted(rule.methods))
