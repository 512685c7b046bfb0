"""A small program to be reviewed, and short ways to write its log."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hep.domain.dose import Dose, Span
from hep.domain.exercise import Category, Level
from hep.domain.pain_rule import SessionPain
from hep.domain.planner import plan
from hep.domain.request import Gate
from hep.domain.session_log import Session, SessionLog
from tests.builders import (
    TRAINING,
    a_dose,
    a_library,
    a_mix,
    a_pathway,
    a_request,
    a_subtype,
    a_tag,
    an_exercise,
)

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.program import Program, ProgramItem

DAY, WEEK = 24, 7 * 24
EFFORT = {"effort": Span(5, 7)}
RAISE = an_exercise("raise", doses=dict.fromkeys(Level, a_dose(**EFFORT)))  # type: ignore[arg-type]  # fields of a dose
SQUAT = an_exercise("squat", subcategory="static")
HOP = an_exercise("hop", flags={"impact"}, subcategory="static")
RUN = an_exercise(
    "run",
    category=Category.GAIT,
    flags={"run", "impact"},
    doses={Level.RUN: Dose(TRAINING, follows_run_schedule=True, effort=Span(3, 5))},
)


def reviewed_library(*, is_unsteady: bool = False) -> Library:
    """Three exercises and a walk-run session, named for every level."""
    exercises = (RAISE, SQUAT, HOP, RUN)
    pathway = a_pathway(
        dict.fromkeys(Level, tuple(one.id for one in exercises)),
        mix=a_mix(strength=(3, 3), gait=(1, 1)),
        subtypes=(a_subtype("tendon", is_tendon=True, is_achilles=True), a_subtype("muscle")),
    )
    return a_library(
        *exercises, pathway=replace(pathway, is_unsteady=is_unsteady), tags=(a_tag("BONE"),)
    )


def reviewed_program(library: Library, **asked: object) -> Program:
    """Raises and squats unless more is opened; limit 5, for the Achilles tendon."""
    return plan(a_request(level=4, **({"subtype": "tendon"} | asked)), library)


def runner_program(library: Library, **asked: object) -> Program:
    """All four, at stage 2; limit 2, as hops and runs are in it."""
    return reviewed_program(library, **({"gate": Gate.MET, "running": "stage-2"} | asked))


def item_of(program: Program, name: str) -> ProgramItem:
    """The item of this exercise."""
    return next(one for one in program.items if one.exercise.id == name)


def session(
    day: float,
    worst: int = 0,
    *,
    name: str = "raise",
    sets: int = 3,
    effort: int | None = None,
    needs_help: bool = False,
    **pain: object,
) -> Session:
    """A session on this day, without pain and whole unless told otherwise."""
    return Session(
        name,
        round(day * DAY),
        SessionPain(worst, **pain),  # type: ignore[arg-type]  # fields of the report
        sets_done=sets,
        sets_planned=3,
        effort=effort,
        needs_help=needs_help,
    )


def logged(*sessions: Session, now: float = 14, **facts: object) -> SessionLog:
    """A log begun on day 0, looked at after two weeks."""
    return SessionLog(0, round(now * DAY), sessions, **facts)  # type: ignore[arg-type]  # fields of a log
