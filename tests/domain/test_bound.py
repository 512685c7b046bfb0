"""What open places can still bring: never less than the best set, seats and time counted."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hep.domain.bound import Bound
from hep.domain.choice_state import State, add, empty_state, room, seat_places, widened
from hep.domain.stairs import NEVER, NOTHING
from tests.domain.options_by_hand import Drawn, options_by_hand, total_of

SECONDS = 120
DRAWN = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 60), st.integers(0, 3), st.integers(0, 255)),
    min_size=1,
    max_size=7,
)


@given(DRAWN, DRAWN, st.integers(0, 2), st.integers(0, 2))
def test_no_set_comes_to_more_than_the_bound(
    first: list[Drawn],
    second: list[Drawn],
    one: int,
    two: int,
) -> None:
    options, ready = options_by_hand([*first, *second], most=(1, 2))
    queues = [ready[: len(first)], ready[len(first) :]]
    bound = Bound(queues, empty_state(options), options, seconds=SECONDS)
    best = NEVER
    for groups in product(combinations(queues[0], one), combinations(queues[1], two)):
        total = total_of((*groups[0], *groups[1]), options, seconds=SECONDS)
        best = max(best, NEVER if total is None else total)
    assert bound.stairs((one, two)).most(SECONDS) >= best
    assert bound.most((one, two)) >= best


def test_a_queue_alone_with_one_capacity_is_bounded_exactly() -> None:
    """Three may not be taken together: the best two of them and the best of the others."""
    options, ready = options_by_hand(
        [(9, 10, 1, 0), (8, 10, 1, 0), (7, 10, 1, 0), (2, 10, 0, 0)], most=(2, 7)
    )
    bound = Bound([ready], empty_state(options), options, seconds=30)
    assert bound.stairs((3,)).most(30) == 9 + 8 + 2
    assert bound.stairs((3,)).most(29) == NEVER
    assert bound.stairs((2,)).most(29) == 9 + 8
    assert bound.most((3,)) == 9 + 8 + 2
    assert bound.most((4,)) == NEVER
    assert bound.most((5,)) == NEVER
    assert bound.stairs((0,)) is NOTHING


def test_seats_that_the_start_has_taken_are_gone() -> None:
    options, ready = options_by_hand(
        [(9, 10, 1, 0), (8, 10, 1, 0), (7, 10, 1, 0), (2, 10, 0, 0)], most=(2, 7)
    )
    first, *others = ready
    start = add(empty_state(options), first, options, 40)
    assert start
    bound = Bound([others], start, options, seconds=40)
    assert bound.most((2,)) == 9 + 8 + 2
    assert bound.stairs((2,)).most(30) == 8 + 2
    assert bound.most((3,)) == NEVER
    full = Bound([others], widened(start, others[0], options), options, seconds=40)
    assert [one.option.id for one in full.queues[0].promises] == [others[-1].id]


def test_what_is_too_long_together_cannot_be() -> None:
    options, ready = options_by_hand([(1, 20, 0, 0), (2, 30, 0, 0)], most=(1, 1))
    queues = [[ready[0]], [ready[1]]]
    assert Bound(queues, empty_state(options), options, seconds=49).most((1, 1)) == NEVER
    assert Bound(queues, empty_state(options), options, seconds=50).most((1, 1)) > 0
    assert Bound(queues, empty_state(options), options, seconds=50).most((1, 0)) > 0


def test_an_option_counts_under_the_capacity_that_most_press_into() -> None:
    drawn = [(1, 1, 3, 0), (1, 1, 1, 0), (1, 1, 3, 0), (1, 1, 2, 0), (1, 1, 2, 0)]
    options, ready = options_by_hand(drawn, most=(1, 1))
    queue = Bound([ready], empty_state(options), options, seconds=9).queues[0]
    (one,), (two,) = seat_places(ready[1]), seat_places(ready[3])
    assert queue.groups == {"a": two, "b": one, "c": two, "d": two, "e": two}
    assert sorted(seat_places(ready[0])) == [one, two]


def test_a_capacity_that_cannot_overflow_is_no_group() -> None:
    options, ready = options_by_hand([(1, 1, 1, 0), (1, 1, 1, 0)], most=(2, 1))
    assert not Bound([ready], empty_state(options), options, seconds=9).queues[0].groups


@pytest.mark.parametrize("most", [1, 2, 7])
def test_each_taken_seat_leaves_one_fewer(most: int) -> None:
    options, ready = options_by_hand([(1, 1, 1, 0), (1, 1, 1, 0)], most=(most, 1))
    state: State | None = empty_state(options)
    (place,) = seat_places(ready[0])
    free = []
    for one in ready:
        assert state
        free.append(room(state, place))
        state = add(state, one, options, 99)
    assert free == [most, most - 1]
