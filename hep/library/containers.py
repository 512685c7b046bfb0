"""Lists and mappings of library files: what is in them, how many, each once.

What single values look like lives in `fields`; which keys a file has, in the schemas.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from marshmallow import Schema, ValidationError, fields

from hep.library.strict_fields import MESSAGES, NodeField, TextField, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

NULLS = ("null", "~", "")


class Listed(NodeField[tuple[Any, ...]]):
    """A list of one kind, each once, of limited length."""

    def __init__(
        self, inner: fields.Field[Any], *, least: int = 0, most: int = 60, **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.inner, self.least, self.most = inner, least, most

    def read_node(self, node: Any) -> tuple[Any, ...]:
        """Return the entries in their order."""
        if not isinstance(node, list):
            msg = "is not a list; write [a, b] or one `- a` a line"
            raise ValidationError(msg)
        if not self.least <= len(node) <= self.most:
            msg = f"has {len(node)} entries; write {self.least} to {self.most}"
            raise ValidationError(msg)
        done = _each(dict(enumerate(node)), self.inner)
        for number, entry in enumerate(node):
            if node.index(entry) != number:
                raise ValidationError({number: [f"{shown(entry)} stands here twice; keep one"]})
        return tuple(done.values())


class Keyed(NodeField[dict[Any, Any]]):
    """A mapping from one kind of key to one kind of value."""

    def __init__(
        self, key: TextField[Any], value: fields.Field[Any], *, least: int = 0, **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.key, self.value, self.least = key, value, least

    def read_node(self, node: Any) -> dict[Any, Any]:
        """Return the typed entries under their typed keys."""
        if not isinstance(node, dict):
            raise ValidationError(MESSAGES["type"])
        if len(node) < self.least:
            msg = f"has {len(node)} entries; write {self.least} or more"
            raise ValidationError(msg)
        keys = _each({name: name for name in node}, self.key)
        values = _each(node, self.value)
        return {keys[name]: values[name] for name in node}


class Part(NodeField[Any]):
    """A mapping of its own schema."""

    def __init__(self, schema: type[Schema], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.schema = schema()

    def read_node(self, node: Any) -> Any:
        """Return what the schema makes of it."""
        return self.schema.load(node)


class OrNull(NodeField[Any]):
    """Something, or `null` for a known nothing."""

    def __init__(self, inner: fields.Field[Any], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.inner = inner

    def read_node(self, node: Any) -> Any:
        """Return None for null, else the typed value."""
        return None if node in NULLS else self.inner.deserialize(node)


def _each(values: Mapping[Any, Any], inner: fields.Field[Any]) -> dict[Any, Any]:
    done: dict[Any, Any] = {}
    errors: dict[Any, Any] = {}
    for name, value in values.items():
        try:
            done[name] = inner.deserialize(value)
        except ValidationError as error:
            errors[name] = error.messages
    if errors:
        raise ValidationError(errors)
    return done
