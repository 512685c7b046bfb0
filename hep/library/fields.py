"""Types for the text of library files: what a number, a range, a tempo or a choice looks like.

Each refuses with `what is wrong; what to do`. What a field is called, and which fields a file has,
live in the schemas.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from marshmallow import RAISE, Schema, ValidationError, fields

from hep.domain.dose import Span, Tempo

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import IntEnum, StrEnum

NUMBER = re.compile(r"[0-9]{1,5}")
AMOUNT = re.compile(r"[0-9]{1,5}(\.[0-9]{1,2})?")
SPAN = re.compile(r"([0-9]{1,5})(?:-([0-9]{1,5}))?")
TEMPO = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{1,2})")
MARKUP = re.compile(r"<[A-Za-z/!?]|&#?\w+;")
PLACEHOLDER = re.compile(r"\{[^}]*\}?|\}")
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


class Words(TextField[str]):
    """One line for people, of limited length, without markup; only the named `{places}` to fill."""

    def __init__(
        self, most: int, *, most_words: int = 0, places: tuple[str, ...] = (), **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.most, self.most_words, self.places = most, most_words, places

    def read(self, text: str) -> str:
        """Return the text as written."""
        if not text.strip():
            msg = "is empty; write a value or leave the key out"
            raise ValidationError(msg)
        if len(text) > self.most:
            msg = f"has {len(text)} letters; shorten it to {self.most}"
            raise ValidationError(msg)
        if self.most_words and len(text.split()) > self.most_words:
            msg = f"has {len(text.split())} words; shorten it to {self.most_words}"
            raise ValidationError(msg)
        if "\n" in text or "\t" in text:
            msg = "has a line break; write one line"
            raise ValidationError(msg)
        if MARKUP.search(text):
            msg = f"{shown(text)} holds markup; write plain text"
            raise ValidationError(msg)
        for found in PLACEHOLDER.findall(text):
            if found not in self.places:
                known = " or ".join(self.places) or "none"
                msg = f"{found} is not a place to fill; here there is {known}"
                raise ValidationError(msg)
        return text


class Named(TextField[str]):
    """An identifier of a given shape."""

    def __init__(self, pattern: str, example: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.pattern, self.example = re.compile(pattern), example

    def read(self, text: str) -> str:
        """Return the identifier."""
        if not self.pattern.fullmatch(text):
            msg = f"{shown(text)} is not an id; write it like {self.example}"
            raise ValidationError(msg)
        return text


class Count(TextField[int]):
    """A whole number between two limits."""

    def __init__(self, low: int, high: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.low, self.high = low, high

    def read(self, text: str) -> int:
        """Return the number."""
        if not NUMBER.fullmatch(text):
            msg = f"{shown(text)} is not a number; write {self.low} to {self.high}"
            raise ValidationError(msg)
        _within(int(text), self.low, self.high)
        return int(text)


class Points(TextField[int]):
    """A whole number between two limits that may lie below zero."""

    def __init__(self, low: int, high: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.low, self.high = low, high

    def read(self, text: str) -> int:
        """Return the number."""
        if not NUMBER.fullmatch(text.removeprefix("-")):
            msg = f"{shown(text)} is not a number; write {self.low} to {self.high}"
            raise ValidationError(msg)
        _within(int(text), self.low, self.high)
        return int(text)


class Amount(TextField[float]):
    """A number with at most two decimals, between two limits."""

    def __init__(self, low: int, high: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.low, self.high = low, high

    def read(self, text: str) -> float:
        """Return the number."""
        if not AMOUNT.fullmatch(text):
            msg = f"{shown(text)} is not a number; write it like 12 or 12.3"
            raise ValidationError(msg)
        _within(float(text), self.low, self.high)
        return float(text)


class Range(TextField[Span]):
    """A number or a range such as 10-12, between two limits."""

    def __init__(self, low: int, high: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.low, self.high = low, high

    def read(self, text: str) -> Span:
        """Return the range; one number is a range of itself."""
        match = SPAN.fullmatch(text)
        if not match:
            msg = f"{shown(text)} is not a number; write 12 or 10-12"
            raise ValidationError(msg)
        low, high = int(match[1]), int(match[2] or match[1])
        if low > high:
            msg = f"{shown(text)} runs backwards; write {high}-{low}"
            raise ValidationError(msg)
        _within(low, self.low, self.high)
        _within(high, self.low, self.high)
        return Span(low, high)


class Pace(TextField[Tempo]):
    """Seconds up, held and down, such as 2-1-3."""

    def read(self, text: str) -> Tempo:
        """Return the tempo."""
        match = TEMPO.fullmatch(text)
        if not match or text == "0-0-0":
            msg = f"{shown(text)} is not a tempo; write seconds up-hold-down such as 2-1-3"
            raise ValidationError(msg)
        return Tempo(*map(int, match.groups()))


class YesNo(TextField[bool]):
    """`true` or `false`, nothing else."""

    def read(self, text: str) -> bool:
        """Return the truth."""
        if text not in ("true", "false"):
            msg = f"{shown(text)} is neither yes nor no; write true or false"
            raise ValidationError(msg)
        return text == "true"


class Choice(TextField[Any]):
    """A member of an enum, written as its value; an IntEnum by `prefix` and number."""

    def __init__(self, known: type[StrEnum | IntEnum], *, prefix: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.known = {f"{prefix}{one.value}": one for one in known}

    def read(self, text: str) -> Any:
        """Return the member."""
        if text not in self.known:
            msg = f"{shown(text)} is not known; write {', '.join(self.known)}"
            raise ValidationError(msg)
        return self.known[text]


def shown(value: object) -> str:
    """Return a wrong value in quotes, cut to what a person can take in."""
    text = str(value)
    short = text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"
    return f"'{short}'"


def _within(value: float, low: int, high: int) -> None:
    if not low <= value <= high:
        msg = f"{value:g} is out of range; write {low} to {high}"
        raise ValidationError(msg)
