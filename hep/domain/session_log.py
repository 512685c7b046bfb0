"""What a person did and felt: sessions of single exercises, steps taken, readings of measures.

Times are whole hours since one fixed moment, the same for a whole log; what follows from them is
worked out in `review_item`, `review_run` and `review_program`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hep.domain.pain_rule import SessionPain


@dataclass(frozen=True)
class Session:
    """One exercise done once, with the morning after."""

    exercise_id: str
    hour: int
    pain: SessionPain
    sets_done: int
    sets_planned: int
    effort: int | None = None  # RPE 0-10; None: not asked
    needs_help: bool = False  # one of the signs printed under "stop and get help"

    @property
    def is_complete(self) -> bool:
        """Every planned set was done."""
        return self.sets_done >= self.sets_planned


@dataclass(frozen=True)
class Change:
    """One printed step that was taken, up or down."""

    exercise_id: str
    hour: int
    is_up: bool


@dataclass(frozen=True)
class SessionLog:
    """Everything logged for one program; the order of entries means nothing."""

    begun: int  # when the program began
    now: int  # when it is looked at
    sessions: tuple[Session, ...] = ()
    changes: tuple[Change, ...] = ()
    asked_again: int | None = None  # safety questions asked again: reds before are dealt with

    def dose_since(self, exercise_id: str) -> int:
        """Return the hour from which the present dose of this exercise holds."""
        hours = (one.hour for one in self.changes if one.exercise_id == exercise_id)
        return max(hours, default=self.begun)

    def is_open(self, session: Session) -> bool:
        """Tell whether the safety questions have not been asked since this session."""
        return self.asked_again is None or session.hour >= self.asked_again


@dataclass(frozen=True)
class Reading:
    """One value of a measure."""

    day: int  # whole days, since the same moment for all
    value: float


@dataclass(frozen=True)
class MeasureSeries:
    """All readings of one measure."""

    measure_id: str
    readings: tuple[Reading, ...]
