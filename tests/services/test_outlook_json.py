"""What lies ahead, as plain data: week, runs, cadence, next level and what is kept up."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given

from hep.domain.exercise import Level
from hep.domain.program import Program
from hep.domain.request import Entry, Gate, PlanRequest, SoreSide
from hep.language.words import load_words
from hep.services.outlook_json import outlook_json
from tests.domain.test_planner_properties import EXAMPLES, attempt, requests
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.services.plain import Plain

WORDS = load_words("en")
RUNNER = PlanRequest(
    cause="instability",
    level=Level.RUN,
    side=SoreSide.LEFT,
    running="stage-7",
    gate=Gate.MET,
    entry=Entry.MET,
    steps_a_minute=160,
)


def _outlook(request: PlanRequest) -> Plain:
    program = attempt(request)
    assert isinstance(program, Program)
    return outlook_json(program, library=shipped(), words=WORDS)


def test_a_runner_sees_stages_rules_and_what_is_kept_up() -> None:
    outlook = _outlook(RUNNER)
    runs = outlook["run_plan"]
    assert [(one["stage"], one["minutes"]) for one in runs["sessions"]][-2:] == [(7, 35), (8, 40)]
    assert (runs["stage"], len(runs["sessions"])) == (7, 8)
    assert [one["stage"] for one in runs["later"]] == [9, 10, 11]
    assert runs["later"][0]["run_minutes"] == [30, 35]
    assert (runs["rules"]["brace_weeks"], runs["rules"]["up_after_sessions"]) == ([8, 12], 2)
    assert runs["rules"]["gaps"][0] == {"from_days": 4, "stages_back": 0, "to_stage": None}
    assert outlook["next_level"] is None
    assert outlook["maintenance"]["days_per_week"] == 2
    assert "balance and hops" in outlook["maintenance"]["text"]
    assert outlook["cadence"]["target"] == 168


def test_the_level_before_names_what_the_next_one_changes_in_words() -> None:
    outlook = _outlook(PlanRequest(cause="scar", level=Level.PROTECT, side=SoreSide.LEFT))
    following = outlook["next_level"]
    assert (outlook["run_plan"], outlook["maintenance"]) == (None, None)
    assert following["level"] == 2
    assert following["goals"]
    assert all(one["text"] for one in following["opened_by"] + following["progress_when"])
    assert {one["id"] for one in following["exercises"]} == {
        *following["adds"],
        *following["keeps"],
    }
    assert outlook["cadence"]["obstacles"][0]["text"].startswith("Nothing in the program")


def test_words_stand_for_what_is_kept_up_where_there_are_no_numbers() -> None:
    request = PlanRequest(cause="footwear", level=Level.RUN, side=SoreSide.LEFT, entry=Entry.MET)
    assert _outlook(request)["maintenance"] == {"text": "Check the shoes again every month."}
    gait = PlanRequest(cause="gait", level=Level.RUN, side=SoreSide.LEFT, entry=Entry.MET)
    assert _outlook(gait)["maintenance"] is None


@EXAMPLES
@given(requests())
def test_the_outlook_of_any_program_is_plain_json(request: PlanRequest) -> None:
    program = attempt(request)
    if isinstance(program, Program):
        outlook = outlook_json(program, library=shipped(), words=WORDS)
        assert json.loads(json.dumps(outlook)) == outlook
        assert len(outlook["week"]["days"]) == 7
