"""A dose as whole sentences that leave nothing open; every number with its unit, never broken apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.dose import Each, Occasion
from hep.domain.exercise import Side
from hep.domain.program import ItemSide, Rhythm
from hep.language.amount_words import minutes_words, span_in_time, span_words, times_words, unbroken
from hep.language.words import mark

if TYPE_CHECKING:
    from hep.domain.dose import Dose, RunSession, Span
    from hep.domain.program import ProgramItem, Step
    from hep.language.words import Words


OCCASIONS = {
    Occasion.ONCE: mark("Once"),
    Occasion.EVERY_SESSION: mark("Each time you do your exercises"),
    Occasion.EVERY_RUN: mark("Each time you run"),
    Occasion.EVERY_DAY: mark("Every day"),
    Occasion.EVERY_WEEK: mark("Once a week"),
    Occasion.EVERY_TWO_WEEKS: mark("Every two weeks"),
    Occasion.EVERY_MONTH: mark("Once a month"),
}
LEGS = {
    ItemSide.LEFT: mark("left leg"),
    ItemSide.RIGHT: mark("right leg"),
    ItemSide.BOTH: mark("each leg"),
}
RHYTHMS = {
    Rhythm.EVERY_DAY: mark("Every day."),
    Rhythm.TRAINING_DAYS: mark("On your exercise days."),
    Rhythm.RUN_DAYS: mark("On your run days."),
}


def dose_sentence(
    dose: Dose, *, item: ProgramItem | None, words: Words, usual: Dose | None = None
) -> str:
    """Return how much: "3 sets of 10, each leg." `item` says which leg; None leaves the leg out.

    Once a day is said only where `usual`, the dose that this one stands for, is done more often.
    """
    return _sentence(dose, leg_words(item, words=words), words, usual)


def way_sentence(step: Step, *, item: ProgramItem, words: Words) -> str:
    """Return how much of an easier or harder exercise, and with which leg of those of `item`."""
    both = (item.exercise.side, step.exercise.side)
    legs = words.text(LEGS[item.side]) if set(both) == {Side.UNILATERAL} else ""
    return _sentence(step.dose, legs, words, item.dose)


def _sentence(dose: Dose, legs: str, words: Words, usual: Dose | None) -> str:
    if dose.occasion:
        return words.text("{occasion}.", occasion=words.text(OCCASIONS[dose.occasion]))
    if dose.run_session:
        return run_sentence(dose.run_session, words=words)
    if dose.follows_run_schedule:
        return words.text("As your run step says.")
    amount = _amount(dose, words)
    whole = words.text("{amount}, {legs}.", amount=amount, legs=legs) if legs else f"{amount}."
    times = dose.frequency.times_per_day
    if times.high > 1:
        often = times_words(times, words=words)
        return words.text("{dose} Do this {number} a day.", dose=whole, number=often)
    if usual and usual.frequency.times_per_day.high > 1:
        return words.text("{dose} Do this once a day.", dose=whole)
    return whole


def leg_words(item: ProgramItem | None, *, words: Words) -> str:
    """Return "left leg", "each leg", or "" where both work together or none does."""
    if item is None or item.exercise.side is not Side.UNILATERAL:
        return ""
    return words.text(LEGS[item.side])


def run_sentence(session: RunSession, *, words: Words) -> str:
    """Return one session of the run schedule, with its walks before and after."""
    walk = minutes_words(session.warm_up_minutes, words=words)
    run = minutes_words(session.run_minutes, words=words)
    if session.repeats == 1 or not session.walk_minutes:
        return words.text("Walk {walk}. Run {run}. Walk {walk}.", walk=walk, run=run)
    between = minutes_words(session.walk_minutes, words=words)
    repeats = unbroken(words.text("{number} times", number=words.number(session.repeats)))
    return words.text(
        "Walk {walk}. Then {repeats}: run {run}, walk {between}. Walk {walk}.",
        walk=walk,
        repeats=repeats,
        run=run,
        between=between,
    )


def rhythm_sentence(rhythm: Rhythm, *, words: Words) -> str:
    """Return when an item is done; "" for education."""
    return words.text(RHYTHMS[rhythm]) if rhythm in RHYTHMS else ""


def _amount(dose: Dose, words: Words) -> str:
    time = dose.hold_seconds or dose.duration_seconds
    if dose.repetitions:
        amount = _repetitions(dose, dose.repetitions, words)
    elif time:
        amount = _times(dose.sets, span_in_time(time, words=words), words)
    else:
        metres = span_words(dose.distance_metres, words=words) if dose.distance_metres else ""
        amount = _times(dose.sets, unbroken(words.text("{metres} metres", metres=metres)), words)
    amount = _with_ways(amount, dose, words)
    return _with_hold(amount, dose.hold_seconds, words) if dose.repetitions else amount


def _repetitions(dose: Dose, repetitions: Span, words: Words) -> str:
    number = span_words(repetitions, words=words)
    if dose.sets.high == repetitions.high == 1:
        amount = words.text("Once")
    elif dose.sets.high == 1:
        amount = unbroken(words.text("{number} times", number=number))
    else:
        sets = unbroken(words.text("{number} sets", number=span_words(dose.sets, words=words)))
        amount = words.count(
            "{sets} of {times}", "{sets} of {times}", repetitions.high, sets=sets, times=number
        )
    return amount


def _with_ways(amount: str, dose: Dose, words: Words) -> str:
    ways = {Each.WAY: mark("each way"), Each.DIRECTION: mark("in each direction")}
    return f"{amount} {words.text(ways[dose.each])}" if dose.each else amount


def _with_hold(amount: str, hold: Span | None, words: Words) -> str:
    if hold is None:
        return amount
    held = span_in_time(hold, words=words)
    return words.text("{amount}, hold each for {hold}", amount=amount, hold=held)


def _times(sets: Span, each: str, words: Words) -> str:
    if sets.high == 1:
        return each
    times = times_words(sets, words=words)
    return words.text("{times} {each}", times=times, each=each)
