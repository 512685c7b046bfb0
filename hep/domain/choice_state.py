"""A set of exercises in the making, as numbers, and what one more does to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.options import SEAT_BITS, SEAT_FULL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.options import Option, Options


@dataclass(frozen=True, slots=True)
class State:
    """A set in the making."""

    chosen: tuple[Option, ...]
    total: int
    seconds: int
    brought: int
    seats: int
    sides: int


def empty_state(options: Options) -> State:
    """Return the set of nothing."""
    return State((), 0, 0, 0, options.no_seats, 0)


def add(state: State, option: Option, options: Options, seconds: int) -> State | None:
    """Return the set with one more option; None: together they break a limit."""
    return widened(state, option, options) if fits(state, option, options, seconds) else None


def widened(state: State, option: Option, options: Options) -> State:
    """Return the set with one more option that is known to fit."""
    return State(
        (*state.chosen, option),
        state.total + options.gain(option, state.brought),
        state.seconds + option.seconds,
        state.brought | option.brings,
        state.seats + option.seats,
        state.sides | option.sides,
    )


def fits(state: State, option: Option, options: Options, seconds: int) -> bool:
    """Tell whether one more option keeps every limit."""
    return not (
        state.seconds + option.seconds > seconds
        or (state.seats + option.seats) & options.full
        or (state.sides | option.sides) & option.excludes
    )


def seat_places(option: Option) -> Iterator[int]:
    """Give the bit at which each capacity begins that an option takes a seat of."""
    seats = option.seats
    while seats:
        place = seats.bit_length() - 1
        yield place
        seats -= 1 << place


def room(state: State, place: int) -> int:
    """Return how many seats are free in the capacity that begins at this bit."""
    return SEAT_FULL - 1 - (state.seats >> place & ((1 << SEAT_BITS) - 1))
