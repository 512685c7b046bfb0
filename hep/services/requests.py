"""From the words of a form or a command line to a PlanRequest, with every problem at once.

The form's and the command's names are the same. How a single field is read stands in
`hep/services/field_reader.py`. What does not live here: rules about exercises.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.errors import InvalidRequest
from hep.domain.exercise import Level
from hep.domain.request import (
    DAYS,
    DEFAULT_MINUTES,
    EXERCISES,
    MINUTES,
    RUNNING,
    STEPS_A_MINUTE,
    AgeBand,
    Entry,
    Gate,
    PlanRequest,
    SoreSide,
)
from hep.services.dose_edits import read_dose_edits
from hep.services.exercise_lists import read_exercise_lists, read_order
from hep.services.field_reader import FieldReader
from hep.services.safety_fields import read_safety
from hep.services.wrong_values import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.dose_edit import DoseEdit
    from hep.domain.errors import Problem
    from hep.domain.library import Library
    from hep.domain.safety_answers import SafetyAnswers
    from hep.services.field_reader import RawFields


def read_request(fields: RawFields, *, library: Library) -> PlanRequest:
    """Return the request that these fields describe.

    `tags` and `equipment` hold several values; an absent `equipment` means what is usual at home.
    Absent or empty fields take their defaults; `cause` and `level` have none, `side` is right.
    Raises InvalidRequest with one Problem a field, `where` being the field's name.
    """
    reader = FieldReader(fields, [])
    cause = reader.one_of("cause", tuple(library.pathways))
    second = _second_cause(reader, cause, tuple(library.pathways))
    subtypes = tuple(
        place for one in (cause, second) if one for place in library.pathways[one].subtypes
    )
    level = reader.one_of("level", tuple(str(int(level)) for level in Level))
    side = reader.one_of("side", tuple(SoreSide), default=SoreSide.RIGHT.value)
    request = PlanRequest(
        cause=cause or "",
        level=Level(int(level or 1)),
        side=SoreSide(side or SoreSide.RIGHT),
        subtype=_subtype(reader, cause, subtypes),
        worse_side=_worse(reader.one_of("worse_side", ("left", "right"), default="")),
        tags=reader.ids("tags", tuple(library.tags)),
        equipment=_things(reader.several("equipment", library.vocabulary.equipment)),
        minutes=reader.number("minutes", MINUTES) or library.house.minutes or DEFAULT_MINUTES,
        max_exercises=reader.number("max_exercises", EXERCISES),
        usual_exercises=library.house.exercises,
        running=reader.one_of("running", RUNNING, default="none") or "none",
        gate=reader.choice("gate", Gate.NOT_TESTED),
        age_band=reader.choice("age_band", AgeBand.UNDER_60),
        is_first_time=reader.is_yes("first_time"),
        second_cause=second,
        entry=reader.choice("entry", Entry.NOT_TESTED),
        is_irritable=reader.is_yes("irritable"),
        positions_avoided=reader.ids("positions_avoided", library.vocabulary.positions),
        days_a_week=reader.number("days_a_week", DAYS),
        steps_a_minute=reader.number("steps_a_minute", STEPS_A_MINUTE),
        **read_exercise_lists(reader, library),
        dose_edits=_dose_edits(reader, library, Level(int(level or 1))),
        order=read_order(reader, library),
        safety=read_safety(reader, library),
    )
    if reader.problems:
        raise InvalidRequest(reader.problems)
    return request


def read_answers(
    fields: RawFields, *, library: Library
) -> tuple[SafetyAnswers, tuple[Problem, ...]]:
    """Return the answers to the safety questions alone, and what is wrong with their fields."""
    reader = FieldReader(fields, [])
    return read_safety(reader, library), tuple(reader.problems)


def _second_cause(reader: FieldReader, cause: str | None, known: Sequence[str]) -> str | None:
    second = reader.one_of("second_cause", known, default="") or None
    if second and second == cause:
        reader.add("second_cause", f"{shown(second)} is the first cause", "choose another")
        return None
    return second


def _subtype(reader: FieldReader, cause: str | None, known: Sequence[str]) -> str | None:
    value = reader.text("subtype")
    if value and cause and not known:
        reader.add("subtype", f"'{cause}' has no places to choose from", "leave it out")
        return None
    return (reader.one_of("subtype", known) if cause else None) if value else None


def _dose_edits(reader: FieldReader, library: Library, level: Level) -> tuple[DoseEdit, ...]:
    edits, problems = read_dose_edits(reader.texts("dose_edits"), library=library, level=level)
    reader.problems.extend(problems)
    return edits


def _worse(value: str | None) -> SoreSide | None:
    return SoreSide(value) if value else None


def _things(values: tuple[str, ...] | None) -> frozenset[str] | None:
    return None if values is None else frozenset(values)
