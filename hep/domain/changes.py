"""What a clinic's overlay changes, found by comparing the library with and without it.

Compared are the finished libraries, not the files: so what is told is what is in force.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from hep.domain.exercise import ExerciseText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.dose import Dose
    from hep.domain.exercise import Exercise, Level
    from hep.domain.library import Library

CLINIC_FACTS = ("name", "phone", "emergency", "hours", "colour")


@dataclass(frozen=True)
class Change:
    """One difference: a code, what it is about, and the values before and after, "" for none."""

    code: str
    subject: str = ""  # id of an exercise or cause; what of the clinic
    place: str = ""  # the field of a text, the language in front: en.steps[0]
    level: Level | None = None
    before: str | int | Dose = ""
    after: str | int | Dose = ""


def find_changes(base: Library, used: Library) -> tuple[Change, ...]:
    """Return every difference that a sheet or a choice can show, in a fixed order."""
    return (
        *_clinic(used),
        *_house(used),
        *(Change("hidden", one) for one in base.exercises if one not in used.exercises),
        *_added(base, used),
        *(change for one in used.exercises.values() for change in _exercise(base, one)),
        *_pathways(base, used),
    )


def _clinic(used: Library) -> Iterator[Change]:
    if used.overlay is None:
        return
    clinic = used.overlay.clinic
    for name in CLINIC_FACTS:
        value = getattr(clinic, name)
        if value:
            yield Change(f"clinic_{name}", after=value)
    if clinic.logo:
        yield Change("clinic_logo")


def _house(used: Library) -> Iterator[Change]:
    if used.house.exercises is not None:
        yield Change("house_exercises", after=used.house.exercises)
    if used.house.minutes is not None:
        yield Change("house_minutes", after=used.house.minutes)


def _added(base: Library, used: Library) -> Iterator[Change]:
    for one in used.exercises:
        if one not in base.exercises:
            yield Change("added", one)
    for cause, pathway in used.pathways.items():
        for level, stage in pathway.stages.items():
            known = base.pathways[cause].stages[level].candidates
            for one in stage.candidates:
                if one not in known:
                    yield Change("first_in_cell", cause, level=level, after=one)


def _exercise(base: Library, now: Exercise) -> Iterator[Change]:
    before = base.exercises.get(now.id)
    if before is None:
        return
    for level, dose in now.doses.items():
        if dose != before.doses[level]:
            yield Change("redosed", now.id, level=level, before=before.doses[level], after=dose)
    for language, text in sorted(now.texts.items()):
        known = before.texts.get(language)
        if known is None:
            yield Change("translated", now.id, place=language)
        elif known != text:
            yield from _reworded("reworded", now.id, language, known, text)


def _pathways(base: Library, used: Library) -> Iterator[Change]:
    for language, texts in sorted(used.texts.items()):
        known = base.texts[language].pathways if language in base.texts else {}
        for cause, words in texts.pathways.items():
            yield from _reworded("reworded_cause", cause, language, known.get(cause, {}), words)


def _reworded(
    code: str, subject: str, language: str, before: object, after: object
) -> Iterator[Change]:
    old, new = dict(_leaves(before, "")), dict(_leaves(after, ""))
    for place in dict.fromkeys((*old, *new)):
        if old.get(place) != new.get(place):
            named = f"{language}.{place}"
            yield Change(code, subject, named, before=old.get(place, ""), after=new.get(place, ""))


def _leaves(value: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, ExerciseText):
        for one in fields(value):
            yield from _leaves(getattr(value, one.name), one.name)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _leaves(inner, f"{place}.{key}".removeprefix("."))
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from _leaves(inner, f"{place}[{number}]")
    else:
        yield place, str(value)
