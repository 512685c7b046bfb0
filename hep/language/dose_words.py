"""A dose as whole sentences that leave nothing open; every number with its unit, never broken apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.dose import Each, Occasion
from hep.domain.exercise import Side
from hep.domain.program import ItemSide, Rhythm
from hep.domain.timing import set_seconds
from hep.language.words import mark

if TYPE_CHECKING:
    from hep.domain.dose import Dose, RunSession, Span
    from hep.domain.program import ProgramItem
    from hep.language.words import Words

NB = "\u00a0"  # between a number and its unit
MINUTE = 60
LONGEST_IN_SECONDS = 90  # "90 seconds", but "2 minutes"

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
EFFORTS = (  # up to this effort of 10, in everyday words (clinical brief 3.0)
    (3, mark("It should feel light.")),
    (5, mark("It should feel like some work. You can still talk.")),
    (6, mark("It should feel fairly hard.")),
    (7, mark("It should feel hard: you could do 3 more, but do not.")),
    (8, mark("It should feel hard: you could do 2 more, but do not.")),
    (10, mark("It should feel very hard. You could do 1 more at most.")),
)
REST = mark("Rest {rest} after each set.")
REST_AFTER_BOTH = mark("Do a set with each leg, then rest {rest}.")
NO_MORE_REST = mark("No extra rest: one leg rests while the other works.")
REST_STEP_SECONDS = 5
RHYTHMS = {
    Rhythm.EVERY_DAY: mark("Every day."),
    Rhythm.TRAINING_DAYS: mark("On your exercise days."),
    Rhythm.RUN_DAYS: mark("On your run days."),
}


def dose_sentence(dose: Dose, *, item: ProgramItem | None, words: Words) -> str:
    """Return how much: "3 sets of 10, each leg." `item` says which leg; None leaves the leg out."""
    if dose.occasion:
        return words.text("{occasion}.", occasion=words.text(OCCASIONS[dose.occasion]))
    if dose.run_session:
        return run_sentence(dose.run_session, words=words)
    if dose.follows_run_schedule:
        return words.text("As your run step says.")
    amount = _amount(dose, words)
    legs = leg_words(item, words=words)
    whole = words.text("{amount}, {legs}.", amount=amount, legs=legs) if legs else f"{amount}."
    times = dose.frequency.times_per_day
    if times.high > 1:
        often = _nb(words.text("{number} times", number=span_words(times, words=words)))
        return words.text("{dose} Do this {number} a day.", dose=whole, number=often)
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
    repeats = _nb(words.text("{number} times", number=words.number(session.repeats)))
    return words.text(
        "Walk {walk}. Then {repeats}: run {run}, walk {between}. Walk {walk}.",
        walk=walk,
        repeats=repeats,
        run=run,
        between=between,
    )


def pace_sentences(dose: Dose, *, words: Words, in_turn: bool = False) -> tuple[str, ...]:
    """Return rest, tempo, load and effort, one sentence each; none for education and runs.

    With `in_turn` the legs take turns, and the other leg's set counts as rest (brief 3.0).
    """
    if dose.occasion or dose.run_session:
        return ()
    found = []
    if dose.rest_seconds and dose.sets.high > 1:
        found.append(_rest(dose, words, in_turn=in_turn))
    if dose.tempo and dose.repetitions:
        found.append(_tempo(dose, words))
    if dose.repetition_maximum:
        most = words.number(dose.repetition_maximum)
        found.append(
            words.text(
                "Add weight, such as a backpack with books, so that you can do {most}, but no more.",
                most=most,
            )
        )
    elif dose.effort:  # "no more" and "2 more" would contradict each other
        found.append(effort_sentence(dose.effort, words=words))
    return tuple(found)


def _rest(dose: Dose, words: Words, *, in_turn: bool) -> str:
    """Return how long; of legs in turn what is left when the other one is done, in whole fives."""
    if not in_turn:
        return words.text(REST, rest=duration_words(dose.rest_seconds, words=words))
    left = dose.rest_seconds - set_seconds(dose)
    if left <= 0:
        return words.text(NO_MORE_REST)
    whole = -(-left // REST_STEP_SECONDS) * REST_STEP_SECONDS
    return words.text(REST_AFTER_BOTH, rest=duration_words(whole, words=words))


def effort_sentence(effort: Span, *, words: Words) -> str:
    """Return how hard it should feel, by the upper end of the range."""
    sentence = next(text for most, text in EFFORTS if effort.high <= most)
    return words.text(sentence)


def rhythm_sentence(rhythm: Rhythm, *, words: Words) -> str:
    """Return when an item is done; "" for education."""
    return words.text(RHYTHMS[rhythm]) if rhythm in RHYTHMS else ""


def duration_words(seconds: int, *, words: Words) -> str:
    """Return "30 seconds", "1 minute", "20 minutes"; half minutes as seconds."""
    if seconds % MINUTE == 0:
        return minutes_words(seconds // MINUTE, words=words)
    if seconds <= LONGEST_IN_SECONDS:
        return _nb(words.count("{number} second", "{number} seconds", seconds))
    return words.text(
        "{minutes} {seconds}",
        minutes=minutes_words(seconds // MINUTE, words=words),
        seconds=_nb(words.count("{number} second", "{number} seconds", seconds % MINUTE)),
    )


def minutes_words(minutes: int, *, words: Words) -> str:
    """Return "1 minute" or "20 minutes", unbroken."""
    return _nb(words.count("{number} minute", "{number} minutes", minutes))


def span_words(span: Span, *, words: Words) -> str:
    """Return one number, or "8 to 12"."""
    low, high = words.number(span.low), words.number(span.high)
    return low if span.is_exact else words.text("{low} to {high}", low=low, high=high)


def _amount(dose: Dose, words: Words) -> str:
    time = dose.hold_seconds or dose.duration_seconds
    if dose.repetitions:
        amount = _repetitions(dose, dose.repetitions, words)
    elif time:
        amount = _times(dose.sets, _duration(time, words), words)
    else:
        metres = span_words(dose.distance_metres, words=words) if dose.distance_metres else ""
        amount = _times(dose.sets, _nb(words.text("{metres} metres", metres=metres)), words)
    amount = _with_ways(amount, dose, words)
    return _with_hold(amount, dose.hold_seconds, words) if dose.repetitions else amount


def _repetitions(dose: Dose, repetitions: Span, words: Words) -> str:
    number = span_words(repetitions, words=words)
    if dose.sets.high == repetitions.high == 1:
        amount = words.text("Once")
    elif dose.sets.high == 1:
        amount = _nb(words.text("{number} times", number=number))
    else:
        sets = _nb(words.text("{number} sets", number=span_words(dose.sets, words=words)))
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
    held = _duration(hold, words)
    return words.text("{amount}, hold each for {hold}", amount=amount, hold=held)


def _times(sets: Span, each: str, words: Words) -> str:
    if sets.high == 1:
        return each
    times = _nb(words.text("{number} times", number=span_words(sets, words=words)))
    return words.text("{times} {each}", times=times, each=each)


def _duration(span: Span, words: Words) -> str:
    if span.is_exact:
        return duration_words(span.low, words=words)
    low = words.number(span.low)
    high = duration_words(span.high, words=words)
    if span.high % MINUTE == 0 and span.low % MINUTE == 0:
        low = words.number(span.low // MINUTE)
    elif span.high % MINUTE == 0:
        low = duration_words(span.low, words=words)
    return words.text("{low} to {high}", low=low, high=high)


def _tempo(dose: Dose, words: Words) -> str:
    tempo = dose.tempo
    if tempo is None:
        raise AssertionError(dose)
    up = duration_words(tempo.up_seconds, words=words)
    down = duration_words(tempo.down_seconds, words=words)
    if tempo.pause_seconds:
        pause = duration_words(tempo.pause_seconds, words=words)
        return words.text(
            "Take {up} to move, hold {pause}, take {down} to come back.",
            up=up,
            pause=pause,
            down=down,
        )
    return words.text("Take {up} to move and {down} to come back.", up=up, down=down)


def _nb(text: str) -> str:
    return text.replace(" ", NB)
