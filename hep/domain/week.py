"""Which days: at most two rhythms, heavy and springy work never two days running (brief 3.0)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.exercise import Category
from hep.domain.program import Rhythm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.prescription import Prescription
    from hep.domain.rules import PlanningRules

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY = range(6)
TRAINING_DAYS = {
    2: (MONDAY, THURSDAY),
    3: (MONDAY, WEDNESDAY, FRIDAY),
    4: (MONDAY, TUESDAY, THURSDAY, SATURDAY),
}
RUN_DAYS = (TUESDAY, THURSDAY, SATURDAY)  # never two running, and between training days
MOST_SPACED = 3
GRADED = (Category.STRENGTH, Category.BALANCE)


def training_days(
    chosen: Sequence[Prescription], rules: PlanningRules, *, most: int | None = None
) -> tuple[int, ...]:
    """Return the days of the training rhythm, 0 = Monday; empty when nothing follows it.

    Two to four days: the fewest that give every item its least, held to three where an item needs
    a rest day between or strength or balance work asks for no more (walks and mobility ask for
    more days, and would take its rest days away), and to `most` where the person has fewer.
    """
    items = [one for one in chosen if one.rhythm is Rhythm.TRAINING_DAYS]
    if not items:
        return ()
    least = max(one.dose.frequency.days_per_week.low for one in items)
    spaced = any(one.exercise.flags & rules.spaced_flags or _rests(one) for one in items)
    number = min(max(least, min(TRAINING_DAYS)), MOST_SPACED if spaced else max(TRAINING_DAYS))
    return TRAINING_DAYS[number if most is None else min(number, most)]


def _rests(one: Prescription) -> bool:
    """Tell whether strength or balance work asks for three days at most (brief 3.0, dose base)."""
    is_graded = one.exercise.category in GRADED
    return is_graded and one.dose.frequency.days_per_week.high <= MOST_SPACED


def run_days(chosen: Sequence[Prescription], *, running: str) -> tuple[int, ...]:
    """Return the days for walk-run sessions; empty when the plan holds none."""
    runs = any(one.rhythm is Rhythm.RUN_DAYS for one in chosen)
    return RUN_DAYS if runs and running != "none" else ()
