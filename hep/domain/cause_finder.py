"""Which cause the answers speak for: decision support, not validated, never a diagnosis (brief 7)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

MOST_CAUSES = 2  # in one plan


@dataclass(frozen=True)
class CauseQuestion:
    """One yes/no question and what a yes gives to which cause."""

    id: str
    points: Mapping[str, int]  # by cause


@dataclass(frozen=True)
class CauseFinder:
    """The questions, and from where on a cause is shown."""

    questions: tuple[CauseQuestion, ...]
    show_from_points: int
    show_from_percent: int
    lead_by_percent: int
    safest_first: tuple[str, ...]  # causes: which of a mixed result a plan begins with
    pain_sites: Mapping[str, str]  # where it hurts -> subtype of overuse
    references: tuple[str, ...]


class Result(StrEnum):
    """What the answers amount to."""

    LEAD = "lead"
    MIXED = "mixed"
    NOT_ENOUGH = "not_enough"  # the therapist decides, as always


@dataclass(frozen=True)
class CauseFinding:
    """The result; `causes` are those shown, the highest first."""

    result: Result
    causes: tuple[str, ...]
    begins_with: str | None  # of a mixed result: the safest; None: nothing is shown
    percent: Mapping[str, int]  # of every cause's own maximum, rounded half up
    ranked: tuple[str, ...]  # every cause, the highest first; of equal ones the safest
    found: Mapping[str, int]  # how many signs of each cause were answered with yes
    signs: Mapping[str, int]  # how many signs each cause has


def find_cause(finder: CauseFinder, answered_yes: Collection[str]) -> CauseFinding:
    """Weigh the questions answered with yes; KeyError for a question that is not asked."""
    known = {one.id: one.points for one in finder.questions}
    yes = [known[question] for question in answered_yes]
    most = {cause: _sum(known.values(), cause) for cause in finder.safest_first}
    points = {cause: _sum(yes, cause) for cause in most}
    shares = {cause: 100 * points[cause] / most[cause] for cause in most}
    ranked = sorted(shares, key=lambda cause: (-shares[cause], finder.safest_first.index(cause)))
    shown = [
        cause
        for cause in ranked
        if points[cause] >= finder.show_from_points and shares[cause] >= finder.show_from_percent
    ]
    percent = {cause: int(share + 0.5) for cause, share in shares.items()}
    result, causes = _result(finder, ranked, shown, shares)
    return CauseFinding(
        result=result,
        causes=causes,
        begins_with=min(causes, key=finder.safest_first.index, default=None),
        percent=percent,
        ranked=tuple(ranked),
        found={cause: _count(yes, cause) for cause in most},
        signs={cause: _count(known.values(), cause) for cause in most},
    )


def _result(
    finder: CauseFinder, ranked: list[str], shown: list[str], shares: Mapping[str, float]
) -> tuple[Result, tuple[str, ...]]:
    if not shown:
        return Result.NOT_ENOUGH, ()
    first, second = ranked[:2]
    if first in shown and shares[first] - shares[second] >= finder.lead_by_percent:
        return Result.LEAD, (first,)
    return Result.MIXED, tuple(shown[:MOST_CAUSES])


def _count(weights: Collection[Mapping[str, int]], cause: str) -> int:
    return sum(cause in points for points in weights)


def _sum(weights: Collection[Mapping[str, int]], cause: str) -> int:
    return sum(points.get(cause, 0) for points in weights)
