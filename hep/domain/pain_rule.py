"""The pain traffic light: which zone a session falls in (clinical brief 2).

Which single limit a plan prints is decided in `pain`; words for patients are the pain guide.
Studied for Achilles pain only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.domain.dose import Span


class Zone(StrEnum):
    """The colour of one session."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True)
class PainLimits:
    """The one printed limit of a plan, 0-10, by what decides it; the strictest that applies."""

    bone: int
    hops_and_runs: int
    unsupervised: int  # the first weeks
    other_than_achilles: int
    otherwise: int


@dataclass(frozen=True)
class PainRule:
    """Scores are 0-10; a rise is in points above the usual morning."""

    amber_from: int
    red_from: int
    morning_rise_amber: int  # more is red
    settles_within_hours: int
    weeks_worse_red: int
    red_signs: frozenset[str]  # red for everybody, at any score
    unsteady_red_signs: frozenset[str]  # besides, for an ankle that gives way
    nerve_tingling_most: int
    nerve_gone_within_minutes: int
    unsupervised_weeks: int
    green_sessions: int  # before one thing of one exercise goes up
    green_hours_apart: int
    steps_a_week: int
    heavy_weeks_a_step: int  # heavy work and hops
    amber_repeats: int  # running on one item, then easier
    amber_less_percent: Span
    red_rest_days: Span
    red_rungs_down: int
    limits: PainLimits
    references: tuple[str, ...]


@dataclass(frozen=True)
class SessionPain:
    """What a person reports of one session."""

    worst: int  # 0-10, during or right after
    morning_rise: int = 0
    hours_to_settle: int = 0  # 0: it was never above usual
    weeks_worse: int = 0
    signs: frozenset[str] = field(default_factory=frozenset)
    tingling: int = 0  # 0-10
    tingling_minutes: int = 0  # until it was gone


def pain_zone(
    session: SessionPain, rule: PainRule, *, limit: int, is_unsteady: bool = False
) -> Zone:
    """Return the zone under this plan's printed limit; above the limit is always red.

    `is_unsteady`: the ankle gives way, so giving-way or new swelling is red at any score.
    """
    signs = rule.red_signs | (rule.unsteady_red_signs if is_unsteady else frozenset())
    is_red = (
        session.worst > min(limit, rule.red_from - 1)
        or session.morning_rise > rule.morning_rise_amber
        or session.hours_to_settle > rule.settles_within_hours
        or session.weeks_worse >= rule.weeks_worse_red
        or session.tingling > rule.nerve_tingling_most
        or session.tingling_minutes > rule.nerve_gone_within_minutes
        or bool(session.signs & signs)
        or (limit == rule.limits.bone and session.morning_rise > 0)
    )
    if is_red:
        return Zone.RED
    is_amber = (
        session.worst >= rule.amber_from or session.morning_rise > 0 or session.weeks_worse > 0
    )
    return Zone.AMBER if is_amber else Zone.GREEN


def zones_by_score(rule: PainRule, *, limit: int) -> Mapping[int, Zone]:
    """Return the zone of each score 0-10 by itself: what a pain guide prints for this limit."""
    return {score: pain_zone(SessionPain(score), rule, limit=limit) for score in range(11)}
