"""What could still be part of a set that reaches the floor, queue by queue, at one step of the search.

Two bounds are asked of each option. By time: with it, the staircases of all other places must lead
to the floor. By features: beside what is there now each open place is filled by the best that is
left, a second bearing the price that the staircases give it (a Lagrangian bound: whatever is not
spent is paid back, so that any price is valid). Neither ever cuts a set that reaches the floor.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from hep.domain.choice_state import fits, room

if TYPE_CHECKING:
    from hep.domain.bound import Bound, Counts, Promise
    from hep.domain.choice_state import State

FINE = 1 << 20  # urgencies are whole numbers


class Look(NamedTuple):
    """An option as it stands at one step."""

    most: int  # that it can add here, less the price of its time
    total: int  # that a set with it can come to, by time
    promise: Promise


@dataclass(frozen=True)
class Row:
    """What is left of one queue."""

    looks: list[Look]  # most first
    most: int  # that the best of them add together
    least: int  # of these best
    urgency: int = 0  # how much the choice here matters, against how many ways there are


def find_rows(
    bound: Bound, state: State, counts: Counts, lists: list[list[Promise]], *, floor: int
) -> dict[int, Row] | None:
    """Return for each queue with open places what could lead to the floor; None: nothing can."""
    spare = bound.seconds - state.seconds
    price = bound.stairs(counts).price(spare)
    rows: dict[int, Row] = {}
    for index, number in enumerate(counts):
        if number:
            looks = _looks(bound, state, counts, lists[index], (index, price, floor))
            row = _row(looks, number, bound.queues[index].groups, state)
            if row is None:
                return None
            rows[index] = row
    most = state.total + price * spare + sum(row.most for row in rows.values())
    if most < floor:
        return None
    scale = bound.options.scale
    return {
        index: _cut(row, counts[index], floor - most + row.least, scale)
        for index, row in rows.items()
    }


def _looks(
    bound: Bound, state: State, counts: Counts, promises: list[Promise], where: tuple[int, int, int]
) -> list[Look]:
    """Return what fits and could lead to the floor by time, the most promising first."""
    index, price, floor = where
    options, spare, places = bound.options, bound.seconds - state.seconds, sum(counts)
    rest = bound.stairs((*counts[:index], counts[index] - 1, *counts[index + 1 :]))
    by_time: dict[int, int] = {}
    looks = []
    for promise in promises:
        option = promise.option
        base = by_time.get(option.seconds)
        if base is None:
            base = by_time[option.seconds] = state.total + rest.most(spare - option.seconds)
        if base + promise.most < floor or not fits(state, option, options, bound.seconds):
            continue
        total = base + options.gain(option, state.brought)
        if total >= floor:
            most = options.most_of(option, state.brought, places) - price * option.seconds
            looks.append(Look(most, total, promise))
    return sorted(looks, key=lambda look: (-look.most, look.promise.option.id))


def _row(looks: list[Look], number: int, groups: dict[str, int], state: State) -> Row | None:
    """Return the row with the sum of its best that have seats; None: there are not so many.

    The best of a list with seats by group are found by taking the best one each time (a matroid).
    """
    taken: Counter[int] = Counter()
    best: list[int] = []
    for look in looks:
        group = groups.get(look.promise.option.id)
        if group is not None:
            if taken[group] >= room(state, group):
                continue
            taken[group] += 1
        best.append(look.most)
        if len(best) == number:
            return Row(looks, sum(best), look.most)
    return None


def _cut(row: Row, number: int, need: int, scale: int) -> Row:
    """Return the row without what cannot lead to the floor, even as one of the best."""
    looks = [look for look in row.looks if look.most >= need]
    urgency = FINE * scale * FINE
    if len(looks) > number:
        urgency = FINE * (scale + looks[0].most - looks[number].most) // len(looks)
    return Row(looks, row.most, row.least, urgency)
