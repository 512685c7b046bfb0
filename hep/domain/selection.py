"""The best set of exercises that keeps every limit: branch and bound, exact within its pools."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.exercise import ACTIVE
from hep.domain.limits import find_broken_limit
from hep.domain.score import coverage_score, most_coverage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hep.domain.exercise import Category
    from hep.domain.library import Library
    from hep.domain.prescription import Prescription


@dataclass(frozen=True)
class Option:
    """A prescription with what it is worth by itself."""

    prescription: Prescription
    score: int
    place: int = 0  # where the library's writers listed it, 0 first


@dataclass(frozen=True)
class Selection:
    """The chosen set, sorted by id, with its total score and the sum of its places."""

    chosen: tuple[Prescription, ...]
    score: int
    places: int


def select(
    pools: Mapping[Category, Sequence[Option]],
    share: Mapping[Category, int],
    *,
    library: Library,
    seconds: int,
) -> Selection | None:
    """Return the highest-scoring set with exactly `share` of each category; None: there is none.

    Of equal sets the one listed earlier wins, then the one whose ids come first in the alphabet,
    so that the order of files never matters.
    """
    search = _Search(library, seconds)
    queues = [
        (sorted(pools[category], key=_promise), share[category])
        for category in ACTIVE
        if share[category]
    ]
    search.extend((), (0, 0), queues)
    return search.best


def _promise(option: Option) -> tuple[int, int, str]:
    return (-option.score, option.place, option.prescription.exercise.id)


class _Search:
    def __init__(self, library: Library, seconds: int) -> None:
        self.library, self.seconds = library, seconds
        self.best: Selection | None = None

    def extend(
        self,
        chosen: tuple[Prescription, ...],
        worth: tuple[int, int],
        queues: list[tuple[list[Option], int]],
    ) -> None:
        """Try every way to fill the remaining queues, best first, cutting what cannot win."""
        queues = [queue for queue in queues if queue[1]]
        if not queues:
            self._keep(chosen, worth)
            return
        score, places = worth
        if self.best and self._bound(chosen, score, queues) < self.best.score:
            return
        (options, wanted), rest = queues[0], queues[1:]
        for index in range(len(options) - wanted + 1):
            option = options[index]
            wider = (*chosen, option.prescription)
            if find_broken_limit(wider, self.library, seconds=self.seconds) is None:
                remaining = (options[index + 1 :], wanted - 1)
                more = (score + option.score, places + option.place)
                self.extend(wider, more, [remaining, *rest])

    def _bound(
        self,
        chosen: tuple[Prescription, ...],
        score: int,
        queues: list[tuple[list[Option], int]],
    ) -> int:
        hoped = 0
        for options, wanted in queues:
            worths = sorted(one.score + most_coverage(one.prescription) for one in options)
            hoped += sum(worths[-wanted:])
        return score + coverage_score(chosen) + hoped

    def _keep(self, chosen: tuple[Prescription, ...], worth: tuple[int, int]) -> None:
        ordered = tuple(sorted(chosen, key=lambda one: one.exercise.id))
        found = Selection(ordered, worth[0] + coverage_score(ordered), worth[1])
        if self.best is None or _rank(found) < _rank(self.best):
            self.best = found


def _rank(selection: Selection) -> tuple[int, int, tuple[str, ...]]:
    ids = tuple(one.exercise.id for one in selection.chosen)
    return (-selection.score, selection.places, ids)
