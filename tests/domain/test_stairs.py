"""Staircases of worth over time, against trying every choice."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from hep.domain.stairs import IMPOSSIBLE, NEVER, NOTHING, Stairs, joined, stairs_by_number

ITEMS = st.lists(st.tuples(st.integers(0, 12), st.integers(-3, 9)), max_size=6)
GROUPS = st.lists(st.tuples(st.integers(1, 3), ITEMS), max_size=3)


@given(GROUPS, st.integers(0, 4), st.integers(0, 30))
def test_each_number_of_items_has_its_most_for_each_time(
    groups: list[tuple[int, list[tuple[int, int]]]], number: int, seconds: int
) -> None:
    found = stairs_by_number(groups, number, seconds=seconds)
    assert len(found) == number + 1
    everything = [(place, item) for place, (_, items) in enumerate(groups) for item in items]
    for count, stairs in enumerate(found):
        sets = [
            (sum(time for _, (time, _) in chosen), sum(worth for _, (_, worth) in chosen))
            for chosen in combinations(everything, count)
            if all(
                sum(group == place for group, _ in chosen) <= most
                for place, (most, _) in enumerate(groups)
            )
        ]
        for limit in range(seconds + 1):
            best = max((worth for time, worth in sets if time <= limit), default=NEVER)
            assert stairs.most(limit) == best


@given(ITEMS, ITEMS, st.integers(0, 20))
def test_joined_stairs_hold_the_best_of_both_within_the_time(
    first: list[tuple[int, int]], second: list[tuple[int, int]], seconds: int
) -> None:
    one, two = (stairs_by_number([(1, items)], 1, seconds=seconds)[1] for items in (first, second))
    both = joined(one, two, seconds=seconds)
    pairs = [(a + c, b + d) for a, b in first for c, d in second]
    for limit in range(seconds + 1):
        assert both.most(limit) == max((w for t, w in pairs if t <= limit), default=NEVER)
    assert both.most(seconds + 100) == both.most(seconds)
    assert list(both.seconds) == sorted(set(both.seconds))
    assert list(both.worth) == sorted(set(both.worth))


def test_a_later_way_to_the_same_time_never_takes_a_better_one_away() -> None:
    one, two = Stairs((0, 5, 10), (0, 20, 21)), Stairs((0, 5, 10), (0, 1, 9))
    assert [joined(one, two, seconds=20).most(time) for time in (5, 10, 15, 20)] == [20, 21, 29, 30]
    assert [joined(two, one, seconds=20).most(time) for time in (5, 10, 15, 20)] == [20, 21, 29, 30]


def test_a_second_costs_what_the_hull_says_rounded_up() -> None:
    stairs = Stairs((10, 20, 30, 40), (0, 9, 10, 20))
    assert [stairs.price(time) for time in (9, 10, 20, 39, 40, 100)] == [0, 1, 1, 1, 0, 0]
    steep = Stairs((0, 10, 20, 30), (0, 50, 60, 61))
    assert [steep.price(time) for time in (0, 9, 10, 19, 20, 29)] == [5, 5, 1, 1, 1, 1]
    assert Stairs((0, 2, 4), (0, 10, 15)).price(3) == 3
    bent = Stairs((0, 10, 20), (0, 1, 40))
    assert [bent.price(5), bent.price(15)] == [2, 2]


@given(ITEMS, st.integers(0, 40))
def test_the_price_gives_a_bound_that_none_is_lower_than(
    items: list[tuple[int, int]], spare: int
) -> None:
    """A bound with a price: all time is paid back; the hull's price makes it lowest, but for rounding."""
    stairs = stairs_by_number([(9, items)], 1, seconds=99)[1]

    def most(price: int) -> int:
        return price * spare + max(worth - price * time for time, worth in steps)

    steps = list(zip(stairs.seconds, stairs.worth, strict=True))
    if steps and steps[0][0] <= spare:
        assert most(stairs.price(spare)) <= min(map(most, range(20))) + spare


def test_nothing_takes_no_time_and_what_cannot_be_is_never() -> None:
    assert NOTHING.most(0) == 0
    assert NOTHING.most(-1) == NEVER
    assert IMPOSSIBLE.most(10**6) == NEVER
    assert IMPOSSIBLE.price(5) == 0
