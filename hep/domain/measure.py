"""What is measured over time, and when a change is one (clinical brief 5).

Only totals are kept: no item of any questionnaire is part of the library.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Unit(StrEnum):
    """In what a measure is written."""

    POINTS = "points"
    PERCENT = "percent"
    CENTIMETRES = "centimetres"
    COUNT = "count"
    SECONDS = "seconds"
    MINUTES = "minutes"
    STEPS_A_MINUTE = "steps_a_minute"


class Better(StrEnum):
    """Which way is up."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


class Every(StrEnum):
    """When it is taken."""

    SESSION = "session"
    WEEK = "week"
    TWO_WEEKS = "two_weeks"
    FOUR_WEEKS = "four_weeks"
    LEVEL_CHANGE = "level_change"


class Licence(StrEnum):
    """Under which terms a measure may be used; none of its items is shipped in any case."""

    FREE = "free"
    ASK_FIRST = "ask_first"  # written permission before any item text is put into software
    NOT_VERIFIED = "not_verified"
    TRADEMARK = "trademark"


class ErrorKind(StrEnum):
    """What the smallest real change was worked out as."""

    MDC95 = "mdc95"
    MDC90 = "mdc90"
    MDC = "mdc"
    BETWEEN_DAYS = "between_days"
    WORKING_RULE = "working_rule"


class Size(StrEnum):
    """How much a change means to a person."""

    SLIGHT = "slight"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"
    MEANINGFUL = "meaningful"


class Sex(StrEnum):
    """As the norm tables have it."""

    MALE = "male"
    FEMALE = "female"
    ANY = "any"


@dataclass(frozen=True)
class Meaning:
    """A change from which on it means so much; `percent` of the first value, None: not given."""

    size: Size
    change: float
    percent: float | None = None
    after_weeks: int | None = None


@dataclass(frozen=True)
class Norm:
    """What is usual at these ages."""

    from_age: int
    to_age: int
    sex: Sex
    value: float


@dataclass(frozen=True)
class Measure:
    """One thing that is measured."""

    id: str
    unit: Unit
    better: Better
    low: float | None  # of the scale; None: open
    high: float | None
    is_questionnaire: bool  # its total alone is typed in
    every: Every
    licence: Licence
    real_change: float | None  # None: not known
    real_change_kind: ErrorKind | None
    meanings: tuple[Meaning, ...]
    required_change: float | None  # for one person, where its meaning lies within its error
    cut_off: float | None
    subtypes: tuple[str, ...]  # only for these; empty: for all
    norms: tuple[Norm, ...]
    references: tuple[str, ...]

    def is_real(self, before: float, after: float) -> bool | None:
        """Tell whether a change is beyond what differs by itself; None: not known."""
        least = self.required_change if self.required_change is not None else self.real_change
        return None if least is None else abs(after - before) >= least

    def is_better(self, before: float, after: float) -> bool | None:
        """Tell whether the change goes the good way; None: there is none, or no change."""
        if self.better is Better.NEITHER or before == after:
            return None
        return (after > before) is (self.better is Better.HIGHER)


def find_norm(norms: Iterable[Norm], *, age: int, sex: Sex) -> float | None:
    """Return what is usual at this age; None: no table has it."""
    fitting = (one for one in norms if one.from_age <= age <= one.to_age)
    return next((one.value for one in fitting if one.sex in (sex, Sex.ANY)), None)
