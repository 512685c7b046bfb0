"""What the checks of a sheet must know of its language, taken from the words that hep itself prints.

Patterns are made from the catalogue's own messages and from every dose of the library, so that a
new language needs nothing here. Doses are in `dose_speech`, lists of words in `plain_words`.
"""

from __future__ import annotations

import datetime
import re
import string
from typing import TYPE_CHECKING, Any

from hep.domain.request import SoreSide
from hep.handout.checks.speech import PlainSpeech, Speech, SummarySpeech
from hep.language.sheet_words import DAYS, FURNITURE, SHORT_DAYS
from hep.services.dose_speech import dose_speech
from hep.services.handout_blocks import ONE_LEG
from hep.services.handout_dose import IN_TURN
from hep.services.plain_words import (
    ARITHMETIC,
    CLINICAL_TERMS,
    PASSIVE,
    SHORT_UNITS,
    complaint_about,
)
from hep.services.speech_patterns import ANY, any_of, counted, filled, plain

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.language.words import Words

SOME_DAY = datetime.date(2003, 4, 15)


def sheet_speech(library: Library, *, words: Words) -> Speech:
    """Return everything of one language; KeyError where the library has no words in it."""
    texts = library.texts[words.locale]
    guides: list[Any] = list(texts.pain_guide.values())
    return Speech(
        language=words.locale,
        say={name: _without_facts(text, words) for name, text in FURNITURE.items()},
        days=tuple(words.text(day) for day in DAYS),
        short_days=tuple(words.text(day) for day in SHORT_DAYS),
        sides=_sides(words),
        emergency=re.compile("|".join(_emergency(words))),
        phases=words.text("In turn"),
        normal=tuple(dict.fromkeys(plain(guide["normal"]) for guide in guides)),
        page_number=re.compile(
            rf"{re.escape(words.text('Page'))} (\d+) {re.escape(words.text('of'))} (\d+)"
        ),
        date=_date(words),
        summary=_summary(words),
        dose=dose_speech(library, words=words),
        plain=_plain_speech(words.locale),
    )


def _without_facts(message: str, words: Words) -> str:
    """Return a fixed word as it reads where nothing is filled in."""
    names = [name for _, name, _, _ in string.Formatter().parse(message) if name]
    return plain(words.text(message, **dict.fromkeys(names, "")))


def _emergency(words: Words) -> tuple[str, str]:
    """Return the patterns of the heading: with the clinic's number, and without one."""
    called = filled(words.text(FURNITURE["emergency"], emergency=ANY)).pattern
    return called, re.escape(plain(words.text(FURNITURE["emergency_line"])))


def _sides(words: Words) -> dict[str, re.Pattern[str]]:
    return {
        "left": filled(words.text(ONE_LEG[SoreSide.LEFT])),
        "right": filled(words.text(ONE_LEG[SoreSide.RIGHT])),
        "each": any_of(re.escape(plain(words.text(one))) for one in IN_TURN.values()),
        "together": filled(words.text("Both legs")),
    }


def _date(words: Words) -> re.Pattern[str]:
    """Return a pattern of dates as they are printed: any day, month and year."""
    printed = plain(words.date(SOME_DAY))
    pieces = re.split(r"(\d+)", printed)
    return re.compile(
        "".join(
            r"\d+" if one.isdigit() else re.sub(r"[^\W\d_]+", r"[^\\W\\d_]+", re.escape(one))
            for one in pieces
        )
    )


def _summary(words: Words) -> SummarySpeech:
    span = r"(\d+)(?:" + re.escape(words.text("{low} to {high}", low="", high="")) + r"(\d+))?"
    band = re.escape(words.text("{span}: {title}", span="\0", title="\1"))
    return SummarySpeech(
        title=filled(words.text("Exercises for {problem}", problem="{any}")),
        exercises=counted(lambda n: f"{n} {words.count('exercise', 'exercises', n)}"),
        days=counted(lambda n: words.count("{number} day", "{number} days", n)),
        minutes=counted(lambda n: words.count("{number} minute", "{number} minutes", n)),
        things=words.text("You need"),
        pain_band=re.compile(band.replace("\0", span).replace("\1", ".+")),
    )


def _plain_speech(language: str) -> PlainSpeech:
    return PlainSpeech(
        complaint_about=lambda text: complaint_about(text, language=language),
        passive=any_of(PASSIVE.get(language, ())),
        arithmetic=any_of(ARITHMETIC.get(language, ())),
        short_units=any_of(SHORT_UNITS.get(language, ())),
        clinical_terms=any_of(CLINICAL_TERMS.get(language, ())),
    )
