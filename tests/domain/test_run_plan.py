"""The walk-run schedule from the present stage on, and which rules apply to whom."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hep.domain.dose import Dose, Span
from hep.domain.exercise import Category, Level
from hep.domain.planner import plan
from hep.domain.request import Gate
from hep.domain.run_moves import LaterStage
from hep.domain.run_plan import RunPlan, run_plan
from tests.builders import TRAINING, a_library, a_mix, a_pathway, a_request, a_tag, an_exercise

if TYPE_CHECKING:
    from hep.domain.library import Library

WALK_RUN = an_exercise(
    "walk-run",
    category=Category.GAIT,
    flags={"run", "impact"},
    doses={Level.RUN: Dose(TRAINING, follows_run_schedule=True)},
)
HEAVY = an_exercise("heavy", flags={"heavy"})


def _library(*, is_unsteady: bool = False) -> Library:
    exercises = (WALK_RUN, HEAVY)
    mix = a_mix(gait=(1, 1), strength=(1, 1))
    pathway = a_pathway(dict.fromkeys(Level, tuple(one.id for one in exercises)), mix=mix)
    library = a_library(
        *exercises, pathway=replace(pathway, is_unsteady=is_unsteady), tags=(a_tag("BONE"),)
    )
    later = (LaterStage(9, Span(30, 35)),)
    return replace(library, run_schedule=replace(library.run_schedule, later=later))


def _run_plan(*, library: Library | None = None, **asked: object) -> RunPlan | None:
    known = library or _library()
    request = a_request(level=4, gate=Gate.MET, **({"running": "stage-2"} | asked))
    return run_plan(plan(request, known), known)


def test_the_table_goes_from_the_first_stage_to_the_last_and_beyond() -> None:
    found = _run_plan()
    assert found
    assert [(one.stage, one.run_minutes, one.walk_minutes) for one in found.sessions] == [
        (1, 1, 4),
        (2, 2, 3),
        (8, 30, 0),
    ]
    assert (found.stage, found.days, found.pain_limit) == (2, (1, 3, 5), 2)
    assert found.later == (LaterStage(9, Span(30, 35)),)
    assert found.rules.up_after_sessions == Span(2, 2)
    assert (found.rules.longest_run_percent, found.rules.longest_run_from_stage) == (10, 8)


def test_there_is_none_without_a_stage_or_without_a_run() -> None:
    assert _run_plan(running="as-now") is None
    assert _run_plan(running="none") is None
    assert _run_plan(must_not=frozenset({"walk-run"})) is None


def test_bone_allows_no_pain_and_asks_for_more_sessions_at_a_stage() -> None:
    found = _run_plan(tags=frozenset({"BONE"}))
    assert found
    assert (found.is_bone, found.pain_limit) == (True, 0)
    assert found.rules.up_after_sessions == Span(3, 4)


def test_a_brace_is_for_an_ankle_that_gives_way() -> None:
    steady, unsteady = _run_plan(), _run_plan(library=_library(is_unsteady=True))
    assert steady
    assert unsteady
    assert (steady.rules.brace_weeks, unsteady.rules.brace_weeks) == (None, Span(8, 12))


def test_days_between_hard_days_are_told_with_heavy_work_alone() -> None:
    heavy, light = _run_plan(), _run_plan(must_not=frozenset({"heavy"}))
    assert heavy
    assert light
    assert (heavy.rules.hard_days_apart, light.rules.hard_days_apart) == (Span(2, 3), None)
