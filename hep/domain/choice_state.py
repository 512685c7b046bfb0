"""A set of exercises in the making, as numbers, and what one more does to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    if not fits(state, option, options, seconds):
        return None
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
