"""The best set: proven against trying every set, the same whatever the order of files."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from hep.domain.candidates import Candidate, Circle
from hep.domain.exercise import ACTIVE, Category, Exercise
from hep.domain.limits import find_broken_limit
from hep.domain.prescription import prescribe
from hep.domain.score import coverage_score
from hep.domain.selection import Option, Selection, select
from tests.builders import a_library, a_request, a_situation, an_exercise, steps_ladder

if TYPE_CHECKING:
    from hep.domain.library import Library

Pools = dict[Category, list[Option]]


def _library(exercises: list[Exercise]) -> Library:
    rungs = [one.id for one in exercises[::2]]
    return a_library(*exercises, ladders=(steps_ladder(*rungs),))


def _options(exercises: list[Exercise], scores: list[int], library: Library) -> Pools:
    situation = a_situation(library, a_request())
    pools: Pools = {category: [] for category in ACTIVE}
    for place, (exercise, score) in enumerate(zip(exercises, scores, strict=True)):
        given_as = prescribe(Candidate(exercise, Circle.STAGE, ""), situation, library)
        pools[exercise.category].append(Option(given_as, score, place))
    return pools


def _by_trying_all(
    pools: Pools, share: dict[Category, int], library: Library, seconds: int
) -> tuple[int, int, tuple[str, ...]] | None:
    best = None
    groups = [combinations(pools[kind], share[kind]) for kind in ACTIVE]
    for groups_chosen in product(*groups):
        options = [option for group in groups_chosen for option in group]
        chosen = [option.prescription for option in options]
        if find_broken_limit(chosen, library, seconds=seconds):
            continue
        score = sum(option.score for option in options) + coverage_score(chosen)
        places = sum(option.place for option in options)
        rank = (-score, places, tuple(sorted(one.exercise.id for one in chosen)))
        best = rank if best is None else min(best, rank)
    return best


def _rank(found: Selection | None) -> tuple[int, int, tuple[str, ...]] | None:
    if found is None:
        return None
    return -found.score, found.places, tuple(one.exercise.id for one in found.chosen)


@given(
    kinds=st.lists(
        st.tuples(
            st.sampled_from(ACTIVE),
            st.integers(0, 3),
            st.sets(st.sampled_from(["calf", "hip", "foot", "shin"]), min_size=1),
            st.integers(0, 60),
        ),
        max_size=10,
    ),
    share=st.tuples(*[st.integers(0, 2)] * 4),
    seconds=st.integers(100, 1500),
    reverse=st.booleans(),
)
def test_no_set_is_better_than_the_one_selected(
    kinds: list[tuple[Category, int, set[str], int]],
    share: tuple[int, int, int, int],
    seconds: int,
    reverse: bool,  # drawn by hypothesis
) -> None:
    exercises = [
        an_exercise(f"e{index}", category=kind, tier=tier, targets=tuple(sorted(targets)))
        for index, (kind, tier, targets, _score) in enumerate(kinds)
    ]
    library = _library(exercises)
    pools = _options(exercises, [score for *_rest, score in kinds], library)
    wanted = dict(zip(ACTIVE, share, strict=True))
    if reverse:
        pools = {kind: pool[::-1] for kind, pool in pools.items()}
    found = select(pools, wanted, library=library, seconds=seconds)
    assert _rank(found) == _by_trying_all(pools, wanted, library, seconds)


def test_of_equal_sets_the_one_listed_earlier_wins() -> None:
    exercises = [an_exercise(name) for name in ("c", "a", "b")]
    library = a_library(*exercises)
    share = dict.fromkeys(ACTIVE, 0) | {Category.STRENGTH: 2}
    found = select(_options(exercises, [5, 5, 5], library), share, library=library, seconds=9999)
    assert found
    assert [one.exercise.id for one in found.chosen] == ["a", "c"]


def test_sets_listed_alike_are_decided_by_id() -> None:
    exercises = [an_exercise(name) for name in ("c", "a", "b")]
    library = a_library(*exercises)
    pools = _options(exercises, [5, 5, 5], library)
    pools = {kind: [replace(one, place=0) for one in pool] for kind, pool in pools.items()}
    share = dict.fromkeys(ACTIVE, 0) | {Category.STRENGTH: 2}
    found = select(pools, share, library=library, seconds=9999)
    assert found
    assert [one.exercise.id for one in found.chosen] == ["a", "b"]
