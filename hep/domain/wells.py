"""The two-level Wells score for a clot, as a therapist's entry (clinical brief 1.1).

It tells how urgent the next step is. It never opens a plan: either result needs a medical
assessment, so nothing here says "clear".
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection


@dataclass(frozen=True)
class WellsItem:
    """One item; `is_judged`: the therapist alone may score it, never a form or a rule."""

    id: str
    points: int
    is_judged: bool


@dataclass(frozen=True)
class WellsRule:
    """The items and the score from which a clot is likely."""

    items: tuple[WellsItem, ...]
    likely_from: int
    references: tuple[str, ...]
    asked_with: str  # the safety question whose yes asks for it


class NextStep(StrEnum):
    """What the score leads to; there is no third."""

    SCAN = "scan"
    ASSESSMENT = "assessment"  # medical assessment all the same


@dataclass(frozen=True)
class WellsScore:
    """The points and what they lead to."""

    points: int
    next_step: NextStep


def wells_score(
    rule: WellsRule, found: Collection[str], *, judged: Collection[str] = ()
) -> WellsScore:
    """Add the items found and those the therapist judged to be so.

    ValueError for an item that is unknown, or that stands among the wrong ones.
    """
    known = {one.id: one for one in rule.items}
    for name, as_judged in [(one, False) for one in found] + [(one, True) for one in judged]:
        if name not in known or known[name].is_judged is not as_judged:
            who = "judged by the therapist" if as_judged else "found"
            msg = f"'{name}' is not an item that is {who}"
            raise ValueError(msg)
    points = sum(known[name].points for name in {*found, *judged})
    is_likely = points >= rule.likely_from
    return WellsScore(points, NextStep.SCAN if is_likely else NextStep.ASSESSMENT)
