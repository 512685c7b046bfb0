"""Few sheets of the matrix in which every two of its values meet: a sample that hides no edition.

A step through the list would do it only as long as it shares no divisor with any number of values.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.services.handout_matrix import SheetCase

AXES = ("cause", "level", "edition", "language", "paper", "side")


def pairs_of(case: SheetCase) -> frozenset[tuple[tuple[str, object], ...]]:
    """Every two values that meet in a case."""
    return frozenset(combinations([(axis, getattr(case, axis)) for axis in AXES], 2))


def pairwise(cases: Sequence[SheetCase]) -> list[SheetCase]:
    """Return some of the cases, the same each time, in which every pair of all of them is met."""
    pairs = {case: pairs_of(case) for case in cases}
    missing = set().union(*pairs.values())
    chosen = []
    while missing:
        best = max(cases, key=lambda case: len(pairs[case] & missing))
        missing -= pairs[best]
        chosen.append(best)
    return sorted(chosen, key=cases.index)
