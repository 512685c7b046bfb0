"""The walk-run schedule from where a person stands, with the rules that move on it. Numbers alone.

Which stage follows which session is decided in `run_moves`; words live in the texts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.dose import Span

if TYPE_CHECKING:
    from hep.domain.dose import RunSession
    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.domain.run_moves import Gap, LaterStage, RunMoves


@dataclass(frozen=True)
class RunRules:
    """How one moves on the schedule; None: does not apply to this program."""

    sessions_a_week: int
    rest_days_between: int
    up_after_sessions: Span  # green, or amber and settled by the morning; amber mornings repeat
    red_rest_hours: int
    red_stages_back: int
    gaps: tuple[Gap, ...]
    longest_run_percent: int  # above the longest of the days below, from that stage on
    longest_run_days: int
    longest_run_from_stage: int
    brace_weeks: Span | None  # on uneven ground, for an ankle that gives way
    hard_days_apart: Span | None  # days between hard tendon days, with heavy work in the program


@dataclass(frozen=True)
class RunPlan:
    """Every session from the first on; then the stages beyond, in words elsewhere."""

    stage: int
    days: tuple[int, ...]  # of the week, 0 = Monday
    sessions: tuple[RunSession, ...]
    later: tuple[LaterStage, ...]
    rules: RunRules
    pain_limit: int  # the program's one limit, 0-10
    is_bone: bool
    references: tuple[str, ...]


def run_plan(program: Program, library: Library) -> RunPlan | None:
    """Return the whole schedule; None: the program has no walk-run session."""
    present = next((one.dose.run_session for one in program.items if one.dose.run_session), None)
    if present is None:
        return None
    schedule = library.run_schedule
    is_bone = program.pain_limit == library.tools.pain_rule.limits.bone
    return RunPlan(
        stage=present.stage,
        days=program.run_days,
        sessions=tuple(session for _, session in sorted(schedule.stages.items())),
        later=schedule.later,
        rules=_rules(program, library, is_bone=is_bone),
        pain_limit=program.pain_limit,
        is_bone=is_bone,
        references=schedule.references,
    )


def _rules(program: Program, library: Library, *, is_bone: bool) -> RunRules:
    moves: RunMoves = library.run_schedule.moves
    sessions = Span(moves.up_after_sessions, moves.up_after_sessions)
    is_heavy = any(library.rules.heavy_flag in one.exercise.flags for one in program.active_items)
    causes = program.request.causes
    is_unsteady = any(library.pathways[cause].is_unsteady for cause in causes)
    return RunRules(
        sessions_a_week=moves.sessions_a_week,
        rest_days_between=moves.rest_days_between,
        up_after_sessions=moves.up_after_sessions_bone if is_bone else sessions,
        red_rest_hours=moves.red_rest_hours,
        red_stages_back=moves.red_stages_back,
        gaps=moves.gaps,
        longest_run_percent=moves.longest_run_percent,
        longest_run_days=moves.longest_run_days,
        longest_run_from_stage=moves.longest_run_from_stage,
        brace_weeks=moves.brace_weeks if is_unsteady else None,
        hard_days_apart=moves.hard_tendon_days_apart if is_heavy else None,
    )
