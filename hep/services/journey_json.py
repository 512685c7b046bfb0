"""The way through the four levels as plain JSON data, goals and criteria in words beside their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hep.services.plain import Plain, plain_finding, plain_span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.dose_base import Maintenance
    from hep.domain.journey import Journey, LevelEntry
    from hep.domain.library import Library, LibraryTexts
    from hep.language.words import Words

SCHEMA = 1


def journey_json(journey: Journey, *, library: Library, words: Words) -> Plain:
    """Return four levels, lowest first, and what is kept up after the last."""
    present, cause = journey.present, journey.levels[0].cause
    return {
        "schema": SCHEMA,
        "cause": cause,
        "present_level": present and int(present.level),
        "levels": [level_json(one, library=library, words=words) for one in journey.levels],
        "maintenance": maintenance_json(journey.maintenance, cause, library=library, words=words),
    }


def level_json(entry: LevelEntry, *, library: Library, words: Words) -> Plain:
    """Return one level: what it is for, what opens it, what it gives and changes."""
    texts = _texts(library, words)
    aims: Any = texts.pathway_aims.get(entry.cause, {}).get("levels", {})
    return {
        "level": int(entry.level),
        "is_present": entry.is_present,
        "goals": list(aims.get(f"L{int(entry.level)}", {}).get("goals", ())),
        "mix": {kind.value: plain_span(span) for kind, span in entry.mix.items()},
        "typical_weeks": plain_span(entry.typical_weeks),
        "opened_by": _criteria(entry.opened_by, texts),
        "progress_when": _criteria(entry.progress_when, texts),
        "step_back_when": _criteria(entry.step_back_when, texts),
        "exercises": _named(entry.exercises, library, words),
        "adds": list(entry.adds),
        "keeps": list(entry.keeps),
        "drops": list(entry.drops),
        "refusal": entry.refusal and plain_finding(entry.refusal, library=library, words=words),
    }


def maintenance_json(
    maintenance: Maintenance | None, cause: str, *, library: Library, words: Words
) -> Plain | None:
    """Return what is kept up after the last level; None where nothing is known."""
    text = _texts(library, words).pathway_aims.get(cause, {}).get("maintenance", "")
    if maintenance is None:
        return {"text": text} if text else None
    days, months = maintenance.days_per_week, maintenance.until_months
    return {
        "text": text,
        "days_per_week": days and plain_span(days),
        "until_months": months and plain_span(months),
        "references": list(maintenance.references),
    }


def _criteria(ids: Sequence[str], texts: LibraryTexts) -> list[Plain]:
    known = texts.tools.get("criterion_words", {})
    return [{"id": one, "text": known.get(one, {}).get("when", "")} for one in ids]


def _named(ids: Sequence[str], library: Library, words: Words) -> list[Plain]:
    exercises = [library.exercises[one] for one in ids]
    return [{"id": one.id, "name": one.require_text(words.locale).name} for one in exercises]


def _texts(library: Library, words: Words) -> LibraryTexts:
    return library.texts.get(words.locale) or library.texts["en"]
