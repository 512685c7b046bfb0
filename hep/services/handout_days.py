"""On which days: the lines of page one, and the sentence beside each exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.program import Rhythm
from hep.domain.week import WEEK
from hep.language.dose_words import rhythm_sentence
from hep.language.sheet_words import DAYS, SHORT_DAYS

if TYPE_CHECKING:
    from hep.domain.program import ProgramItem
    from hep.language.words import Words
    from hep.services.handout_setting import Setting


def days_sentence(item: ProgramItem, *, words: Words) -> str:
    """Return the days of an item by name, where it is not done every day; "" for education."""
    if item.rhythm is Rhythm.AS_NEEDED or len(item.days) == len(WEEK):
        return rhythm_sentence(item.rhythm, words=words)
    return words.text("On {days}.", days=_names(item.days, words))


def week_fact(setting: Setting) -> tuple[str, str]:
    """Return on how many days there is something to do, and which; "a week" where these differ."""
    words = setting.words
    sets = {item.days for item in setting.program.active_items}
    busiest = max(sets, key=len)
    often = words.count("{number} day", "{number} days", len(busiest)).replace(" ", "\u00a0")
    if len(sets) > 1 or len(busiest) == len(WEEK):
        return often, words.text("a week")
    return often, words.join([words.text(SHORT_DAYS[day]) for day in busiest])


def short_days(item: ProgramItem, setting: Setting) -> str:
    """Return the days of an item in short, where not all items have the same; else ""."""
    sets = {one.days for one in setting.program.active_items}
    if len(sets) == 1:
        return ""
    if len(item.days) == len(WEEK):
        return setting.words.text("Every day.")
    named = setting.words.join([setting.words.text(SHORT_DAYS[day]) for day in item.days])
    return f"{named}."


def days_lines(setting: Setting) -> tuple[str, ...]:
    """Say which exercises are due on which days, each set of days by itself, the most first."""
    due: dict[tuple[int, ...], list[str]] = {}
    for number, item in enumerate(setting.program.active_items, start=1):
        due.setdefault(item.days, []).append(setting.words.number(number))
    groups = sorted(due, key=lambda days: (-len(days), days))
    return tuple(_days_line(days, due[days], setting) for days in groups)


def _days_line(days: tuple[int, ...], numbers: list[str], setting: Setting) -> str:
    words = setting.words
    joined = words.join(numbers)
    which = words.count("exercise {which}", "exercises {which}", len(numbers), which=joined)
    if len(days) == len(DAYS):
        return words.text("Every day: {which}.", which=which)
    line = words.text("{days}: {which}.", days=_names(days, words), which=which)
    return line[:1].upper() + line[1:]


def _names(days: tuple[int, ...], words: Words) -> str:
    return words.join([words.text(DAYS[day]) for day in days])
