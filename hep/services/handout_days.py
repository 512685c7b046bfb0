"""On which days: the lines of page one, and the sentence beside each exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.program import Rhythm
from hep.language.dose_words import rhythm_sentence
from hep.language.sheet_words import DAYS

if TYPE_CHECKING:
    from hep.domain.program import ProgramItem
    from hep.services.handout_setting import Setting


def when_sentence(item: ProgramItem, setting: Setting) -> str:
    """Return the rhythm of an item; its days by name where they are fewer than its rhythm's."""
    program = setting.program
    days = {Rhythm.TRAINING_DAYS: program.training_days, Rhythm.RUN_DAYS: program.run_days}
    if item.days == days.get(item.rhythm, item.days):
        return rhythm_sentence(item.rhythm, words=setting.words)
    return setting.words.text("On {days}.", days=_names(item.days, setting))


def days_lines(setting: Setting) -> tuple[str, ...]:
    """Say which exercises are due on which days, each rhythm and each set of days by itself."""
    due: dict[tuple[Rhythm, tuple[int, ...]], list[str]] = {}
    for number, item in enumerate(setting.program.active_items, start=1):
        due.setdefault((item.rhythm, item.days), []).append(setting.words.number(number))
    order = list(Rhythm)
    groups = sorted(due, key=lambda group: (order.index(group[0]), -len(group[1]), group[1]))
    return tuple(_days_line(*group, due[group], setting) for group in groups)


def _days_line(rhythm: Rhythm, days: tuple[int, ...], numbers: list[str], setting: Setting) -> str:
    words = setting.words
    joined = words.join(numbers)
    which = words.count("exercise {which}", "exercises {which}", len(numbers), which=joined)
    if rhythm is Rhythm.EVERY_DAY:
        return words.text("Every day: {which}.", which=which)
    return words.text("{days}: {which}.", days=_names(days, setting), which=which)


def _names(days: tuple[int, ...], setting: Setting) -> str:
    return setting.words.join([setting.words.text(DAYS[day]) for day in days])
