"""Doses that no source would give: each is allowed by its schema, and unlikely as a whole.

Limits of minutes and repetitions are working rules of the house; those of pain and of days are of
clinical brief 2 and 3.0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.exercise import Side
from hep.domain.pain import ACHILLES, SPRINGY
from hep.domain.timing import session_seconds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.dose import Dose
    from hep.domain.exercise import Exercise

MOST_SECONDS = 25 * 60  # of one exercise in a session
MOST_OUTING_SECONDS = 90 * 60
MOST_REPETITIONS = 300  # a day
SPRINGY_FLAGS = frozenset({"impact", "run"})
SPRINGY_DAYS = 3  # never two days running


def unlikely(exercise: Exercise, dose: Dose) -> Iterator[tuple[str, str, str]]:
    """Give each field that makes a dose unlikely, what is wrong and what to do."""
    if dose.occasion or dose.follows_run_schedule:
        return
    seconds = session_seconds(dose, legs_in_turn=exercise.side is Side.UNILATERAL)
    most = MOST_OUTING_SECONDS if exercise.is_outing else MOST_SECONDS
    if seconds > most:
        yield "sets", f"takes {seconds // 60} minutes a session", f"stay within {most // 60}"
    times = dose.frequency.times_per_day.high
    repetitions = dose.repetitions.high * dose.sets.high * times if dose.repetitions else 0
    if repetitions > MOST_REPETITIONS:
        fact = f"makes {repetitions} repetitions a day"
        yield "repetitions", fact, f"stay within {MOST_REPETITIONS}"
    is_springy = bool(exercise.flags & SPRINGY_FLAGS)
    pain = SPRINGY if is_springy else ACHILLES
    if dose.pain_limit is not None and dose.pain_limit > pain:
        yield "pain_limit", f"is {dose.pain_limit}", f"no more than {pain} is allowed here"
    if is_springy and dose.frequency.days_per_week.high > SPRINGY_DAYS:
        fact = f"asks for hops or runs on {dose.frequency.days_per_week.high} days a week"
        yield "frequency", fact, f"no more than {SPRINGY_DAYS}, never two days running"
