"""The best set of exercises that keeps every limit: one proven optimum over all candidates.

In this order: as many of the must-haves as can be, the first anchor of where it hurts that fits, as
many items as wanted, the smallest deviation from the quota of the mix, the highest score, the
places in the lists, the ids.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from operator import sub
from typing import TYPE_CHECKING

from hep.domain.anchor import wanted_anchors
from hep.domain.bound import Bound
from hep.domain.choice_state import add, empty_state
from hep.domain.exercise import ACTIVE
from hep.domain.mix import mix_of, nearest_shares, quotas
from hep.domain.options import read_options
from hep.domain.request import EXERCISES
from hep.domain.search import search

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hep.domain.choice_state import State
    from hep.domain.library import Library
    from hep.domain.mix import Counts
    from hep.domain.options import Option, Options
    from hep.domain.prescription import Prescription
    from hep.domain.search import Found
    from hep.domain.situation import Situation


@dataclass(frozen=True)
class Selection:
    """The chosen set, sorted by id, education that must be there included, and its objective."""

    chosen: tuple[Prescription, ...]
    must_haves: int  # how many of them are in
    deviation: int  # from the quota, summed over the categories
    score: int

    @property
    def number(self) -> int:
        """How many are exercise."""
        return sum(one.exercise.is_active for one in self.chosen)


def select(
    prescriptions: Sequence[Prescription], situation: Situation, library: Library
) -> Selection | None:
    """Return the best set; None: not one exercise keeps the limits."""
    options = read_options(prescriptions, situation, library)
    wanted = sorted(situation.request.must_have & set(options.by_id))
    for number in range(len(wanted), -1, -1):
        starts = list(_starts([options.by_id[one] for one in wanted], number, options, situation))
        if found := _around_anchor(starts, number, options, situation):
            return found
    return None


def _around_anchor(
    starts: list[State], number: int, options: Options, situation: Situation
) -> Selection | None:
    """Return the best set with the first anchor that these starts can hold, else without one."""
    exercises = [one.prescription.exercise for one in options.by_id.values()]
    anchors = [options.by_id[one.id] for one in wanted_anchors(situation, exercises)]
    for anchor in (*anchors, None):
        held = list(_holding(starts, anchor, options, situation)) if anchor else starts
        found = _best_of(held, number, options, situation) if held else None
        if found:
            return found
    return None


def _holding(
    starts: list[State], anchor: Option, options: Options, situation: Situation
) -> Iterator[State]:
    """Give each start with the anchor in it; the number asked for is not exceeded for it."""
    seconds = situation.request.minutes * 60
    for state in starts:
        if anchor in state.chosen:
            yield state
        elif _active(state) < situation.request.wanted_exercises:
            wider = add(state, anchor, options, seconds)
            if wider:
                yield wider


def _starts(
    wanted: list[Option], number: int, options: Options, situation: Situation
) -> Iterator[State]:
    """Give every way to hold so many must-haves together."""
    for group in combinations(wanted, number):
        state: State | None = empty_state(options)
        for option in group:
            state = state and add(state, option, options, situation.request.minutes * 60)
        if state:
            yield state


def _best_of(
    starts: list[State], must_haves: int, options: Options, situation: Situation
) -> Selection | None:
    available = {kind: len(options.by_category[kind]) for kind in ACTIVE}
    most = max(situation.request.wanted_exercises, *(_active(state) for state in starts))
    bounds = [_bound(state, options, situation) for state in starts]
    for number in range(min(most, EXERCISES[1]), 0, -1):
        share = quotas(mix_of(situation), number, available=available)
        for deviation, ways in nearest_shares(share, number, available):
            best = _best_way(bounds, ways)
            if best:
                return _selection(best, must_haves, deviation, options)
    return None


def _bound(state: State, options: Options, situation: Situation) -> Bound:
    taken = {one.id for one in state.chosen}
    free = [[one for one in options.by_category[kind] if one.id not in taken] for kind in ACTIVE]
    return Bound(free, state, options, seconds=situation.request.minutes * 60)


def _best_way(bounds: list[Bound], ways: list[Counts]) -> Found | None:
    """Return the best set of these counts around the must-haves, the most promising way first."""
    best: Found | None = None
    jobs = [(bound, still) for bound in bounds for still in _still_open(bound.start, ways)]
    for bound, still in sorted(jobs, key=lambda job: -job[0].most(job[1])):
        best = search(bound, still, best)
    return best


def _still_open(start: State, ways: list[Counts]) -> Iterator[Counts]:
    """Give the places that the start leaves open; a way that has no room for it is left out."""
    kinds = [one.prescription.exercise.category for one in start.chosen]
    there = [kinds.count(kind) for kind in ACTIVE]
    for counts in ways:
        first, second, third, last = map(sub, counts, there)
        if min(first, second, third, last) >= 0:
            yield first, second, third, last


def _active(state: State) -> int:
    return sum(one.prescription.exercise.is_active for one in state.chosen)


def _selection(best: Found, must_haves: int, deviation: int, options: Options) -> Selection:
    chosen = sorted(best.chosen, key=lambda one: one.id)
    return Selection(
        chosen=tuple(one.prescription for one in chosen),
        must_haves=must_haves,
        deviation=deviation,
        score=options.score(best.total),
    )
