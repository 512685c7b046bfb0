"""The exercises that a request names: liked, wanted, not wanted, given before, and their order.

Whether a program can have them is the planner's to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from hep.domain.request import EXERCISES
from hep.services.wrong_values import shown

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.services.field_reader import FieldReader

EXERCISE_LISTS = ("favourites", "must_have", "must_not", "given_before")
MOST_ORDERED = 20


class ExerciseLists(TypedDict):
    """The lists by their names in a request."""

    favourites: frozenset[str]
    must_have: frozenset[str]
    must_not: frozenset[str]
    given_before: frozenset[str]


def read_exercise_lists(reader: FieldReader, library: Library) -> ExerciseLists:
    """Return the four lists of exercises; what must and must not be there may not meet."""
    known = tuple(library.exercises)
    lists = ExerciseLists(
        favourites=reader.ids("favourites", known),
        must_have=reader.ids("must_have", known),
        must_not=reader.ids("must_not", known),
        given_before=reader.ids("given_before", known),
    )
    for one in sorted(lists["must_have"] & lists["must_not"]):
        reader.add("must_not", f"{shown(one)} is a must-have too", "take it out of one of them")
    if len(lists["must_have"]) > EXERCISES[1]:
        number = len(lists["must_have"])
        reader.add("must_have", f"{number} are too many", f"name at most {EXERCISES[1]}")
    return lists


def read_order(reader: FieldReader, library: Library) -> tuple[str, ...]:
    """Return ids in their order; one text may name several, with commas."""
    names = [one.strip() for text in reader.texts("order") for one in text.split(",")]
    if len(names) > MOST_ORDERED:
        reader.add("order", f"{len(names)} are too many", f"name at most {MOST_ORDERED}")
        return ()
    for name in names:
        if name not in library.exercises:
            reader.add("order", f"{shown(name)} is not known", "name exercises by their ids")
    return tuple(dict.fromkeys(names))
