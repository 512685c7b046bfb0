"""Whether good sessions are enough for one step up: apart, whole, not too hard, and not too soon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.decision import Decision, DecisionKind
from hep.domain.review_case import HOURS_A_DAY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.review_case import Case
    from hep.domain.session_log import Session


def find_not_ready(case: Case, good: Sequence[Session], *, wait_days: int) -> Decision | None:
    """Return what these good sessions, latest last, still lack; None: a step up may be suggested.

    `wait_days` is how long the present dose must have held.
    """
    hold, rule = DecisionKind.HOLD, case.rule
    if good[-1].hour - good[0].hour < rule.green_hours_apart:
        return case.decide(hold, "greens_too_close", {"hours": rule.green_hours_apart})
    latest = good[-rule.green_sessions :]
    if not all(one.is_complete for one in latest):
        return case.decide(hold, "sets_missing")
    effort, most = _hardest(latest), case.item.dose.effort
    if most is not None and effort > most.high:
        return case.decide(hold, "effort_above", {"effort": effort, "most": most.high})
    if case.hours_at_dose < wait_days * HOURS_A_DAY:
        return case.decide(hold, "step_too_soon", {"days": wait_days})
    return None


def _hardest(sessions: Sequence[Session]) -> int:
    return max(one.effort or 0 for one in sessions)
