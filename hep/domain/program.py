"""What the planner gives: items with their doses and reasons, omissions, warnings. No words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from hep.domain.exercise import Side

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.domain.dose import Dose
    from hep.domain.exercise import Exercise, Level
    from hep.domain.request import PlanRequest, SoreSide


# The values that fill a sentence: plain, so that they serialise and compare.
Fact: TypeAlias = str | int | tuple[str, ...]
Facts: TypeAlias = "Mapping[str, Fact]"


@dataclass(frozen=True)
class Finding:
    """A code and the facts that fill its sentence: a warning, or why something failed."""

    code: str
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True)
class Reason(Finding):
    """Why an item is in the program, with the references it rests on."""

    references: tuple[str, ...] = ()


@dataclass(frozen=True)
class Omission:
    """Why a candidate is not in the program."""

    exercise_id: str
    code: str
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True)
class Hindrance(Finding):
    """One rule that stands in the way, and what would fit without it and its companions."""

    is_safety: bool = True  # named, but never offered to be loosened
    gives: tuple[str, ...] = ()  # exercise ids; empty for a safety rule


class Rhythm(StrEnum):
    """At most two in a program, run days besides (clinical brief 3.0)."""

    EVERY_DAY = "every_day"
    TRAINING_DAYS = "training_days"
    RUN_DAYS = "run_days"
    AS_NEEDED = "as_needed"  # education


class StepKind(StrEnum):
    """What changes when an exercise is too hard or too easy."""

    EXERCISE = "exercise"
    DOSE = "dose"


@dataclass(frozen=True)
class Step:
    """The one printed step down or up: another exercise, or another dose of the same."""

    kind: StepKind
    exercise: Exercise
    dose: Dose


class ItemSide(StrEnum):
    """Which leg works; `both` means each leg in turn, or both together in a bilateral exercise."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    NONE = "none"


def takes_turns(exercise: Exercise, side: ItemSide) -> bool:
    """Tell whether each set is done with one leg and then with the other."""
    return exercise.side is Side.UNILATERAL and side is ItemSide.BOTH


@dataclass(frozen=True)
class ProgramItem:
    """One exercise with its dose, for this patient."""

    exercise: Exercise
    dose: Dose
    side: ItemSide
    first_side: SoreSide  # the sore or worse leg: it begins, and pictures are drawn for it
    seconds: int  # one session with rests, both legs and setting up
    rhythm: Rhythm
    reasons: tuple[Reason, ...]
    cautions: tuple[str, ...]  # tags that ask for care with this item
    easier: Step | None
    harder: Step | None
    days: tuple[int, ...] = ()  # of the week, 0 = Monday; empty for education

    @property
    def legs_take_turns(self) -> bool:
        """Whether each set is done by one leg and then the other."""
        return takes_turns(self.exercise, self.side)

    @property
    def minutes(self) -> int:
        """Whole minutes, rounded up."""
        return -(-self.seconds // 60)


@dataclass(frozen=True)
class Program:
    """The whole plan for one request."""

    request: PlanRequest
    level: Level  # lower than asked for when a tag caps it
    items: tuple[ProgramItem, ...]  # in the order of a session; education last
    omissions: tuple[Omission, ...]
    warnings: tuple[Finding, ...]
    running: str  # what is allowed now: none, as-now, stage-1 ... stage-8
    pain_limit: int  # the one limit printed on every page: 0, 2, 3 or 5
    training_days: tuple[int, ...]  # 0 = Monday
    run_days: tuple[int, ...]
    tags: tuple[str, ...]  # set by the therapist or implied by the subtype
    cause: str = ""  # the leading cause: the one of the request, or the safer of two
    deviation: int = 0  # from the quota of the mix, summed over the categories
    # The must-haves that are missing, each with every rule that stands against it.
    hindered: tuple[tuple[str, tuple[Hindrance, ...]], ...] = ()
    score: int = 0  # what the library's weights make of the set; says nothing between requests

    @property
    def active_items(self) -> tuple[ProgramItem, ...]:
        """The items that are exercise."""
        return tuple(item for item in self.items if item.exercise.is_active)

    @property
    def education_items(self) -> tuple[ProgramItem, ...]:
        """The items that are read or set up, not trained."""
        return tuple(item for item in self.items if not item.exercise.is_active)

    @property
    def minutes(self) -> int:
        """One full session in whole minutes, outings apart."""
        seconds = sum(item.seconds for item in self.items if not item.exercise.is_outing)
        return -(-seconds // 60)
