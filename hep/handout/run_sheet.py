"""What the run plan prints: a ladder of sessions, drawn to scale, and the rules, as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Bar:
    """One piece of a session."""

    is_run: bool
    minutes: int
    width_mm: float
    words: str  # the minutes, where there is room for them; else ""


@dataclass(frozen=True)
class RunRow:
    """One step of the ladder."""

    stage: int
    words: str  # the session in a sentence
    bars: tuple[Bar, ...]
    is_here: bool
    is_past: bool  # below the present one: where a bad day leads back to


@dataclass(frozen=True)
class RunSheet:
    """The whole ladder from the present step on."""

    title: str
    days: str
    rows: tuple[RunRow, ...]
    ticks: int  # how often a step is done well before the next one
    before: tuple[str, ...]
    up: tuple[str, ...]
    back: tuple[str, ...]
    later: str
