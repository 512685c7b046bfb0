"""When an item is done: at most two rhythms in a program, run days besides (brief 3.0)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.exercise import Category
from hep.domain.program import Rhythm

if TYPE_CHECKING:
    from hep.domain.dose import Dose
    from hep.domain.exercise import Exercise

EVERY_DAY_FROM = (
    5  # days a week that are printed as "every day": nearer to seven than to three or four
)


def rhythm_of(exercise: Exercise, dose: Dose, *, run_flag: str) -> Rhythm:
    """Return the one rhythm this dose follows."""
    if exercise.category is Category.EDUCATION:
        return Rhythm.AS_NEEDED
    if run_flag in exercise.flags:
        return Rhythm.RUN_DAYS
    often = dose.frequency.days_per_week.low >= EVERY_DAY_FROM
    return Rhythm.EVERY_DAY if often else Rhythm.TRAINING_DAYS
