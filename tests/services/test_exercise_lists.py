"""The exercises that a request names: known ones, without contradiction, not too many."""

from __future__ import annotations

from hep.services.exercise_lists import (
    EXERCISE_LISTS,
    MOST_ORDERED,
    read_exercise_lists,
    read_order,
)
from hep.services.field_reader import FieldReader
from tests.builders import a_library, an_exercise

LIBRARY = a_library(*[an_exercise(f"e{number}") for number in range(8)])


def reader(**fields: str | list[str]) -> FieldReader:
    return FieldReader(fields, [])


def told(read: FieldReader) -> dict[str, str]:
    return {one.where: f"{one.message}; {one.hint}" for one in read.problems}


def test_each_list_is_read_under_its_own_name() -> None:
    fields = {name: f"e{number}" for number, name in enumerate(EXERCISE_LISTS)}
    lists = read_exercise_lists(reader(**fields), LIBRARY)
    assert lists == {name: frozenset({one}) for name, one in fields.items()}


def test_an_unknown_exercise_is_a_problem_of_its_list() -> None:
    read = reader(favourites=["e1", "x"])
    read_exercise_lists(read, LIBRARY)
    assert told(read)["favourites"].startswith("'x' is not known")


def test_what_must_and_must_not_be_there_may_not_meet() -> None:
    read = reader(must_have=["e1", "e2"], must_not=["e2", "e3"])
    read_exercise_lists(read, LIBRARY)
    assert told(read) == {"must_not": "'e2' is a must-have too; take it out of one of them"}


def test_more_than_seven_cannot_all_be_there() -> None:
    eight = reader(must_have=sorted(LIBRARY.exercises))
    read_exercise_lists(eight, LIBRARY)
    assert told(eight) == {"must_have": "8 are too many; name at most 7"}
    seven = reader(must_have=sorted(LIBRARY.exercises)[:7])
    assert len(read_exercise_lists(seven, LIBRARY)["must_have"]) == 7
    assert seven.problems == []


def test_an_order_is_read_from_one_text_or_several_and_names_each_once() -> None:
    assert read_order(reader(), LIBRARY) == ()
    assert read_order(reader(order="e3, e1,e2"), LIBRARY) == ("e3", "e1", "e2")
    assert read_order(reader(order=["e3", "e1,e3"]), LIBRARY) == ("e3", "e1")


def test_an_order_of_unknown_exercises_is_a_problem() -> None:
    read = reader(order="e1,x")
    read_order(read, LIBRARY)
    assert told(read) == {"order": "'x' is not known; name exercises by their ids"}


def test_an_order_that_is_too_long_is_not_looked_at() -> None:
    read = reader(order=",".join(["x"] * (MOST_ORDERED + 1)))
    assert read_order(read, LIBRARY) == ()
    assert told(read) == {"order": "21 are too many; name at most 20"}
