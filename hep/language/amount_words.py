"""Numbers and times as words that are never broken apart: "30 seconds", "8 to 12", "3 times"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hep.domain.dose import Span
    from hep.language.words import Words

NB = "\u00a0"  # between a number and its unit
MINUTE = 60
LONGEST_IN_SECONDS = 90  # "90 seconds", but "2 minutes"


def duration_words(seconds: int, *, words: Words) -> str:
    """Return "30 seconds", "1 minute", "20 minutes"; half minutes as seconds."""
    if seconds % MINUTE == 0:
        return minutes_words(seconds // MINUTE, words=words)
    if seconds <= LONGEST_IN_SECONDS:
        return unbroken(words.count("{number} second", "{number} seconds", seconds))
    return words.text(
        "{minutes} {seconds}",
        minutes=minutes_words(seconds // MINUTE, words=words),
        seconds=unbroken(words.count("{number} second", "{number} seconds", seconds % MINUTE)),
    )


def minutes_words(minutes: int, *, words: Words) -> str:
    """Return "1 minute" or "20 minutes", unbroken."""
    return unbroken(words.count("{number} minute", "{number} minutes", minutes))


def times_words(number: Span, *, words: Words) -> str:
    """Return "3 times", unbroken."""
    return unbroken(words.text("{number} times", number=span_words(number, words=words)))


def span_words(span: Span, *, words: Words) -> str:
    """Return one number, or "8 to 12"."""
    low, high = words.number(span.low), words.number(span.high)
    return low if span.is_exact else words.text("{low} to {high}", low=low, high=high)


def span_in_time(span: Span, *, words: Words) -> str:
    """Return "30 seconds", or "30 to 45 seconds"."""
    if span.is_exact:
        return duration_words(span.low, words=words)
    low = words.number(span.low)
    high = duration_words(span.high, words=words)
    if span.high % MINUTE == 0 and span.low % MINUTE == 0:
        low = words.number(span.low // MINUTE)
    elif span.high % MINUTE == 0:
        low = duration_words(span.low, words=words)
    return words.text("{low} to {high}", low=low, high=high)


def unbroken(text: str) -> str:
    """Return a text that stays on one line."""
    return text.replace(" ", NB)
