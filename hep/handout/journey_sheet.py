"""What the journey prints: four levels from the first to running, and where the patient stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class JourneyBand:
    """One level."""

    number: int
    name: str
    why: str
    weeks: str
    exercises: tuple[str, ...]  # names; empty where nothing can be given
    closed: str  # why nothing can be given; "" when something is
    is_here: bool
    gate: tuple[str, ...]  # what leads on, in the patient's words


@dataclass(frozen=True)
class JourneySheet:
    """The whole way."""

    title: str
    bands: tuple[JourneyBand, ...]
    keep_up: str  # what is kept up after the last level; "" where nothing is known
