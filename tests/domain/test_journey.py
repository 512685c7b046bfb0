"""From level 1 to what is kept up after 4: the present is the program, the rest a preview."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from hep.domain.dose import Span
from hep.domain.dose_base import Maintenance
from hep.domain.errors import NothingSuitable
from hep.domain.exercise import Level
from hep.domain.journey import journey, maintenance_after, next_level_preview
from hep.domain.planner import plan
from hep.domain.request import Entry, PlanRequest
from tests.builders import (
    a_library,
    a_mix,
    a_pathway,
    a_request,
    a_subtype,
    a_tag,
    an_exercise,
)
from tests.domain.test_planner_properties import EXAMPLES, attempt, requests
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.library import Library

MAINTENANCE = Maintenance(Span(2, 2), Span(6, 12), ("R04",))
NAMES = ("bridge", "squat", "step", "jog")


def _library(*, cap: int = 4, manual: bool = False) -> Library:
    """Each level names the exercise of its number and the one below."""
    named = {level: NAMES[max(0, level - 2) : level] for level in Level}
    pathway = a_pathway(
        named,
        mix=a_mix(strength=(2, 2)),
        progress={level: (f"done-{int(level)}",) for level in Level},
        subtypes=(a_subtype(mix={Level.LOAD: a_mix(strength=(3, 3))}),),
    )
    tag = a_tag("CARE", cap=cap, is_manual_only=manual)
    return a_library(
        *(an_exercise(name) for name in NAMES),
        pathway=replace(pathway, maintenance=MAINTENANCE),
        tags=(tag,),
    )


def test_each_level_adds_keeps_and_drops() -> None:
    found = journey(a_request(level=2, max_exercises=2, given_before=frozenset()), _library())
    assert [one.level for one in found.levels] == list(Level)
    assert found.present is found.levels[1]
    assert found.present.exercises == ("bridge", "squat")
    three = found.levels[2]
    assert set(three.adds) == {"step"}
    assert set(three.keeps) == {"squat"}
    assert set(three.drops) == {"bridge"}
    assert found.maintenance == MAINTENANCE


def test_each_level_has_its_criteria_and_what_opens_it() -> None:
    one, two, *_ = journey(a_request(level=1), _library()).levels
    assert (one.opened_by, one.progress_when) == ((), ("done-1",))
    assert (two.opened_by, two.progress_when) == (("done-1",), ("done-2",))
    assert (one.cause, one.typical_weeks) == ("sprain", Span(1, 2))


def test_the_mix_of_each_level_has_the_share_of_the_subtype() -> None:
    levels = journey(a_request(subtype="tendon"), _library()).levels
    assert [level.mix for level in levels] == [
        a_mix(strength=(3, 3)) if level.level is Level.LOAD else a_mix(strength=(2, 2))
        for level in levels
    ]


def test_a_capped_level_says_by_what() -> None:
    found = journey(a_request(level=2, tags=frozenset({"CARE"})), _library(cap=2))
    refusals = [one.refusal and one.refusal.code for one in found.levels]
    assert refusals == [None, None, "level_capped", "level_capped"]
    assert found.levels[2].refusal
    assert found.levels[2].refusal.facts["wanted"] == 3
    assert (found.levels[2].exercises, found.levels[2].drops) == ((), ())


def test_where_nothing_can_be_planned_there_is_no_present_and_each_level_says_why() -> None:
    found = journey(a_request(tags=frozenset({"CARE"})), _library(manual=True))
    assert found.present is None
    assert [one.refusal and one.refusal.code for one in found.levels] == ["by_hand_only"] * 4


def test_criteria_that_are_not_met_leave_the_person_one_level_lower() -> None:
    found = journey(a_request(level=3, entry=Entry.NOT_MET), _library())
    assert found.present
    assert found.present.level is Level.BUILD


def test_the_next_level_is_shown_and_none_after_the_last() -> None:
    library = _library()
    low = plan(a_request(level=2, max_exercises=2), library)
    high = plan(a_request(level=4), library)
    preview = next_level_preview(low, library)
    assert preview
    assert (preview.level, preview.keeps, preview.is_present) == (Level.LOAD, ("squat",), False)
    assert next_level_preview(high, library) is None
    assert maintenance_after(high, library) == MAINTENANCE
    assert maintenance_after(low, library) is None


@pytest.mark.parametrize("cap", [0, 1])
def test_a_preview_never_opens_what_a_tag_closes(cap: int) -> None:
    request = a_request(level=1, tags=frozenset({"CARE"}))
    library = _library(cap=max(cap, 1))
    preview = next_level_preview(plan(request, library), library)
    assert preview
    assert preview.refusal
    closed = journey(request, _library(cap=cap))
    assert all(one.refusal for one in closed.levels if one.level > cap)


@EXAMPLES
@given(requests())
def test_the_way_of_any_request_holds_its_program_and_the_preview_of_the_next(
    request: PlanRequest,
) -> None:
    library, program = shipped(), attempt(request)
    found = journey(request, library)
    assert found == journey(request, library)
    for one in found.levels:
        assert bool(one.exercises) is (one.refusal is None)
        assert set(one.exercises) == {*one.adds, *one.keeps}
        assert not set(one.drops) & set(one.exercises)
    if isinstance(program, NothingSuitable):
        assert found.present is None
        return
    assert found.present
    assert found.present.level is program.level
    assert list(found.present.exercises) == [one.exercise.id for one in program.items]
    preview = next_level_preview(program, library)
    if preview:
        assert found.levels[program.level] == preview
