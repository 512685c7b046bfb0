"""The traffic light over one exercise's log: progress, hold, step back, or stop and refer.

Each rule is one small function, the strictest first; the first that speaks decides (brief 2).
Working rules beside the published one: the wait counts from when the present dose began, and two
sessions running that are not green lead back, whichever of them was red.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.decision import Decision, DecisionKind
from hep.domain.pain_rule import Zone
from hep.domain.review_case import DAYS_A_WEEK, Case
from hep.domain.review_ready import find_not_ready
from hep.domain.review_run import find_run_reds, review_run

if TYPE_CHECKING:
    from collections.abc import Callable

    from hep.domain.library import Library
    from hep.domain.program import Facts, Program, ProgramItem
    from hep.domain.session_log import Session, SessionLog

REDS_TO_CALL = 2  # "red again: call", as every sheet prints it
STOP, BACK, HOLD, UP = DecisionKind


def review_item(
    item: ProgramItem, log: SessionLog, *, program: Program, library: Library
) -> Decision:
    """Return what the log of this active item of the program suggests.

    Nothing is applied. The same entries in any order give the same decision.
    """
    case = Case(item, program, log, library)
    return next(found for rule in RULES if (found := rule(case)))


def _help_sign(case: Case) -> Decision | None:
    if any(one.needs_help and case.log.is_open(one) for one in case.sessions):
        return case.decide(STOP, "help_sign")
    return None


def _bone(case: Case) -> Decision | None:
    """Bone: each time there is pain, the sheet says to call (brief 2, modifiers)."""
    return case.decide(STOP, "bone_pain") if case.is_bone and case.open_reds else None


def _red_again(case: Case) -> Decision | None:
    reds = len(case.open_reds)
    return case.decide(STOP, "red_again", {"reds": reds}) if reds >= REDS_TO_CALL else None


def _nothing(case: Case) -> Decision | None:
    return None if case.at_dose else case.decide(HOLD, "nothing_logged")


def _run(case: Case) -> Decision | None:
    """Return what the run schedule says of a walk-run session: it has rules of its own."""
    session = case.item.dose.run_session
    return review_run(case, session) if session else None


def _red(case: Case) -> Decision | None:
    if case.zone(case.at_dose[-1]) is not Zone.RED:
        return None
    facts: Facts = {"days": case.rule.red_rest_days.high, "rungs": case.rule.red_rungs_down}
    return case.decide(BACK, "red", facts)


def _not_green_again(case: Case) -> Decision | None:
    times, less = case.rule.amber_repeats, case.rule.amber_less_percent
    latest = case.at_dose[-times:]
    if len(latest) < times or any(case.zone(one) is Zone.GREEN for one in latest):
        return None
    return case.decide(BACK, "amber_again", {"times": times, "low": less.low, "high": less.high})


def _amber(case: Case) -> Decision | None:
    is_green = case.zone(case.at_dose[-1]) is Zone.GREEN
    return None if is_green else case.decide(HOLD, "amber")


def _green(case: Case) -> Decision:
    greens, wanted = _greens_running(case), case.rule.green_sessions
    if len(greens) < wanted:
        return case.decide(HOLD, "greens_missing", {"greens": len(greens), "wanted": wanted})
    is_spaced = bool(case.item.exercise.flags & case.library.rules.spaced_flags)
    days = case.rule.heavy_weeks_a_step * DAYS_A_WEEK if is_spaced else case.step_days
    facts: Facts = {"sessions": wanted, "hours": case.rule.green_hours_apart, "days": days}
    return find_not_ready(case, greens, wait_days=days) or case.decide(UP, "greens", facts)


def _greens_running(case: Case) -> list[Session]:
    """Return the green sessions after the last that was not, earliest first."""
    greens: list[Session] = []
    for one in case.at_dose:
        greens = [*greens, one] if case.zone(one) is Zone.GREEN else []
    return greens


RULES: tuple[Callable[[Case], Decision | None], ...] = (
    _help_sign,
    _bone,
    find_run_reds,
    _red_again,
    _nothing,
    _run,
    _red,
    _not_green_again,
    _amber,
    _green,
)
