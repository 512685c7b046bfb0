"""The best way to fill the shares of the categories: branch and bound, a proven optimum.

Of equal scores the set listed earlier wins, then the one whose ids come first in the alphabet, so
that the order of files never matters. What does not live here: which shares are tried (`selection`),
what anything is worth (`options`), what a set can come to at most (`bound`, `prospect`).

Some set is found first. Then at each step every queue keeps only what could still be part of a set
as good as the best one known, and the queue that decides most with the fewest ways is filled.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.choice_state import fits, widened
from hep.domain.prospect import find_rows
from hep.domain.stairs import NEVER

if TYPE_CHECKING:
    from hep.domain.bound import Bound, Counts, Promise
    from hep.domain.choice_state import State
    from hep.domain.options import Option
    from hep.domain.prospect import Row

ANY = NEVER // 2  # every set that can be comes to more


@dataclass(frozen=True)
class Found:
    """The best set so far: total of worths, then ids."""

    total: int
    ids: tuple[str, ...]
    chosen: tuple[Option, ...]

    def beats(self, other: Found | None) -> bool:
        """Tell whether this set is the better one."""
        if other is None or self.total > other.total:
            return True
        return self.total == other.total and self.ids < other.ids


def search(bound: Bound, counts: Counts, best: Found | None = None) -> Found | None:
    """Return the best set that takes so many of each queue beside the start.

    None: there is none. With `best`, the better of both.
    """
    return _Search(bound, best).run(counts)


class _Search:
    def __init__(self, bound: Bound, best: Found | None) -> None:
        self.bound, self.best = bound, best
        self.floor = best.total if best else ANY  # the total that a set must reach

    def run(self, counts: Counts) -> Found | None:
        start = self.bound.start
        lists = [queue.promises for queue in self.bound.queues]
        if self.bound.most(counts) < self.floor:
            return self.best
        if self.best or self._find_any(start, counts, lists):
            self._fill(start, counts, lists)
        return self.best

    def _find_any(self, state: State, counts: Counts, lists: list[list[Promise]]) -> bool:
        """Find a first set, the most promising option first; False: there is none.

        Where one option led to no set, no other of the same time and limits can.
        """
        if not any(counts):
            self._keep(state)
            return True
        open_to = [index for index, number in enumerate(counts) if number]
        index = min(open_to, key=lambda index: len(lists[index]))
        less = _less(counts, index)
        ranked = self._ranked(state, less, lists[index])
        failed = set()
        for place, promise in enumerate(ranked):
            one = promise.option
            kind = (one.seconds, one.seats, one.sides, one.excludes)
            if kind not in failed:
                rest = [*lists[:index], ranked[place + 1 :], *lists[index + 1 :]]
                if self._find_any(widened(state, one, self.bound.options), less, rest):
                    return True
                failed.add(kind)
        return False

    def _ranked(self, state: State, less: Counts, promises: list[Promise]) -> list[Promise]:
        """Return those that leave time for the rest, the most promising first."""
        options, seconds = self.bound.options, self.bound.seconds
        rest = self.bound.stairs(less)
        ranked = []
        for promise in promises:
            one = promise.option
            most = rest.most(seconds - state.seconds - one.seconds)
            if most > ANY and fits(state, one, options, seconds):
                ranked.append((-options.gain(one, state.brought) - most, one.id, promise))
        return [promise for *_, promise in sorted(ranked, key=lambda one: one[:2])]

    def _fill(self, state: State, counts: Counts, lists: list[list[Promise]]) -> None:
        """Look at every set from here on that could reach the floor."""
        if not any(counts):
            self._keep(state)
            return
        rows = find_rows(self.bound, state, counts, lists, floor=self.floor)
        if rows:
            index = max(rows, key=lambda index: (rows[index].urgency, -index))
            self._take(state, counts, rows, index)

    def _take(self, state: State, counts: Counts, rows: dict[int, Row], index: int) -> None:
        """Take each option of one queue in turn; the next ones go without it."""
        lists: list[list[Promise]] = [[] for _ in counts]
        for at, row in rows.items():
            lists[at] = [look.promise for look in row.looks]
        looks = sorted(rows[index].looks, key=lambda look: (-look.total, look.promise.option.id))
        for place, look in enumerate(looks):
            if look.total < self.floor or len(looks) - place < counts[index]:
                return
            lists[index] = [later.promise for later in looks[place + 1 :]]
            wider = widened(state, look.promise.option, self.bound.options)
            self._fill(wider, _less(counts, index), lists)

    def _keep(self, state: State) -> None:
        ids = tuple(sorted(one.id for one in state.chosen))
        found = Found(state.total, ids, state.chosen)
        if found.beats(self.best):
            self.best, self.floor = found, found.total


def _less(counts: Counts, index: int) -> Counts:
    return (*counts[:index], counts[index] - 1, *counts[index + 1 :])
