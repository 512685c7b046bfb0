"""The schemas as tables for people who write exercises: exercises/README.md carries them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hep.library.containers import Keyed, Listed, OrNull, Part
from hep.library.fields import Choice, Named, Words, YesNo
from hep.library.number_fields import Amount, Count, Pace, Points, Range
from hep.library.schemas.dose import DoseSchema
from hep.library.schemas.exercise import Day, ExerciseSchema, LicenceId
from hep.library.schemas.text import TextSchema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from marshmallow import Schema, fields

HEAD = "| Field | Needed | Written as |\n|---|---|---|\n"
TABLES = {
    "exercise.yaml": ExerciseSchema,
    "A dose": DoseSchema,
    "text.en.yaml": TextSchema,
}


def field_tables() -> dict[str, str]:
    """Return a Markdown table of the fields of each file that an exercise has, by its title."""
    return {title: HEAD + "".join(_rows(schema())) for title, schema in TABLES.items()}


def form(field: fields.Field[Any]) -> str:
    """Return in words what may be written in this field."""
    return FORMS[type(field)](field)


def _rows(schema: Schema) -> Iterator[str]:
    for name, field in schema.fields.items():
        needed = "yes" if field.required else ""
        yield f"| `{name}` | {needed} | {form(field)} |\n"


def _words(field: Words) -> str:
    text = f"words, up to {field.most} letters"
    if field.most_words:
        text += f" and {field.most_words} words"
    return text


def _part(field: Part) -> str:
    schema = field.schema
    if isinstance(schema, DoseSchema):
        return "a dose, see below"
    return "; ".join(f"`{name}`: {form(field)}" for name, field in schema.fields.items())


FORMS: dict[type[Any], Callable[[Any], str]] = {
    Words: _words,
    Count: lambda one: f"a number, {one.low} to {one.high}",
    Points: lambda one: f"a number, {one.low} to {one.high}",
    Amount: lambda one: f"a number such as 12.3, {one.low} to {one.high}",
    Range: lambda one: f"a number or range such as 3-5, {one.low} to {one.high}",
    Named: lambda one: f"an id such as `{one.example}`",
    Choice: lambda one: ", ".join(f"`{name}`" for name in one.known),
    Pace: lambda _: "seconds up, held, down, such as `2-1-3`",
    YesNo: lambda _: "`true` or `false`",
    Day: lambda _: "a day such as `2026-11-02`",
    LicenceId: lambda _: "a free licence such as `CC-BY-4.0`",
    Listed: lambda one: f"a list of {one.least} to {one.most}: {form(one.inner)}",
    Keyed: lambda one: f"for each of {form(one.key)}: {form(one.value)}",
    Part: _part,
    OrNull: lambda one: f"`null`, or {form(one.inner)}",
}
