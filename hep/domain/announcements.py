"""What a program says about itself: fewer items, wider circles, missing kinds, must-haves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.anchor import missing_anchors
from hep.domain.candidate import ANNOUNCED_FROM
from hep.domain.conflict import must_have_conflict
from hep.domain.dose_edit import as_edited
from hep.domain.exercise import ACTIVE, Level
from hep.domain.mix import mix_of
from hep.domain.program import Finding, Rhythm
from hep.domain.request import WARN_ABOVE_EXERCISES
from hep.domain.week import has_own_days, training_days

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hep.domain.candidates import Field
    from hep.domain.prescription import Prescription
    from hep.domain.situation import Situation


def announce(chosen: Sequence[Prescription], field: Field) -> tuple[Finding, ...]:
    """Return what must be said of this choice; education is left out of the count."""
    active = [one for one in chosen if one.exercise.is_active]
    situation = field.situation
    edited = [as_edited(one, situation.request, field.library.rules) for one in active]
    return (
        *_number(active, situation),
        *_wider(active),
        *_anchor(active, field),
        *_left_out(active, situation),
        *_runs(active, situation),
        *_must_haves(chosen, field),
        *_days(edited, field),
    )


def _number(active: Sequence[Prescription], situation: Situation) -> Iterator[Finding]:
    wanted, given = situation.request.wanted_exercises, len(active)
    if given < wanted:
        minutes = situation.request.minutes
        yield Finding("fewer_exercises", {"wanted": wanted, "given": given, "minutes": minutes})
    if given > WARN_ABOVE_EXERCISES:
        yield Finding("many_exercises", {"given": given})


def _wider(active: Sequence[Prescription]) -> Iterator[Finding]:
    wider = tuple(
        sorted(one.exercise.id for one in active if one.candidate.circle >= ANNOUNCED_FROM)
    )
    if wider:
        yield Finding("fallback_used", {"exercises": wider})


def _anchor(active: Sequence[Prescription], field: Field) -> Iterator[Finding]:
    if missing := missing_anchors(active, field.situation, field.library):
        yield Finding("anchor_missing", {"exercises": missing})


def _left_out(active: Sequence[Prescription], situation: Situation) -> Iterator[Finding]:
    present = {one.exercise.category for one in active}
    if len(active) < situation.request.wanted_exercises:
        return
    for category, span in mix_of(situation).items():
        if category in ACTIVE and span.low and category not in present:
            yield Finding("category_left_out", {"category": category.value})


def _runs(active: Sequence[Prescription], situation: Situation) -> Iterator[Finding]:
    runs = any(one.rhythm is Rhythm.RUN_DAYS for one in active)
    if situation.stage.level is Level.RUN and not runs:
        yield Finding("no_run_items", {"running": situation.running})


def _must_haves(chosen: Sequence[Prescription], field: Field) -> Iterator[Finding]:
    taken = {one.exercise.id for one in chosen}
    for missing in sorted(field.situation.request.must_have - taken):
        yield must_have_conflict(field.library.exercises[missing], chosen, field)[0]


def _days(active: Sequence[Prescription], field: Field) -> Iterator[Finding]:
    """Say what is done less often than its dose asks, and what is meant for days not asked for."""
    asked = field.situation.request.days_a_week
    given = len(training_days(active, field.library.rules, most=asked))
    limits = {"fewer_days": (Rhythm.TRAINING_DAYS, given)}
    if asked is not None:
        limits["daily_too"] = (Rhythm.EVERY_DAY, asked)
    for code, (rhythm, days) in limits.items():
        often = [one for one in active if one.rhythm is rhythm]
        ids = sorted(
            one.exercise.id
            for one in often
            if one.dose.frequency.days_per_week.low > days
            and (asked is not None or has_own_days(one.dose))
        )
        if ids:
            yield Finding(code, {"days": days, "exercises": tuple(ids)})
