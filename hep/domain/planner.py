"""From a request and a library to a program: the same one every time, with every reason.

situation -> candidates -> the one best set -> edits by hand -> doses, days, steps, reasons. Pure.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hep.domain.announcements import announce
from hep.domain.candidates import find_candidates
from hep.domain.conflict import must_have_conflict, smallest_conflict
from hep.domain.dose_edit import as_edited
from hep.domain.edit_findings import announce_edited_days, announce_edits
from hep.domain.errors import NothingSuitable
from hep.domain.exercise import Category
from hep.domain.item_order import announce_order, in_order
from hep.domain.limits import find_broken_limit
from hep.domain.mix import mix_of
from hep.domain.omissions import explain_omissions
from hep.domain.pain import pain_limit, within_limit
from hep.domain.prescription import prescribe
from hep.domain.program import Finding, Hindrance, Omission, Program, ProgramItem, Step
from hep.domain.reasons import explain_choice
from hep.domain.safety_answers import closed_by
from hep.domain.screening import cautions, find_obstacle
from hep.domain.selection import select
from hep.domain.situation import read_situation
from hep.domain.steps import find_easier, find_harder
from hep.domain.week import item_days, run_days, training_days

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hep.domain.candidate import Candidate
    from hep.domain.candidates import Field
    from hep.domain.library import Library
    from hep.domain.prescription import Prescription
    from hep.domain.request import PlanRequest
    from hep.domain.selection import Selection
    from hep.domain.situation import Situation

EDUCATION_ITEMS = 1  # besides the active ones (brief 3.0)


def plan(request: PlanRequest, library: Library) -> Program:
    """Return the best program for this request.

    The request must name ids of this library (`hep.services.requests` sees to it). Raises
    NothingSuitable with every omission when no exercise may be given.
    """
    situation = read_situation(request, library)
    _refuse_closed(situation)
    _refuse_automatic(situation, library)
    field = find_candidates(situation, library)
    best = select(_competitors(field), situation, library)
    if best is None:
        raise _nothing(field)
    return _program(best, field)


def _program(best: Selection, field: Field) -> Program:
    situation, library = field.situation, field.library
    everything = [*best.chosen, *_education(best.chosen, field)]
    given = _as_wanted(everything, field)
    active = [one for one in given if one.exercise.is_active]
    limit = pain_limit(active, situation, library.rules)
    most = situation.request.days_a_week
    runs = run_days(active, running=situation.running, most=most)
    training = training_days(active, library.rules, most=most, runs=runs)
    days = {one.exercise.id: item_days(one, training=training, runs=runs) for one in given}
    return Program(
        request=situation.request,
        level=situation.stage.level,
        items=_items(given, field, days=days, limit=limit),
        omissions=explain_omissions(everything, field),
        warnings=(
            *situation.warnings,
            *announce(everything, field),
            *announce_edits(everything, given, field),
            *announce_edited_days(given, field, training=len(training), running=len(runs)),
            *(announce_order(given, library.rules) if situation.request.order else ()),
        ),
        running=situation.running,
        pain_limit=limit,
        training_days=training,
        run_days=runs,
        tags=tuple(tag.id for tag in situation.tags),
        cause=situation.pathway.cause,
        deviation=best.deviation,
        score=best.score,
        hindered=tuple(
            (name, must_have_conflict(library.exercises[name], everything, field)[1])
            for name in sorted(
                situation.request.must_have - {one.exercise.id for one in everything}
            )
        ),
    )


def _as_wanted(chosen: Sequence[Prescription], field: Field) -> list[Prescription]:
    """Return what was chosen with the doses and in the order that were set by hand."""
    request, rules = field.situation.request, field.library.rules
    edited = [as_edited(one, request, rules) for one in chosen]
    subtype = field.situation.subtype
    anchors = subtype.anchors if subtype else ()
    return in_order(edited, request.order, rules, anchors=anchors)


def _competitors(field: Field) -> list[Prescription]:
    """Return every active candidate, and the education that must be there."""
    must_have = field.situation.request.must_have
    return [
        prescribe(one, field.situation, field.library)
        for one in field.candidates
        if one.exercise.is_active or one.exercise.id in must_have
    ]


def _refuse_closed(situation: Situation) -> None:
    """Refuse a program while a safety question asks for something else first (brief 1.1).

    No exercise is named: the one reason holds for all, and nobody should look for a way around it.
    """
    closing = situation.safety.closing
    if not closing:
        return
    reasons = [closed_by([flag]) for flag in closing]
    conflict = tuple(Hindrance(one.code, one.facts) for one in reasons)
    raise NothingSuitable((), situation.warnings, closed_by(closing), conflict)


def _refuse_automatic(situation: Situation, library: Library) -> None:
    by_hand = tuple(tag.id for tag in situation.tags if tag.is_manual_only)
    if situation.level is not None and not by_hand:
        return
    closed = tuple(tag.id for tag in situation.tags if tag.cap == 0)
    reason = Finding("by_hand_only" if by_hand else "level_closed", {"tags": by_hand or closed})
    omissions = []
    for exercise_id in situation.stage.candidates:
        exercise = library.exercises[exercise_id]
        obstacle = find_obstacle(exercise, situation, library.rules)
        omissions.append(obstacle or Omission(exercise_id, reason.code, reason.facts))
    conflict = tuple(Hindrance(reason.code, {"tags": (tag,)}) for tag in by_hand or closed)
    raise NothingSuitable(omissions, situation.warnings, reason, conflict)


def _nothing(field: Field) -> NothingSuitable:
    situation = field.situation
    fits = any(one.exercise.is_active for one in field.candidates)
    code = "nothing_fits_minutes" if fits else "all_blocked"
    reason = Finding(code, {"minutes": situation.request.minutes})
    omissions = explain_omissions((), field)
    return NothingSuitable(omissions, situation.warnings, reason, smallest_conflict(field))


def _education(chosen: Sequence[Prescription], field: Field) -> list[Prescription]:
    """Return one thing to read or set up, the favourite or nearest that clashes with nothing."""
    there = sum(not one.exercise.is_active for one in chosen)
    wanted = mix_of(field.situation).get(Category.EDUCATION)
    if there >= EDUCATION_ITEMS or not wanted or not wanted.high:
        return []
    request = field.situation.request

    def rank(one: Candidate) -> tuple[bool, int]:
        return (one.exercise.id not in request.favourites, one.place)

    for candidate in sorted(field.of(Category.EDUCATION), key=rank):
        one = prescribe(candidate, field.situation, field.library)
        if not find_broken_limit([*chosen, one], field.library, seconds=request.minutes * 60):
            return [one]
    return []


def _items(
    chosen: Sequence[Prescription],
    field: Field,
    *,
    days: Mapping[str, tuple[int, ...]],
    limit: int,
) -> tuple[ProgramItem, ...]:
    situation, library = field.situation, field.library
    taken = frozenset(one.exercise.id for one in chosen)
    return tuple(
        ProgramItem(
            exercise=one.exercise,
            dose=within_limit(one.dose, limit),
            side=one.side,
            first_side=situation.first_side,
            seconds=one.seconds,
            rhythm=one.rhythm,
            days=days[one.exercise.id],
            reasons=explain_choice(one, field),
            cautions=cautions(one.exercise, situation),
            easier=_limited(find_easier(one, situation, library, taken=taken), limit),
            harder=_limited(find_harder(one, situation, library, taken=taken), limit),
        )
        for one in chosen
    )


def _limited(step: Step | None, limit: int) -> Step | None:
    return step and replace(step, dose=within_limit(step.dose, limit))
