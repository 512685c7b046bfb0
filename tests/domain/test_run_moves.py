"""Up after two good runs, again after a bad morning, back after a red one or a long break."""

from __future__ import annotations

import pytest

from hep.domain.run_moves import (
    RunMove,
    RunOutcome,
    longest_run_minutes,
    next_stage,
    stage_after_gap,
)
from tests.builders import some_moves

GREEN, SETTLED, MORNING, RED = RunOutcome
MOVES = some_moves()


@pytest.mark.parametrize(
    ("outcomes", "stage"),
    [
        ((), 4),
        ((GREEN,), 4),
        ((GREEN, GREEN), 5),
        ((GREEN, SETTLED), 5),
        ((MORNING, GREEN, GREEN), 5),
        ((GREEN, MORNING), 4),
        ((GREEN, MORNING, GREEN), 4),
        ((GREEN, GREEN, MORNING), 4),
    ],
)
def test_two_good_runs_in_a_row_lead_up(outcomes: tuple[RunOutcome, ...], stage: int) -> None:
    assert next_stage(4, outcomes, MOVES) == RunMove(stage)


def test_bone_needs_more_runs_at_each_stage() -> None:
    assert next_stage(4, (GREEN, GREEN), MOVES, is_bone=True).stage == 4
    assert next_stage(4, (GREEN, GREEN, GREEN), MOVES, is_bone=True).stage == 5


@pytest.mark.parametrize(("stage", "back"), [(8, 6), (3, 1), (2, 1), (1, 1)])
def test_red_rests_two_days_and_goes_back_two_stages(stage: int, back: int) -> None:
    assert next_stage(stage, (GREEN, RED), MOVES, reds_lately=1) == RunMove(back, 48)


def test_a_second_red_in_two_weeks_leads_back_to_level_three() -> None:
    move = next_stage(5, (RED,), MOVES, reds_lately=2)
    assert (move.rest_hours, move.leaves_for_level) == (48, 3)


@pytest.mark.parametrize(
    ("days", "stage"), [(0, 6), (3, 6), (4, 6), (7, 6), (8, 4), (14, 4), (15, 2), (90, 2)]
)
def test_a_break_leads_back_by_its_length(days: int, stage: int) -> None:
    assert stage_after_gap(6, days, MOVES) == stage


@pytest.mark.parametrize("days", [8, 15])
def test_no_break_leads_below_the_first_stage(days: int) -> None:
    assert stage_after_gap(1, days, MOVES) == 1


def test_the_longest_run_grows_by_a_tenth_at_most() -> None:
    assert [longest_run_minutes(one, MOVES) for one in (30, 35, 40)] == [33, 38, 44]
