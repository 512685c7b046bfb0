"""From a request and a library to a program: the same one every time, with every reason.

situation -> candidates -> share of the mix -> best set -> doses, days, steps, reasons. Pure.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hep.domain.candidates import ANNOUNCED_FROM, find_candidates, narrow
from hep.domain.errors import NothingSuitable
from hep.domain.exercise import ACTIVE, Category, Level
from hep.domain.mix import quotas
from hep.domain.omissions import explain_omissions
from hep.domain.pain import pain_limit, within_limit
from hep.domain.prescription import prescribe
from hep.domain.program import Finding, Omission, Program, ProgramItem, Rhythm, Step
from hep.domain.reasons import explain_choice
from hep.domain.request import WARN_ABOVE_EXERCISES
from hep.domain.score import single_score
from hep.domain.screening import cautions, find_obstacle
from hep.domain.selection import Option, select
from hep.domain.situation import read_situation
from hep.domain.steps import find_easier, find_harder
from hep.domain.week import run_days, training_days

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hep.domain.candidates import Candidate
    from hep.domain.dose import Span
    from hep.domain.library import Library
    from hep.domain.prescription import Prescription
    from hep.domain.request import PlanRequest
    from hep.domain.situation import Situation

EDUCATION_ITEMS = 1  # besides the active ones (brief 3.0)
SPARE_CANDIDATES = (0, 3, 99)  # how far the pools widen while the limits leave no set


def plan(request: PlanRequest, library: Library) -> Program:
    """Return the best program for this request.

    The request must name ids of this library (`hep.services.requests` sees to it). Raises
    NothingSuitable with every omission when no exercise may be given.
    """
    situation = read_situation(request, library)
    _refuse_automatic(situation, library)
    candidates = find_candidates(situation, library)
    chosen = _choose(candidates, situation, library)
    if not chosen:
        code = "nothing_fits_minutes" if any(candidates[kind] for kind in ACTIVE) else "all_blocked"
        omissions = explain_omissions((), candidates, situation, library)
        facts = {"minutes": request.minutes}
        raise NothingSuitable(omissions, situation.warnings, Finding(code, facts))
    everything = [*chosen, *_education(candidates, situation, library)]
    limit = pain_limit(chosen, situation, library.rules)
    return Program(
        request=request,
        level=situation.stage.level,
        items=_items(everything, situation, library, limit=limit),
        omissions=explain_omissions(everything, candidates, situation, library),
        warnings=(*situation.warnings, *_announcements(chosen, situation)),
        running=situation.running,
        pain_limit=limit,
        training_days=training_days(chosen, library.rules),
        run_days=run_days(chosen, running=situation.running),
        tags=tuple(tag.id for tag in situation.tags),
    )


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
    raise NothingSuitable(omissions, situation.warnings, reason)


def _choose(
    candidates: Mapping[Category, list[Candidate]],
    situation: Situation,
    library: Library,
) -> tuple[Prescription, ...]:
    """Aim at the wanted number; while no set keeps every limit, widen the pools, then shrink."""
    available = {category: len(candidates[category]) for category in ACTIVE}
    options = {
        candidate.exercise.id: _option(candidate, place, situation, library)
        for category in ACTIVE
        for place, candidate in enumerate(candidates[category])
    }
    for number in range(situation.request.wanted_exercises, 0, -1):
        share = quotas(_mix(situation), number, available=available)
        for spare in SPARE_CANDIDATES:
            pools = {
                category: [options[one.exercise.id] for one in pool]
                for category, pool in narrow(candidates, share, spare=spare).items()
            }
            seconds = situation.request.minutes * 60
            found = select(pools, share, library=library, seconds=seconds)
            if found and found.chosen:
                return found.chosen
    return ()


def _mix(situation: Situation) -> Mapping[Category, Span]:
    mix = dict(situation.stage.mix)
    if situation.subtype:
        mix |= situation.subtype.mix.get(situation.stage.level, {})
    return mix


def _option(candidate: Candidate, place: int, situation: Situation, library: Library) -> Option:
    prescription = prescribe(candidate, situation, library)
    score = single_score(
        prescription,
        is_own_level=situation.stage.level in candidate.exercise.doses,
        cautions=len(cautions(candidate.exercise, situation)),
    )
    return Option(prescription, score, place)


def _education(
    candidates: Mapping[Category, list[Candidate]],
    situation: Situation,
    library: Library,
) -> list[Prescription]:
    wanted = _mix(situation).get(Category.EDUCATION)
    if not wanted or not wanted.high:
        return []
    nearest = candidates[Category.EDUCATION][:EDUCATION_ITEMS]
    return [prescribe(one, situation, library) for one in nearest]


def _items(
    chosen: Sequence[Prescription], situation: Situation, library: Library, *, limit: int
) -> tuple[ProgramItem, ...]:
    taken = frozenset(one.exercise.id for one in chosen)
    ordered = sorted(chosen, key=lambda one: _session_order(one, library))
    return tuple(
        ProgramItem(
            exercise=one.exercise,
            dose=within_limit(one.dose, limit),
            side=one.side,
            first_side=situation.first_side,
            seconds=one.seconds,
            rhythm=one.rhythm,
            reasons=explain_choice(one, situation),
            cautions=cautions(one.exercise, situation),
            easier=_limited(find_easier(one, situation, library, taken=taken), limit),
            harder=_limited(find_harder(one, situation, library, taken=taken), limit),
        )
        for one in ordered
    )


def _limited(step: Step | None, limit: int) -> Step | None:
    return step and replace(step, dose=within_limit(step.dose, limit))


def _session_order(one: Prescription, library: Library) -> tuple[int, int, str]:
    """Warm up, then balance and hops while fresh, drills, strength; outings and reading last."""
    exercise = one.exercise
    places = {
        Category.MOBILITY: 0,
        Category.BALANCE: 1,
        Category.GAIT: 2,
        Category.STRENGTH: 3,
        Category.EDUCATION: 5,
    }
    place = places[exercise.category]
    if exercise.subcategory in library.rules.fresh_subcategories:
        place = places[Category.BALANCE]
    return (4 if exercise.is_outing else place, exercise.tier, exercise.id)


def _announcements(chosen: Sequence[Prescription], situation: Situation) -> list[Finding]:
    found = []
    wanted, given = situation.request.wanted_exercises, len(chosen)
    if given < wanted:
        minutes = situation.request.minutes
        found.append(
            Finding(
                "fewer_exercises",
                {"wanted": wanted, "given": given, "minutes": minutes},
            )
        )
    if given > WARN_ABOVE_EXERCISES:
        found.append(Finding("many_exercises", {"given": given}))
    wider = [one for one in chosen if one.candidate.circle >= ANNOUNCED_FROM]
    if wider:
        ids = tuple(sorted(one.exercise.id for one in wider))
        found.append(Finding("fallback_used", {"exercises": ids}))
    present = {one.exercise.category for one in chosen}
    for category, span in _mix(situation).items():
        if category in ACTIVE and span.low and category not in present and given >= wanted:
            found.append(Finding("category_left_out", {"category": category.value}))
    if situation.stage.level is Level.RUN and not any(
        one.rhythm is Rhythm.RUN_DAYS for one in chosen
    ):
        found.append(Finding("no_run_items", {"running": situation.running}))
    return found
