"""Criteria that move a person up or back, and what was found of each (clinical brief 3.0, 6.1).

Words live in the library's texts; which criteria a level has, in its pathway.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class CriterionKind(StrEnum):
    """What a criterion decides."""

    PROGRESS = "progress"  # the level is left upwards when all are met
    STEP_BACK = "step_back"  # any one leads back
    GATE = "gate"  # runs and hops are opened when all are met


@dataclass(frozen=True)
class Criterion:
    """One thing that is looked at, by an id that is for good."""

    id: str
    kind: CriterionKind
    measures: tuple[str, ...] = ()  # ids of the measures that answer it; empty: seen or asked
    causes: tuple[str, ...] = ()  # only for these; empty: for all
    screens_again: bool = False  # it leads to a referral, or the safety questions are asked again


class Outcome(StrEnum):
    """What was found of one criterion, or of all of a level together."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_TESTED = "not_tested"


def overall(wanted: Iterable[str], recorded: Mapping[str, Outcome]) -> Outcome:
    """Return what these criteria amount to together; what is not recorded was not tested.

    No criteria at all are met. "Not tested" lets a level be opened, with a warning; runs and hops
    are opened by "met" alone (clinical brief 3.0, level entry).
    """
    found = {recorded.get(one, Outcome.NOT_TESTED) for one in wanted}
    if Outcome.NOT_MET in found:
        return Outcome.NOT_MET
    return Outcome.NOT_TESTED if Outcome.NOT_TESTED in found else Outcome.MET


def gate_for(criteria: Iterable[Criterion], *, cause: str) -> tuple[str, ...]:
    """Return the ids of what opens runs and hops for this cause, in their written order."""
    return tuple(
        one.id
        for one in criteria
        if one.kind is CriterionKind.GATE and (not one.causes or cause in one.causes)
    )
