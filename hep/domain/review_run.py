"""A walk-run session under the run schedule: up, again, or back, one step a week at most.

The schedule's own rules are in `run_moves`. Besides them hold what every exercise has to keep:
rest days between, whole sessions, the effort of the dose, and one step a week (a working rule: the
schedule alone would allow a stage after two sessions).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.decision import Decision, DecisionKind
from hep.domain.pain_rule import Zone
from hep.domain.review_case import HOURS_A_DAY, HOURS_A_WEEK
from hep.domain.review_ready import find_not_ready
from hep.domain.run_moves import RunOutcome, next_stage, stage_after_gap

if TYPE_CHECKING:
    from hep.domain.dose import RunSession
    from hep.domain.review_case import Case
    from hep.domain.session_log import Session

STOP, BACK, HOLD, UP = DecisionKind


def find_run_reds(case: Case) -> Decision | None:
    """Return the way back to a level after several reds in a few weeks; None: no such run."""
    moves, reds = case.library.run_schedule.moves, case.open_reds
    if case.item.dose.run_session is None or not reds:
        return None
    since = reds[-1].hour - moves.reds_within_weeks * HOURS_A_WEEK
    if sum(one.hour >= since for one in reds) < moves.reds_most:
        return None
    facts = {
        "reds": moves.reds_most,
        "weeks": moves.reds_within_weeks,
        "level": moves.reds_to_level,
    }
    return case.by_schedule(case.decide(STOP, "run_reds", facts))


def review_run(case: Case, session: RunSession) -> Decision:
    """Return what the schedule says of this session, done at least once at its stage."""
    return case.by_schedule(_back(case, session.stage) or _forward(case, session.stage))


def _back(case: Case, stage: int) -> Decision | None:
    """Return the way back after a red run or a break, or the stage again after a short break."""
    moves = case.library.run_schedule.moves
    move = next_stage(stage, _outcomes(case), moves, is_bone=case.is_bone)
    if move.rest_hours:
        return case.decide(BACK, "run_red", {"stage": move.stage, "hours": move.rest_hours})
    days = (case.log.now - case.at_dose[-1].hour) // HOURS_A_DAY
    after = stage_after_gap(stage, days, moves)
    if after < stage:
        return case.decide(BACK, "run_gap", {"days": days, "stage": after})
    if days >= moves.gaps[0].from_days:
        return case.decide(HOLD, "run_gap_again", {"days": days, "stage": stage})
    return None


def _forward(case: Case, stage: int) -> Decision:
    moves, outcomes = case.library.run_schedule.moves, _outcomes(case)
    if outcomes[-1] is RunOutcome.AMBER_MORNING:
        return case.decide(HOLD, "run_again", {"stage": stage})
    needed = moves.up_after_sessions_bone.low if case.is_bone else moves.up_after_sessions
    move = next_stage(stage, outcomes, moves, is_bone=case.is_bone)
    if move.stage == stage:
        return case.decide(HOLD, "run_more", {"stage": stage, "wanted": needed})
    lacking = find_not_ready(case, case.at_dose[-needed:], wait_days=case.step_days)
    return lacking or case.decide(UP, "run_up", {"stage": move.stage, "sessions": needed})


def _outcomes(case: Case) -> list[RunOutcome]:
    return [_outcome(one, case) for one in case.at_dose]


def _outcome(session: Session, case: Case) -> RunOutcome:
    zone, pain = case.zone(session), session.pain
    if zone is Zone.RED:
        return RunOutcome.RED
    if zone is Zone.GREEN:
        return RunOutcome.GREEN
    settled = pain.morning_rise == 0 and pain.weeks_worse == 0
    return RunOutcome.AMBER_SETTLED if settled else RunOutcome.AMBER_MORNING
