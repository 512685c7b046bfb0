"""Answers to the safety questions, and who cleared a blocking one (clinical brief 1.1).

Software clears nobody: a clearance is an entry of a person, stored and printed for the therapist.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING

from hep.domain.safety import RedFlagAction

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hep.domain.safety import RedFlag

URGENT = (RedFlagAction.EMERGENCY, RedFlagAction.SAME_DAY)
CLOSING = (*URGENT, RedFlagAction.BLOCK)


class Answer(StrEnum):
    """What was answered or found."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Clearance:
    """One blocking question cleared: who, when, with what result and limits."""

    red_flag: str
    by: str
    on: str  # ISO date
    result: str
    limits: str  # written out even when there are none

    def __post_init__(self) -> None:
        """Refuse an entry that leaves one of its parts out, or a day that is none."""
        for field in fields(self):
            if not getattr(self, field.name).strip():
                msg = f"a clearance needs its {field.name}"
                raise ValueError(msg)
        dt.date.fromisoformat(self.on)


def counts_as_yes(flag: RedFlag, answer: Answer) -> bool:
    """Tell whether this answer sets the question off: "unknown" does where it is urgent."""
    return answer is Answer.YES or (answer is Answer.UNKNOWN and flag.action in URGENT)


def closing_flags(
    flags: Iterable[RedFlag],
    answers: Mapping[str, Answer],
    clearances: Iterable[Clearance],
) -> tuple[RedFlag, ...]:
    """Return the questions that let no plan be made, most urgent first; unasked ones do not count.

    Only a block can be cleared; an emergency or a same-day matter stands whatever is entered.
    """
    cleared = {one.red_flag for one in clearances}
    closing = [
        flag
        for flag in flags
        if flag.action in CLOSING
        and flag.id in answers
        and counts_as_yes(flag, answers[flag.id])
        and (flag.action in URGENT or flag.id not in cleared)
    ]
    order = list(RedFlagAction)
    return tuple(sorted(closing, key=lambda flag: order.index(flag.action)))
