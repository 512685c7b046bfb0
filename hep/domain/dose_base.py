"""The doses a whole level is built on, by kind of work (clinical brief 3, line "Dose").

They guide the therapist; the dose of one exercise lives with the exercise.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hep.domain.dose import Span, Tempo


class Work(StrEnum):
    """A kind of work as the evidence speaks of it."""

    MOBILITY = "mobility"
    STRETCH = "stretch"
    JOINT = "joint"
    SOFT_TISSUE = "soft-tissue"
    NEURAL = "neural"
    ISOMETRIC = "isometric"
    STRENGTH = "strength"
    HEEL_RAISE = "heel-raise"
    FOOT_CORE = "foot-core"
    BALANCE = "balance"
    HOP = "hop"
    ELASTIC = "elastic"
    DRILL = "drill"
    WALK = "walk"
    CADENCE = "cadence"
    RUN = "run"


@dataclass(frozen=True)
class DoseBase:
    """How much of one kind of work a level has; None: the source leaves it open."""

    work: Work
    option: str = ""  # entries with an option are alternatives: one option is chosen
    is_preferred: bool = False  # of the alternatives
    sets: Span | None = None
    repetitions: Span | None = None
    seconds: Span | None = None  # held, or moving without a break; beside repetitions: in each
    distance_metres: Span | None = None
    minutes: Span | None = None  # of one session of this work
    tempo: Tempo | None = None
    effort: Span | None = None  # RPE 0-10
    repetition_maximum: Span | None = None
    times_per_day: Span | None = None
    days_per_week: Span | None = None
    least_weeks: int | None = None
    pain_limit: int | None = None  # 0-10


@dataclass(frozen=True)
class Maintenance:
    """What is kept up once the last level is done; None: the source leaves it open."""

    days_per_week: Span | None
    until_months: Span | None
    references: tuple[str, ...]
