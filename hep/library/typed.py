"""A document through a schema: the typed value, or every problem with its file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from marshmallow import ValidationError

from hep.domain.errors import LibraryError, Problem
from hep.library.yaml_nodes import dotted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marshmallow import fields

    from hep.library.yaml_nodes import Document, Steps


def read_typed(document: Document, kind: fields.Field[Any]) -> Any:
    """Return the document's content as this kind; raises LibraryError with all its problems."""
    try:
        return kind.deserialize(document.data)
    except ValidationError as error:
        raise LibraryError(list(_problems(document, error.messages, ()))) from error


def problem(document: Document, steps: Steps, message: str, hint: str = "") -> Problem:
    """Return a problem at this place of the document."""
    path = dotted(steps)
    return Problem(document.where(steps), f"{path}: {message}" if path else message, hint)


def _problems(document: Document, messages: Any, steps: Steps) -> Iterator[Problem]:
    if isinstance(messages, dict):
        for step, inner in messages.items():
            yield from _problems(document, inner, steps if step == "_schema" else (*steps, step))
    else:
        for message in messages:
            fact, _, hint = str(message).partition("; ")
            yield problem(document, steps, fact, hint)
