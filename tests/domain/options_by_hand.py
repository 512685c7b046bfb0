"""Options with worth, time and seats set by hand, for tests of the search and its bound."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from hep.domain.candidate import Candidate, Circle
from hep.domain.choice_state import add, empty_state
from hep.domain.options import SEAT_BITS, SEAT_FULL, Option, Options, read_options
from hep.domain.prescription import prescribe
from tests.builders import a_library, a_request, a_situation, an_exercise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.choice_state import State

Drawn: TypeAlias = tuple[int, int, int, int]  # worth, seconds, capacities, features
POINTS = ((-3, 0b11000000), (2, 0b00001111), (4, 0b00110000))


def options_by_hand(
    drawn: Sequence[Drawn], *, most: tuple[int, int] = (7, 7)
) -> tuple[Options, list[Option]]:
    """Return options a, b, c ... of worth, seconds, capacities (1, 2, or 3: both) and features.

    `most` says how many each of the two capacities holds. Features are bits: the first four gain
    two points each, the next two four, the last two cost three.
    """
    exercises = [an_exercise(chr(ord("a") + place), tier=0) for place in range(len(drawn))]
    library = a_library(*exercises)
    situation = a_situation(library, a_request())
    given = [
        prescribe(Candidate(one, Circle.STAGE, "", place), situation, library)
        for place, one in enumerate(exercises)
    ]
    options = read_options(given, situation, library)
    free = [SEAT_FULL - 1 - number << SEAT_BITS * place for place, number in enumerate(most)]
    full = sum(SEAT_FULL << SEAT_BITS * place for place in range(len(most)))
    ready = [
        replace(
            options.by_id[one.id], worth=worth, seconds=seconds, seats=_seats(held), brings=brings
        )
        for one, (worth, seconds, held, brings) in zip(exercises, drawn, strict=True)
    ]
    return replace(options, no_seats=sum(free), full=full, points=POINTS, scale=1), ready


def total_of(group: tuple[Option, ...], options: Options, *, seconds: int) -> int | None:
    """Return what a set comes to; None: it breaks a limit."""
    state: State | None = empty_state(options)
    for one in group:
        state = state and add(state, one, options, seconds)
    return state.total if state else None


def _seats(held: int) -> int:
    return sum(1 << SEAT_BITS * place for place in range(2) if held >> place & 1)
