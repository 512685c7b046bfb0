"""More steps a minute: targets, dose and who should not (clinical brief 6.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hep.domain.dose import Span


@dataclass(frozen=True)
class Cadence:
    """The numbers; percent are of the runner's own steps a minute."""

    baseline_seconds: int  # of one count
    baseline_counts: int
    baseline_days: int
    first_percent: int
    first_weeks: int
    ceiling_percent: int
    repeats: Span  # short bouts at first
    repeat_seconds: int
    block_minutes: Span  # later
    days_per_week: Span
    sessions: int
    beep_percent: tuple[int, ...]  # of the session, fading
    pass_within_steps: int
    pass_minutes: int
    pass_effort_rise: int  # RPE
    not_weeks_after_calf_strain: int
    not_weeks_with_shoe_change: int
    not_subtypes_first: tuple[str, ...]  # in the weeks after the strain
    references: tuple[str, ...]

    def target(self, steps_a_minute: int) -> int:
        """Return the first target, rounded to whole steps, a half to the even one."""
        return round(steps_a_minute * (100 + self.first_percent) / 100)

    def ceiling(self, steps_a_minute: int) -> int:
        """Return the most that may ever be set: rounded down, so that it is never passed."""
        return steps_a_minute * (100 + self.ceiling_percent) // 100
