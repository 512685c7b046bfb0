"""How many exercises of each category: the stage's mix scaled by largest remainder (brief 3.0)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from hep.domain.dose import Span
from hep.domain.dose_base import Work
from hep.domain.exercise import ACTIVE, Category

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hep.domain.situation import Situation

SURE_FROM = 2  # a category whose minimum is this or more is never scaled away
Counts: TypeAlias = tuple[int, int, int, int]  # of each category, in the order of ACTIVE


def mix_of(situation: Situation) -> Mapping[Category, Span]:
    """Return the stage's mix, with the shares that the subtype replaces.

    Where a cell asks for minutes of balance, one short exercise would not fill them: the upper
    end of its share is meant.
    """
    mix = dict(situation.stage.mix)
    if any(one.work is Work.BALANCE and one.minutes for one in situation.stage.dose_base):
        most = mix[Category.BALANCE].high
        mix[Category.BALANCE] = Span(most, most)
    if situation.subtype:
        mix |= situation.subtype.mix.get(situation.stage.level, {})
    return mix


def quotas(
    mix: Mapping[Category, Span], number: int, *, available: Mapping[Category, int]
) -> dict[Category, int]:
    """Share `number` exercises among the active categories in proportion to the mix.

    A range weighs by its middle. A category never gets more than `available` (one entry a
    category) has; what it cannot take goes to the others. Ties go to a
    category that must be there and has none yet, then in the order of a session: mobility,
    strength, balance, gait. The result sums to `number`, or to less where too few exercises are
    left.
    """
    weights = {kind: mix[kind].low + mix[kind].high for kind in ACTIVE if kind in mix}
    total = sum(weights.values())
    share = dict.fromkeys(ACTIVE, 0)
    for category in _sure(mix, number):
        share[category] = min(1, available[category])
    while sum(share.values()) < number:
        open_to = [kind for kind in weights if weights[kind] and share[kind] < available[kind]]
        if not open_to:
            break
        missing = {kind: number * weights[kind] - share[kind] * total for kind in open_to}
        # Whole parts first, then the largest remainder: Hamilton's method as a single order.
        neediest = max(
            open_to,
            key=lambda kind: (
                missing[kind] >= total,
                missing[kind],
                mix[kind].low > 0 and not share[kind],
            ),
        )
        share[neediest] += 1
    return share


def nearest_shares(
    share: Mapping[Category, int], number: int, available: Mapping[Category, int]
) -> Iterator[tuple[int, list[Counts]]]:
    """Give every way to share `number`, those nearest to the quota first.

    Each step gives a deviation, the sum over categories of how far it is from the quota, and all
    ways that deviate so much.
    """
    goal = [share[kind] for kind in ACTIVE]
    ways = [
        (sum(abs(one - two) for one, two in zip(counts, goal, strict=True)), counts)
        for counts in _shared(number, [available[kind] for kind in ACTIVE])
    ]
    for deviation, group in groupby(sorted(ways), key=lambda way: way[0]):
        yield deviation, [counts for _, counts in group]


def _shared(number: int, most: list[int]) -> Iterator[Counts]:
    first, second, third, last = most
    for one in range(min(number, first) + 1):
        for two in range(min(number - one, second) + 1):
            for three in range(min(number - one - two, third) + 1):
                rest = number - one - two - three
                if rest <= last:
                    yield one, two, three, rest


def _sure(mix: Mapping[Category, Span], number: int) -> list[Category]:
    sure = [kind for kind in ACTIVE if kind in mix and mix[kind].low >= SURE_FROM]
    return sure if len(sure) <= number else []
