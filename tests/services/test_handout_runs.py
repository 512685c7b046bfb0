"""The run plan: every step to scale, the schedule's own numbers in its rules, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hep.domain.dose import Span
from hep.domain.exercise import Level
from hep.domain.request import Entry, Gate, PlanRequest, SoreSide
from hep.domain.run_moves import Gap
from hep.handout.editions import Edition, Printing
from hep.language.words import load_words
from hep.services.handout_runs import SCALE_MM, run_sheet
from hep.services.handout_setting import Setting
from hep.services.programs import draft_program
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.handout.run_sheet import RunSheet

RUNNER = PlanRequest(
    cause="instability",
    level=Level.RUN,
    side=SoreSide.LEFT,
    gate=Gate.MET,
    entry=Entry.MET,
    running="stage-3",
)


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped()


def a_sheet(request: PlanRequest, library: Library, language: str = "en") -> RunSheet | None:
    program = draft_program(request, library=library)
    words = load_words(language)
    return run_sheet(
        Setting(program, library, words, Printing("a4", Edition.RUN_PLAN), is_half=False)
    )


@pytest.fixture(scope="module")
def sheet(library: Library) -> RunSheet:
    made = a_sheet(RUNNER, library)
    assert made
    return made


def test_the_ladder_is_the_whole_schedule_and_shows_where_the_runner_is(
    sheet: RunSheet, library: Library
) -> None:
    assert [row.stage for row in sheet.rows] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert max(library.run_schedule.stages) == 8
    assert [row.stage for row in sheet.rows if row.is_here] == [3]
    assert [row.stage for row in sheet.rows if row.is_past] == [1, 2]


def test_each_bar_is_as_long_as_its_minutes_and_all_of_them_make_the_session(
    sheet: RunSheet, library: Library
) -> None:
    for row in sheet.rows:
        session = library.run_schedule.stages[row.stage]
        assert sum(bar.minutes for bar in row.bars) == session.minutes
        assert sum(bar.minutes for bar in row.bars if bar.is_run) == (
            session.repeats * session.run_minutes
        )
        for bar in row.bars:
            assert bar.width_mm == pytest.approx(bar.minutes * SCALE_MM, abs=0.06)
            assert bar.words in ("", str(bar.minutes))


def test_the_sentence_says_what_lies_between_the_walks(sheet: RunSheet) -> None:
    said = {row.stage: row.words.replace("\u00a0", " ") for row in sheet.rows}
    assert said[3] == "5 times: run 3 minutes, walk 2 minutes."
    assert said[8] == "Run 30 minutes."


def test_the_rules_have_the_numbers_of_the_schedule(sheet: RunSheet, library: Library) -> None:
    moves = library.run_schedule.moves
    up, back = " ".join(sheet.up), " ".join(sheet.back)
    assert f"well {moves.up_after_sessions} times" in up
    assert (
        "No runs and no exercises today and the next 2 days. Clearly worse the next morning, or not gone in a day? None today and tomorrow. Then go back 2 steps, not below step 1. This goes first."
        in back
    )
    assert "Again? Stop running and call us." in back
    assert [f"No run for {gap.from_days} days" in back for gap in moves.gaps] == [True] * 3
    assert f"Go back to step {moves.gaps[-1].to_stage}, if you are past it." in back
    assert sheet.ticks == moves.up_after_sessions


def test_a_brace_is_for_an_ankle_that_gives_way_alone(sheet: RunSheet, library: Library) -> None:
    assert any("brace" in line for line in sheet.before)
    other = a_sheet(replace(RUNNER, cause="scar"), library)
    assert other
    assert not any("brace" in line for line in other.before)


def test_a_break_that_changes_nothing_else_says_again(library: Library) -> None:
    schedule = library.run_schedule
    gaps = (Gap(4, 0, None), Gap(9, 3, None))
    moves = replace(schedule.moves, gaps=gaps, brace_weeks=Span(8, 8))
    other = a_sheet(RUNNER, replace(library, run_schedule=replace(schedule, moves=moves)))
    assert other
    assert other.back[-2:] == (
        "No run for 4 days or more? Do your last step again.",
        "No run for 9 days or more? Go back 3 steps.",
    )


def test_without_runs_by_stages_there_is_no_run_plan(library: Library) -> None:
    assert a_sheet(replace(RUNNER, running="none"), library) is None
