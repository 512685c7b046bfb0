"""The most worth that a time can hold: a staircase, ever more worth for ever more seconds.

What lives here: building staircases from items, joining two, reading one. What does not: what an
item is worth (`options`) and which items are put together (`bound`).
"""

from __future__ import annotations

from bisect import bisect_right, insort
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

NEVER = -(1 << 62)  # of what cannot be: far below any worth, so that sums with it are, too
Item: TypeAlias = tuple[int, int]  # seconds, worth
Points: TypeAlias = dict[int, int]  # seconds: the most worth


@dataclass(frozen=True)
class Stairs:
    """The most worth for so many seconds; both rise from step to step."""

    seconds: tuple[int, ...]
    worth: tuple[int, ...]

    def most(self, seconds: int) -> int:
        """Return the most within these seconds; NEVER: there is nothing so short."""
        step = bisect_right(self.seconds, seconds)
        return self.worth[step - 1] if step else NEVER

    def price(self, seconds: int) -> int:
        """Return what a second more is worth here, rounded up, on the hull of the stairs."""
        step = bisect_right(self._hull, seconds, key=lambda corner: corner[0])
        if not 0 < step < len(self._hull):
            return 0
        (before, low), (after, high) = self._hull[step - 1 : step + 1]
        return -((low - high) // (after - before))

    @cached_property
    def _hull(self) -> list[Item]:
        hull: list[Item] = []
        for corner in zip(self.seconds, self.worth, strict=True):
            while len(hull) > 1 and _is_inside(hull[-2], hull[-1], corner):
                hull.pop()
            hull.append(corner)
        return hull


NOTHING = Stairs((0,), (0,))
IMPOSSIBLE = Stairs((), ())


def joined(one: Stairs, two: Stairs, *, seconds: int) -> Stairs:
    """Return the stairs of something of both within so many seconds."""
    points: Points = {}
    steps = list(zip(two.seconds, two.worth, strict=True))
    for time, worth in zip(one.seconds, one.worth, strict=True):
        for more, gain in steps:
            if time + more > seconds:
                break
            if points.get(time + more, NEVER) < worth + gain:
                points[time + more] = worth + gain
    return _stairs(points)


def stairs_by_number(
    groups: Iterable[tuple[int, list[Item]]], number: int, *, seconds: int
) -> list[Stairs]:
    """Return the stairs of none, one ... `number` of these items.

    A group is how many of it may be taken together, and its items.
    """
    tables = [NOTHING, *[IMPOSSIBLE] * number]
    for most, items in groups:
        tables = _with_group(tables, list(_worth_a_look(items, most)), most, seconds)
    return tables


def _with_group(tables: list[Stairs], items: list[Item], most: int, seconds: int) -> list[Stairs]:
    """Return the tables with up to so many items of one more group; layers count them."""
    layers: list[list[Points]] = [
        [dict(zip(one.seconds, one.worth, strict=True)) for one in tables]
    ]
    layers += [[{} for _ in tables] for _ in range(min(most, len(tables) - 1))]
    for item in items:
        for fewer, more in zip(layers[-2::-1], layers[:0:-1], strict=True):
            for before, after in zip(fewer[:-1], more[1:], strict=True):
                _add(before, item, after, seconds)
    return [_stairs(_best(way)) for way in zip(*layers, strict=True)]


def _add(before: Points, item: Item, after: Points, seconds: int) -> None:
    """Put every point with one item more into `after`, if it is better there."""
    more, gain = item
    for time, worth in before.items():
        if time + more <= seconds and after.get(time + more, NEVER) < worth + gain:
            after[time + more] = worth + gain


def _best(ways: Iterable[Points]) -> Points:
    points: Points = {}
    for way in ways:
        for time, worth in way.items():
            points[time] = max(worth, points.get(time, NEVER))
    return points


def _worth_a_look(items: list[Item], most: int) -> Iterator[Item]:
    """Give the items that not `most` others beat in time and worth."""
    best: list[int] = []
    for seconds, worth in sorted(items, key=lambda item: (item[0], -item[1])):
        if len(best) < most or worth > best[0]:
            insort(best, worth)
            del best[:-most]
            yield seconds, worth


def _stairs(points: Mapping[int, int]) -> Stairs:
    steps: list[Item] = []
    for time in sorted(points):
        if not steps or points[time] > steps[-1][1]:
            steps.append((time, points[time]))
    return Stairs(tuple(time for time, _ in steps), tuple(worth for _, worth in steps))


def _is_inside(before: Item, corner: Item, after: Item) -> bool:
    """Tell whether a corner lies below the line from the one before to the one after."""
    (start, low), (middle, worth), (end, high) = before, corner, after
    return (worth - low) * (end - middle) <= (high - worth) * (middle - start)
