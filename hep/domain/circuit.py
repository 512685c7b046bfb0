"""Named circuits: exercises that a therapist gives together (clinical brief 4.1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hep.domain.dose import Span


class CircuitKind(StrEnum):
    """How its parts follow one another."""

    ROUNDS = "rounds"  # one after the other, so many times round
    LIST = "list"  # each with all its sets
    PREPARATION = "preparation"  # one leads to the next over weeks


@dataclass(frozen=True)
class CircuitPart:
    """One exercise, or the rung of several where the person stands now."""

    exercises: tuple[str, ...]  # easiest first; one is done
    sets: Span | None = None  # None: as the exercise's own dose says
    repetitions: Span | None = None
    distance_metres: Span | None = None


@dataclass(frozen=True)
class Circuit:
    """One named circuit."""

    id: str
    kind: CircuitKind
    parts: tuple[CircuitPart, ...]
    rounds: int
    days_per_week: Span | None
    weeks: Span | None
    references: tuple[str, ...]
