"""Doses: how much of one exercise, how hard, how often. Values with units, no words.

An exercise carries a dose for each level it belongs to, in ranges as the evidence gives them; a
program carries the same type with every range narrowed to one number.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property


class Occasion(StrEnum):
    """How often a piece of education is used: it has no sets."""

    ONCE = "once"
    EVERY_SESSION = "every_session"
    EVERY_RUN = "every_run"
    EVERY_DAY = "every_day"
    EVERY_WEEK = "every_week"
    EVERY_TWO_WEEKS = "every_two_weeks"
    EVERY_MONTH = "every_month"


class Each(StrEnum):
    """What one count of repetitions or steps is for, beside the leg."""

    WAY = "way"
    DIRECTION = "direction"


class Weight(StrEnum):
    """Whether a weight is added: a backpack, a dumbbell."""

    ADDED = "added"
    OPTIONAL = "optional"


@dataclass(frozen=True, order=True)
class Span:
    """A whole-number range; `low == high` once a program has chosen."""

    low: int
    high: int

    def __post_init__(self) -> None:
        """Refuse a range that runs backwards or below zero."""
        if not 0 <= self.low <= self.high:
            msg = f"{self.low}-{self.high} is not a range from low to high"
            raise ValueError(msg)

    @property
    def is_exact(self) -> bool:
        """One number is left."""
        return self.low == self.high

    def at_middle(self, step: int = 1) -> Span:
        """Return the range narrowed to its middle, rounded down to whole steps above its low."""
        middle = (self.low + self.high) // 2
        value = max(self.low, middle // step * step)
        return Span(value, value)

    def at_low(self) -> Span:
        """Return the range narrowed to its lower end."""
        return Span(self.low, self.low)


@dataclass(frozen=True)
class Tempo:
    """Seconds of one repetition: up (or towards), pause, down (or back)."""

    up_seconds: int
    pause_seconds: int
    down_seconds: int

    @property
    def seconds(self) -> int:
        """One whole repetition."""
        return self.up_seconds + self.pause_seconds + self.down_seconds


@dataclass(frozen=True)
class Frequency:
    """How many times a day, on how many days a week."""

    times_per_day: Span
    days_per_week: Span


@dataclass(frozen=True)
class RunSession:
    """One session of the return-to-run schedule (clinical brief 6.2)."""

    stage: int  # 1-8
    repeats: int  # how many times run + walk
    run_minutes: int
    walk_minutes: int  # 0: one continuous run
    warm_up_minutes: int  # brisk walk before, and again after

    @property
    def minutes(self) -> int:
        """The whole outing with both walks."""
        return self.repeats * (self.run_minutes + self.walk_minutes) + 2 * self.warm_up_minutes


ROUND, MINUTE, LONG_SECONDS = 5, 60, 300  # seconds and metres in fives, long times in minutes
MEASURES = (
    "repetitions",
    "hold_seconds",
    "duration_seconds",
    "distance_metres",
    "occasion",
    "run_session",
)


@dataclass(frozen=True)
class Dose:
    """How much, how hard and how often. Exactly one measure says what a set is.

    A hold may stand beside repetitions: then it is held in each of them.
    """

    frequency: Frequency
    sets: Span = Span(1, 1)
    repetitions: Span | None = None  # a set is this many movements
    hold_seconds: Span | None = None  # held in each repetition; alone, a set is one hold
    duration_seconds: Span | None = None  # a set is movement without a break
    distance_metres: Span | None = None  # a set is this far
    occasion: Occasion | None = None  # education
    run_session: RunSession | None = None  # filled by the planner from the running status
    follows_run_schedule: bool = False  # the library's mark for run_session
    each: Each | None = None
    tempo: Tempo | None = None  # None: at one's own even pace
    rest_seconds: int = 0  # after each set; the other leg's set counts as rest
    effort: Span | None = None  # RPE 0-10 (CR10); None: no effort rule
    repetition_maximum: int | None = None  # a load that can be lifted this often, not once more
    later_repetition_maximum: int | None = None  # where the load has gone up to over the weeks
    weight: Weight | None = None  # None: the source names no weight
    weight_kilograms: Span | None = None
    weight_step_kilograms: int | None = None  # how much is added at a time
    more_steps_percent: Span | None = None  # of running: above one's own steps a minute
    pain_limit: int | None = None  # 0-10, only where the source sets one for this item
    defaulted: tuple[str, ...] = ()  # fields filled from the brief's defaults, not its list

    def __post_init__(self) -> None:
        """Refuse a dose that says nothing or two different things."""
        named = [name for name in MEASURES if getattr(self, name) is not None]
        if self.follows_run_schedule and "run_session" not in named:
            named.append("run_session")
        if named == ["repetitions", "hold_seconds"]:
            named = ["repetitions"]
        if len(named) != 1:
            msg = f"a dose has exactly one measure, not {', '.join(named) or 'none'}"
            raise ValueError(msg)

    def at_middle(self) -> Dose:
        """Return the dose in the middle of every range, in numbers people count in."""
        return self._middle

    def at_start(self) -> Dose:
        """Return the dose with every range narrowed to its lower end: a careful start."""
        return self._start

    @cached_property
    def _middle(self) -> Dose:
        long = self.duration_seconds is not None and self.duration_seconds.low >= LONG_SECONDS
        return replace(
            self._start,
            sets=self.sets.at_middle(),
            repetitions=self.repetitions and self.repetitions.at_middle(),
            hold_seconds=self.hold_seconds and self.hold_seconds.at_middle(ROUND),
            duration_seconds=self.duration_seconds
            and self.duration_seconds.at_middle(MINUTE if long else ROUND),
            distance_metres=self.distance_metres and self.distance_metres.at_middle(ROUND),
        )

    @cached_property
    def _start(self) -> Dose:
        return replace(
            self,
            frequency=replace(self.frequency, times_per_day=self.frequency.times_per_day.at_low()),
            sets=self.sets.at_low(),
            repetitions=self.repetitions and self.repetitions.at_low(),
            hold_seconds=self.hold_seconds and self.hold_seconds.at_low(),
            duration_seconds=self.duration_seconds and self.duration_seconds.at_low(),
            distance_metres=self.distance_metres and self.distance_metres.at_low(),
        )

    @property
    def is_exact(self) -> bool:
        """Every number a patient must follow is one number."""
        spans = (getattr(self, name) for name in ("sets", *MEASURES))
        return all(span.is_exact for span in spans if isinstance(span, Span))
