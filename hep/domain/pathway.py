"""Causes, their four levels, subtypes, ladders and the run schedule: what a plan is made from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from hep.domain.exercise import Level

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.domain.dose import RunSession, Span
    from hep.domain.dose_base import DoseBase, Maintenance
    from hep.domain.exercise import Category
    from hep.domain.run_moves import LaterStage, RunMoves


class LadderKind(StrEnum):
    """Steps lead from easier to harder; variants are choices and never printed as steps."""

    STEPS = "steps"
    VARIANTS = "variants"


@dataclass(frozen=True)
class Ladder:
    """Exercises of one idea, easiest first."""

    id: str
    kind: LadderKind
    rungs: tuple[str, ...]

    def find_neighbour(self, exercise_id: str, *, offset: int) -> str | None:
        """Return the rung this far up (+) or down (-); None: not on it, or at its end."""
        if exercise_id not in self.rungs:
            return None
        index = self.rungs.index(exercise_id) + offset
        return self.rungs[index] if 0 <= index < len(self.rungs) else None


@dataclass(frozen=True)
class Stage:
    """One cell of cause and level: what is wanted, from which exercises."""

    level: Level
    mix: Mapping[Category, Span]  # a proportion, scaled to the number of exercises
    candidates: tuple[str, ...]
    typical_weeks: Span
    references: tuple[str, ...]
    dose_base: tuple[DoseBase, ...] = ()
    goal_ladders: tuple[str, ...] = ()  # what the level's goals name, as ladders to work on
    firsts: tuple[str, ...] = ()  # what a clinic puts first here: each counts as a goal of its own
    progress_when: tuple[str, ...] = ()  # ids of criteria: all of them
    step_back_when: tuple[str, ...] = ()  # ids of criteria: any of them


@dataclass(frozen=True)
class Subtype:
    """Where it hurts, for a cause that needs to know; overrides the cause's stages."""

    id: str
    adds: tuple[str, ...]  # wanted first where they fit the level
    avoids_ids: frozenset[str]
    avoids_flags: frozenset[str]
    implies_tags: tuple[str, ...]
    is_achilles: bool  # the 5-of-10 pain rule was studied here (clinical brief 2)
    mix: Mapping[Level, Mapping[Category, Span]]  # replaces single shares of a stage's mix
    references: tuple[str, ...]
    anchors: tuple[
        str, ...
    ] = ()  # what its dose anchor is made of (brief 3.6): the first that fits
    shoes_until: Level | None = None  # standing work in shoes up to here: no bare feet yet
    is_tendon: bool = False  # reviewed after twelve weeks, not four to six (clinical brief 3.0)


@dataclass(frozen=True)
class Pathway:
    """One cause with its four stages."""

    cause: str
    stages: Mapping[Level, Stage]
    subtypes: Mapping[str, Subtype]  # empty: the cause has none
    unsure_avoids_flags: frozenset[str]  # left out while a cause with subtypes has none chosen
    maintenance: Maintenance | None = None
    is_unsteady: bool = False  # the ankle gives way: more signs are red (clinical brief 2)
    references: tuple[str, ...] = ()  # the evidence of the cause as a whole

    def entry_criteria(self, level: Level) -> tuple[str, ...]:
        """Return the ids of what opens this level: the progress of the one before; none for 1."""
        return self.stages[Level(level - 1)].progress_when if level > min(Level) else ()


@dataclass(frozen=True)
class RunSchedule:
    """The walk-run stages by number, and how one moves on them."""

    stages: Mapping[int, RunSession]
    references: tuple[str, ...]
    entry_walk_minutes: int  # stage 0: the walk that comes before any run
    later: tuple[LaterStage, ...]  # what follows the last session
    moves: RunMoves
