"""Requests with doses set by hand and an order, for tests over the shipped library."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from hep.domain.dose_edit import DoseEdit, edit_range, numbers_of
from tests.domain.test_planner_properties import attempt, requests
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.exercise import Exercise
    from hep.domain.request import PlanRequest


@st.composite
def edits(draw: st.DrawFn, exercise: Exercise) -> DoseEdit | None:
    """An edit of numbers that the exercise has, each plausible by itself."""
    names = sorted({name for dose in exercise.doses.values() for name in numbers_of(dose)})
    numbers: dict[str, Any] = {}
    for name in draw(st.sets(st.sampled_from(names))) if names else ():
        span = edit_range(exercise, name, shipped().rules)
        assert span is not None
        numbers[name] = draw(st.integers(span.low, span.high))
    return DoseEdit(exercise.id, **numbers) if numbers else None


@st.composite
def edited_requests(draw: st.DrawFn) -> PlanRequest:
    """A request, and edits mostly of what it gives."""
    request = draw(requests())
    program = attempt(request)
    given = [one.exercise for one in getattr(program, "items", ())]
    others = [shipped().exercises[one] for one in sorted(request.favourites)]
    pool = {one.id: one for one in (*given, *others)}
    ids = draw(st.sets(st.sampled_from(sorted(pool)))) if pool else set()
    made = [draw(edits(pool[one])) for one in sorted(ids)]
    order = draw(st.permutations(sorted(ids)))
    return replace(request, dose_edits=tuple(one for one in made if one), order=tuple(order))
