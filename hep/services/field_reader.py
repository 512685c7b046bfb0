"""Plain fields of a form or a command line, read one by one; their problems are collected.

What the fields are called and what they mean does not live here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from hep.domain.errors import Problem
from hep.services.wrong_values import instead, listed, shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from enum import StrEnum

RawFields: TypeAlias = "Mapping[str, str | Sequence[str] | None]"

MOST_VALUES = 60  # more tags or things at hand than exist are not looked at
WHOLE_NUMBER = re.compile(r"-?[0-9]{1,9}")
TRUE_WORDS = ("1", "true", "yes", "on")
_Choice = TypeVar("_Choice", bound="StrEnum")


@dataclass(frozen=True)
class FieldReader:
    """Reads fields; what cannot be used becomes a problem under the field's name, and None."""

    fields: RawFields
    problems: list[Problem]

    def text(self, name: str) -> str:
        """Return a field's one value, "" where there is none."""
        value = self.fields.get(name)
        if value is None:
            return ""
        return (value if isinstance(value, str) else "".join(value[:1])).strip()

    def texts(self, name: str) -> tuple[str, ...]:
        """Return all values of a field that are not empty."""
        raw = self.fields.get(name) or ()
        return tuple(one for one in ([raw] if isinstance(raw, str) else raw) if one)

    def one_of(self, name: str, known: Sequence[str], *, default: str | None = None) -> str | None:
        """Return a field's value, which is to be a known one; without a default it must be there."""
        value = self.text(name) or default
        if value is None:
            self.add(name, "is missing", f"choose one of {listed(known)}")
            return None
        if value and value not in known:
            self.add(name, f"{shown(value)} is not known", instead(value, known, "one of"))
            return None
        return str(value)

    def choice(self, name: str, default: _Choice) -> _Choice:
        """Return a member of the default's enum."""
        kind = type(default)
        return kind(self.one_of(name, tuple(kind), default=default.value) or default)

    def is_yes(self, name: str) -> bool:
        """Tell whether a field is ticked."""
        return self.text(name).lower() in TRUE_WORDS

    def several(self, name: str, known: Sequence[str]) -> tuple[str, ...] | None:
        """Return a field's values, which are to be known ones; None: the field is not there."""
        raw = self.fields.get(name)
        if raw is None:
            return None
        values = [raw] if isinstance(raw, str) else list(raw)
        if len(values) > MOST_VALUES:
            self.add(name, f"{len(values)} values are too many", f"give at most {MOST_VALUES}")
            return None
        for value in values:
            if value and value not in known:
                self.add(name, f"{shown(value)} is not known", instead(value, known, "from"))
        return tuple(value for value in values if value)

    def ids(self, name: str, known: Sequence[str]) -> frozenset[str]:
        """Return a field's values, which are to be known ones; none where it is not there."""
        return frozenset(self.several(name, known) or ())

    def number(self, name: str, limits: tuple[int, int]) -> int | None:
        """Return a whole number within limits, both included; None: the field is empty."""
        value, (low, high) = self.text(name), limits
        if not value:
            return None
        if not WHOLE_NUMBER.fullmatch(value):
            self.add(name, f"{shown(value)} is not a whole number", f"write {low} to {high}")
            return None
        if not low <= int(value) <= high:
            self.add(name, f"{shown(value)} is out of range", f"write {low} to {high}")
            return None
        return int(value)

    def add(self, name: str, message: str, hint: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(name, message, hint))
