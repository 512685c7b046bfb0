"""A runner's own targets of steps a minute, and whether they are for this program (brief 6.3).

The numbers of the rule and their arithmetic live in `cadence`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.program import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.library import Library
    from hep.domain.program import Program


@dataclass(frozen=True)
class CadencePlan:
    """Whole steps a minute; the targets are None until the own steps are counted."""

    own: int | None
    target: int | None  # for the first weeks
    ceiling: int | None  # never more than this
    exercises: tuple[str, ...]  # ids of the items of the program that ask for more steps
    obstacles: tuple[Finding, ...]  # why no target is set now

    @property
    def applies(self) -> bool:
        """There are targets, and nothing speaks against them now."""
        return self.own is not None and not self.obstacles


def cadence_plan(program: Program, library: Library) -> CadencePlan:
    """Return the targets; `obstacles` names everything that speaks against using them now."""
    cadence, own = library.tools.cadence, program.request.steps_a_minute
    return CadencePlan(
        own=own,
        target=None if own is None else cadence.target(own),
        ceiling=None if own is None else cadence.ceiling(own),
        exercises=tuple(
            one.exercise.id for one in program.items if one.dose.more_steps_percent is not None
        ),
        obstacles=tuple(_obstacles(program, library)),
    )


def _obstacles(program: Program, library: Library) -> Iterator[Finding]:
    cadence, request = library.tools.cadence, program.request
    if not any(one.dose.more_steps_percent for one in program.items):
        yield Finding("cadence_not_in_program")
    if request.subtype in cadence.not_subtypes_first:
        yield Finding("cadence_after_strain", {"weeks": cadence.not_weeks_after_calf_strain})
    given = request.given_before | {one.exercise.id for one in program.items}
    if given & library.rules.shoe_changes:
        yield Finding("cadence_after_shoes", {"weeks": cadence.not_weeks_with_shoe_change})
    if request.steps_a_minute is None:
        yield Finding("cadence_not_counted", {"counts": cadence.baseline_counts})
