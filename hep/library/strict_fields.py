"""What every field of a library file has in common: it is read from text, list or mapping, strictly.

A field refuses with `what is wrong; what to do`. The kinds of value do not live here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from marshmallow import RAISE, Schema, ValidationError, fields

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_SHOWN = 40
MESSAGES: dict[str, Any] = {
    "required": "is missing; add it",
    "null": "is empty; write a value",
    "type": "is not a mapping; write `key: value` lines",
    "unknown": "is not known here; remove it or mend its spelling",
}
_T = TypeVar("_T")


class StrictSchema(Schema):
    """A mapping with known keys only."""

    class Meta:
        """Unknown keys are mistakes."""

        unknown = RAISE

    error_messages = MESSAGES


class NodeField(fields.Field[_T], Generic[_T]):
    """A field that is read from a node of a document: text, list or mapping."""

    default_error_messages = MESSAGES

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> _T:
        del attr, data, kwargs
        return self.read_node(value)

    def read_node(self, node: Any) -> _T:
        """Return the typed value or raise ValidationError."""
        raise NotImplementedError


class TextField(NodeField[_T]):
    """A field that is read from text; lists and mappings are refused."""

    def read_node(self, node: Any) -> _T:
        """Return the typed value of a scalar."""
        if not isinstance(node, str):
            msg = "is a list or mapping; write one value"
            raise ValidationError(msg)
        return self.read(node)

    def read(self, text: str) -> _T:
        """Return the typed value or raise ValidationError."""
        raise NotImplementedError


def shown(value: object) -> str:
    """Return a wrong value in quotes, cut to what a person can take in."""
    text = str(value)
    short = text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"
    return f"'{short}'"
