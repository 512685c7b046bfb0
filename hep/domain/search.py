"""The best way to fill the shares of the categories: branch and bound, a proven optimum.

Of equal scores the set listed earlier wins, then the one whose ids come first in the alphabet, so
that the order of files never matters. What does not live here: which shares are tried (`selection`)
and what anything is worth (`options`).

The bound: every open place is filled by the best that is left, each at the most it could add, with
a price on time so that a short session cuts early (a Lagrangian bound; any price is valid, the
best of a few is taken).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hep.domain.bound import NEVER, Job, Queue, best_price
from hep.domain.choice_state import State, add

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.options import Option, Options


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


def search(
    queues: Sequence[tuple[Sequence[Option], int]],
    start: State,
    options: Options,
    *,
    seconds: int,
    best: Found | None = None,
) -> Found | None:
    """Return the best set that takes so many of each queue beside the start.

    None: there is none. With `best`, the better of both.
    """
    wanted = [(list(queue), number) for queue, number in queues if number]
    if any(len(queue) < number for queue, number in wanted):
        return best
    least = sum(sum(sorted(one.seconds for one in queue)[:number]) for queue, number in wanted)
    if start.seconds + least > seconds:
        return best
    unpriced = Job(options, seconds, 0, start.brought)
    price = best_price(wanted, unpriced, seconds - start.seconds)
    return _Search(wanted, replace(unpriced, price=price)).run(start, best)


class _Search:
    def __init__(self, wanted: list[tuple[list[Option], int]], job: Job) -> None:
        self.job = job
        self.queues = [Queue(queue, number, job) for queue, number in wanted]
        self.most_after = _after([one.sums[one.number] for one in self.queues])
        self.time_after = _after([one.times[0][one.number] for one in self.queues])
        self.left_after = _after([one.number for one in self.queues])
        self.best: Found | None = None
        self.floor = -NEVER  # the total that a set must reach

    def run(self, start: State, best: Found | None) -> Found | None:
        if best:
            self.best, self.floor = best, best.total
        self._next_queue(start, 0)
        return self.best

    def _next_queue(self, state: State, index: int) -> None:
        if index == len(self.queues):
            self._keep(state)
        else:
            self._fill(state, index, 0, self.queues[index].number)

    def _fill(self, state: State, index: int, first: int, left: int) -> None:
        """Take `left` more options of one queue from place `first` on, then go to the next."""
        queue, price = self.queues[index], self.job.price
        sums, times = queue.sums, queue.times
        open_seconds = self.job.seconds - state.seconds
        if self.best and not self._may_win(state, index, first, left):
            return
        after = self.most_after[index] + price * open_seconds
        spare = open_seconds - self.time_after[index]
        for place in range(first, len(queue.options) - left + 1):
            if state.total + after + sums[place + left] - sums[place] < self.floor:
                return  # those that follow promise less
            option = queue.options[place]
            if option.seconds + times[place + 1][left - 1] > spare:
                continue
            wider = add(state, option, self.job.options, self.job.seconds)
            if wider is None:
                continue
            others = sums[place + left] - sums[place + 1]
            if wider.total + after - price * option.seconds + others < self.floor:
                continue
            if left > 1:
                self._fill(wider, index, place + 1, left - 1)
            else:
                self._next_queue(wider, index + 1)

    def _may_win(self, state: State, index: int, first: int, left: int) -> bool:
        """Tell whether a set from here on can reach the floor, by the bound with each price."""
        job, places = self.job, left + self.left_after[index]
        spare = job.seconds - state.seconds
        for price in {0, job.price}:
            most = state.total + price * spare
            most += self.queues[index].hope(state, left, places, price=price, first=first)
            for queue in self.queues[index + 1 :]:
                most += queue.hope(state, queue.number, places, price=price)
            if most < self.floor:
                return False
        return True

    def _keep(self, state: State) -> None:
        ids = tuple(sorted(one.id for one in state.chosen))
        found = Found(state.total, ids, state.chosen)
        if found.beats(self.best):
            self.best, self.floor = found, found.total


def _after(parts: list[int]) -> list[int]:
    """Return for each queue what all later ones come to."""
    return [sum(parts[index + 1 :]) for index in range(len(parts))]
