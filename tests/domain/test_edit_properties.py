"""What holds for every edit by hand on the shipped library."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from hep.domain.dose_edit import changed_numbers, edit_range, edited_dose, numbers_of
from hep.domain.exercise import Level
from hep.domain.program import Program, ProgramItem, StepKind
from hep.domain.request import PlanRequest, SoreSide
from hep.domain.screening import find_obstacle
from hep.domain.situation import read_situation
from tests.domain.edited_requests import edited_requests, edits
from tests.domain.test_planner_properties import EXAMPLES, attempt, ids
from tests.shipped import shipped


def planned(request: PlanRequest) -> Program:
    program = attempt(request)
    assume(isinstance(program, Program))
    assert isinstance(program, Program)
    return program


def by_id(program: Program) -> dict[str, ProgramItem]:
    return {one.exercise.id: one for one in program.items}


@EXAMPLES
@given(edited_requests())
def test_edits_and_order_choose_nothing_and_lose_nothing(request: PlanRequest) -> None:
    plain = planned(replace(request, dose_edits=(), order=()))
    edited = planned(request)
    assert sorted(ids(edited)) == sorted(ids(plain))
    assert edited.omissions == plain.omissions
    assert edited.hindered == plain.hindered


@EXAMPLES
@given(edited_requests(), st.data())
def test_an_edit_never_changes_another_item(request: PlanRequest, data: st.DataObject) -> None:
    before = by_id(planned(request))
    name = data.draw(st.sampled_from(sorted(before)))
    edit = data.draw(edits(before[name].exercise))
    others = tuple(one for one in request.dose_edits if one.exercise_id != name)
    changed = replace(request, dose_edits=(*others, edit) if edit else others)
    after = by_id(planned(changed))
    assert list(after) == list(before)
    assert {one: _but_its_days(after[one]) for one in after if one != name} == {
        one: _but_its_days(before[one]) for one in before if one != name
    }


def _but_its_days(item: ProgramItem) -> ProgramItem:
    """Leave out the days: what has no days of its own follows the training days of all."""
    return replace(item, days=())


@EXAMPLES
@given(edited_requests())
def test_the_order_is_a_permutation_with_what_is_named_first(request: PlanRequest) -> None:
    program = planned(request)
    trained = [one.exercise.id for one in program.active_items]
    named = [one for one in request.order if one in trained]
    assert trained[: len(named)] == named
    assert ids(program)[: len(trained)] == trained
    free = [one for one in ids(planned(replace(request, order=()))) if one not in named]
    assert [one for one in ids(program) if one not in named] == free


@EXAMPLES
@given(edited_requests())
def test_no_edit_brings_in_what_is_blocked(request: PlanRequest) -> None:
    program = planned(request)
    situation = read_situation(request, shipped())
    for item in program.items:
        assert find_obstacle(item.exercise, situation, shipped().rules) is None
    spaced = any(one.exercise.flags & shipped().rules.spaced_flags for one in program.items)
    assert len(program.training_days) <= (3 if spaced else 4)


@EXAMPLES
@given(edited_requests())
def test_every_number_set_by_hand_is_printed_or_told(request: PlanRequest) -> None:
    program = planned(request)
    items = by_id(program)
    told = {one.facts["exercise"] for one in program.warnings if one.code == "edit_not_used"}
    for edit in request.dose_edits:
        if edit.exercise_id not in items or edit.exercise_id in told:
            continue
        now = numbers_of(items[edit.exercise_id].dose)
        assert edit.numbers.items() <= now.items()


def test_every_printed_step_of_the_dose_may_be_set_by_hand() -> None:
    library, seen = shipped(), 0
    for cause in library.pathways:
        for level in Level:
            program = attempt(PlanRequest(cause, level, SoreSide.LEFT, minutes=60, max_exercises=7))
            assert isinstance(program, Program)
            for item in program.items:
                for step in (item.easier, item.harder):
                    if step is None or step.kind is StepKind.EXERCISE or step.dose.run_session:
                        continue
                    seen += 1
                    now = numbers_of(step.dose)
                    wanted = {name: now[name] for name in changed_numbers(item.dose, step.dose)}
                    for name, value in wanted.items():
                        span = edit_range(item.exercise, name, library.rules)
                        assert span, (item.exercise.id, name)
                        assert span.low <= value <= span.high, (item.exercise.id, name)
                    assert edited_dose(item.dose, wanted) == step.dose
    assert seen > 50
