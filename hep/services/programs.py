"""Draft a program: the planner's one entry for screens and commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.planner import plan

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.domain.request import PlanRequest


def draft_program(request: PlanRequest, *, library: Library) -> Program:
    """Return the program for this request; nothing is stored, nothing is signed.

    Raises NothingSuitable, with every omission, when no exercise may be given.
    """
    return plan(request, library)
