"""How long an item takes, in seconds: sets, tempo, rests, the other leg, setting up (brief 3.0)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.dose import Each

if TYPE_CHECKING:
    from hep.domain.dose import Dose

SETTING_UP_SECONDS = 45  # reading the page, fetching things, changing position; a working rule
OWN_PACE_SECONDS = 3  # one repetition without a tempo; a working rule
LETTING_GO_SECONDS = 2  # into and out of a held position; a working rule
METRES_PER_SECOND = 0.5  # careful drills over a measured distance; a working rule
EACH_COUNTS = {
    Each.WAY: 2,
    Each.DIRECTION: 3,
}  # a working rule for "each way", "each direction"


def session_seconds(dose: Dose, *, legs_in_turn: bool) -> int:
    """Return the seconds one session takes with this exact dose, setting up included.

    With `legs_in_turn` every set is done by both legs, and the other leg's set counts as rest.
    Education takes no session time.
    """
    if dose.occasion:
        return 0
    if dose.run_session:
        return dose.run_session.minutes * 60 + SETTING_UP_SECONDS
    work = set_seconds(dose)
    pause = max(0, dose.rest_seconds - work) if legs_in_turn else dose.rest_seconds
    legs = 2 if legs_in_turn else 1
    sets = dose.sets.low
    return sets * legs * work + (sets - 1) * pause + SETTING_UP_SECONDS


def set_seconds(dose: Dose) -> int:
    """Return the seconds of work in one set of one leg."""
    if dose.duration_seconds:
        return dose.duration_seconds.low
    if dose.distance_metres:
        return round(dose.distance_metres.low / METRES_PER_SECOND)
    hold = dose.hold_seconds.low + LETTING_GO_SECONDS if dose.hold_seconds else 0
    if dose.repetitions is None:
        return hold
    move = dose.tempo.seconds if dose.tempo else (0 if hold else OWN_PACE_SECONDS)
    counts = EACH_COUNTS[dose.each] if dose.each else 1
    return dose.repetitions.low * counts * (move + hold)
