"""What the open places of a set in the making can still bring at most: the bound of the search.

Every option is counted at the most it could ever add beside the start; what is exact is the time,
as staircases by how many of each queue are open, and in each queue the seats of the capacity that
presses most. All ways to share the places among the queues use the same staircases.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from hep.domain.choice_state import fits, room, seat_places
from hep.domain.stairs import IMPOSSIBLE, NEVER, NOTHING, joined, stairs_by_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hep.domain.choice_state import State
    from hep.domain.options import Option, Options
    from hep.domain.stairs import Item, Stairs

Counts: TypeAlias = tuple[int, ...]  # open places of each queue


class Promise(NamedTuple):
    """An option, and the most that it can ever add."""

    most: int
    option: Option


class Queue:
    """The options of one category that fit beside the start, and what some of them can add."""

    def __init__(
        self, queue: Sequence[Option], start: State, options: Options, *, seconds: int
    ) -> None:
        self.spare = seconds - start.seconds
        self.promises = [
            Promise(options.most(one, start.brought), one)
            for one in queue
            if fits(start, one, options, seconds)
        ]
        self.groups = dict(self._groups(start))
        self._rooms = {place: room(start, place) for place in self.groups.values()}
        self._stairs = [NOTHING]

    def stairs(self, number: int) -> Stairs:
        """Return the stairs of so many of this queue."""
        if number > len(self.promises):
            return IMPOSSIBLE
        if number >= len(self._stairs):
            groups: dict[int | None, list[Item]] = defaultdict(list)
            for most, option in self.promises:
                groups[self.groups.get(option.id)].append((option.seconds, most))
            rooms = [
                (number if place is None else self._rooms[place], items)
                for place, items in groups.items()
            ]
            self._stairs = stairs_by_number(rooms, number, seconds=self.spare)
        return self._stairs[number]

    def _groups(self, start: State) -> Iterator[tuple[str, int]]:
        """Give for an option the one capacity it is counted under: the fullest that can overflow.

        To be counted under one alone only loosens the bound.
        """
        seated = [one.option for one in self.promises if one.option.seats]
        takers = Counter(place for one in seated for place in seat_places(one))
        pressing = {place for place, number in takers.items() if number > room(start, place)}
        for one in seated:
            mine = [place for place in seat_places(one) if place in pressing]
            if mine:
                yield one.id, max(mine, key=lambda place: (takers[place], -place))


class Bound:
    """What can be added to a start within the time, by how many of each queue."""

    def __init__(
        self, queues: Sequence[Sequence[Option]], start: State, options: Options, *, seconds: int
    ) -> None:
        self.start, self.options, self.seconds = start, options, seconds
        self.queues = [Queue(queue, start, options, seconds=seconds) for queue in queues]
        self._stairs: dict[Counts, Stairs] = {}

    def most(self, counts: Counts) -> int:
        """Return the most that the start can come to; NEVER or less than half of it: it cannot be.

        A first look at each queue by itself, before the stairs are joined.
        """
        alone = [queue.stairs(number) for queue, number in zip(self.queues, counts, strict=True)]
        spare = self.seconds - self.start.seconds
        if not all(one.seconds for one in alone) or sum(one.seconds[0] for one in alone) > spare:
            return NEVER
        return self.start.total + sum(one.worth[-1] for one in alone)

    def stairs(self, counts: Counts) -> Stairs:
        """Return the stairs of so many more of each queue."""
        known = self._stairs.get(counts)
        if known is None:
            known = self._stairs[counts] = self._joined(counts)
        return known

    def _joined(self, counts: Counts) -> Stairs:
        index = next((index for index, number in enumerate(counts) if number), None)
        if index is None:
            return NOTHING
        rest = (*counts[:index], 0, *counts[index + 1 :])
        mine = self.queues[index].stairs(counts[index])
        return joined(mine, self.stairs(rest), seconds=self.seconds - self.start.seconds)
