"""The run plan and the way of a program beside what is read from their sheets, difference by difference.

The expectation is taken from the schedule's and the planner's plain numbers, never from sentences.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.journey import journey
from hep.domain.run_plan import run_plan
from tests.handout.dose_reading import flat
from tests.handout.way_reading import (
    BRACE,
    KEPT_UP,
    LIMIT,
    RULES,
    WARM_UP,
    ReadLevel,
    ReadRun,
    read_gaps,
    read_ladder,
    read_levels,
    read_numbers,
    read_run_days,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.dose import RunSession
    from hep.domain.dose_base import Maintenance
    from hep.domain.library import Library
    from hep.domain.program import Program

HOURS_A_DAY = 24
LEAST_IN_A_BAR = 2  # minutes: a bar of one is too narrow for its number


def differences_of_runs(program: Program, library: Library, text: str) -> Iterator[str]:
    """Yield what a run plan says and the schedule does not, or the other way round."""
    plan = run_plan(program, library)
    assert plan is not None, program.request
    rules = plan.rules
    ladder = [_rung(one, plan.stage) for one in plan.sessions]
    yield from differ("ladder", read_ladder(text), ladder)
    yield from differ("run days", read_run_days(text), plan.days)
    yield from differ("limit", read_numbers(text, LIMIT), (program.pain_limit,))
    yield from differ("warm up", read_numbers(text, WARM_UP), (plan.sessions[0].warm_up_minutes,))
    brace = (rules.brace_weeks.low, rules.brace_weeks.high) if rules.brace_weeks else ()
    yield from differ("brace", read_numbers(text, BRACE), brace)
    told = (
        rules.up_after_sessions.low,
        plan.pain_limit,
        rules.red_rest_hours // HOURS_A_DAY,
        rules.red_stages_back,
    )
    yield from differ("rules", read_numbers(text, RULES), told)
    gaps = [(one.from_days, one.stages_back or 0, one.to_stage or 0) for one in rules.gaps]
    yield from differ("gaps", read_gaps(text), gaps)


def _rung(session: RunSession, here: int) -> ReadRun:
    repeats, walk = (session.repeats, session.walk_minutes) if session.repeats > 1 else (1, 0)
    once = [session.run_minutes, walk]
    bars = [session.warm_up_minutes, *once * repeats, session.warm_up_minutes]
    seen = tuple(one for one in bars if one >= LEAST_IN_A_BAR)
    drawn = seen if session.stage >= here else ()  # what lies behind is told in words alone
    return ReadRun(repeats, session.run_minutes, walk, session.stage == here, drawn)


def differences_of_way(
    program: Program, library: Library, text: str, language: str
) -> Iterator[str]:
    """Yield what a journey says and the planner does not, or the other way round."""
    active = {key: one for key, one in library.exercises.items() if one.is_active}
    names = {key: flat(one.texts[language].name) for key, one in active.items()}
    way = journey(program.request, library)
    wanted = [
        ReadLevel(
            (one.typical_weeks.low, one.typical_weeks.high),
            tuple(names[key] for key in one.exercises if key in names),
            one.is_present,
        )
        for one in way.levels
    ]
    yield from differ("levels", read_levels(text, [*names.values()]), wanted)
    yield from differ("kept up", read_numbers(text, KEPT_UP), _kept_up(way.maintenance))


def _kept_up(known: Maintenance | None) -> tuple[int, ...]:
    if known is None or known.days_per_week is None:
        return ()
    months = known.until_months
    return (known.days_per_week.low, *((months.low, months.high) if months else ()))


def differ(what: str, found: object, wanted: object) -> Iterator[str]:
    """Yield one line where what is read is not what was planned."""
    if found != wanted:
        yield f"{what}: read {found}, planned {wanted}"
