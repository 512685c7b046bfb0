"""The library's files as JSON Schema (2020-12), made from the schemas that read them.

For editors and for other programs: what a key may hold, which keys are needed, closed lists. Rules
that join several keys or files cannot be said in it; `hep library check` knows them all.
"""

from __future__ import annotations

import re
from functools import singledispatch
from typing import TYPE_CHECKING, Any

from hep.library.containers import Keyed, Listed, OrNull, Part
from hep.library.fields import Choice, Count, Named, Pace, Range, Words, YesNo
from hep.library.kinds import KINDS
from hep.library.schemas.exercise import LICENCES, Day, LicenceId
from hep.library.schemas.figure import Decimal, Numbers
from hep.library.schemas.lists import STATUSES, Status
from hep.library.schemas.overlay import OverlaySchema

if TYPE_CHECKING:
    from marshmallow import Schema, fields

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Shape = dict[str, Any]


def json_schemas() -> dict[str, Shape]:
    """Return the schema of each kind of YAML file by the kind's name, in the order of the kinds."""
    found = {kind.name: _file(kind.name, kind.schema) for kind in KINDS if kind.schema}
    return found | {"overlay": _file("overlay", Part(OverlaySchema))}


def _file(name: str, field: fields.Field[Any]) -> Shape:
    return {"$schema": DIALECT, "title": f"hep {name.replace('_', ' ')}", **shape(field)}


@singledispatch
def shape(field: fields.Field[Any]) -> Shape:
    """Return what this field accepts; any single value where it has no shape of its own here."""
    del field
    return {"type": ["string", "number", "boolean"]}


@shape.register
def _(field: Words) -> Shape:
    return {"type": ["string", "number"], "maxLength": field.most}


@shape.register
def _(field: Named) -> Shape:
    return {"type": "string", "pattern": _whole(field.pattern.pattern)}


@shape.register
def _(field: Count) -> Shape:
    return {"type": "integer", "minimum": field.low, "maximum": field.high}


@shape.register
def _(field: Range) -> Shape:
    number = {"type": "integer", "minimum": field.low, "maximum": field.high}
    return {"anyOf": [number, {"type": "string", "pattern": r"^[0-9]{1,5}-[0-9]{1,5}$"}]}


@shape.register(Pace)
def _(_: Pace) -> Shape:
    return {"type": "string", "pattern": r"^[0-9]{1,2}-[0-9]{1,2}-[0-9]{1,2}$"}


@shape.register(YesNo)
def _(_: YesNo) -> Shape:
    return {"type": "boolean"}


@shape.register
def _(field: Choice) -> Shape:
    return {"enum": [_scalar(name) for name in field.known]}


@shape.register(Day)
def _(_: Day) -> Shape:
    return {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


@shape.register(LicenceId)
def _(_: LicenceId) -> Shape:
    return {"enum": list(LICENCES)}


@shape.register(Status)
def _(_: Status) -> Shape:
    return {"enum": list(STATUSES)}


@shape.register(Decimal)
def _(_: Decimal) -> Shape:
    return {"type": "number"}


@shape.register
def _(field: Numbers) -> Shape:
    one: Shape = {"type": "number"}
    if field.may_be_free:
        one = {"anyOf": [one, {"const": "free"}]}
    return {"type": "array", "items": one, "minItems": field.count, "maxItems": field.count}


@shape.register
def _(field: Listed) -> Shape:
    return {
        "type": "array",
        "items": shape(field.inner),
        "minItems": field.least,
        "maxItems": field.most,
        "uniqueItems": True,
    }


@shape.register
def _(field: Keyed) -> Shape:
    found: Shape = {"type": "object", "additionalProperties": shape(field.value)}
    keys = shape(field.key)
    found["propertyNames"] = {name: keys[name] for name in ("enum", "pattern") if name in keys}
    return found | {"minProperties": field.least}


@shape.register
def _(field: Part) -> Shape:
    return _mapping(field.schema)


@shape.register
def _(field: OrNull) -> Shape:
    return {"anyOf": [{"type": "null"}, shape(field.inner)]}


def _mapping(schema: Schema) -> Shape:
    return {
        "type": "object",
        "properties": {name: shape(field) for name, field in schema.fields.items()},
        "required": [name for name, field in schema.fields.items() if field.required],
        "additionalProperties": False,
    }


def _whole(pattern: str) -> str:
    """Anchor a pattern: JSON Schema looks for it anywhere, the reader wants all of it."""
    return f"^(?:{re.sub(r'[(][?]P<[a-z]+>', '(', pattern)})$"


def _scalar(text: str) -> str | int:
    return int(text) if text.isdecimal() else text
