"""How an exercise is paced, one sentence each: rest, tempo, load and effort."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.timing import set_seconds
from hep.language.amount_words import duration_words, span_words, unbroken
from hep.language.words import mark

if TYPE_CHECKING:
    from hep.domain.dose import Dose, Span
    from hep.language.words import Words

EFFORTS = (  # up to this effort of 10, in everyday words (clinical brief 3.0)
    (3, mark("It should feel light.")),
    (5, mark("It should feel like some work. You can still talk.")),
    (6, mark("It should feel fairly hard.")),
    (7, mark("It should feel hard: you could do 3 more, but do not.")),
    (8, mark("It should feel hard: you could do 2 more, but do not.")),
    (10, mark("It should feel very hard. You could do 1 more at most.")),
)
REST = mark("Rest {rest} after each set.")
REST_AFTER_BOTH = mark("Do a set with each leg, then rest {rest}. Do {rounds}.")
NO_MORE_REST = mark("Do a set with each leg, {rounds}, with no extra rest.")
REST_EACH_TIME = mark("Rest {rest} each time.")  # where a set is one hold, it is no set in words
REST_AFTER_BOTH_ONCE = mark("Do it once with each leg, then rest {rest}. Do {rounds}.")
NO_MORE_REST_ONCE = mark("Do it once with each leg, {rounds}, with no extra rest.")
RESTS = (
    *(REST, REST_AFTER_BOTH, NO_MORE_REST),
    *(REST_EACH_TIME, REST_AFTER_BOTH_ONCE, NO_MORE_REST_ONCE),
)
REST_STEP_SECONDS = 5


def pace_sentences(dose: Dose, *, words: Words, in_turn: bool = False) -> tuple[str, ...]:
    """Return rest, tempo, load and effort, one sentence each; none for education and runs.

    With `in_turn` the legs take turns, and the other leg's set counts as rest (brief 3.0).
    """
    if dose.occasion or dose.run_session:
        return ()
    found = []
    if rest := rest_sentence(dose, words=words, in_turn=in_turn):
        found.append(rest)
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


def rest_sentence(dose: Dose, *, words: Words, in_turn: bool) -> str:
    """Return how long to rest; "" where there is nothing to rest between.

    Of legs in turn it is what is left when the other one is done, in whole fives.
    """
    if not dose.rest_seconds or dose.sets.high == 1:
        return ""
    after_one, after_both, no_more = RESTS[:3] if dose.repetitions else RESTS[3:]
    if not in_turn:
        return words.text(after_one, rest=duration_words(dose.rest_seconds, words=words))
    number = span_words(dose.sets, words=words)
    rounds = unbroken(words.text("{number} rounds", number=number))
    left = dose.rest_seconds - set_seconds(dose)
    if left <= 0:
        return words.text(no_more, rounds=rounds)
    whole = -(-left // REST_STEP_SECONDS) * REST_STEP_SECONDS
    return words.text(after_both, rest=duration_words(whole, words=words), rounds=rounds)


def effort_sentence(effort: Span, *, words: Words) -> str:
    """Return how hard it should feel, by the upper end of the range."""
    sentence = next(text for most, text in EFFORTS if effort.high <= most)
    return words.text(sentence)


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
