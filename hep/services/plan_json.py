"""A program as plain JSON data, schema 1: fields may be added, never renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.program import StepKind
from hep.language.dose_words import dose_sentence
from hep.language.findings import finding_text, hindrance_text, omission_text, reason_text
from hep.language.side_words import fill_sides
from hep.services.outlook_json import outlook_json
from hep.services.plain import Plain, plain_span
from hep.services.request_json import plain_request

if TYPE_CHECKING:
    from hep.domain.dose import Dose
    from hep.domain.errors import NothingSuitable
    from hep.domain.library import Library
    from hep.domain.program import (
        Finding,
        Hindrance,
        Omission,
        Program,
        ProgramItem,
        Reason,
        Step,
    )
    from hep.domain.request import PlanRequest
    from hep.language.words import Words

SCHEMA = 1


def program_json(program: Program, *, library: Library, words: Words) -> Plain:
    """Return the whole program; every code stands beside its sentence in the words' language."""
    return {
        **_head(program.request, level=int(program.level)),
        "leading_cause": program.cause,
        "deviation": program.deviation,
        "score": program.score,
        "must_have_conflicts": [
            {"id": name, "rules": [_hindrance(one, library, words) for one in rules]}
            for name, rules in program.hindered
        ],
        "minutes": program.minutes,
        "running": program.running,
        "pain_limit": program.pain_limit,
        "training_days": list(program.training_days),
        "run_days": list(program.run_days),
        "tags": list(program.tags),
        **outlook_json(program, library=library, words=words),
        "items": [_item(item, library, words) for item in program.items],
        "omissions": [_omission(one, library, words) for one in program.omissions],
        "warnings": [_finding(one, library, words) for one in program.warnings],
    }


def refusal_json(
    refusal: NothingSuitable, request: PlanRequest, *, library: Library, words: Words
) -> Plain:
    """Return why there is no program, in the same shape with no items."""
    return {
        **_head(request, level=int(request.level)),
        "minutes": 0,
        "running": "none",
        "pain_limit": None,
        "items": [],
        "omissions": [_omission(one, library, words) for one in refusal.omissions],
        "warnings": [_finding(one, library, words) for one in refusal.warnings],
        "reasons": [_finding(refusal.reason, library, words)],
        "conflict": [_hindrance(one, library, words) for one in refusal.conflict],
    }


def dose_json(dose: Dose) -> Plain:
    """Return a dose as plain numbers; a range is `[low, high]`, what is not set is left out."""
    plain: Plain = {
        "sets": plain_span(dose.sets),
        "rest_seconds": dose.rest_seconds,
        "times_per_day": plain_span(dose.frequency.times_per_day),
        "days_per_week": plain_span(dose.frequency.days_per_week),
        "defaulted": list(dose.defaulted),
    }
    for name in (
        "repetitions",
        "hold_seconds",
        "duration_seconds",
        "distance_metres",
        "effort",
    ):
        if span := getattr(dose, name):
            plain[name] = plain_span(span)
    for name in ("repetition_maximum", "pain_limit", "each", "occasion"):
        if (value := getattr(dose, name)) is not None:
            plain[name] = value
    if dose.tempo:
        plain["tempo"] = [
            dose.tempo.up_seconds,
            dose.tempo.pause_seconds,
            dose.tempo.down_seconds,
        ]
    if dose.run_session:
        plain["run_session"] = vars(dose.run_session)
    return plain


def _head(request: PlanRequest, *, level: int) -> Plain:
    return {
        "schema": SCHEMA,
        "cause": request.cause,
        "subtype": request.subtype,
        "level": level,
        "requested_level": int(request.level),
        "side": request.side.value,
        "request": plain_request(request),
    }


def _item(item: ProgramItem, library: Library, words: Words) -> Plain:
    exercise = item.exercise
    return {
        "id": exercise.id,
        "name": exercise.require_text(words.locale).name,
        "category": exercise.category.value,
        "side": item.side.value,
        "first_side": item.first_side.value,
        "sore_leg": exercise.sore_leg.value if exercise.sore_leg else None,
        "dose": dose_json(item.dose),
        "dose_text": dose_sentence(item.dose, item=item, words=words),
        "minutes": item.minutes,
        "seconds": item.seconds,
        "is_outing": exercise.is_outing,
        "rhythm": item.rhythm.value,
        "days": list(item.days),
        "reasons": [_reason(one, library, words) for one in item.reasons],
        "cautions": list(item.cautions),
        "easier": _step(item.easier, item, words),
        "harder": _step(item.harder, item, words),
        "flags": sorted(exercise.flags),
        "tier": exercise.tier,
        "evidence": exercise.evidence.grade.value,
        "reviewed": exercise.review is not None,
    }


def _step(step: Step | None, item: ProgramItem, words: Words) -> Plain | None:
    if step is None:
        return None
    text = step.exercise.require_text(words.locale)
    brief = fill_sides(text.brief, item.first_side, words=words)
    return {
        "kind": step.kind.value,
        "id": step.exercise.id,
        "name": text.name,
        "text": brief if step.kind is StepKind.EXERCISE else "",
        "dose": dose_json(step.dose),
    }


def _reason(reason: Reason, library: Library, words: Words) -> Plain:
    text = reason_text(reason, library=library, words=words)
    return {"code": reason.code, "text": text, "references": list(reason.references)}


def _omission(omission: Omission, library: Library, words: Words) -> Plain:
    text = omission_text(omission, library=library, words=words)
    return {"id": omission.exercise_id, "code": omission.code, "text": text}


def _finding(finding: Finding, library: Library, words: Words) -> Plain:
    text = finding_text(finding, library=library, words=words)
    return {"code": finding.code, "text": text}


def _hindrance(one: Hindrance, library: Library, words: Words) -> Plain:
    text = hindrance_text(one, library=library, words=words)
    return {
        "code": one.code,
        "text": text,
        "is_safety": one.is_safety,
        "gives": list(one.gives),
    }
