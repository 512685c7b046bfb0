"""What a set in the making could still reach at most: the bound of the search.

Every open place is filled by the best that is left and fits, each at the most it could add to what
is there. Time may bear a price (a Lagrangian bound): whatever is not spent is paid back, so that
any price gives a valid bound; one price is best for the whole session, none once little is left.
"""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from hep.domain.choice_state import fits

if TYPE_CHECKING:
    from hep.domain.choice_state import State
    from hep.domain.options import Option, Options

PRICE_STEPS = 24  # halvings of the interval in which the price of a second is sought
NEVER = 1 << 62
Wanted = list[tuple[list["Option"], int]]


@dataclass(frozen=True)
class Job:
    """What one search is about."""

    options: Options
    seconds: int
    price: int  # of a second, in worth
    brought: int  # features of the start

    def promise(self, option: Option, *, price: int) -> int:
        """Return the most that an option can ever add, less the price of its time."""
        return self.options.most(option, self.brought) - price * option.seconds


class Queue:
    """One category's options, most promising first, with what the rest could add."""

    def __init__(self, queue: list[Option], number: int, job: Job) -> None:
        self.job, self.number = job, number
        ranked = self._ranked(queue, job.price)
        self.options = [option for _, option in ranked]
        self.place = {one.id: place for place, one in enumerate(self.options)}
        free = self._ranked(queue, 0) if job.price else ranked
        self.orders = {job.price: ranked, 0: free}
        self.sums = [0, *accumulate(worth for worth, _ in ranked)]
        self.times = _least_times(self.options, number)

    def hope(self, state: State, number: int, left: int, *, price: int, first: int = 0) -> int:
        """Return the most that `number` options from a place on can add to this state."""
        best: list[int] = []
        job = self.job
        for worth, option in self.orders[price]:
            if len(best) == number and worth <= best[0]:
                break  # what follows can never add more
            if self.place[option.id] >= first and fits(state, option, job.options, job.seconds):
                most = job.options.most_of(option, state.brought, left)
                insort(best, most - price * option.seconds)
                del best[:-number]
        return sum(best) if len(best) == number else -NEVER

    def _ranked(self, queue: list[Option], price: int) -> list[tuple[int, Option]]:
        job = self.job
        worths = [(job.promise(one, price=price), one) for one in queue]
        return sorted(worths, key=lambda pair: (-pair[0], pair[1].id))


def best_price(wanted: Wanted, job: Job, seconds: int) -> int:
    """Return the price of a second, in worth, that makes the first bound lowest.

    The bound is convex in the price, so halving the interval by its slope finds the lowest.
    """
    most = [
        (
            [(job.promise(one, price=0), one.seconds) for one in queue],
            number,
        )
        for queue, number in wanted
    ]

    def taken_seconds(price: int) -> int:
        """Return the seconds of the set that the bound is made of."""
        total = 0
        for queue, number in most:
            ranked = sorted((price * time - worth, time) for worth, time in queue)[:number]
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


def _least_times(options: list[Option], number: int) -> list[list[int]]:
    """Return for each place and each count the least seconds that the rest of the queue needs."""
    quickest: list[int] = []
    times: list[list[int]] = [[0] + [NEVER] * number]
    for option in reversed(options):
        if len(quickest) == number and option.seconds >= quickest[-1]:
            times.append(times[-1])
            continue
        insort(quickest, option.seconds)
        del quickest[number:]
        sums = [0, *accumulate(quickest)]
        times.append(sums + [NEVER] * (number + 1 - len(sums)))
    return times[::-1]
