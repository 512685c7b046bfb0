"""What the checks must know of a sheet's language, as plain values; services fill it.

Patterns are of whole sentences as hep itself words them, so that a new catalogue needs no change
here. What a word means for a point of the checklist is said by the checks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping

    Pattern = re.Pattern[str]


@dataclass(frozen=True)
class DoseSpeech:
    """How doses are said."""

    sentence: Pattern  # how much, at the beginning of a text; without the leg
    legs: Mapping[str, str]  # left, right, each: as the dose says them
    several_sets: Pattern  # found where a rest has to be said
    rest: Pattern
    times_a_day: Pattern  # found where a dose is for more than once a day; the number is its group
    rhythms: tuple[str, ...]  # "Every day." and the like
    occasion: Pattern  # a dose that says itself when it is done, or that the page tells elsewhere
    criteria: tuple[Pattern, ...]  # when to take the easier or the harder way


@dataclass(frozen=True)
class SummarySpeech:
    """How page one says what the program is."""

    title: Pattern  # with the problem as its one group
    exercises: Pattern  # each with its number as its one group
    days: Pattern
    minutes: Pattern
    things: str  # "You need"
    pain_band: Pattern  # "4 to 10: stop", groups low and high; high may be None


@dataclass(frozen=True)
class PlainSpeech:
    """What plain words are."""

    complaint_about: Callable[[str], str]  # "" where the text is easy enough to read
    passive: Pattern
    arithmetic: Pattern
    short_units: Pattern  # units that are not written out
    clinical_terms: Pattern


@dataclass(frozen=True)
class Speech:
    """One language."""

    language: str
    say: Mapping[str, str]  # the fixed words of the sheet, by name
    days: tuple[str, ...]  # Monday first
    short_days: tuple[str, ...]
    sides: Mapping[str, Pattern]  # left, right, each, together: the words beside the side sign
    emergency: Pattern  # when to call for emergency help, with a number or without
    phases: str  # caption of one picture that shows all phases
    normal: tuple[str, ...]  # sentences that say what is normal, one is enough
    page_number: Pattern  # "Page 2 of 7", groups page and pages
    date: Pattern
    summary: SummarySpeech
    dose: DoseSpeech
    plain: PlainSpeech
