"""Doses set by hand as text: there and back, and everything that is refused, each by its number."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from hep.domain.dose_edit import EDITABLE, DoseEdit
from hep.domain.errors import InvalidRequest
from hep.services.dose_edits import dose_edit_text, read_dose_edits, split_edit
from hep.services.request_json import plain_request
from hep.services.requests import read_request
from tests.domain.edited_requests import edited_requests
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.request import PlanRequest

GOOD = {"cause": "overuse", "subtype": "achilles-midportion", "level": "2"}


def read(*texts: str, order: str = "") -> PlanRequest:
    return read_request({**GOOD, "dose_edits": texts, "order": order}, library=shipped())


def refused(*texts: str, order: str = "") -> dict[str, str]:
    with pytest.raises(InvalidRequest) as caught:
        read(*texts, order=order)
    return {one.where: f"{one.message}; {one.hint}" for one in caught.value.problems}


@given(edited_requests())
def test_what_is_read_back_is_the_same_or_refused_as_too_much(request: PlanRequest) -> None:
    plain = json.loads(json.dumps(plain_request(request)))
    texts = [dose_edit_text(one) for one in request.dose_edits]
    _, problems = read_dose_edits(texts, library=shipped(), level=request.level)
    assert all("stay within" in one.hint for one in problems)
    if not problems:
        assert read_request(plain, library=shipped()) == request


def test_edits_are_read_in_the_order_of_their_exercises() -> None:
    request = read(
        "single-leg-stance:hold_seconds=30", "", " single-heel-raise: sets=2 , repetitions=8"
    )
    assert request.dose_edits == (
        DoseEdit("single-heel-raise", sets=2, repetitions=8),
        DoseEdit("single-leg-stance", hold_seconds=30),
    )
    assert [dose_edit_text(one) for one in request.dose_edits] == [
        "single-heel-raise:sets=2,repetitions=8", "single-leg-stance:hold_seconds=30",
    ]  # fmt: skip
    assert read().dose_edits == ()


def test_an_edit_is_split_as_it_was_written() -> None:
    assert split_edit("a:sets=x,b") == ("a", {"sets": "x", "b": ""})
    assert split_edit("") == ("", {})


def test_every_number_out_of_range_is_named_at_once() -> None:
    assert refused("single-heel-raise:sets=0,repetitions=many,rest_seconds=²,hold_seconds=4") == {
        "dose.single-heel-raise.sets": "'0' is out of range; write 1 to 6",
        "dose.single-heel-raise.repetitions": "'many' is not a whole number; write 3 to 40",
        "dose.single-heel-raise.rest_seconds":
            "'\\xb2' is not a whole number; write 0 to 180",
        "dose.single-heel-raise.hold_seconds":
            "is not part of this exercise's dose; leave it out",
    }  # fmt: skip


def test_numbers_that_are_too_much_together_are_refused() -> None:
    found = refused("single-heel-raise:sets=6,repetitions=30,rest_seconds=180")
    assert found == {"dose.single-heel-raise.sets": "takes 36 minutes a session; stay within 25"}


@pytest.mark.parametrize("text", ["single-heel-raise", "single-heel-raise:", "x:speed=3", ":sets"])
def test_what_is_not_a_dose_says_how_to_write_one(text: str) -> None:
    found = refused(text)["dose_edits"]
    assert "single-heel-raise:sets=3,repetitions=12" in found or "is not known" in found
    assert all(name in found for name in EDITABLE) or text == ":sets"


def test_unknown_and_repeated_exercises_and_too_many_are_refused() -> None:
    assert "'nope' is not known" in refused("nope:sets=1")["dose_edits"]
    twice = refused("single-heel-raise:sets=2", "single-heel-raise:sets=3")
    assert "is set twice" in twice["dose_edits"]
    assert "21 are too many" in refused(*["x:sets=1"] * 21)["dose_edits"]
    assert " ..." in refused("x" * 100)["dose_edits"]


def test_education_has_no_dose_to_set() -> None:
    assert "not part of" in refused("load-diary:sets=1")["dose.load-diary.sets"]


def test_a_dose_of_a_level_that_follows_the_schedule_is_judged_by_its_numbers_alone() -> None:
    library = shipped()
    runs = [
        one
        for one in library.exercises.values()
        if any(dose.follows_run_schedule for dose in one.doses.values())
    ]
    assert runs
    edits, problems = read_dose_edits(
        [f"{runs[0].id}:sets=1"], library=library, level=max(runs[0].doses)
    )
    assert problems
    assert edits[0].exercise_id == runs[0].id


def test_the_order_is_read_from_one_text_or_several() -> None:
    both = ("single-leg-stance", "single-heel-raise")
    assert read(order="single-leg-stance, single-heel-raise").order == both
    listed = read_request({**GOOD, "order": [*both, both[0]]}, library=shipped())
    assert listed.order == both
    assert "'nope' is not known" in refused(order="nope")["order"]
    assert "21 are too many" in refused(order=",".join(["walk-brisk"] * 21))["order"]
