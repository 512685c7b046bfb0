"""Types for the numbers of library files: counts, points, amounts, ranges and tempos.

What a number is called, and which are plausible together, does not live here.
"""

from __future__ import annotations

import re
from typing import Any

from marshmallow import ValidationError

from hep.domain.dose import Span, Tempo
from hep.library.strict_fields import TextField, shown

NUMBER = re.compile(r"[0-9]{1,5}")
AMOUNT = re.compile(r"[0-9]{1,5}(\.[0-9]{1,2})?")
SPAN = re.compile(r"([0-9]{1,5})(?:-([0-9]{1,5}))?")
TEMPO = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{1,2})")


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


def _within(value: float, low: int, high: int) -> None:
    if not low <= value <= high:
        msg = f"{value:g} is out of range; write {low} to {high}"
        raise ValidationError(msg)
