"""The answers to the safety questions come from plain fields and go back the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.domain.clearance import Clearance
from hep.domain.errors import InvalidRequest
from hep.domain.safety_answers import SafetyAnswers
from hep.services.request_json import plain_request
from hep.services.requests import read_answers, read_request
from hep.services.safety_fields import (
    LONGEST_ENTRY,
    clearable,
    entries_as_fields,
    entry_fields,
    plain_safety,
)
from tests.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ENTRY = ("RF01", "Dr Example", "2026-05-12", "X-ray: no fracture", "none")


def problems_of(fields: Mapping[str, str | Sequence[str]]) -> dict[str, str]:
    _, problems = read_answers(fields, library=shipped())
    return {one.where: str(one) for one in problems}


def with_entry(**parts: str) -> dict[str, str | Sequence[str]]:
    named = dict(zip(("by", "on", "result", "limits"), ENTRY[1:], strict=True)) | parts
    return {"red_flags": ["RF01"], **entries_as_fields([("RF01", *named.values())])}


def test_answers_become_fields_and_come_back_the_same() -> None:
    answers = SafetyAnswers(
        frozenset({"RF01", "RF08"}),
        frozenset({"injury", "bone"}),
        (Clearance(*ENTRY),),
        frozenset({"active-cancer", "other-diagnosis-as-likely"}),
    )
    plain = plain_safety(answers)
    assert plain["asked"] == ["bone", "injury"]
    assert plain["cleared-RF01-by"] == "Dr Example"
    assert read_answers(plain, library=shipped()) == (answers, ())


def test_a_request_takes_them_along() -> None:
    fields = {"cause": "gait", "level": "1", **with_entry()}
    asked = read_request(fields, library=shipped())
    assert asked.safety.clearances == (Clearance(*ENTRY),)
    assert read_request(plain_request(asked), library=shipped()) == asked


def test_nothing_answered_leaves_no_field() -> None:
    assert plain_safety(SafetyAnswers()) == {}


@pytest.mark.parametrize("name", ["red_flags", "asked", "wells"])
def test_an_unknown_answer_is_told_and_not_used(name: str) -> None:
    answers, problems = read_answers({name: ["nothing-like-it"]}, library=shipped())
    assert answers == SafetyAnswers()
    assert [one.where for one in problems] == [name]


@pytest.mark.parametrize(
    ("part", "says"),
    [
        ("by", "lacks who cleared it"),
        ("on", "lacks the day"),
        ("result", "lacks the result"),
        ("limits", "lacks the limits"),
    ],
)
def test_an_entry_says_what_it_lacks_at_its_field(part: str, says: str) -> None:
    (where, said), *others = problems_of(with_entry(**{part: " "})).items()
    assert (where, others) == (f"cleared-RF01-{part}", [])
    assert says in said


@pytest.mark.parametrize("day", ["yesterday", "2026-02-30", "20260512", "2026-W01-1"])
def test_the_day_of_an_entry_is_a_day(day: str) -> None:
    assert "write it like 2026-05-12" in problems_of(with_entry(on=day))["cleared-RF01-on"]


def test_a_part_of_an_entry_is_one_line_and_not_a_letter() -> None:
    assert not problems_of(with_entry(result="x" * LONGEST_ENTRY))
    said = problems_of(with_entry(result="x" * (LONGEST_ENTRY + 1)))["cleared-RF01-result"]
    assert f"has {LONGEST_ENTRY + 1} letters" in said


def test_only_what_blocks_can_be_cleared() -> None:
    fields = {"red_flags": ["RF09"], **entries_as_fields([("RF09", *ENTRY[1:])])}
    assert "RF09 cannot be cleared" in problems_of(fields)["cleared-RF09-by"]
    assert {"RF01", "RF13"} <= set(clearable(shipped()))
    assert not {"RF06", "RF07", "RF09", "RF24", "RF35"} & set(clearable(shipped()))


def test_an_entry_without_its_yes_is_told() -> None:
    fields = entries_as_fields([ENTRY])
    assert "was not answered with yes" in problems_of(fields)["cleared-RF01-by"]
    with pytest.raises(InvalidRequest):
        read_request({"cause": "gait", "level": "1", **fields}, library=shipped())


def test_only_known_questions_have_fields_for_an_entry() -> None:
    assert entry_fields(shipped(), ["RF01", "nonsense"]) == (
        "cleared-RF01-by",
        "cleared-RF01-on",
        "cleared-RF01-result",
        "cleared-RF01-limits",
    )
