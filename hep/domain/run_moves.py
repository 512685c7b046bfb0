"""Up, again or back on the walk-run schedule, and what comes after it (clinical brief 6.2).

The sessions themselves live in `dose` and `pathway`; a therapist decides, this only counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.dose import Span


class RunOutcome(StrEnum):
    """How a run and the morning after it went."""

    GREEN = "green"
    AMBER_SETTLED = "amber_settled"  # amber as one ran, as usual the next morning
    AMBER_MORNING = "amber_morning"
    RED = "red"


GOOD = (RunOutcome.GREEN, RunOutcome.AMBER_SETTLED)


@dataclass(frozen=True)
class Gap:
    """What a break of so many days leads to; one of the two is set."""

    from_days: int
    stages_back: int | None  # 0: the last stage again
    to_stage: int | None  # this one at most


@dataclass(frozen=True)
class LaterStage:
    """A stage after the last session of the schedule; its words live in the texts."""

    stage: int
    run_minutes: Span | None


@dataclass(frozen=True)
class RunMoves:
    """The numbers of the rules."""

    sessions_a_week: int
    rest_days_between: int
    up_after_sessions: int
    up_after_sessions_bone: Span
    red_rest_hours: int
    red_stages_back: int
    reds_most: int  # so many in the weeks below lead back to a level
    reds_within_weeks: int
    reds_to_level: int
    longest_run_percent: int  # above the longest of the days below
    longest_run_days: int
    longest_run_from_stage: int
    brace_weeks: Span  # after a sprain, on uneven ground
    hard_tendon_days_apart: Span
    gaps: tuple[Gap, ...]  # shortest first


@dataclass(frozen=True)
class RunMove:
    """Which stage is run next."""

    stage: int
    rest_hours: int = 0
    leaves_for_level: int | None = None  # runs stop; the safety questions are asked again


def next_stage(
    stage: int,
    outcomes: Sequence[RunOutcome],
    moves: RunMoves,
    *,
    reds_lately: int = 0,
    is_bone: bool = False,
) -> RunMove:
    """Return the move after these sessions at this stage, the latest last.

    `reds_lately` counts the reds within the rule's weeks, the latest session's included.
    """
    if outcomes and outcomes[-1] is RunOutcome.RED:
        if reds_lately >= moves.reds_most:
            return RunMove(stage, moves.red_rest_hours, moves.reds_to_level)
        return RunMove(max(1, stage - moves.red_stages_back), moves.red_rest_hours)
    needed = moves.up_after_sessions_bone.low if is_bone else moves.up_after_sessions
    latest = outcomes[-needed:]
    is_ready = len(latest) == needed and all(one in GOOD for one in latest)
    return RunMove(stage + 1 if is_ready else stage)


def stage_after_gap(stage: int, days: int, moves: RunMoves) -> int:
    """Return the stage to run after so many days without a run; short breaks change nothing."""
    fitting = [gap for gap in moves.gaps if days >= gap.from_days]
    if not fitting:
        return stage
    gap = fitting[-1]
    back = stage - (gap.stages_back or 0)
    return max(1, back if gap.to_stage is None else min(back, gap.to_stage))


def longest_run_minutes(longest_lately: int, moves: RunMoves) -> int:
    """Return how long the next run may be at most, in whole minutes, from the longest lately."""
    return longest_lately * (100 + moves.longest_run_percent) // 100
