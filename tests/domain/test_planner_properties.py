"""What holds for every request on the shipped library. 1,000 examples each with --long, else 50."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hep.domain.anchor import wanted_anchors
from hep.domain.candidates import find_candidates, listed_ids
from hep.domain.errors import NothingSuitable
from hep.domain.exercise import Category, Level
from hep.domain.pathway import LadderKind
from hep.domain.planner import plan
from hep.domain.program import ItemSide, Program, ProgramItem
from hep.domain.request import RUNNING, AgeBand, Entry, Gate, PlanRequest, SoreSide
from hep.domain.rungs import named_ids
from hep.domain.screening import find_obstacle
from hep.domain.situation import read_situation
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.library import Library

EXAMPLES = settings(max_examples=1000 if os.environ.get("HEP_TEST_LONG") else 50)
OTHER = {SoreSide.LEFT: SoreSide.RIGHT, SoreSide.RIGHT: SoreSide.LEFT}
GRADED = (Category.STRENGTH, Category.BALANCE)


@lru_cache
def shuffled(seed: int) -> Library:
    """The same library from files in another order."""
    library = shipped()
    turned = dict(sorted(library.exercises.items(), key=lambda one: hash((one[0][::-1], seed))))
    return replace(library, exercises=turned)


@st.composite
def requests(draw: st.DrawFn) -> PlanRequest:
    library = shipped()
    cause = draw(st.sampled_from(list(library.pathways)))
    second = draw(st.none() | st.sampled_from([one for one in library.pathways if one != cause]))
    places = [place for one in (cause, second) if one for place in library.pathways[one].subtypes]
    ids = sorted(library.exercises)
    some_ids = st.frozensets(st.sampled_from(ids), max_size=4)
    must_have = draw(st.just(frozenset()) | some_ids)
    return PlanRequest(
        cause=cause,
        second_cause=second,
        subtype=draw(st.sampled_from([None, *places])),
        level=draw(st.sampled_from(Level)),
        entry=draw(st.sampled_from(Entry)),
        side=draw(st.sampled_from(SoreSide)),
        worse_side=draw(st.sampled_from([None, SoreSide.LEFT, SoreSide.RIGHT])),
        tags=draw(st.frozensets(st.sampled_from(sorted(library.tags)), max_size=2)),
        equipment=draw(st.none() | st.frozensets(st.sampled_from(library.vocabulary.equipment))),
        minutes=draw(st.integers(5, 60)),
        max_exercises=draw(st.none() | st.integers(1, 7)),
        running=draw(st.sampled_from(RUNNING)),
        gate=draw(st.sampled_from(Gate)),
        age_band=draw(st.sampled_from(AgeBand)),
        is_first_time=draw(st.booleans()),
        is_irritable=draw(st.booleans()),
        positions_avoided=draw(
            st.frozensets(st.sampled_from(library.vocabulary.positions), max_size=2)
        ),
        days_a_week=draw(st.none() | st.integers(2, 7)),
        steps_a_minute=draw(st.none() | st.integers(120, 220)),
        favourites=draw(some_ids),
        must_have=must_have,
        must_not=draw(some_ids) - must_have,
        given_before=draw(some_ids),
    )


def attempt(request: PlanRequest, library: Library | None = None) -> Program | NothingSuitable:
    try:
        return plan(request, library or shipped())
    except NothingSuitable as refusal:
        return refusal


def ids(program: Program) -> list[str]:
    return [one.exercise.id for one in program.items]


def objective(request: PlanRequest) -> tuple[int, int, int, int, int]:
    """More is better in each, the first that differs decides."""
    program = attempt(request)
    if isinstance(program, NothingSuitable):
        return (-1, 0, 0, 0, 0)
    kept = len(request.must_have & set(ids(program)))
    situation = read_situation(request, shipped())
    anchors = wanted_anchors(situation, shipped().exercises.values())
    ranks = [-place for place, one in enumerate(anchors) if one.id in ids(program)]
    anchor = max(ranks, default=-len(anchors))
    return kept, anchor, len(program.active_items), -program.deviation, program.score


@EXAMPLES
@given(requests(), st.integers(0, 5))
def test_the_same_request_gives_the_same_program_from_files_in_any_order(
    request: PlanRequest, seed: int
) -> None:
    one, two = attempt(request), attempt(request, shuffled(seed))
    if isinstance(one, Program):
        assert one == two == attempt(request)
    else:
        assert isinstance(two, NothingSuitable)
        assert (one.omissions, one.warnings, one.reason, one.conflict) == (
            two.omissions, two.warnings, two.reason, two.conflict,
        )  # fmt: skip


@EXAMPLES
@given(requests(), st.data())
def test_one_more_tag_never_gives_what_it_blocks_and_never_takes_a_warning_away(
    request: PlanRequest, data: st.DataObject
) -> None:
    tag = shipped().tags[data.draw(st.sampled_from(sorted(set(shipped().tags) - request.tags)))]
    more = replace(request, tags=request.tags | {tag.id})
    before, after = read_situation(request, shipped()), read_situation(more, shipped())
    codes = {one.code for one in after.warnings}
    assert {one.code for one in before.warnings} <= codes
    program = attempt(more)
    if isinstance(program, Program):
        for item in program.items:
            steps = [step.exercise for step in (item.easier, item.harder) if step]
            assert not any(tag.does_block(one) for one in (item.exercise, *steps))
            assert (tag.id in item.cautions) is tag.does_caution(item.exercise)
        assert {one.code for one in after.warnings} <= {one.code for one in program.warnings}


@EXAMPLES
@given(requests(), st.integers(1, 40))
def test_more_minutes_never_give_a_worse_program(request: PlanRequest, more: int) -> None:
    assert objective(replace(request, minutes=request.minutes + more)) >= objective(request)


@EXAMPLES
@given(requests(), st.sampled_from([Level.PROTECT, Level.BUILD, Level.LOAD]))
def test_a_higher_level_never_gives_an_easier_rung(request: PlanRequest, level: Level) -> None:
    """Strength, balance and hop ladders; maintenance and must-haves apart."""
    plain = replace(request, must_have=frozenset())
    low = attempt(replace(plain, level=level))
    high = attempt(replace(plain, level=Level(level + 1)))
    assume(isinstance(low, Program) and isinstance(high, Program))
    assert isinstance(low, Program)
    assert isinstance(high, Program)
    situation = read_situation(high.request, shipped())
    named = set(named_ids(situation, high.level))
    below = {one for lower in Level if lower < high.level for one in named_ids(situation, lower)}
    for ladder in shipped().ladders.values():
        if ladder.kind is LadderKind.STEPS:
            old = [ladder.rungs.index(one) for one in _graded(low, ladder.rungs)]
            new = [
                ladder.rungs.index(one)
                for one in _graded(high, ladder.rungs)
                if one not in named & below
            ]
            assert not old or not new or min(new) >= max(old) or high.level == low.level


def _graded(program: Program, rungs: tuple[str, ...]) -> list[str]:
    return [
        one.exercise.id
        for one in program.active_items
        if one.exercise.category in GRADED and one.exercise.id in rungs
    ]


@EXAMPLES
@given(requests())
def test_a_program_keeps_to_its_minutes_number_and_wishes(request: PlanRequest) -> None:
    program = attempt(request)
    if isinstance(program, NothingSuitable):
        assert program.conflict
        return
    taken = set(ids(program))
    assert program.minutes <= request.minutes
    allowed = max(request.wanted_exercises, len(request.must_have & taken))
    assert 1 <= len(program.active_items) <= min(allowed, 7)
    assert not request.must_not & taken
    told = {
        str(one.facts["exercise"])
        for one in program.warnings
        if one.code in ("must_have_left_out", "must_have_clashes")
    }
    assert request.must_have - taken == told


@EXAMPLES
@given(requests())
def test_whatever_is_named_is_given_or_its_omission_is_explained(request: PlanRequest) -> None:
    program = attempt(request)
    if isinstance(program, Program):
        field = find_candidates(read_situation(request, shipped()), shipped())
        omitted = [one.exercise_id for one in program.omissions]
        assert sorted(omitted) == sorted(set(listed_ids(field.situation)) - set(ids(program)))
        for one in program.omissions:
            if one.code == "better_alternative":
                points = one.facts["points"]
                assert isinstance(points, int)
                assert points >= 0


@EXAMPLES
@given(requests())
def test_the_other_side_mirrors_everything(request: PlanRequest) -> None:
    def turned(side: SoreSide) -> SoreSide:
        return OTHER.get(side, side)

    mirrored = replace(
        request,
        side=turned(request.side),
        worse_side=turned(request.worse_side) if request.worse_side else None,
    )
    one, two = attempt(request), attempt(mirrored)
    assume(isinstance(one, Program) and (request.side is not SoreSide.BOTH or request.worse_side))
    assert isinstance(one, Program)
    assert isinstance(two, Program)
    assert [_turned(item) for item in one.items] == list(two.items)
    assert (one.omissions, one.warnings) == (two.omissions, two.warnings)


def _turned(item: ProgramItem) -> ProgramItem:
    sides = {ItemSide.LEFT: ItemSide.RIGHT, ItemSide.RIGHT: ItemSide.LEFT}
    side = sides.get(item.side, item.side)
    return replace(item, side=side, first_side=OTHER[item.first_side])


@EXAMPLES
@given(requests())
def test_every_exercise_has_one_step_down_and_one_step_up_that_add_no_risk(
    request: PlanRequest,
) -> None:
    program = attempt(request)
    if isinstance(program, NothingSuitable):
        return
    situation, rules = read_situation(request, shipped()), shipped().rules
    for item in program.active_items:
        assert item.easier
        assert item.harder
        for step in (item.easier, item.harder):
            assert step.dose.is_exact
            assert step.exercise.category is item.exercise.category
            assert step.exercise.tier <= item.exercise.tier + 1
            assert not (step.exercise.flags - item.exercise.flags) & rules.steps_add_no
            is_other = step.exercise.id != item.exercise.id
            assert not is_other or not find_obstacle(step.exercise, situation, rules)
