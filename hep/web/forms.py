"""The builder's form: which fields it has, what a person must choose, and back from a request.

The meaning of each value is read by hep.services.requests; here is only what a form adds: a choice
that a screen must not make for the therapist, and a place left over from another cause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from hep.domain.errors import InvalidRequest, Problem
from hep.language.words import mark
from hep.services.exercise_lists import EXERCISE_LISTS
from hep.services.request_json import plain_request
from hep.services.requests import read_request
from hep.services.safety_fields import ENTRY_PREFIX, SAFETY_LISTS, entry_fields

if TYPE_CHECKING:
    from werkzeug.datastructures import MultiDict

    from hep.domain.library import Library
    from hep.domain.request import PlanRequest
    from hep.language.words import Words

Fields: TypeAlias = "dict[str, str | list[str]]"

SINGLE = (
    "cause",
    "subtype",
    "level",
    "side",
    "worse_side",
    "minutes",
    "max_exercises",
    "running",
    "gate",
    "age_band",
    "first_time",
    "second_cause",
    "entry",
    "irritable",
    "days_a_week",
    "steps_a_minute",
    "pain_site",
)
SEVERAL = (
    *("tags", "equipment", "positions_avoided", "dose_edits", "order", "signs"),
    *(*EXERCISE_LISTS, *SAFETY_LISTS),
)
OF_THE_SHEET = ("language",)  # travels with the request, and is none of it
REQUIRED = {
    "cause": mark("Choose why the ankle hurts."),
    "level": mark("Choose a level."),
    "side": mark("Choose the sore side."),
}


def read_fields(form: MultiDict[str, str], *, library: Library) -> Fields:
    """Return the builder's fields of a form; other fields are not looked at."""
    single = (*SINGLE, *OF_THE_SHEET)
    fields: Fields = {name: form[name].strip() for name in single if form.get(name, "").strip()}
    fields |= {name: form.getlist(name) for name in SEVERAL if name in form}
    if _is_left_over(fields, library):
        del fields["subtype"]
    return fields | _entries(form, library) | _place(fields, library)


def _entries(form: MultiDict[str, str], library: Library) -> dict[str, str]:
    """Return the clearing entries of questions with a yes; others are left over and dropped."""
    names = entry_fields(library, form.getlist("red_flags"))
    return {name: form[name].strip() for name in names if form.get(name, "").strip()}


def _place(fields: Fields, library: Library) -> dict[str, str]:
    """Return the place that the sore spot stands for, where none was chosen (brief 7)."""
    place = library.cause_finder.pain_sites.get(str(fields.get("pain_site")))
    pathway = library.pathways.get(str(fields.get("cause")))
    if place is None or pathway is None or "subtype" in fields or place not in pathway.subtypes:
        return {}
    return {"subtype": place}


def is_safety_field(name: str) -> bool:
    """Tell whether a field is one of the answers to the safety questions."""
    return name in SAFETY_LISTS or name.startswith(ENTRY_PREFIX)


def _is_left_over(fields: Fields, library: Library) -> bool:
    """Tell whether the place belongs to another cause: its part of the form is hidden then."""
    place, pathway = fields.get("subtype"), library.pathways.get(str(fields.get("cause")))
    if pathway is None or place in pathway.subtypes:
        return False
    return any(place in other.subtypes for other in library.pathways.values())


def read_form(fields: Fields, *, library: Library, words: Words) -> PlanRequest:
    """Return the request; raise InvalidRequest with every problem, the missing choices first."""
    missing = [
        Problem(name, words.text(sentence))
        for name, sentence in REQUIRED.items()
        if not fields.get(name)
    ]
    try:
        request = read_request(fields, library=library)
    except InvalidRequest as error:
        known = {problem.where for problem in missing}
        others = [problem for problem in error.problems if problem.where not in known]
        raise InvalidRequest([*missing, *others]) from error
    if missing:
        raise InvalidRequest(missing)
    return request


def request_fields(request: PlanRequest) -> tuple[tuple[str, str], ...]:
    """Return a request as hidden fields; `read_form` of them gives the same request."""
    return tuple(
        (name, one)
        for name, value in plain_request(request).items()
        for one in ([value] if isinstance(value, str) else value)
    )
