"""The way from level 1 to 4 as a patient reads it: what each level gives, and what leads on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hep.domain.journey import journey
from hep.handout.journey_sheet import JourneyBand, JourneySheet

if TYPE_CHECKING:
    from hep.domain.dose_base import Maintenance
    from hep.domain.journey import LevelEntry
    from hep.language.words import Words
    from hep.services.handout_setting import Setting


def journey_sheet(setting: Setting, problem: str) -> JourneySheet:
    """Return the four levels of this patient; `problem` is what hurts, with its side."""
    way, words = journey(setting.program.request, setting.library), setting.words
    return JourneySheet(
        title=words.text("Your way back: {problem}", problem=problem),
        bands=tuple(_band(one, setting) for one in way.levels),
        keep_up=_keep_up(way.maintenance, words),
    )


def _band(entry: LevelEntry, setting: Setting) -> JourneyBand:
    words = setting.words
    texts: Any = setting.texts.pathways[entry.cause]
    cell = texts["levels"][f"L{int(entry.level)}"]
    exercises = setting.library.exercises
    closed = "" if entry.exercises else words.text("Not open for you now. Ask us.")
    return JourneyBand(
        number=int(entry.level),
        name=cell["step"],
        why=cell["why"],
        weeks=_weeks(entry, words),
        exercises=tuple(
            exercises[one].require_text(words.locale).name
            for one in entry.exercises
            if exercises[one].is_active
        ),
        closed=closed,
        is_here=entry.is_present,
        gate=tuple(cell["progress_when"]),
    )


def _weeks(entry: LevelEntry, words: Words) -> str:
    span = entry.typical_weeks
    if span.is_exact:
        return words.count("Often {number} week.", "Often {number} weeks.", span.low)
    low, high = words.number(span.low), words.number(span.high)
    return words.text("Often {low} to {high} weeks.", low=low, high=high)


def _keep_up(maintenance: Maintenance | None, words: Words) -> str:
    if maintenance is None or maintenance.days_per_week is None:
        return ""
    days = words.count("{number} day", "{number} days", maintenance.days_per_week.low)
    if maintenance.until_months is None:
        return words.text("After that: go on with your exercises, {days} a week.", days=days)
    low, high = (words.number(one) for one in vars(maintenance.until_months).values())
    return words.text(
        "After that: go on with your exercises, {days} a week, for {low} to {high} months.",
        days=days,
        low=low,
        high=high,
    )
