"""The whole way: what each of the four levels would give, from level 1 to what is kept up after 4.

Each level is planned as if its entry criteria were met; nothing here opens a level. Goals and
criteria are words of the library's texts, found by cause, level and id.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hep.domain.errors import NothingSuitable
from hep.domain.exercise import Level
from hep.domain.mix import mix_of
from hep.domain.planner import plan
from hep.domain.program import Finding, Program
from hep.domain.request import Entry
from hep.domain.situation import read_situation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.domain.dose import Span
    from hep.domain.dose_base import Maintenance
    from hep.domain.exercise import Category
    from hep.domain.library import Library
    from hep.domain.request import PlanRequest


@dataclass(frozen=True)
class LevelEntry:
    """One level of the way for one person."""

    cause: str  # the leading one: its goals and criteria hold
    level: Level
    is_present: bool
    mix: Mapping[Category, Span]
    typical_weeks: Span  # typical only: time is never a criterion alone
    opened_by: tuple[str, ...]  # ids of the criteria that open it; none for level 1
    progress_when: tuple[str, ...]  # ids: all of them lead on
    step_back_when: tuple[str, ...]  # ids: any of them leads back
    exercises: tuple[str, ...]  # ids the planner gives; empty where it refuses
    adds: tuple[str, ...]  # against the level below
    keeps: tuple[str, ...]
    drops: tuple[str, ...]
    refusal: Finding | None  # why the planner gives nothing at this level


@dataclass(frozen=True)
class Journey:
    """Four levels, lowest first, and what is kept up after the last; None: nothing is known."""

    levels: tuple[LevelEntry, ...]
    maintenance: Maintenance | None

    @property
    def present(self) -> LevelEntry | None:
        """Where the person stands; None: no program can be given now."""
        return next((one for one in self.levels if one.is_present), None)


def journey(request: PlanRequest, library: Library) -> Journey:
    """Return the way of this person; the present level holds the very program of the request.

    A later level is planned from the one below it, so that as little as needed changes.
    """
    now = _plan(request, library)
    present = now.level if isinstance(now, Program) else None
    levels: list[LevelEntry] = []
    below: tuple[str, ...] = ()
    for level in Level:
        is_later = present is not None and level > present
        before = frozenset(below) if is_later else request.given_before
        given = now if level is present else _plan_level(request, level, library, before=before)
        entry = _entry(level, given, below, request=request, library=library)
        levels.append(replace(entry, is_present=level is present))
        below = entry.exercises or below
    return Journey(tuple(levels), library.pathways[levels[0].cause].maintenance)


def next_level_preview(program: Program, library: Library) -> LevelEntry | None:
    """Return what the level above would give, add, keep and drop; None after the last level."""
    if program.level is max(Level):
        return None
    level, below = Level(program.level + 1), _ids(program)
    given = _plan_level(program.request, level, library, before=frozenset(below))
    return _entry(level, given, below, request=program.request, library=library)


def maintenance_after(program: Program, library: Library) -> Maintenance | None:
    """Return what is kept up after the last level; None before it, or where nothing is known."""
    return library.pathways[program.cause].maintenance if program.level is max(Level) else None


def _plan(request: PlanRequest, library: Library) -> Program | Finding:
    try:
        return plan(request, library)
    except NothingSuitable as refusal:
        return refusal.reason


def _plan_level(
    request: PlanRequest, level: Level, library: Library, *, before: frozenset[str]
) -> Program | Finding:
    """Return the program of this level as if its entry were met, or why there is none."""
    asked = replace(request, level=level, entry=Entry.MET, given_before=before)
    given = _plan(asked, library)
    if isinstance(given, Finding) or given.level is level:
        return given
    return next(one for one in given.warnings if one.code == "level_capped")


def _entry(
    level: Level,
    given: Program | Finding,
    below: tuple[str, ...],
    *,
    request: PlanRequest,
    library: Library,
) -> LevelEntry:
    situation = replace(read_situation(request, library), level=level)
    stage = situation.stage
    ids = _ids(given) if isinstance(given, Program) else ()
    return LevelEntry(
        cause=situation.pathway.cause,
        level=level,
        is_present=False,
        mix=mix_of(situation),
        typical_weeks=stage.typical_weeks,
        opened_by=situation.pathway.entry_criteria(level),
        progress_when=stage.progress_when,
        step_back_when=stage.step_back_when,
        exercises=ids,
        adds=tuple(one for one in ids if one not in below),
        keeps=tuple(one for one in ids if one in below),
        drops=tuple(one for one in below if one not in ids) if ids else (),
        refusal=given if isinstance(given, Finding) else None,
    )


def _ids(program: Program) -> tuple[str, ...]:
    return tuple(one.exercise.id for one in program.items)
