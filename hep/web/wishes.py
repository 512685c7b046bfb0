"""What the fields of a request ask for by hand: lists of exercises, doses and their order.

Each function gives the fields with one wish changed. Whether a program can be had with it does not
live here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.services.exercise_lists import EXERCISE_LISTS
from hep.web.dose_form import edits_of, with_edits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hep.web.forms import Fields

BY_HAND = (*EXERCISE_LISTS, "dose_edits", "order")


def listed(fields: Fields, name: str) -> list[str]:
    """Return the ids that a list of the request holds."""
    value = fields.get(name, [])
    return [value] if isinstance(value, str) else list(value)


def with_list(fields: Fields, name: str, *, put: Iterable[str] = (), out: str = "") -> Fields:
    """Return the fields with ids put into a list and one taken out of it."""
    ids = dict.fromkeys([*listed(fields, name), *put])
    ids.pop(out, None)
    others: Fields = {key: value for key, value in fields.items() if key != name}
    return others | {name: list(ids)} if ids else others


def with_must(fields: Fields, name: str) -> Fields:
    """Return the fields that ask for an exercise, whatever they said of it before."""
    return with_list(with_list(fields, "must_not", out=name), "must_have", put=[name])


def without_must(fields: Fields, name: str) -> Fields:
    """Return the fields that do not insist on an exercise."""
    return with_list(fields, "must_have", out=name)


def with_favourite(fields: Fields, name: str) -> Fields:
    """Return the fields with an exercise that is liked."""
    return with_list(fields, "favourites", put=[name])


def without_favourite(fields: Fields, name: str) -> Fields:
    """Return the fields with an exercise that is liked no more than others."""
    return with_list(fields, "favourites", out=name)


def as_planned(fields: Fields, name: str) -> Fields:
    """Return the fields without a dose set by hand for this exercise."""
    return with_edits(fields, edits_of(fields) | {name: {}})


def without(fields: Fields, name: str) -> Fields:
    """Return the fields that take one out by name, with its dose and its place before."""
    fields = with_list(with_list(fields, "must_have", out=name), "must_not", put=[name])
    return as_planned(with_list(fields, "given_before", out=name), name)


def wanted_order(fields: Fields) -> list[str]:
    """Return the ids of the order that was asked for; none where none was."""
    return [one for text in listed(fields, "order") for one in text.split(",")]
