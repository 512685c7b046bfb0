"""Looking at shoes and changing them in steps (clinical brief 3.5, items shoe-audit, shoe-transition)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hep.domain.dose import Span

ALL = 100


@dataclass(frozen=True)
class ShoeTransition:
    """From the old pair to the new one, in percent of run time."""

    walk_days: Span
    first_percent: int
    percent_a_week: int
    low_drop_weeks: Span  # to a minimal shoe or a lower drop
    freeze_weeks: int  # when the calf is sore for 48 hours
    previous_share_weeks: int  # when only the new shoe hurts

    def share(self, week: int) -> int:
        """Return the percent of run time in the new shoes in this week of running, from 1."""
        return min(ALL, self.first_percent + self.percent_a_week * (week - 1))


@dataclass(frozen=True)
class HeelLiftTrial:
    """Heel lifts in both shoes."""

    millimetres: Span
    weeks: Span
    review_weeks: int
    wean_weeks: int  # half the height every so many weeks


@dataclass(frozen=True)
class InsoleTrial:
    """An insole off the shelf."""

    first_hours: int
    hours_a_day: int  # more each day
    review_weeks: int


@dataclass(frozen=True)
class ShoePlan:
    """What is looked at, and the plans for a change."""

    audit: tuple[str, ...]  # ids of points; their words live in the texts
    comfort_from: int  # 0-10: a comfortable shoe
    audit_every_weeks: int
    not_weeks_with_gait_cue: int
    transition: ShoeTransition
    heel_lift: HeelLiftTrial
    insole: InsoleTrial
    references: tuple[str, ...]
