"""One exercise that competes, and how far from the stage it was found.

Where exercises are looked for lives in `candidates`; what may stand in for a lack, in `fills`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hep.domain.exercise import Exercise


class Circle(IntEnum):
    """How far from the stage a candidate was found, nearest first."""

    SUBTYPE = 0
    STAGE = 1
    SECOND_CAUSE = 2
    OTHER_LEVEL = 3
    LADDER = 4
    LIBRARY = 5


ANNOUNCED_FROM = Circle.OTHER_LEVEL


@dataclass(frozen=True)
class Candidate:
    """An exercise that may be given, and where it was found."""

    exercise: Exercise
    circle: Circle
    source: str  # subtype id, cause, level number, ladder id; "" for stage and library
    place: int = 0  # where it was found among all, 0 first
    serves_second: bool = False  # the second cause names it for this level
    goals: tuple[str, ...] = ()  # ladders of the level's goals that it stands on, or a clinic's own
    fills: int = 0  # how many of its category may come from elsewhere like this one; 0: no limit
