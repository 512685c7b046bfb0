"""Fields are read one by one; what cannot be used is a problem under the field's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.domain.request import Gate
from hep.services.field_reader import MOST_VALUES, FieldReader

if TYPE_CHECKING:
    from collections.abc import Sequence

KNOWN = ("sprain", "gait")


def reader(value: str | Sequence[str] | None = None) -> FieldReader:
    """Return a reader of one field, called `field`; None leaves it away."""
    return FieldReader({} if value is None else {"field": value}, [])


def problem(read: FieldReader) -> str:
    (only,) = read.problems
    assert only.where == "field"
    return f"{only.message}; {only.hint}"


def test_a_text_is_stripped_and_of_several_the_first() -> None:
    assert reader().text("field") == ""
    assert reader([]).text("field") == ""
    assert reader(" a ").text("field") == "a"
    assert reader(["a", "b"]).text("field") == "a"


def test_texts_are_all_that_are_not_empty() -> None:
    assert reader().texts("field") == ()
    assert reader("a").texts("field") == ("a",)
    assert reader(["", "a", "b"]).texts("field") == ("a", "b")


def test_one_of_the_known_is_read_and_another_is_a_problem() -> None:
    assert reader("gait").one_of("field", KNOWN) == "gait"
    assert reader().one_of("field", KNOWN, default="sprain") == "sprain"
    read = reader("gout")
    assert read.one_of("field", KNOWN) is None
    assert problem(read) == "'gout' is not known; choose one of sprain, gait"


def test_a_field_without_a_default_must_be_there() -> None:
    read = reader("")
    assert read.one_of("field", KNOWN) is None
    assert problem(read) == "is missing; choose one of sprain, gait"
    may_be_empty = reader()
    assert may_be_empty.one_of("field", KNOWN, default="") == ""
    assert may_be_empty.problems == []


def test_a_choice_is_a_member_and_a_wrong_one_takes_the_default_with_a_problem() -> None:
    assert reader("met").choice("field", Gate.NOT_TESTED) is Gate.MET
    assert reader().choice("field", Gate.NOT_TESTED) is Gate.NOT_TESTED
    read = reader("perhaps")
    assert read.choice("field", Gate.NOT_TESTED) is Gate.NOT_TESTED
    assert "'perhaps' is not known" in problem(read)


@pytest.mark.parametrize(
    ("value", "is_yes"), [("1", True), ("TRUE", True), ("on", True), ("no", False), ("", False)]
)
def test_yes_is_said_in_four_ways(value: str, *, is_yes: bool) -> None:
    assert reader(value).is_yes("field") is is_yes


def test_several_values_keep_their_order_and_not_said_differs_from_none() -> None:
    assert reader().several("field", KNOWN) is None
    assert reader([""]).several("field", KNOWN) == ()
    assert reader(["gait", "", "sprain"]).several("field", KNOWN) == ("gait", "sprain")
    assert reader("gait").ids("field", KNOWN) == frozenset({"gait"})
    assert reader().ids("field", KNOWN) == frozenset()


def test_each_unknown_value_is_a_problem() -> None:
    read = reader(["gout", "gait", "sprains"])
    read.several("field", KNOWN)
    assert [one.message for one in read.problems] == [
        "'gout' is not known",
        "'sprains' is not known",
    ]
    assert read.problems[1].hint == "did you mean 'sprain'? choose from sprain, gait"


def test_a_flood_of_values_is_not_looked_at() -> None:
    read = reader(["X"] * 100_000)
    assert read.several("field", KNOWN) is None
    assert problem(read) == f"100000 values are too many; give at most {MOST_VALUES}"
    assert reader(["gait"] * MOST_VALUES).several("field", KNOWN) == ("gait",) * MOST_VALUES


@pytest.mark.parametrize(("value", "number"), [(None, None), ("", None), ("5", 5), (" 60 ", 60)])
def test_a_number_is_read_up_to_both_limits(value: str | None, number: int | None) -> None:
    read = reader(value)
    assert read.number("field", (5, 60)) == number
    assert read.problems == []


@pytest.mark.parametrize("value", ["4", "61", "0", "-5"])
def test_a_number_beyond_its_limits_is_out_of_range(value: str) -> None:
    read = reader(value)
    assert read.number("field", (5, 60)) is None
    assert problem(read) == f"'{value}' is out of range; write 5 to 60"


@pytest.mark.parametrize("value", ["four", "1e3", "٢٠", "9" * 5000, "2.5", "--5"])
def test_what_is_no_whole_number_is_told(value: str) -> None:
    read = reader(value)
    assert read.number("field", (5, 60)) is None
    assert problem(read).endswith("is not a whole number; write 5 to 60")
    assert len(problem(read)) < 100
