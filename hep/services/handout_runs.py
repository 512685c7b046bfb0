"""The run plan of a sheet: steps drawn to scale and the schedule's rules in a patient's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.run_plan import run_plan
from hep.handout.run_sheet import Bar, RunRow, RunSheet
from hep.language.amount_words import minutes_words
from hep.language.sheet_words import DAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.dose import RunSession
    from hep.domain.run_moves import Gap
    from hep.domain.run_plan import RunPlan, RunRules
    from hep.language.words import Words
    from hep.services.handout_setting import Setting

SCALE_MM = 2.9  # a minute; the longest session fits beside its number and boxes
LEAST_FOR_WORDS_MM = 5.0
HOURS_A_DAY = 24


def run_sheet(setting: Setting) -> RunSheet | None:
    """Return the whole ladder, for the way back, too; None: this program runs by no schedule."""
    plan = run_plan(setting.program, setting.library)
    if plan is None:
        return None
    words = setting.words
    return RunSheet(
        title=words.text("Your run plan"),
        days=_days(plan, words),
        rows=tuple(_row(one, plan, words) for one in plan.sessions),
        ticks=plan.rules.up_after_sessions.low,
        before=_before(plan, words),
        up=_up(plan.rules, words),
        back=_back(plan, words),
        later=words.text(
            "After step {last} come and see us. Then your runs get longer, later faster.",
            last=words.number(plan.sessions[-1].stage),
        ),
    )


def _days(plan: RunPlan, words: Words) -> str:
    days = words.join([words.text(DAYS[day]) for day in plan.days])
    return words.text("Run on {days}.", days=days)


def _row(session: RunSession, plan: RunPlan, words: Words) -> RunRow:
    return RunRow(
        stage=session.stage,
        words=_session(session, words),
        bars=tuple(_bar(is_run, minutes, words) for is_run, minutes in _pieces(session)),
        is_here=session.stage == plan.stage,
        is_past=session.stage < plan.stage,
    )


def _session(session: RunSession, words: Words) -> str:
    """Return what lies between the first and the last walk, which are said once for all."""
    run = minutes_words(session.run_minutes, words=words)
    if session.repeats == 1 or not session.walk_minutes:
        return words.text("Run {run}.", run=run)
    return words.count(
        "{number} time: run {run}, walk {walk}.",
        "{number} times: run {run}, walk {walk}.",
        session.repeats,
        run=run,
        walk=minutes_words(session.walk_minutes, words=words),
    )


def _pieces(session: RunSession) -> Iterator[tuple[bool, int]]:
    """Give run or walk with its minutes, in order; walks of no length are left out."""
    yield False, session.warm_up_minutes
    for _ in range(session.repeats):
        yield True, session.run_minutes
        if session.walk_minutes:
            yield False, session.walk_minutes
    yield False, session.warm_up_minutes


def _bar(is_run: bool, minutes: int, words: Words) -> Bar:  # noqa: FBT001 - a pair, unpacked
    width = round(minutes * SCALE_MM, 1)
    said = words.number(minutes) if width >= LEAST_FOR_WORDS_MM else ""
    return Bar(is_run, minutes, width, said)


def _before(plan: RunPlan, words: Words) -> tuple[str, ...]:
    rest = words.count(
        "Leave {number} day without a run between two runs.",
        "Leave {number} days without a run between two runs.",
        plan.rules.rest_days_between,
    )
    walk = minutes_words(plan.sessions[0].warm_up_minutes, words=words)
    lines = [
        words.text("Begin and end each run with a brisk walk of {walk}.", walk=walk),
        words.text("Clearly worse this morning? Do not run today or tomorrow."),
        words.text("Run on flat ground, so slowly that you can talk."),
        rest,
    ]
    if plan.rules.brace_weeks:
        low, high = (words.number(one) for one in _ends(plan.rules))
        lines.append(
            words.text(
                "Rough ground comes last. Have a brace? Wear it there in the first {low} to {high} weeks.",
                low=low,
                high=high,
            )
        )
    return tuple(lines)


def _ends(rules: RunRules) -> tuple[int, int]:
    span = rules.brace_weeks
    return (span.low, span.high) if span else (0, 0)


def _up(rules: RunRules, words: Words) -> tuple[str, ...]:
    return (
        words.count(
            "Did you do a step well {number} time? The next morning was as usual? Go to the next step.",
            "Did you do a step well {number} times? The next mornings were as usual? Go to the next step.",
            rules.up_after_sessions.low,
        ),
        words.text("Was the morning a bit worse, gone within a day? Do the same step again."),
    )


def _back(plan: RunPlan, words: Words) -> tuple[str, ...]:
    rules = plan.rules
    rest = words.count("{number} day", "{number} days", rules.red_rest_hours // HOURS_A_DAY)
    steps = words.count("{number} step", "{number} steps", rules.red_stages_back)
    return (
        words.text(
            "Pain above {limit} in a run, or a sign to stop? "
            "No runs and no exercises today and the next {rest}."
            " Clearly worse the next morning, or not gone in a day? None today and tomorrow."
            " Then go back {steps}, not below step 1. This goes first.",
            limit=words.number(plan.pain_limit),
            rest=rest,
            steps=steps,
        ),
        words.text("Again? Stop running and call us."),  # as the exercise sheet says
        words.text("Only another exercise hurt? Rest the same days. Then do the same run step."),
        *(_gap(one, words) for one in rules.gaps),
    )


def _gap(gap: Gap, words: Words) -> str:
    days = words.number(gap.from_days)
    if gap.to_stage is not None:
        return words.text(
            "No run for {days} days or more? Go back to step {stage}, if you are past it.",
            days=days,
            stage=words.number(gap.to_stage),
        )
    if not gap.stages_back:
        return words.text("No run for {days} days or more? Do your last step again.", days=days)
    steps = words.count("{number} step", "{number} steps", gap.stages_back)
    return words.text("No run for {days} days or more? Go back {steps}.", days=days, steps=steps)
