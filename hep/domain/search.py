"""The best way to fill the shares of the categories: branch and bound, a proven optimum.

Of equal scores the set listed earlier wins, then the one whose ids come first in the alphabet, so
that the order of files never matters. What does not live here: which shares are tried (`selection`)
and what anything is worth (`options`).

The bound: every open place is filled by the best that is left, each at the most it could add, with
a price on time so that a short session cuts early (a Lagrangian bound; any price is valid, the
best of a few is taken).
"""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.options import Option, Options

PRICE_STEPS = 24  # halvings of the interval in which the price of a second is sought
NEVER = 1 << 62


@dataclass(frozen=True, slots=True)
class State:
    """A set in the making."""

    chosen: tuple[Option, ...]
    total: int
    seconds: int
    brought: int
    seats: int
    sides: int


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


def empty_state(options: Options) -> State:
    """Return the set of nothing."""
    return State((), 0, 0, 0, options.no_seats, 0)


def add(state: State, option: Option, options: Options, seconds: int) -> State | None:
    """Return the set with one more option; None: together they break a limit."""
    time = state.seconds + option.seconds
    seats = state.seats + option.seats
    sides = state.sides | option.sides
    if time > seconds or seats & options.full or sides & option.excludes:
        return None
    return State(
        (*state.chosen, option),
        state.total + options.gain(option, state.brought),
        time,
        state.brought | option.brings,
        seats,
        sides,
    )


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
    price = _best_price(wanted, options, seconds - start.seconds)
    return _Search(wanted, options, seconds, price).run(start, best)


class _Queue:
    """One category's options, most promising first, with what the rest could add."""

    def __init__(self, queue: list[Option], number: int, options: Options, price: int) -> None:
        worth = {one.id: options.most(one) - price * one.seconds for one in queue}
        self.options = sorted(queue, key=lambda one: (-worth[one.id], one.id))
        self.sums = [0, *accumulate(worth[one.id] for one in self.options)]
        self.number = number
        self.most = self.sums[number]
        self.times = _least_times(self.options, number)


def _least_times(options: list[Option], number: int) -> list[list[int]]:
    """Return for each place and each count the least seconds that the rest of the queue needs."""
    quickest: list[int] = []
    times: list[list[int]] = [[0] + [NEVER] * number]
    for option in reversed(options):
        if len(quickest) < number or option.seconds < quickest[-1]:
            insort(quickest, option.seconds)
            del quickest[number:]
            sums = [0, *accumulate(quickest)]
            times.append(sums + [NEVER] * (number + 1 - len(sums)))
        else:
            times.append(times[-1])
    return times[::-1]


class _Search:
    def __init__(
        self, wanted: list[tuple[list[Option], int]], options: Options, seconds: int, price: int
    ) -> None:
        self.options, self.seconds, self.price = options, seconds, price
        self.queues = [_Queue(queue, number, options, price) for queue, number in wanted]
        self.most_after = [*accumulate((one.most for one in reversed(self.queues)), initial=0)][
            -2::-1
        ]
        least = (one.times[0][one.number] for one in reversed(self.queues))
        self.time_after = [*accumulate(least, initial=0)][-2::-1]
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
        queue, price = self.queues[index], self.price
        sums, times = queue.sums, queue.times
        after = self.most_after[index] + price * (self.seconds - state.seconds)
        spare = self.seconds - state.seconds - self.time_after[index]
        for place in range(first, len(queue.options) - left + 1):
            if state.total + after + sums[place + left] - sums[place] < self.floor:
                return  # those that follow promise less
            option = queue.options[place]
            if option.seconds + times[place + 1][left - 1] > spare:
                continue
            wider = add(state, option, self.options, self.seconds)
            if wider is None:
                continue
            others = sums[place + left] - sums[place + 1]
            if wider.total + after - price * option.seconds + others < self.floor:
                continue
            if left > 1:
                self._fill(wider, index, place + 1, left - 1)
            else:
                self._next_queue(wider, index + 1)

    def _keep(self, state: State) -> None:
        ids = tuple(sorted(one.id for one in state.chosen))
        found = Found(state.total, ids, state.chosen)
        if found.beats(self.best):
            self.best, self.floor = found, found.total


def _best_price(wanted: list[tuple[list[Option], int]], options: Options, seconds: int) -> int:
    """Return the price of a second, in worth, that makes the first bound lowest.

    The bound is convex in the price, so halving the interval by its slope finds the lowest.
    """
    most = [
        ([(options.most(one), one.seconds) for one in queue], number) for queue, number in wanted
    ]

    def taken_seconds(price: int) -> int:
        """Return the seconds of the set that the bound is made of."""
        total = 0
        for queue, number in most:
            ranked = sorted(((price * time - worth, time) for worth, time in queue))[:number]
            total += sum(time for _, time in ranked)
        return total

    if taken_seconds(0) <= seconds:
        return 0
    low, high = 0, max(worth for queue, _ in most for worth, _ in queue) * 2 + 1
    for _ in range(PRICE_STEPS):
        middle = (low + high) // 2
        if taken_seconds(middle) > seconds:
            low = middle
        else:
            high = middle
    return high
