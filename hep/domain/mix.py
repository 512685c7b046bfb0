"""How many exercises of each category: the stage's mix scaled by largest remainder (brief 3.0)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.exercise import ACTIVE, Category

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.domain.dose import Span

SURE_FROM = 2  # a category whose minimum is this or more is never scaled away


def quotas(
    mix: Mapping[Category, Span], number: int, *, available: Mapping[Category, int]
) -> dict[Category, int]:
    """Share `number` exercises among the active categories in proportion to the mix.

    A range weighs by its middle. A category never gets more than `available` (one entry a
    category) has; what it cannot take goes to the others. Ties go in the order of a session:
    mobility, strength, balance, gait. The result sums to `number`, or to less where too few
    exercises are left.
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
        neediest = max(open_to, key=lambda kind: (missing[kind] >= total, missing[kind]))
        share[neediest] += 1
    return share


def _sure(mix: Mapping[Category, Span], number: int) -> list[Category]:
    sure = [kind for kind in ACTIVE if kind in mix and mix[kind].low >= SURE_FROM]
    return sure if len(sure) <= number else []
