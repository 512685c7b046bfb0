"""Doses set by hand on the page: inputs with their ranges, and back from what was typed.

An input's name says what it showed: `dose.<exercise>.<number>.<shown>`. So only what a person
changed becomes an edit, and another level brings its own doses. A number that is refused stays in
its input with one sentence; the dose then stays as it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.dose_edit import EDITABLE, edit_range, find_edit, numbers_of
from hep.domain.exercise import Level
from hep.language.words import mark
from hep.services.dose_edits import read_dose_edits, split_edit
from hep.web.form_words import problem_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from werkzeug.datastructures import MultiDict

    from hep.domain.errors import Problem
    from hep.domain.library import Library
    from hep.domain.program import Program, ProgramItem
    from hep.language.words import Words
    from hep.web.forms import Fields

PREFIX = "dose"
LABELS = {
    "sets": mark("Sets"),
    "repetitions": mark("Repetitions"),
    "hold_seconds": mark("Hold, seconds"),
    "duration_seconds": mark("Time, seconds"),
    "distance_metres": mark("Way, metres"),
    "rest_seconds": mark("Rest, seconds"),
    "days_per_week": mark("Days a week"),
}
LONGEST_TYPED = 12  # letters of a wrong number that are shown again


@dataclass(frozen=True)
class RefusedDose:
    """Numbers of one exercise that were typed and cannot be used, and why."""

    typed: Mapping[str, str]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class NumberField:
    """One number of a dose, with the range that is plausible."""

    id: str
    name: str
    label: str
    value: str
    plausible: str
    problem: str


@dataclass(frozen=True)
class DoseForm:
    """What may be set by hand of one item."""

    fields: tuple[NumberField, ...]
    is_edited: bool

    @property
    def has_problem(self) -> bool:
        """A number of it was refused."""
        return any(one.problem for one in self.fields)


def dose_form(
    item: ProgramItem,
    program: Program,
    *,
    library: Library,
    words: Words,
    refused: RefusedDose | None,
) -> DoseForm | None:
    """Return the inputs for an item; None where nothing can be set."""
    numbers = numbers_of(item.dose)
    if not numbers:
        return None
    typed = refused.typed if refused else {}
    problems = {one.where.rpartition(".")[2]: one for one in refused.problems} if refused else {}
    made = []
    for name, value in numbers.items():
        span = edit_range(item.exercise, name, library.rules)
        if span is None:
            raise AssertionError(name)
        found = problems.get(name)
        made.append(
            NumberField(
                id=f"{PREFIX}-{item.exercise.id}-{name}",
                name=f"{PREFIX}.{item.exercise.id}.{name}.{value}",
                label=words.text(LABELS[name]),
                value=typed.get(name, str(value))[:LONGEST_TYPED],
                plausible=words.text("{low} to {high}", low=span.low, high=span.high),
                problem=_sentence(found, words) if found else "",
            )
        )
    is_edited = find_edit(program.request, item.exercise.id) is not None
    return DoseForm(tuple(made), is_edited)


def _sentence(problem: Problem, words: Words) -> str:
    label = words.text(LABELS[problem.where.rpartition(".")[2]])
    return words.text("{field}: {problem}", field=label, problem=problem_sentence(problem))


def typed_changes(form: MultiDict[str, str]) -> dict[str, dict[str, str]]:
    """Return what was typed and differs from what was shown, by exercise and number."""
    found: dict[str, dict[str, str]] = {}
    for key, value in form.items():
        parts = key.split(".")
        if len(parts) != 4 or parts[0] != PREFIX or parts[2] not in EDITABLE:
            continue
        _, exercise_id, name, shown = parts
        if value.strip() != shown:
            found.setdefault(exercise_id, {})[name] = value.strip()
    return found


def with_typed(
    fields: Fields, typed: Mapping[str, Mapping[str, str]], *, library: Library
) -> tuple[Fields, dict[str, RefusedDose]]:
    """Return the fields with the doses as typed, and what of it is refused.

    An emptied number is the planner's again.
    """
    edits = {name: dict(numbers) for name, numbers in _edits(fields)}
    refused: dict[str, RefusedDose] = {}
    level = str(fields.get("level", ""))
    planned = Level(int(level)) if level in {"1", "2", "3", "4"} else Level.PROTECT
    for exercise_id, numbers in typed.items():
        merged = edits.get(exercise_id, {}) | dict(numbers)
        kept = {name: value for name, value in merged.items() if value}
        _, problems = read_dose_edits(
            [edit_text(exercise_id, kept)] if kept else [], library=library, level=planned
        )
        if problems:
            refused[exercise_id] = RefusedDose(dict(numbers), tuple(problems))
        else:
            edits[exercise_id] = kept
    return with_edits(fields, edits), refused


def edit_text(exercise_id: str, numbers: Mapping[str, object]) -> str:
    """Return an edit as the request carries it, numbers in their fixed order."""
    ordered = ",".join(f"{name}={numbers[name]}" for name in EDITABLE if name in numbers)
    return f"{exercise_id}:{ordered}"


def edits_of(fields: Fields) -> dict[str, dict[str, str]]:
    """Return the edits that the fields carry, by exercise."""
    return dict(_edits(fields))


def with_edits(fields: Fields, edits: Mapping[str, Mapping[str, object]]) -> Fields:
    """Return the fields with these edits alone; an empty edit is left out."""
    others: Fields = {name: value for name, value in fields.items() if name != "dose_edits"}
    texts = [edit_text(name, numbers) for name, numbers in sorted(edits.items()) if numbers]
    return others | {"dose_edits": texts} if texts else others


def _edits(fields: Fields) -> Iterator[tuple[str, dict[str, str]]]:
    for text in fields.get("dose_edits", ()):
        exercise_id, numbers = split_edit(text)
        if numbers:
            yield exercise_id, numbers
