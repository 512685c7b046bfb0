"""On which days: the lines of page one, and the sentence beside each exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.program import Rhythm
from hep.domain.week import WEEK
from hep.language.dose_words import rhythm_sentence
from hep.language.sheet_words import DAYS

if TYPE_CHECKING:
    from hep.domain.program import Program, ProgramItem
    from hep.language.words import Words
    from hep.services.handout_setting import Setting


def when_sentence(item: ProgramItem, setting: Setting) -> str:
    """Return the rhythm of an item; its days by name where they are fewer than its rhythm's."""
    return days_sentence(item, setting.program, words=setting.words)


def days_sentence(item: ProgramItem, program: Program, *, words: Words) -> str:
    """Return the rhythm of an item of this program, or its days by name."""
    days = {
        Rhythm.EVERY_DAY: WEEK,
        Rhythm.TRAINING_DAYS: program.training_days,
        Rhythm.RUN_DAYS: program.run_days,
    }
    if item.days == days.get(item.rhythm, item.days):
        return rhythm_sentence(item.rhythm, words=words)
    return words.text("On {days}.", days=_names(item.days, words))


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
