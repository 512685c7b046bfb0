"""The schemas as JSON Schema (draft 2020-12), one for each kind of file: for editors and others.

It tells what one file may hold. What only two files together can show (ids that exist, words for
everything, ladders without cycles) and sums over a file are left to `hep library check`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from hep.domain.pain import PAIN_LIMITS
from hep.library import fields as plain
from hep.library import number_fields
from hep.library.containers import Keyed, Listed, OrNull, Part
from hep.library.kinds import KINDS
from hep.library.schemas import exercise, figure, lists, safety

if TYPE_CHECKING:
    from collections.abc import Callable

    from marshmallow import fields

DIALECT = "https://json-schema.org/draft/2020-12/schema"
LEAST_LETTER = r"\S"


def json_schemas() -> dict[str, dict[str, Any]]:
    """Return the JSON Schema of each kind of YAML file, by the kind's name."""
    return {
        kind.name: {"$schema": DIALECT, "title": kind.name, **shape(kind.schema)}
        for kind in KINDS
        if kind.schema
    }


def shape(field: fields.Field[Any]) -> dict[str, Any]:
    """Return what may be written in this field, as a part of a JSON Schema."""
    return SHAPES[type(field)](field)


def _words(field: plain.Words) -> dict[str, Any]:
    places = "|".join(re.escape(place) for place in field.places)
    filled = rf"^[^{{}}\n\t]*((?:{places})[^{{}}\n\t]*)*$" if places else r"^[^{}\n\t]*$"
    patterns = [LEAST_LETTER, filled]
    if field.most_words:
        patterns.append(rf"^\s*\S+(\s+\S+){{0,{field.most_words - 1}}}\s*$")
    return {
        "type": "string",
        "maxLength": field.most,
        "allOf": [{"pattern": pattern} for pattern in patterns],
        "not": {"pattern": plain.MARKUP.pattern},
    }


def _whole(low: int, high: int) -> dict[str, Any]:
    return {"type": "integer", "minimum": low, "maximum": high}


def _range(field: number_fields.Range) -> dict[str, Any]:
    written = {"type": "string", "pattern": "^[0-9]{1,5}-[0-9]{1,5}$"}
    return {"anyOf": [_whole(field.low, field.high), written]}


def _numbers(field: figure.Numbers) -> dict[str, Any]:
    number: dict[str, Any] = {"type": "number"}
    one = {"anyOf": [number, {"const": figure.FREE}]} if field.may_be_free else number
    return {"type": "array", "items": one, "minItems": field.count, "maxItems": field.count}


def _listed(field: Listed) -> dict[str, Any]:
    return {
        "type": "array",
        "items": shape(field.inner),
        "minItems": field.least,
        "maxItems": field.most,
        "uniqueItems": True,
    }


def _keyed(field: Keyed) -> dict[str, Any]:
    return {
        "type": "object",
        "propertyNames": shape(field.key),
        "additionalProperties": shape(field.value),
        "minProperties": field.least,
    }


def _part(field: Part) -> dict[str, Any]:
    inner = field.schema.fields
    return {
        "type": "object",
        "description": (type(field.schema).__doc__ or "").strip(),
        "properties": {name: shape(one) for name, one in inner.items()},
        "required": [name for name, one in inner.items() if one.required],
        "additionalProperties": False,
    }


def _text(pattern: str) -> dict[str, Any]:
    return {"type": "string", "pattern": f"^(?:{pattern})$"}


SHAPES: dict[type[Any], Callable[[Any], dict[str, Any]]] = {
    plain.Words: _words,
    plain.Named: lambda one: _text(one.pattern.pattern),
    number_fields.Count: lambda one: _whole(one.low, one.high),
    number_fields.Points: lambda one: _whole(one.low, one.high),
    number_fields.Amount: lambda one: {"type": "number", "minimum": one.low, "maximum": one.high},
    number_fields.Range: _range,
    number_fields.Pace: lambda _: _text(number_fields.TEMPO.pattern),
    plain.YesNo: lambda _: {"type": "boolean"},
    plain.Choice: lambda one: {"enum": list(one.known)},
    exercise.Day: lambda _: _text("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    exercise.LicenceId: lambda _: {"enum": list(exercise.LICENCES)},
    lists.Status: lambda _: {"enum": list(lists.STATUSES)},
    lists.Doi: lambda _: _text(r"10\..*/.*|"),
    safety.Zone: lambda _: {"enum": list(safety.ZONES)},
    # As a value it is a number, as a key it is text.
    safety.Limit: lambda _: {"enum": [*PAIN_LIMITS, *map(str, PAIN_LIMITS)]},
    figure.Decimal: lambda _: {"type": "number"},
    figure.Part_: lambda _: _text(figure.PART.pattern),
    figure.Numbers: _numbers,
    Listed: _listed,
    Keyed: _keyed,
    Part: _part,
    OrNull: lambda one: {"anyOf": [{"type": "null"}, shape(one.inner)]},
}
