"""One wish of the request's fields is changed, and nothing else of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.web.wishes import (
    as_planned,
    listed,
    wanted_order,
    with_favourite,
    with_list,
    with_must,
    without,
    without_favourite,
    without_must,
)

if TYPE_CHECKING:
    from hep.web.forms import Fields

NONE: Fields = {"cause": "sprain"}


def test_a_list_of_one_may_be_a_text() -> None:
    assert listed(NONE, "must_have") == []
    assert listed({"must_have": "a"}, "must_have") == ["a"]
    assert listed({"must_have": ["a", "b"]}, "must_have") == ["a", "b"]


def test_an_id_stands_in_a_list_once_and_an_empty_list_is_left_out() -> None:
    fields = with_list(NONE, "tags", put=["a", "b", "a"])
    assert fields == NONE | {"tags": ["a", "b"]}
    assert with_list(fields, "tags", put=["b", "c"], out="a") == NONE | {"tags": ["b", "c"]}
    assert with_list(NONE | {"tags": "a"}, "tags", out="a") == NONE


def test_the_fields_that_were_given_are_not_changed() -> None:
    fields: Fields = {"must_not": ["a"]}
    assert with_must(fields, "a") == {"must_have": ["a"]}
    assert fields == {"must_not": ["a"]}


def test_insisting_and_liking_can_be_undone() -> None:
    assert without_must(with_must(NONE, "a"), "a") == NONE
    assert without_favourite(with_favourite(NONE, "a"), "a") == NONE
    assert with_favourite(NONE, "a")["favourites"] == ["a"]


def test_what_is_taken_out_loses_its_dose_and_all_that_spoke_for_it() -> None:
    edits = ["a:sets=2", "b:sets=3"]
    fields: Fields = {"must_have": ["a"], "given_before": ["a", "b"], "dose_edits": edits}
    assert without(fields, "a") == {
        "must_not": ["a"],
        "given_before": ["b"],
        "dose_edits": ["b:sets=3"],
    }


def test_a_dose_set_by_hand_is_given_up_for_one_exercise_alone() -> None:
    fields: Fields = {"dose_edits": ["a:sets=2", "b:sets=3"]}
    assert as_planned(fields, "a") == {"dose_edits": ["b:sets=3"]}
    assert as_planned(as_planned(fields, "a"), "b") == {}


def test_an_order_is_one_text_with_commas_or_several() -> None:
    assert wanted_order(NONE) == []
    assert wanted_order({"order": ["a,b"]}) == wanted_order({"order": ["a", "b"]}) == ["a", "b"]
