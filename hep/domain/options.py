"""Candidates as numbers for the search: worth, time, features, seats and sides as bits.

What lives here: turning prescriptions into whole numbers, without losing anything the rules or
the score say. What does not: which rules there are (`limits`) and what counts (`score`).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.exercise import ACTIVE
from hep.domain.limits import counted_seconds, seats, sides
from hep.domain.request import EXERCISES
from hep.domain.score import feature_points, features, single_score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.exercise import Category
    from hep.domain.library import Library
    from hep.domain.limits import Seat, Side
    from hep.domain.prescription import Prescription
    from hep.domain.score import Feature
    from hep.domain.situation import Situation

MOST_ITEMS = 2 * EXERCISES[1]  # active ones, and whatever else a therapist must have
SEAT_BITS = 4  # room for seven items above any limit
SEAT_FULL = 1 << (SEAT_BITS - 1)


@dataclass(frozen=True, slots=True)
class Option:
    """A prescription as numbers."""

    prescription: Prescription
    id: str
    worth: int  # by itself: score, then place, in one number
    seconds: int
    brings: int  # features, a bit each
    seats: int  # one in every capacity it takes a seat of
    sides: int  # the choices it decides
    excludes: int  # the sides it rules out


@dataclass(frozen=True)
class Options:
    """Every option, and how to add them up."""

    by_category: dict[Category, list[Option]]  # every active category, nearest first
    by_id: dict[str, Option]  # education too, where it was asked for
    points: tuple[tuple[int, int], ...]  # points, and the features that are worth so many
    no_seats: int  # all capacities empty: a seat too many sets a bit of `full`
    full: int
    scale: int  # a point of score outweighs all places

    def gain(self, option: Option, brought: int) -> int:
        """Return what an option adds to a set that has these features."""
        new = option.brings & ~brought
        total = option.worth
        for points, mask in self.points:
            total += points * (new & mask).bit_count()
        return total

    def most(self, option: Option, brought: int) -> int:
        """Return the most that an option can add to these features or more: no cost counted.

        A cost may have been paid by another by then, so only `most_of` may count it.
        """
        new = option.brings & ~brought
        total = option.worth
        for points, mask in self.points:
            if points > 0:
                total += points * (new & mask).bit_count()
        return total

    def most_of(self, option: Option, brought: int, left: int) -> int:
        """Return the most that an option can add as one of `left` more to exactly these features.

        A cost may be shared by all that are still to come, so each of them bears a part of it.
        """
        new = option.brings & ~brought
        costs = 0
        for points, mask in self.points:
            if points < 0:
                costs -= points * (new & mask).bit_count()
        return self.most(option, brought) - costs // left

    def score(self, total: int) -> int:
        """Return the score in a total of worths: places only break ties."""
        return -(-total // self.scale)


def read_options(
    prescriptions: Sequence[Prescription], situation: Situation, library: Library
) -> Options:
    """Return the numbers of these prescriptions."""
    last = max((one.candidate.place for one in prescriptions), default=0)
    scale = 1 + MOST_ITEMS * last
    bits = _Bits(prescriptions, situation, library)
    options = {one.exercise.id: bits.option(one, scale) for one in prescriptions}
    by_category: dict[Category, list[Option]] = {category: [] for category in ACTIVE}
    for one in options.values():
        by_category.get(one.prescription.exercise.category, []).append(one)
    return Options(
        by_category=by_category,
        by_id=options,
        points=bits.points(scale),
        no_seats=bits.no_seats(),
        full=sum(SEAT_FULL << (SEAT_BITS * place) for place in bits.seat_place.values()),
        scale=scale,
    )


class _Bits:
    """Gives every feature, seat and side its bit."""

    def __init__(
        self,
        prescriptions: Sequence[Prescription],
        situation: Situation,
        library: Library,
    ) -> None:
        self.situation, self.library = situation, library
        self.feature_bit: dict[Feature, int] = {}
        self.seat_place: dict[Seat, int] = {}
        decided = {one.exercise.id: tuple(sides(one, library.rules)) for one in prescriptions}
        self.decided = {name: found for name, found in decided.items() if found}
        every = dict.fromkeys(side for found in self.decided.values() for side in found)
        self.side_bit = {side: place for place, side in enumerate(every)}

    def option(self, one: Prescription, scale: int) -> Option:
        """Return the numbers of one prescription; features and seats get their bits as they come."""
        mine = self.decided.get(one.exercise.id, ())
        against = self._against(mine) if mine else ()
        brings = seats_taken = 0
        for feature in features(one, self.situation):
            brings |= 1 << self.feature_bit.setdefault(feature, len(self.feature_bit))
        for seat in seats(one, self.library):
            place = self.seat_place.setdefault(seat, len(self.seat_place))
            seats_taken |= 1 << (SEAT_BITS * place)
        single = single_score(one, self.situation, self.library.rules.weights)
        return Option(
            prescription=one,
            id=one.exercise.id,
            worth=single * scale - one.candidate.place,
            seconds=counted_seconds(one),
            brings=brings,
            seats=seats_taken,
            sides=sum(1 << self.side_bit[side] for side in mine),
            excludes=sum(1 << self.side_bit[side] for side in against),
        )

    def points(self, scale: int) -> tuple[tuple[int, int], ...]:
        masks: dict[int, int] = defaultdict(int)
        for feature, place in self.feature_bit.items():
            masks[feature_points(feature, self.library.rules.weights) * scale] |= 1 << place
        return tuple((points, mask) for points, mask in sorted(masks.items()) if points)

    def no_seats(self) -> int:
        """Return the empty state: each field begins so that one seat too many fills its top bit."""
        fields = ((SEAT_FULL - 1 - seat.most, place) for seat, place in self.seat_place.items())
        return sum(free << (SEAT_BITS * place) for free, place in fields)

    def _against(self, mine: tuple[Side, ...]) -> list[Side]:
        return [
            side
            for side in self.side_bit
            if any(one.code == side.code and one != side for one in mine)
        ]
