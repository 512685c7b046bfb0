"""The week of a program: what is due on which day, in the order of a session, and for how long.

Which days an item has is decided in `week`; here they are put together, and every dose that the
week gives less often than it asks for is told with its reason. No words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.dose import Occasion
from hep.domain.program import Finding, Rhythm
from hep.domain.week import WEEK, has_own_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.program import Facts, Program, ProgramItem
    from hep.domain.rules import PlanningRules


@dataclass(frozen=True)
class WeekDay:
    """One day. A rest day has nothing but what is short and meant for every day."""

    day: int  # 0 = Monday
    exercises: tuple[str, ...]  # ids in the order of a session; what is read comes last
    is_rest: bool
    is_heavy: bool
    is_run: bool
    session_seconds: int  # one session, setting up included; walks and runs apart
    outing_seconds: int  # the walks and runs


@dataclass(frozen=True)
class WeekPlan:
    """Seven days, what belongs to no day, and what is done less often than its dose asks."""

    days: tuple[WeekDay, ...]
    besides: tuple[str, ...]  # ids of what is read once, or every week, two weeks or month
    short: tuple[Finding, ...]


def week_plan(program: Program, rules: PlanningRules) -> WeekPlan:
    """Return the week of this program."""
    days = tuple(_day(day, program, rules) for day in WEEK)
    placed = {one for day in days for one in day.exercises}
    return WeekPlan(
        days=days,
        besides=tuple(one.exercise.id for one in program.items if one.exercise.id not in placed),
        short=tuple(_short(program)),
    )


def _day(day: int, program: Program, rules: PlanningRules) -> WeekDay:
    active = [one for one in program.active_items if day in one.days]
    read = [one for one in program.education_items if _is_read(one, day, active, program)]
    return WeekDay(
        day=day,
        exercises=tuple(one.exercise.id for one in (*active, *read)),
        is_rest=all(one.rhythm is Rhythm.EVERY_DAY for one in active),
        is_heavy=any(rules.heavy_flag in one.exercise.flags for one in active),
        is_run=any(one.rhythm is Rhythm.RUN_DAYS for one in active),
        session_seconds=sum(one.seconds for one in active if not one.exercise.is_outing),
        outing_seconds=sum(one.seconds for one in active if one.exercise.is_outing),
    )


def _is_read(one: ProgramItem, day: int, active: list[ProgramItem], program: Program) -> bool:
    occasion = one.dose.occasion
    if occasion is Occasion.EVERY_SESSION:
        return bool(active)
    if occasion is Occasion.EVERY_RUN:
        return day in program.run_days
    return occasion is Occasion.EVERY_DAY


def _short(program: Program) -> Iterator[Finding]:
    """Tell every item that has fewer days than the least of its dose, and why."""
    for one in program.active_items:
        least = one.dose.frequency.days_per_week.low
        is_asked = has_own_days(one.dose) or program.request.days_a_week is not None
        if is_asked and one.rhythm is not Rhythm.EVERY_DAY and len(one.days) < least:
            facts: Facts = {"exercise": one.exercise.id, "days": len(one.days), "least": least}
            yield Finding(_why(one, program), facts)


def _why(one: ProgramItem, program: Program) -> str:
    """Return the person's days, or the rest that other work of the same days asks for."""
    days = program.request.days_a_week
    has_few = days is not None and days < one.dose.frequency.days_per_week.low
    return "week_has_few_days" if has_few else "week_keeps_rest_days"
