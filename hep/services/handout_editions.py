"""Which editions a program can be printed in, and what to do about the others."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hep.domain.errors import HandoutError, NoRunPlan, TooManyForOnePage
from hep.handout.editions import Edition
from hep.handout.html import made_editions

if TYPE_CHECKING:
    from hep.domain.program import Program, ProgramItem
    from hep.language.words import Words

ONE_PAGE_MOST = 6  # exercises; a seventh would shrink the type
MADE = tuple(one for one in Edition if one in made_editions())


def editions_of(program: Program, *, words: Words) -> tuple[Edition, ...]:
    """Return the editions that this program fills, the patient's first."""
    return tuple(one for one in MADE if _obstacle(program, one, words) is None)


def require_edition(program: Program, edition: Edition, *, words: Words) -> None:
    """Raise the HandoutError that says what to do where the program cannot be printed so."""
    obstacle = _obstacle(program, edition, words)
    if obstacle:
        raise obstacle


def _obstacle(program: Program, edition: Edition, words: Words) -> HandoutError | None:
    if edition is Edition.RUN_PLAN and not _has_runs(program):
        return NoRunPlan()
    too_many = len(program.active_items) - ONE_PAGE_MOST
    if edition is Edition.ONE_PAGE and too_many > 0:
        drop = [one.exercise.require_text(words.locale).name for one in _spare(program)[:too_many]]
        return TooManyForOnePage(ONE_PAGE_MOST, drop)
    return None


def _has_runs(program: Program) -> bool:
    return any(one.dose.run_session for one in program.items)


def _spare(program: Program) -> list[ProgramItem]:
    """Return the items whose kind of exercise is there most often first, the last of a session."""
    kinds = Counter(one.exercise.category for one in program.active_items)
    numbered = enumerate(program.active_items)
    ranked = sorted(numbered, key=lambda one: (-kinds[one[1].exercise.category], -one[0]))
    return [item for _, item in ranked]
