"""What a therapist asks for: the planner's only input beside the library."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from hep.domain.safety_answers import NOTHING_ASKED

if TYPE_CHECKING:
    from hep.domain.dose_edit import DoseEdit
    from hep.domain.exercise import Level
    from hep.domain.safety_answers import SafetyAnswers


class SoreSide(StrEnum):
    """Which ankle hurts."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Gate(StrEnum):
    """Whether the run-and-hop gate is met (clinical brief 6.1)."""

    MET = "met"
    NOT_TESTED = "not-tested"


class Entry(StrEnum):
    """Whether the criteria for entering the level are met (clinical brief 3.0)."""

    MET = "met"
    NOT_MET = "not-met"
    NOT_TESTED = "not-tested"


class AgeBand(StrEnum):
    """All the planner needs to know of age."""

    UNDER_60 = "under-60"
    FROM_60 = "60-to-64"  # balance by the norm of the age, and never with shut eyes (brief 3.0)
    FROM_65 = "65-plus"


RUNNING_STAGES = tuple(f"stage-{number}" for number in range(1, 9))
RUNNING = ("none", "as-now", *RUNNING_STAGES)

MINUTES = (5, 60)  # what a session may last
EXERCISES = (1, 7)  # brief 3.0: hard limit 7
DAYS = (2, 7)  # days a week; brief 3.0: strength and balance on two at least
STEPS_A_MINUTE = (120, 220)  # both feet, at an easy run: what is plausible
DEFAULT_MINUTES = 20
DEFAULT_EXERCISES = 4
DEFAULT_EXERCISES_CAREFUL = 3  # first-time or 65+ (brief 3.0)
WARN_ABOVE_EXERCISES = 5


@dataclass(frozen=True)
class PlanRequest:
    """Cause, level and all that narrows the choice. Values are ids of the library's vocabulary."""

    cause: str
    level: Level
    side: SoreSide
    subtype: str | None = None  # None: not chosen
    worse_side: SoreSide | None = None  # only when both sides are sore; None: not known
    tags: frozenset[str] = frozenset()
    equipment: frozenset[str] | None = None  # None: what is usual at home
    minutes: int = DEFAULT_MINUTES  # a session, outings apart
    max_exercises: int | None = None  # None: by the patient's situation
    usual_exercises: int | None = None  # the clinic's habit; None: hep's default
    running: str = "none"
    gate: Gate = Gate.NOT_TESTED
    age_band: AgeBand = AgeBand.UNDER_60
    is_first_time: bool = False
    second_cause: str | None = None  # brief 7: at most two causes in one plan
    entry: Entry = Entry.NOT_TESTED  # of the level asked for; level 1 has none
    is_irritable: bool = False  # flares easily: doses begin at their lower end
    positions_avoided: frozenset[str] = frozenset()
    days_a_week: int | None = None  # days for training and running; None: as the doses ask
    steps_a_minute: int | None = None  # own cadence at one easy pace; None: not counted
    favourites: frozenset[str] = frozenset()  # exercise ids: preferred where equally fit
    must_have: frozenset[str] = frozenset()  # given, or the reason why not is said
    must_not: frozenset[str] = frozenset()
    given_before: frozenset[str] = frozenset()  # the program before: changed as little as needed
    dose_edits: tuple[DoseEdit, ...] = ()  # doses set by hand, one an exercise, sorted by its id
    order: tuple[str, ...] = ()  # exercise ids as the session has them; others follow
    safety: SafetyAnswers = NOTHING_ASKED

    @property
    def is_careful_start(self) -> bool:
        """Doses begin at the lower end: first time, from 65 on, or irritable."""
        return self.is_first_time or self.is_irritable or self.age_band is AgeBand.FROM_65

    @property
    def causes(self) -> tuple[str, ...]:
        """One cause or two, as asked for."""
        return (self.cause, self.second_cause) if self.second_cause else (self.cause,)

    @property
    def wanted_exercises(self) -> int:
        """The number of active exercises aimed at."""
        if self.max_exercises is not None:
            return self.max_exercises
        usual = self.usual_exercises or DEFAULT_EXERCISES
        careful = self.is_first_time or self.age_band is AgeBand.FROM_65
        return min(usual, DEFAULT_EXERCISES_CAREFUL) if careful else usual

    @property
    def run_stage(self) -> int | None:
        """The walk-run stage, None when running is not by stages."""
        return int(self.running.removeprefix("stage-")) if self.running in RUNNING_STAGES else None
