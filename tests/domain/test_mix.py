"""The mix is a proportion: largest remainder, nothing certain scaled away."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hep.domain.dose import Span
from hep.domain.dose_base import DoseBase, Work
from hep.domain.exercise import ACTIVE, Category
from hep.domain.mix import mix_of, nearest_shares, quotas
from tests.builders import a_library, a_mix, a_pathway, a_situation, an_exercise

PLENTY = dict.fromkeys(ACTIVE, 9)
M, S, B, G = ACTIVE


@pytest.mark.parametrize(
    ("work", "minutes", "share"),
    [
        (Work.BALANCE, Span(10, 20), Span(2, 2)),
        (Work.BALANCE, None, Span(1, 2)),
        (Work.HOP, Span(10, 20), Span(1, 2)),
    ],
)
def test_where_a_cell_asks_for_minutes_of_balance_its_upper_share_is_meant(
    work: Work, minutes: Span | None, share: Span
) -> None:
    base = DoseBase(work, minutes=minutes, days_per_week=Span(2, 3))
    pathway = a_pathway({}, mix=a_mix(strength=(1, 1), balance=(1, 2)))
    stages = {level: replace(one, dose_base=(base,)) for level, one in pathway.stages.items()}
    library = a_library(an_exercise(), pathway=replace(pathway, stages=stages))
    assert mix_of(a_situation(library))[B] == share


def test_a_stage_of_two_two_one_gives_two_one_one_of_four() -> None:
    mix = a_mix(mobility=(2, 2), strength=(2, 2), balance=(1, 1))
    assert quotas(mix, 4, available=PLENTY) == {M: 2, S: 1, B: 1, G: 0}


def test_a_range_weighs_by_its_middle() -> None:
    mix = a_mix(mobility=(0, 1), strength=(4, 4), balance=(1, 1), gait=(0, 1))
    assert quotas(mix, 4, available=PLENTY) == {M: 0, S: 3, B: 1, G: 0}


def test_a_category_with_a_minimum_of_two_is_never_scaled_away() -> None:
    mix = a_mix(mobility=(2, 2), strength=(9, 9))
    assert quotas(mix, 2, available=PLENTY)[M] == 1


def test_nothing_is_certain_when_there_is_not_room_for_all() -> None:
    mix = a_mix(mobility=(2, 2), strength=(3, 3))
    assert quotas(mix, 1, available=PLENTY) == {M: 0, S: 1, B: 0, G: 0}


def test_what_one_category_cannot_take_goes_to_the_others() -> None:
    mix = a_mix(strength=(3, 3), balance=(1, 1))
    available = {M: 9, S: 1, B: 9, G: 9}
    assert quotas(mix, 4, available=available) == {M: 0, S: 1, B: 3, G: 0}


def test_fewer_than_wanted_when_too_few_are_left() -> None:
    mix = a_mix(strength=(3, 3))
    assert sum(quotas(mix, 4, available=dict.fromkeys(ACTIVE, 1)).values()) == 1


def test_education_has_no_share() -> None:
    mix = a_mix(strength=(1, 1), education=(2, 2), gait=(0, 0))
    assert quotas(mix, 2, available=PLENTY) == {M: 0, S: 2, B: 0, G: 0}


SHARES = st.dictionaries(
    st.sampled_from(ACTIVE),
    st.tuples(st.integers(1, 3), st.integers(0, 2)).map(lambda pair: Span(pair[0], sum(pair))),
    min_size=1,
)


@given(SHARES, st.integers(1, 7))
def test_shares_sum_to_the_number_and_stay_near_the_proportion(
    mix: dict[Category, Span], number: int
) -> None:
    share = quotas(mix, number, available=PLENTY)
    assert sum(share.values()) == number
    total = sum(span.low + span.high for span in mix.values())
    for category, span in mix.items():
        exact = number * (span.low + span.high) / total
        assert share[category] >= int(exact) - 3
        assert share[category] <= exact + 3


@given(st.tuples(*[st.integers(0, 3)] * 4), st.integers(1, 7), st.tuples(*[st.integers(0, 3)] * 4))
def test_shares_are_tried_nearest_first_each_once_and_never_above_what_there_is(
    goal: tuple[int, ...], number: int, most: tuple[int, ...]
) -> None:
    share, available = (dict(zip(ACTIVE, one, strict=True)) for one in (goal, most))
    steps = list(nearest_shares(share, number, available))
    ways = [counts for _, group in steps for counts in group]
    every = [one for one in product(range(4), repeat=4) if sum(one) == number]
    assert sorted(ways) == [
        one for one in every if all(a <= b for a, b in zip(one, most, strict=True))
    ]
    away = [deviation for deviation, _ in steps]
    assert away == sorted(set(away))
    for deviation, group in steps:
        for counts in group:
            assert deviation == sum(abs(a - b) for a, b in zip(counts, goal, strict=True))


def test_a_tie_goes_to_a_category_that_must_be_there_and_has_none_yet() -> None:
    """Scar, level 2: 2-3, 2-3 and 1 of four are 1.67, 1.67 and 0.67."""
    mix = a_mix(mobility=(2, 3), strength=(2, 3), balance=(1, 1))
    share = quotas(mix, 4, available=dict.fromkeys(Category, 9))
    assert [share[kind] for kind in ACTIVE] == [2, 1, 1, 0]
    optional = a_mix(mobility=(2, 3), strength=(2, 3), balance=(0, 2))
    share = quotas(optional, 4, available=dict.fromkeys(Category, 9))
    assert [share[kind] for kind in ACTIVE] == [2, 2, 0, 0]
