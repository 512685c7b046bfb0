"""What a review suggests for one exercise. A suggestion alone: a therapist decides and applies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from hep.domain.program import Reason

if TYPE_CHECKING:
    from hep.domain.program import Step


class DecisionKind(IntEnum):
    """Ordered by ambition: the more is asked of the person, the greater."""

    STOP_AND_REFER = 0
    STEP_BACK = 1
    HOLD = 2
    PROGRESS = 3


@dataclass(frozen=True)
class Decision(Reason):
    """A kind, the code of its rule with facts and references, and the printed step it means."""

    kind: DecisionKind = DecisionKind.HOLD
    exercise_id: str = ""
    step: Step | None = None  # the one printed with the exercise; None: nothing changes
