"""A blocking safety question is cleared by a person's whole entry, an urgent one by nothing."""

from __future__ import annotations

import pytest

from hep.domain.clearance import Answer, Clearance, closing_flags, counts_as_yes
from hep.domain.safety import RedFlag, RedFlagAction

ENTRY = {
    "red_flag": "RF01",
    "by": "Dr Example",
    "on": "2026-11-02",
    "result": "X-ray: no fracture",
    "limits": "none",
}


def _flag(identifier: str, action: RedFlagAction) -> RedFlag:
    return RedFlag(identifier, "injury", is_examined=False, action=action, tags=(), references=())


FLAGS = tuple(_flag(f"RF0{n}", action) for n, action in enumerate(reversed(RedFlagAction)))
CAUTION, REFER, BLOCK, SAME_DAY, EMERGENCY = FLAGS


@pytest.mark.parametrize("field", ENTRY)
def test_an_entry_without_one_of_its_parts_is_refused(field: str) -> None:
    with pytest.raises(ValueError, match=f"needs its {field}"):
        Clearance(**ENTRY | {field: " "})


def test_the_day_of_an_entry_is_a_day() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        Clearance(**ENTRY | {"on": "yesterday"})


@pytest.mark.parametrize("flag", FLAGS)
def test_not_knowing_is_a_yes_where_it_is_urgent(flag: RedFlag) -> None:
    assert counts_as_yes(flag, Answer.YES)
    assert not counts_as_yes(flag, Answer.NO)
    assert counts_as_yes(flag, Answer.UNKNOWN) == (flag in (SAME_DAY, EMERGENCY))


def test_plans_are_closed_by_block_same_day_and_emergency_the_most_urgent_first() -> None:
    answers = {flag.id: Answer.YES for flag in FLAGS}
    assert closing_flags(FLAGS, answers, ()) == (EMERGENCY, SAME_DAY, BLOCK)
    assert closing_flags(FLAGS, {}, ()) == ()
    assert closing_flags(FLAGS, {BLOCK.id: Answer.NO}, ()) == ()


def test_only_a_block_is_cleared() -> None:
    answers = {flag.id: Answer.YES for flag in FLAGS}
    entries = [Clearance(**ENTRY | {"red_flag": flag.id}) for flag in FLAGS]
    assert closing_flags(FLAGS, answers, entries) == (EMERGENCY, SAME_DAY)
