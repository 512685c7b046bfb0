"""What lies ahead of a program as plain JSON data: its week, runs, cadence and next level."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from hep.domain.cadence_plan import cadence_plan
from hep.domain.dose import Span
from hep.domain.journey import maintenance_after, next_level_preview
from hep.domain.run_plan import run_plan
from hep.domain.week_plan import week_plan
from hep.services.journey_json import level_json, maintenance_json
from hep.services.plain import Plain, plain_finding, plain_span

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.domain.run_plan import RunRules
    from hep.language.words import Words


def outlook_json(program: Program, *, library: Library, words: Words) -> Plain:
    """Return the keys `week`, `run_plan`, `cadence`, `next_level` and `maintenance`.

    `run_plan` is null where no walk-run stage applies, `next_level` after the last level, and
    `maintenance` before it.
    """
    preview = next_level_preview(program, library)
    return {
        "week": _week(program, library, words),
        "run_plan": _runs(program, library),
        "cadence": _cadence(program, library, words),
        "next_level": preview and level_json(preview, library=library, words=words),
        "maintenance": None
        if preview
        else maintenance_json(
            maintenance_after(program, library), program.cause, library=library, words=words
        ),
    }


def _week(program: Program, library: Library, words: Words) -> Plain:
    week = week_plan(program, library.rules)
    return {
        "days": [asdict(day) | {"exercises": list(day.exercises)} for day in week.days],
        "besides": list(week.besides),
        "short": [plain_finding(one, library=library, words=words) for one in week.short],
    }


def _runs(program: Program, library: Library) -> Plain | None:
    found = run_plan(program, library)
    if found is None:
        return None
    return {
        "stage": found.stage,
        "days": list(found.days),
        "sessions": [vars(one) | {"minutes": one.minutes} for one in found.sessions],
        "later": [
            {"stage": one.stage, "run_minutes": one.run_minutes and plain_span(one.run_minutes)}
            for one in found.later
        ],
        "rules": _rules(found.rules),
        "pain_limit": found.pain_limit,
        "is_bone": found.is_bone,
        "references": list(found.references),
    }


def _rules(rules: RunRules) -> Plain:
    plain = {
        name: plain_span(value) if isinstance(value, Span) else value
        for name, value in vars(rules).items()
    }
    return plain | {"gaps": [vars(gap) for gap in rules.gaps]}


def _cadence(program: Program, library: Library, words: Words) -> Plain:
    found = cadence_plan(program, library)
    return {
        "own": found.own,
        "target": found.target,
        "ceiling": found.ceiling,
        "applies": found.applies,
        "exercises": list(found.exercises),
        "obstacles": [plain_finding(one, library=library, words=words) for one in found.obstacles],
    }
