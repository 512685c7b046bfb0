"""How doses read in a language: the sentences that hep makes of every dose of the library.

A printed dose is complete when it is one of these sentences with other numbers in it.
"""

from __future__ import annotations

import re
import string
from dataclasses import replace
from itertools import combinations, product
from typing import TYPE_CHECKING, Any

from hep.domain.dose import Frequency, RunSession, Span
from hep.handout.checks.speech import DoseSpeech
from hep.language.dose_words import LEGS, OCCASIONS, RHYTHMS, dose_sentence, run_sentence
from hep.language.pace_words import RESTS
from hep.language.sheet_words import DAYS
from hep.services.handout_ways import CRITERIA
from hep.services.speech_patterns import ANY, filled, numberless, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.dose import Dose
    from hep.domain.library import Library
    from hep.language.words import Words

NUMBER = r"\d+"
SETS, REPETITIONS, TIMES_A_DAY = (1, 3), (1, 2, 9), (1, 2)
SECONDS = (1, 5, 60, 75, 120, 150)  # one, several, minutes, and both together
METRES = (1, 20)
MINUTES = (1, 3)
MOST_NAMED_DAYS = 4
AS_THE_RUN_STEP_SAYS = "As your run step says."


def dose_speech(library: Library, *, words: Words) -> DoseSpeech:
    """Return the patterns of all doses."""
    shapes = list(_shapes(library))
    several = [dose for dose in shapes if dose.sets.low > 1]
    legs = {str(side): plain(words.text(text)) for side, text in LEGS.items()}
    return DoseSpeech(
        sentence=_sentences(shapes, words),
        legs={"left": legs["left"], "right": legs["right"], "each": legs["both"]},
        several_sets=_amounts([one for one in several if one.rest_seconds], words),
        rest=re.compile("|".join(_patterns(RESTS, words))),
        times_a_day=_times_a_day(words),
        rhythms=tuple(_rhythms(words)),
        occasion=_occasions(words),
        criteria=tuple(map(re.compile, _patterns(CRITERIA, words))),
    )


def _patterns(messages: tuple[str, ...], words: Words) -> Iterator[str]:
    """Give the pattern of each message, with anything for its facts."""
    for one in messages:
        facts = [name for _, name, _, _ in string.Formatter().parse(one) if name]
        yield filled(words.text(one, **dict.fromkeys(facts, ANY))).pattern


def _times_a_day(words: Words) -> re.Pattern[str]:
    often = words.text("{number} times", number=ANY)
    said = plain(words.text("{dose} Do this {number} a day.", dose="", number=often))
    return re.compile(re.escape(said).replace(re.escape(ANY), r"(\d+)"))


def _rhythms(words: Words) -> Iterator[str]:
    """Give every way to say when: by a rhythm, or by the names of up to four days."""
    yield from (plain(words.text(text)) for text in RHYTHMS.values())
    names = [words.text(day) for day in DAYS]
    for number in range(1, MOST_NAMED_DAYS + 1):
        for days in combinations(names, number):
            yield plain(words.text("On {days}.", days=words.join(days)))


def _shapes(library: Library) -> Iterator[Dose]:
    """Yield each kind of dose with numbers that show every way to say it."""
    seen = set()
    for exercise in library.exercises.values():
        for dose in exercise.doses.values():
            measures = (dose.repetitions, dose.hold_seconds, dose.duration_seconds)
            shape = (*map(bool, measures), bool(dose.distance_metres), dose.each)
            key = (*shape, bool(dose.rest_seconds))
            if dose.occasion or dose.follows_run_schedule or dose.run_session or key in seen:
                continue
            seen.add(key)
            yield from _with_numbers(dose)


def _with_numbers(dose: Dose) -> Iterator[Dose]:
    measures = {
        "repetitions": REPETITIONS,
        "hold_seconds": SECONDS,
        "duration_seconds": SECONDS,
        "distance_metres": METRES,
    }
    used = {name: amounts for name, amounts in measures.items() if getattr(dose, name)}
    for sets, times, *amounts in product(SETS, TIMES_A_DAY, *used.values()):
        exact: dict[str, Any] = {name: Span(n, n) for name, n in zip(used, amounts, strict=True)}
        often = Frequency(Span(times, times), dose.frequency.days_per_week)
        yield replace(dose, sets=Span(sets, sets), frequency=often, **exact)


def _sentences(doses: list[Dose], words: Words) -> re.Pattern[str]:
    """Return the pattern of these doses, with or without a leg, at the beginning of a text."""
    runs = {run_sentence(one, words=words) for one in _runs()}
    runs.add(words.text(AS_THE_RUN_STEP_SAYS))
    told = [numberless(one, NUMBER) for one in sorted(runs)]
    return re.compile("|".join([_amounts(doses, words).pattern, *dict.fromkeys(told)]))


def _amounts(doses: list[Dose], words: Words) -> re.Pattern[str]:
    legs = "|".join(re.escape(plain(words.text(text))) for text in LEGS.values())
    spoken = {dose_sentence(one, item=None, words=words) for one in doses}
    said = {_with_leg(numberless(one, NUMBER), legs) for one in spoken}
    return re.compile("|".join(sorted(said, key=lambda one: (-len(one), one))))


def _with_leg(expression: str, legs: str) -> str:
    """Let the leg stand before the first full stop, as dose sentences have it."""
    amount, stop, rest = expression.partition(r"\.")
    return rf"{amount}(?:, (?:{legs}))?{stop}{rest}"


def _runs() -> Iterator[RunSession]:
    """Yield a session of each kind: in turns with walking, and in one go; of 1 and more minutes."""
    for run, walk, repeats in product(MINUTES, (0, *MINUTES), MINUTES):
        yield RunSession(1, repeats, run, walk, warm_up_minutes=5)


def _occasions(words: Words) -> re.Pattern[str]:
    told = [
        plain(words.text("{occasion}.", occasion=words.text(text))) for text in OCCASIONS.values()
    ]
    return re.compile("|".join(re.escape(one) for one in told))
