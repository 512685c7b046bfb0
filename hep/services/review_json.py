"""A review as plain JSON data: suggestions with their rules, schema 1, fields may be added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.language.findings import decision_text, measure_text
from hep.language.review_words import KINDS, SUGGESTION
from hep.services.plan_json import dose_json

if TYPE_CHECKING:
    from hep.domain.decision import Decision
    from hep.domain.library import Library
    from hep.domain.review_measures import MeasureFinding
    from hep.domain.review_program import ProgramReview
    from hep.language.words import Words
    from hep.services.plain import Plain

SCHEMA = 1


def review_json(review: ProgramReview, *, library: Library, words: Words) -> Plain:
    """Return every decision and measure; every code stands beside its sentence."""
    return {
        "schema": SCHEMA,
        "note": words.text(SUGGESTION),
        "decisions": [_decision(one, library, words) for one in review.decisions],
        "measures": [_measure(one, library, words) for one in review.measures],
        "course": _measure(review.course, library, words),
    }


def _decision(one: Decision, library: Library, words: Words) -> Plain:
    exercise, step = library.exercises[one.exercise_id], one.step
    return {
        "id": exercise.id,
        "name": exercise.require_text(words.locale).name,
        "decision": one.kind.name.lower(),
        "decision_text": words.text(KINDS[one.kind]),
        "code": one.code,
        "rule": decision_text(one, library=library, words=words),
        "facts": {
            name: list(fact) if isinstance(fact, tuple) else fact
            for name, fact in one.facts.items()
        },
        "references": list(one.references),
        "step": step
        and {
            "kind": step.kind.value,
            "id": step.exercise.id,
            "name": step.exercise.require_text(words.locale).name,
            "dose": dose_json(step.dose),
        },
    }


def _measure(one: MeasureFinding, library: Library, words: Words) -> Plain:
    return {
        "measure": one.measure_id,
        "course": one.course.value,
        "days": one.days,
        "code": one.code,
        "text": measure_text(one, library=library, words=words),
        "references": list(one.references),
    }
