"""Which days: at most two rhythms, heavy and springy work never two days running (brief 3.0).

The days of the whole program and of each item in it; what is due on one day, and for how long, is
put together in `week_plan`.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from hep.domain.exercise import Category
from hep.domain.program import Rhythm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.dose import Dose
    from hep.domain.prescription import Prescription
    from hep.domain.rules import PlanningRules

WEEK = tuple(range(7))
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY = WEEK[:6]
TRAINING_DAYS = {
    2: (MONDAY, THURSDAY),
    3: (MONDAY, WEDNESDAY, FRIDAY),
    4: (MONDAY, TUESDAY, THURSDAY, SATURDAY),
}
RUN_DAYS = (TUESDAY, THURSDAY, SATURDAY)  # never two running, and between training days
MOST_SPACED = 3
GRADED = (Category.STRENGTH, Category.BALANCE)


def training_days(
    chosen: Sequence[Prescription],
    rules: PlanningRules,
    *,
    most: int | None = None,
    runs: tuple[int, ...] = (),
) -> tuple[int, ...]:
    """Return the days of the training rhythm, 0 = Monday; empty when nothing follows it.

    Two to four days: the fewest that give every item its least, held to three where an item needs
    a rest day between or strength or balance work asks for no more (walks and mobility ask for
    more days, and would take its rest days away), and to `most` where the person has fewer days
    for training and running. Training falls on the run days `runs` where an item needs a rest day
    between, because hops and runs never come two days running, or where no other day is left.
    """
    items = [one for one in chosen if one.rhythm is Rhythm.TRAINING_DAYS]
    if not items:
        return ()
    least = _least_days(items)
    spaced = any(one.exercise.flags & rules.spaced_flags for one in items)
    rests = spaced or any(_rests(one) for one in items)
    number = min(max(least, min(TRAINING_DAYS)), MOST_SPACED if rests else max(TRAINING_DAYS))
    days = TRAINING_DAYS[number if most is None else min(number, most)]
    is_short = most is not None and len({*days, *runs}) > most
    return spread(runs, len(days)) if runs and (spaced or is_short) else days


def _least_days(items: Sequence[Prescription]) -> int:
    """Return the days that give every item its least; one that no source names gives way.

    Where the sources of the others ask for two days a week (maintenance, level 4), a working
    default of three does not make them three.
    """
    wanted = [one.dose.frequency.days_per_week for one in items if has_own_days(one.dose)]
    filled = [one.dose.frequency.days_per_week for one in items if not has_own_days(one.dose)]
    if not wanted:
        return max(days.low for days in filled)
    most = max(days.high for days in wanted)
    return max(*(days.low for days in wanted), *(min(days.low, most) for days in filled), 0)


def has_own_days(dose: Dose) -> bool:
    """Tell whether a source names the days, not the brief's working defaults."""
    return "frequency" not in dose.defaulted


def _rests(one: Prescription) -> bool:
    """Tell whether strength or balance work asks for three days at most (brief 3.0, dose base)."""
    is_graded = one.exercise.category in GRADED
    return is_graded and one.dose.frequency.days_per_week.high <= MOST_SPACED


def run_days(
    chosen: Sequence[Prescription], *, running: str, most: int | None = None
) -> tuple[int, ...]:
    """Return the days for walk-run sessions, at most `most`; empty when the plan holds none."""
    runs = any(one.rhythm is Rhythm.RUN_DAYS for one in chosen)
    if not runs or running == "none":
        return ()
    return RUN_DAYS if most is None else spread(RUN_DAYS, most)


def item_days(
    one: Prescription, *, training: tuple[int, ...], runs: tuple[int, ...]
) -> tuple[int, ...]:
    """Return the days of one item: those of its rhythm, never more than its dose has."""
    if one.rhythm is Rhythm.AS_NEEDED:
        return ()
    if one.rhythm is Rhythm.EVERY_DAY:
        return spread(WEEK, one.dose.frequency.days_per_week.high)
    days = runs if one.rhythm is Rhythm.RUN_DAYS else training
    return spread(days, one.dose.frequency.days_per_week.high)


def spread(days: tuple[int, ...], number: int) -> tuple[int, ...]:
    """Return `number` of these days, as far apart as they can be, the earliest where equal."""
    if number >= len(days):
        return days
    return max(combinations(days, number), key=_least_gap)  # max keeps the first of equals


def _least_gap(days: tuple[int, ...]) -> int:
    """Return the smallest number of days from one of these to the next, round the week."""
    around = (*days, days[0] + len(WEEK))
    return min(later - earlier for earlier, later in pairwise(around))
