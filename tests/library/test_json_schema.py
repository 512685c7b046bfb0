"""The JSON Schemas take every shipped file, and refuse what one file alone can show to be wrong."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from hep.library.containers import Keyed, Listed, OrNull, Part
from hep.library.json_schema import DIALECT, SHAPES, json_schemas
from hep.library.kinds import KINDS, find_kind
from tests.library.fault_rules import SHIPPED, faults, text_of
from tests.library.small_library import FILES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marshmallow import fields


class CoreLoader(yaml.CSafeLoader):
    """YAML 1.2 as editors read it: `no` is a word, `2026-11-02` is text."""


CoreLoader.yaml_implicit_resolvers = {}
for name, pattern, first in (
    ("bool", r"true|false", "tf"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]+", "-+0123456789"),
    ("null", r"~|null|", "~n\0"),
):
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{name}", re.compile(f"^(?:{pattern})$"), list(first)
    )


def _plain(value: Any) -> Any:
    """Return data as JSON has it: keys are text."""
    if isinstance(value, dict):
        return {str(key): _plain(one) for key, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, list) else value


@lru_cache
def _validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(json_schemas()[kind])


def _is_valid(kind: str, text: str) -> bool:
    return bool(_validator(kind).is_valid(_plain(yaml.load(text, Loader=CoreLoader))))  # noqa: S506  # a SafeLoader


def _typed(path: str) -> str | None:
    found = find_kind(path)
    return found[0].name if found and found[0].schema else None


def _shipped() -> list[str]:
    return [path.relative_to(SHIPPED).as_posix() for path in sorted(SHIPPED.rglob("*.yaml"))]


def test_there_is_a_sound_schema_for_each_kind_of_file() -> None:
    schemas = json_schemas()
    assert set(schemas) == {kind.name for kind in KINDS if kind.schema}
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
        assert schema["$schema"] == DIALECT
        assert json.loads(json.dumps(schema)) == schema


def test_every_shipped_file_is_taken() -> None:
    paths = _shipped()
    assert len(paths) > 300
    assert [path for path in paths if not _is_valid(_typed(path) or "", text_of(path))] == []


def test_every_file_of_the_small_library_is_taken() -> None:
    named = {path: _typed(path) for path in FILES}
    typed = {path: kind for path, kind in named.items() if kind}
    assert len(typed) > 30
    assert [path for path, kind in typed.items() if not _is_valid(kind, FILES[path])] == []


@pytest.mark.parametrize("kind", sorted(json_schemas()))
def test_generated_faults_are_refused_where_a_schema_can_see_them(kind: str) -> None:
    seen = [one for one in faults() if one.kind.name == kind and one.is_seen_by_json]
    assert seen
    assert [one.rule for one in seen if _is_valid(kind, one.broken.text)] == []


def test_each_type_of_field_in_use_has_a_shape_and_none_is_left_over() -> None:
    used = {type(one) for kind in KINDS if kind.schema for one in _inner(kind.schema)}
    assert used == set(SHAPES)


def _inner(field: fields.Field[Any]) -> Iterator[fields.Field[Any]]:
    yield field
    if isinstance(field, Part):
        for one in field.schema.fields.values():
            yield from _inner(one)
    elif isinstance(field, Keyed):
        yield from _inner(field.key)
        yield from _inner(field.value)
    elif isinstance(field, (Listed, OrNull)):
        yield from _inner(field.inner)
