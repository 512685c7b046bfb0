"""The best set: proven against trying every set, the same whatever the order of files."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from hep.domain.candidate import Candidate, Circle
from hep.domain.dose import Span
from hep.domain.exercise import ACTIVE, Category, Exercise, Level, Side
from hep.domain.limits import find_broken_limit
from hep.domain.mix import quotas
from hep.domain.prescription import Prescription, prescribe
from hep.domain.score import set_score
from hep.domain.selection import Selection, select
from tests.builders import (
    a_dose,
    a_library,
    a_mix,
    a_pathway,
    a_request,
    a_situation,
    an_exercise,
    steps_ladder,
)

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.situation import Situation

MIX = a_mix(mobility=(1, 1), strength=(2, 2), balance=(0, 1), gait=(1, 1))
Rank = tuple[int, int, int, int, int, tuple[str, ...]]


def _library(exercises: list[Exercise]) -> Library:
    ids = [one.id for one in exercises]
    pathway = a_pathway({}, mix=MIX)
    library = a_library(*exercises, pathway=pathway, ladders=(steps_ladder("e0", *ids[1::2]),))
    rules = replace(
        library.rules,
        gait_cues=frozenset(ids[::4]),
        shoe_changes=frozenset(ids[1::5]),
        protocols={"one": frozenset(ids[2:4]), "two": frozenset(ids[5:7])},
    )
    return replace(library, rules=rules)


def _given(
    exercises: list[Exercise], circles: list[Circle], situation: Situation, library: Library
) -> list[Prescription]:
    return [
        prescribe(Candidate(exercise, circle, "", place), situation, library)
        for place, (exercise, circle) in enumerate(zip(exercises, circles, strict=True))
    ]


def _best_by_trying_all(
    given: list[Prescription], situation: Situation, library: Library
) -> Rank | None:
    """Rank every set of every size; the least rank is the best."""
    request = situation.request
    must = request.must_have & {one.exercise.id for one in given}
    available = {kind: sum(one.exercise.category is kind for one in given) for kind in ACTIVE}
    ranks: list[Rank] = []
    for number in range(1, max(request.wanted_exercises, len(must)) + 1):
        share = quotas(MIX, number, available=available)
        for chosen in combinations(given, number):
            ids = tuple(sorted(one.exercise.id for one in chosen))
            kept = len(must & set(ids))
            if number > max(request.wanted_exercises, kept):
                continue
            if find_broken_limit(chosen, library, seconds=request.minutes * 60):
                continue
            kinds = [one.exercise.category for one in chosen]
            deviation = sum(abs(kinds.count(kind) - share[kind]) for kind in ACTIVE)
            score = set_score(chosen, situation, library.rules.weights)
            places = sum(one.candidate.place for one in chosen)
            ranks.append((-kept, -number, deviation, -score, places, ids))
    return min(ranks, default=None)


def _rank(found: Selection | None, must_have: frozenset[str]) -> Rank | None:
    if found is None:
        return None
    ids = tuple(one.exercise.id for one in found.chosen)
    assert found.must_haves == len(must_have & set(ids))
    places = sum(one.candidate.place for one in found.chosen)
    return -found.must_haves, -found.number, found.deviation, -found.score, places, ids


DRAWN = st.lists(
    st.tuples(
        st.sampled_from(ACTIVE),
        st.integers(0, 3),
        st.sets(st.sampled_from(["calf", "hip", "foot", "shin"]), min_size=1),
        st.sampled_from(Circle),
        st.sampled_from(["static", "heel-raise"]),
        st.sampled_from([(), (("wall",),), (("chair", "wall"),)]),
        st.booleans(),
        st.sampled_from(["standing", "sitting", "kneeling"]),
    ),
    max_size=9,
)


@given(
    drawn=DRAWN,
    number=st.integers(1, 4),
    minutes=st.integers(5, 30),
    must_have=st.sets(st.sampled_from(["e0", "e1", "e4", "e5"]), max_size=3),
    careful=st.booleans(),
    reverse=st.booleans(),
)
def test_no_set_is_better_than_the_one_selected(
    drawn: list[
        tuple[Category, int, set[str], Circle, str, tuple[tuple[str, ...], ...], bool, str]
    ],
    number: int,
    minutes: int,
    must_have: set[str],
    careful: bool,
    reverse: bool,
) -> None:
    exercises = [
        replace(
            an_exercise(
                f"e{index}",
                category=kind,
                tier=tier,
                targets=tuple(sorted(targets)),
                subcategory=subcategory,
                equipment=equipment,
                is_outing=outing,
            ),
            position=position,
        )
        for index, (kind, tier, targets, _, subcategory, equipment, outing, position) in enumerate(
            drawn
        )
    ]
    library = _library(exercises)
    request = a_request(
        max_exercises=number,
        minutes=minutes,
        must_have=frozenset(must_have),
        is_first_time=careful,
        equipment=frozenset({"wall", "chair"}),
    )
    situation = a_situation(library, request)
    ways = _given(exercises, [one[3] for one in drawn], situation, library)
    found = select(ways[::-1] if reverse else ways, situation, library)
    assert _rank(found, request.must_have) == _best_by_trying_all(ways, situation, library)


def _same(*names: str, places: bool = True, **request: object) -> list[str]:
    exercises = [an_exercise(name) for name in names]
    library = a_library(*exercises, pathway=a_pathway({}, mix=a_mix(strength=(1, 1))))
    situation = a_situation(library, a_request(max_exercises=2, **request))  # type: ignore[arg-type]  # a builder
    ways = _given(exercises, [Circle.STAGE] * len(names), situation, library)
    if not places:
        ways = [replace(one, candidate=replace(one.candidate, place=0)) for one in ways]
    found = select(ways, situation, library)
    assert found
    return [one.exercise.id for one in found.chosen]


def test_of_equal_sets_the_one_listed_earlier_wins() -> None:
    assert _same("c", "a", "b") == ["a", "c"]


def test_sets_listed_alike_are_decided_by_id() -> None:
    assert _same("c", "a", "b", places=False) == ["a", "b"]


def test_a_must_have_is_there_and_counts() -> None:
    assert _same("c", "a", "b", must_have=frozenset({"b"})) == ["b", "c"]
    assert _same("c", "a", "b", must_have=frozenset({"a", "b", "c"})) == ["a", "b", "c"]


def test_must_haves_that_take_seconds_too_long_are_not_given_together() -> None:
    dose = a_dose(sets=1, repetitions=None, duration_seconds=Span(260, 260))  # 305 with setting up
    exercises = [
        an_exercise(name, side=Side.BILATERAL, doses=dict.fromkeys(Level, dose))
        for name in ("a", "b")
    ]
    library = a_library(*exercises, pathway=a_pathway({}, mix=a_mix(strength=(1, 1))))
    numbers = {}
    for minutes in (10, 11):
        request = a_request(minutes=minutes, must_have=frozenset({"a", "b"}))
        situation = a_situation(library, request)
        ways = _given(exercises, [Circle.STAGE] * 2, situation, library)
        found = select(ways, situation, library)
        numbers[minutes] = found and found.must_haves
    assert numbers == {10: 1, 11: 2}


def test_never_more_than_seven() -> None:
    names = [f"e{number}" for number in range(9)]
    exercises = [an_exercise(name, tier=0) for name in names]
    library = a_library(*exercises, pathway=a_pathway({}, mix=a_mix(strength=(1, 1))))
    situation = a_situation(library, a_request(must_have=frozenset(names[:8])))
    found = select(_given(exercises, [Circle.STAGE] * 9, situation, library), situation, library)
    assert found
    assert (found.number, found.must_haves) == (7, 7)


def test_education_that_must_be_there_takes_no_place_among_the_exercises() -> None:
    card = an_exercise("card", category=Category.EDUCATION)
    exercises = [an_exercise("a"), an_exercise("b"), card]
    library = a_library(*exercises, pathway=a_pathway({}, mix=a_mix(strength=(1, 1))))
    request = a_request(max_exercises=2, must_have=frozenset({"card"}))
    situation = a_situation(library, request)
    found = select(_given(exercises, [Circle.STAGE] * 3, situation, library), situation, library)
    assert found
    assert [one.exercise.id for one in found.chosen] == ["a", "b", "card"]
    assert found.number == 2


def test_nothing_is_selected_where_nothing_fits() -> None:
    exercises = [an_exercise("a")]
    library = a_library(*exercises)
    situation = a_situation(library, a_request(minutes=1, must_have=frozenset({"a"})))
    ways = _given(exercises, [Circle.STAGE], situation, library)
    assert select(ways, situation, library) is None
    assert select([], situation, library) is None


def test_must_haves_that_are_longer_than_the_session_by_seconds_do_not_both_fit() -> None:
    half = a_dose(sets=1, repetitions=None, duration_seconds=Span(1770, 1770))
    exercises = [
        an_exercise(name, side=Side.BILATERAL, doses=dict.fromkeys(Level, half)) for name in "ab"
    ]
    library = a_library(*exercises, pathway=a_pathway({}, mix=a_mix(strength=(1, 1))))
    situation = a_situation(library, a_request(minutes=60, must_have=frozenset("ab")))
    found = select(_given(exercises, [Circle.STAGE] * 2, situation, library), situation, library)
    assert found
    assert (found.must_haves, [one.exercise.id for one in found.chosen]) == (1, ["a"])
