"""The search cuts what cannot win and nothing else, also when time is short."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hep.domain.bound import Bound
from hep.domain.candidate import Candidate, Circle
from hep.domain.choice_state import State, add, empty_state
from hep.domain.exercise import Category
from hep.domain.options import Option, Options, read_options
from hep.domain.prescription import Prescription, prescribe
from hep.domain.search import Found, search
from tests.builders import a_library, a_request, a_situation, an_exercise
from tests.domain.options_by_hand import Drawn, options_by_hand, total_of
from tests.domain.steps_counted import count_steps

NAMES = tuple("abcdefgh")


def _options(worths: list[int], seconds: list[int]) -> tuple[Options, list[Option]]:
    exercises = [an_exercise(name, tier=0) for name, _ in zip(NAMES, worths, strict=False)]
    library = a_library(*exercises)
    situation = a_situation(library, a_request())
    given: list[Prescription] = [
        prescribe(Candidate(one, Circle.STAGE, "", place), situation, library)
        for place, one in enumerate(exercises)
    ]
    options = read_options(given, situation, library)
    ready = [
        Option(
            one.prescription, one.id, worth, time, one.brings, one.seats, one.sides, one.excludes
        )
        for one, worth, time in zip(
            options.by_category[Category.STRENGTH], worths, seconds, strict=True
        )
    ]
    return options, ready


def _search(
    queues: list[tuple[list[Option], int]],
    start: State,
    options: Options,
    *,
    seconds: int,
    best: Found | None = None,
) -> Found | None:
    bound = Bound([queue for queue, _ in queues], start, options, seconds=seconds)
    return search(bound, tuple(number for _, number in queues), best)


def _total(group: tuple[Option, ...], options: Options) -> int:
    state: State | None = empty_state(options)
    for one in group:
        state = state and add(state, one, options, 10**6)
    assert state
    return state.total


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 60)), min_size=1, max_size=8),
    st.integers(1, 4),
    st.integers(0, 200),
)
def test_the_best_group_within_the_time_is_found(
    drawn: list[tuple[int, int]], number: int, seconds: int
) -> None:
    options, ready = _options([worth for worth, _ in drawn], [time for _, time in drawn])
    found = _search([(ready, number)], empty_state(options), options, seconds=seconds)
    groups = [
        (-_total(group, options), tuple(one.id for one in group))
        for group in combinations(ready, number)
        if sum(one.seconds for one in group) <= seconds
    ]
    best = min(groups, default=None)
    assert (found and (-found.total, found.ids)) == best


def test_a_better_set_from_before_is_kept() -> None:
    options, ready = _options([1, 2], [10, 10])
    before = Found(10**9, ("z",), ())
    found = _search([(ready, 1)], empty_state(options), options, seconds=60, best=before)
    assert found is before
    assert _search([(ready, 3)], empty_state(options), options, seconds=60, best=before) is before
    assert _search([(ready, 2)], empty_state(options), options, seconds=19, best=before) is before


def test_equal_sets_are_decided_by_id() -> None:
    first, second = Found(5, ("a",), ()), Found(5, ("b",), ())
    assert first.beats(second)
    assert not second.beats(first)
    assert Found(6, ("z",), ()).beats(first)
    assert first.beats(None)


def test_no_open_place_is_the_start_itself() -> None:
    options, ready = _options([1], [10])
    start = add(empty_state(options), ready[0], options, 60)
    assert start
    found = _search([([], 0)], start, options, seconds=60)
    assert found
    assert found.ids == ("a",)


def test_an_equal_set_found_later_wins_by_its_ids() -> None:
    """The most promising option comes last in the alphabet, and two others come to as much."""
    options, ready = _options([4, 3, 4, 5], [30, 0, 30, 60])
    plain = [replace(one, brings=0) for one in ready]
    found = _search([(plain, 2)], empty_state(options), options, seconds=60)
    assert found
    assert (found.total, found.ids) == (8, ("a", "c"))


def _drawn(draw: random.Random) -> list[Drawn]:
    """Features outweigh the rest, so that the set found first is seldom the best."""
    return [
        (
            draw.randint(0, 3),
            draw.randint(0, 60),
            draw.choice([0, 0, 1, 2, 3]),
            draw.randint(0, 255),
        )
        for _ in range(draw.randint(1, 7))
    ]


@pytest.mark.parametrize("seed", range(200))
def test_seats_and_time_and_features_are_proven_together(seed: int) -> None:
    draw = random.Random(seed)
    one, two, seconds = _drawn(draw), _drawn(draw), draw.choice([60, 90, 120, 400])
    number, other = draw.randint(0, 3), draw.randint(0, 3)
    options, ready = options_by_hand([*one, *two], most=(1, 2))
    first, second = ready[: len(one)], ready[len(one) :]
    found = _search(
        [(first, number), (second, other)], empty_state(options), options, seconds=seconds
    )
    groups = [(*a, *b) for a in combinations(first, number) for b in combinations(second, other)]
    totals = [(total_of(group, options, seconds=seconds), group) for group in groups]
    best = min(
        (
            (-total, tuple(sorted(x.id for x in group)))
            for total, group in totals
            if total is not None
        ),
        default=None,
    )
    assert (found and (-found.total, found.ids)) == best


def test_the_set_found_first_is_not_always_the_best() -> None:
    """The one that reaches most alone is in no best pair: four new ones and one, three and three."""
    reach = (0b001111, 0b010011, 0b101100)
    options, ready = options_by_hand([(0, 10, 0, bits) for bits in reach])
    found = _search([(ready, 2)], empty_state(options), options, seconds=60)
    assert found
    assert (found.total, found.ids) == (16, ("b", "c"))
    late = _search([(ready[:1], 1), (ready[1:], 1)], empty_state(options), options, seconds=60)
    assert late
    assert late.ids == ("a", "b")


@pytest.mark.parametrize("seconds", [60, 600])
def test_an_equal_set_that_promised_less_still_wins_by_its_ids(seconds: int) -> None:
    """The last two promise most, but share what they bring, and no other goes with them."""
    drawn = [(4, 30, 0, 0), (4, 30, 0, 0), (2, 30, 0, 16), (2, 30, 0, 16)]
    options, ready = options_by_hand(drawn)
    ready[:2] = [replace(one, sides=1, excludes=2) for one in ready[:2]]
    ready[2:] = [replace(one, sides=2, excludes=1) for one in ready[2:]]
    for queues in ([(ready, 2)], [(ready[::2], 1), (ready[1::2], 1)]):
        found = _search(queues, empty_state(options), options, seconds=seconds)
        assert found
        assert (found.total, found.ids) == (8, ("a", "b"))


def test_where_one_option_leads_to_no_set_its_like_are_not_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nine alike that rule the other queue out: one of them is tried, not each."""
    options, ready = options_by_hand([(1, 10, 1, 0)] * 9 + [(1, 10, 3, 0)] * 10, most=(1, 7))
    steps = count_steps(monkeypatch)
    queues = [(ready[:9], 1), (ready[9:], 1)]
    assert _search(queues, empty_state(options), options, seconds=60) is None
    assert len(steps) == 1


def test_of_two_queues_the_equal_set_with_the_earlier_ids_wins() -> None:
    options, ready = _options([3, 4, 5, 4], [30, 30, 60, 0])
    a, b, c, d = (replace(one, brings=0) for one in ready)
    found = _search([([b, c], 1), ([a, d], 1)], empty_state(options), options, seconds=60)
    assert found
    assert (found.total, found.ids) == (9, ("c", "d"))
    even = replace(a, worth=5)
    found = _search([([b, c], 1), ([even, d], 1)], empty_state(options), options, seconds=60)
    assert found
    assert (found.total, found.ids) == (9, ("a", "b"))
