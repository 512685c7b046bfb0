"""The whole way from a request to a program, over a small library made for the purpose."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hep.domain.dose import Dose, Span
from hep.domain.errors import NothingSuitable
from hep.domain.exercise import Category, Level, Side
from hep.domain.planner import plan
from hep.domain.request import Gate
from hep.domain.safety import Blocks
from hep.domain.screening import find_obstacle
from tests.builders import (
    DAILY,
    a_dose,
    a_library,
    a_mix,
    a_pathway,
    a_request,
    a_situation,
    a_subtype,
    a_tag,
    an_exercise,
    steps_ladder,
)

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.program import Program

MOBILITY = an_exercise("bend", category=Category.MOBILITY, subcategory="static")
BALANCE = an_exercise("stand", category=Category.BALANCE, subcategory="static")
STRENGTH = [an_exercise(f"raise-{name}", targets=(name,)) for name in ("calf", "hip", "foot")]
HOP = an_exercise("hop", subcategory="power", flags={"impact"}, tier=3, side=Side.BILATERAL)
WALK = an_exercise(
    "walk", category=Category.GAIT, is_outing=True,
    doses=dict.fromkeys(Level, Dose(frequency=DAILY, duration_seconds=Span(600, 1200))),
)  # fmt: skip
RUN = an_exercise(
    "run", category=Category.GAIT, is_outing=True, flags={"run"},
    doses=dict.fromkeys(Level, Dose(frequency=DAILY, follows_run_schedule=True)),
)  # fmt: skip
READ = an_exercise("read", category=Category.EDUCATION)
EVERYTHING = (MOBILITY, BALANCE, *STRENGTH, HOP, WALK, RUN, READ)
MIX = a_mix(mobility=(1, 1), strength=(2, 2), balance=(1, 1), education=(1, 1))


def _library(**mix: tuple[int, int]) -> Library:
    share = a_mix(**mix) if mix else MIX
    ids = tuple(one.id for one in EVERYTHING)
    tags = (
        a_tag("SPRING", blocked_flags=frozenset({"impact"}), cap=2),
        a_tag("HAND", is_manual_only=True),
        a_tag("CLOSED", cap=0),
        a_tag("STOP", blocks=Blocks.ALL),
    )
    pathway = a_pathway(dict.fromkeys(Level, ids), mix=share)
    return a_library(*EVERYTHING, pathway=pathway, tags=tags)


def _plan(library: Library | None = None, **request: object) -> Program:
    return plan(a_request(**request), library or _library())  # type: ignore[arg-type]  # a builder


def _refusal(**request: object) -> NothingSuitable:
    with pytest.raises(NothingSuitable) as caught:
        _plan(**request)  # type: ignore[arg-type]  # a builder
    return caught.value


def _codes(program: Program) -> list[str]:
    return [one.code for one in program.warnings]


def test_a_program_follows_the_mix_with_one_thing_to_read() -> None:
    program = _plan()
    kinds = [item.exercise.category for item in program.active_items]
    assert sorted(kinds) == sorted([Category.MOBILITY, Category.BALANCE, *[Category.STRENGTH] * 2])
    assert [item.exercise.id for item in program.education_items] == ["read"]
    assert "fewer_exercises" not in _codes(program)


def test_a_session_warms_up_first_and_reads_last() -> None:
    program = _plan(
        _library(mobility=(1, 1), strength=(1, 1), balance=(1, 1), gait=(1, 1), education=(1, 1))
    )
    assert [item.exercise.category for item in program.items] == [
        Category.MOBILITY, Category.BALANCE, Category.STRENGTH, Category.GAIT, Category.EDUCATION,
    ]  # fmt: skip


def test_hops_come_while_fresh() -> None:
    program = _plan(_library(mobility=(1, 1), strength=(3, 3)), gate=Gate.MET, max_exercises=5)
    ids = [item.exercise.id for item in program.active_items]
    assert ids.index("hop") == 1


def test_a_walk_of_its_own_takes_no_session_time() -> None:
    program = _plan(_library(gait=(1, 1)), max_exercises=1, minutes=5)
    assert [item.exercise.id for item in program.items] == ["walk"]
    assert program.minutes == 0
    assert program.items[0].minutes >= 10


def test_every_listed_exercise_is_given_or_explained() -> None:
    program = _plan()
    named = {one.exercise_id for one in program.omissions} | {
        item.exercise.id for item in program.items
    }
    assert named == {one.id for one in EVERYTHING}
    codes = {one.exercise_id: one.code for one in program.omissions}
    assert codes["hop"] == "gate_not_met"
    assert codes["walk"] == "category_not_in_mix"
    assert codes["raise-calf"] == "better_alternative"


def test_what_no_longer_fits_the_time_says_so() -> None:
    program = _plan(_library(strength=(1, 1)), max_exercises=1, minutes=60)
    minutes = program.minutes
    long = an_exercise(
        "long", doses=dict.fromkeys(Level, Dose(frequency=DAILY, duration_seconds=Span(3000, 3000)))
    )
    library = a_library(
        *STRENGTH,
        long,
        pathway=a_pathway(dict.fromkeys(Level, ("raise-calf", "long")), mix=a_mix(strength=(1, 1))),
    )
    program = _plan(library, max_exercises=1, minutes=minutes)
    assert [(one.exercise_id, one.code) for one in program.omissions] == [("long", "session_full")]


def test_too_little_time_gives_fewer_exercises_and_says_so() -> None:
    program = _plan(minutes=10)
    assert 1 <= len(program.active_items) < 4
    assert program.minutes <= 10
    assert "fewer_exercises" in _codes(program)


def test_many_exercises_are_given_with_a_warning() -> None:
    assert "many_exercises" in _codes(
        _plan(
            _library(mobility=(1, 1), strength=(3, 3), balance=(1, 1), gait=(1, 1)), max_exercises=6
        )
    )


def test_a_missing_category_is_announced() -> None:
    library = a_library(
        *STRENGTH,
        pathway=a_pathway(
            dict.fromkeys(Level, ("raise-calf",)), mix=a_mix(strength=(2, 2), balance=(1, 1))
        ),
    )
    program = _plan(library, max_exercises=2)
    assert "category_left_out" in _codes(program)
    assert "fallback_used" in _codes(program)


def test_the_last_level_says_when_there_is_no_run() -> None:
    library = _library(gait=(1, 1), strength=(1, 1))
    assert "no_run_items" in _codes(_plan(library, level=4))
    running = _plan(library, level=4, gate=Gate.MET, running="stage-1", max_exercises=6)
    assert "run" in [item.exercise.id for item in running.items]
    assert "no_run_items" not in _codes(running)
    assert running.run_days


def test_a_subtype_changes_the_mix() -> None:
    subtype = a_subtype(mix={Level.BUILD: a_mix(mobility=(0, 0))})
    pathway = a_pathway(
        dict.fromkeys(Level, ("bend", "stand", "raise-calf", "raise-hip")), subtypes=(subtype,)
    )
    library = a_library(*EVERYTHING, pathway=pathway)
    program = _plan(library, subtype="tendon", max_exercises=3)
    assert Category.MOBILITY not in {item.exercise.category for item in program.items}


def test_a_cap_plans_a_lower_level() -> None:
    program = _plan(level=4, tags=frozenset({"SPRING"}), gate=Gate.MET)
    assert program.level is Level.BUILD
    assert program.tags == ("SPRING",)


@pytest.mark.parametrize(
    ("tag", "code"), [("HAND", "by_hand_only"), ("CLOSED", "level_closed"), ("STOP", "all_blocked")]
)
def test_some_tags_leave_no_program(tag: str, code: str) -> None:
    refusal = _refusal(tags=frozenset({tag}))
    assert refusal.reason.code == code
    assert refusal.reason.facts.get("tags", (tag,)) == (tag,)
    assert {one.exercise_id for one in refusal.omissions} == {one.id for one in EVERYTHING}


def test_a_block_tells_the_rule_even_where_no_program_is_made() -> None:
    codes = {
        one.exercise_id: one.code for one in _refusal(tags=frozenset({"HAND", "SPRING"})).omissions
    }
    assert codes["hop"] == "blocked_by_tag"
    assert codes["bend"] == "by_hand_only"


def test_time_for_nothing_is_refused_with_the_minutes() -> None:
    long = an_exercise(
        "long", doses=dict.fromkeys(Level, Dose(frequency=DAILY, duration_seconds=Span(3000, 3000)))
    )
    with pytest.raises(NothingSuitable) as caught:
        _plan(a_library(long), minutes=5)
    assert caught.value.reason.code == "nothing_fits_minutes"
    assert caught.value.reason.facts == {"minutes": 5}


def test_every_item_has_reasons_with_sources() -> None:
    for item in _plan().active_items:
        codes = [reason.code for reason in item.reasons]
        assert codes == ["fits_stage", "trains", "dose_from_middle", "evidence"]
        sourced = [reason for reason in item.reasons if reason.code != "trains"]
        assert all(reason.references for reason in sourced)


def test_a_downside_of_the_evidence_is_told() -> None:
    weak = an_exercise("weak", has_downside=True)
    subtype = a_subtype(adds=("weak",))
    pathway = a_pathway({}, mix=a_mix(strength=(1, 1)), subtypes=(subtype,))
    item = _plan(a_library(weak, pathway=pathway), subtype="tendon", max_exercises=1).items[0]
    assert [reason.code for reason in item.reasons] == [
        "fits_subtype",
        "trains",
        "dose_from_middle",
        "evidence_with_downside",
    ]
    assert item.reasons[0].references == ("R03",)


@given(
    level=st.integers(1, 4),
    minutes=st.integers(7, 60),
    number=st.integers(1, 7),
    tags=st.sets(st.sampled_from(["SPRING"])),
    gate=st.sampled_from(Gate),
    running=st.sampled_from(["none", "as-now", "stage-1"]),
)
def test_no_program_ever_breaks_a_rule(
    level: int, minutes: int, number: int, tags: set[str], gate: Gate, running: str
) -> None:
    library = _library(
        mobility=(1, 2), strength=(2, 3), balance=(1, 1), gait=(1, 1), education=(1, 1)
    )
    request = a_request(
        level=level,
        minutes=minutes,
        max_exercises=number,
        tags=frozenset(tags),
        gate=gate,
        running=running,
    )
    program = plan(request, library)
    situation = a_situation(library, request)
    assert program.minutes <= minutes
    assert 1 <= len(program.active_items) <= number
    assert program == plan(request, library)
    for item in program.items:
        assert item.dose.is_exact
        assert find_obstacle(item.exercise, situation, library.rules) is None
        for step in (item.easier, item.harder):
            assert step is None or find_obstacle(step.exercise, situation, library.rules) is None


def test_no_item_has_a_pain_limit_above_the_plans() -> None:
    careful = an_exercise("careful", doses=dict.fromkeys(Level, a_dose(pain_limit=5)))
    library = a_library(
        careful, pathway=a_pathway({Level.BUILD: ("careful",)}, mix=a_mix(strength=(1, 1)))
    )
    program = _plan(library, max_exercises=1)
    item = program.items[0]
    assert program.pain_limit == 3
    assert item.dose.pain_limit is None
    assert item.harder
    assert item.harder.dose.pain_limit is None


def test_reading_is_taken_from_another_level_when_the_own_one_has_none() -> None:
    pathway = a_pathway({Level.BUILD: ("raise-calf",), Level.RUN: ("read",)}, mix=MIX)
    program = _plan(a_library(*STRENGTH, READ, pathway=pathway))
    assert [item.exercise.id for item in program.education_items] == ["read"]


CARD = an_exercise("card", category=Category.EDUCATION)
SHOES = an_exercise("shoes", category=Category.EDUCATION)


def _reading(mix_education: int = 1, **request: object) -> Program:
    ids = ("raise-calf", "shoes", "card")
    pathway = a_pathway(
        dict.fromkeys(Level, ids), mix=a_mix(strength=(1, 1), education=(0, mix_education))
    )
    library = a_library(STRENGTH[0], SHOES, CARD, pathway=pathway)
    cue, shoes = frozenset({"raise-calf"}), frozenset({"shoes"})
    rules = replace(library.rules, gait_cues=cue, shoe_changes=shoes)
    return _plan(replace(library, rules=rules), max_exercises=1, **request)


def _read(program: Program) -> list[str]:
    return [item.exercise.id for item in program.education_items]


def test_a_change_of_shoes_is_not_read_beside_a_running_cue() -> None:
    program = _reading()
    assert _read(program) == ["card"]
    omitted = {one.exercise_id: one.code for one in program.omissions}
    assert omitted == {"shoes": "one_to_read"}


def test_nothing_is_read_where_the_mix_has_no_place_for_it_or_nothing_goes_with_the_rest() -> None:
    program = _reading(mix_education=0)
    assert _read(program) == []
    codes = {one.exercise_id: one.code for one in program.omissions}
    assert codes == {"shoes": "category_not_in_mix", "card": "category_not_in_mix"}
    assert _read(_reading(must_not=frozenset({"card"}))) == []


def test_a_favourite_is_read_first_and_a_must_have_for_certain() -> None:
    ids = ("raise-calf", "card", "other")
    other = an_exercise("other", category=Category.EDUCATION)
    pathway = a_pathway(dict.fromkeys(Level, ids), mix=a_mix(strength=(1, 1), education=(1, 1)))
    library = a_library(STRENGTH[0], CARD, other, pathway=pathway)
    assert _read(_plan(library, max_exercises=1)) == ["card"]
    favourite = {"favourites": frozenset({"other"})}
    assert _read(_plan(library, max_exercises=1, **favourite)) == ["other"]
    both = frozenset({"card", "other"})
    assert _read(_plan(library, max_exercises=1, must_have=both)) == ["card", "other"]


def test_a_must_have_forces_its_reason_and_a_shoe_keeps_the_cue_away() -> None:
    program = _reading(must_have=frozenset({"raise-calf"}))
    codes = [reason.code for reason in program.active_items[0].reasons]
    assert codes[1] == "must_have"
    with pytest.raises(NothingSuitable):
        _reading(must_have=frozenset({"shoes"}), must_not=frozenset({"raise-calf"}))
    clash = _reading(must_have=frozenset({"shoes", "raise-calf"}))
    told = [one for one in clash.warnings if one.code == "must_have_clashes"]
    assert [one.facts["rules"] for one in told] == [("cue_and_shoe",)]
    assert [(name, [one.code for one in rules]) for name, rules in clash.hindered] == [
        (str(told[0].facts["exercise"]), ["cue_and_shoe"])
    ]
    assert program.hindered == ()


def test_the_program_tells_its_leading_cause_score_and_deviation() -> None:
    program = _plan()
    assert (program.cause, program.deviation) == ("sprain", 0)
    assert program.score > 0
    short = a_library(
        *STRENGTH[:1], BALANCE, MOBILITY,
        pathway=a_pathway(dict.fromkeys(Level, ("raise-calf", "stand", "bend")), mix=MIX),
    )  # fmt: skip
    assert _plan(short, max_exercises=3, must_have=frozenset({"stand"})).deviation == 0


def test_a_refusal_names_the_smallest_conflict() -> None:
    assert [one.code for one in _refusal(tags=frozenset({"CLOSED"})).conflict] == ["level_closed"]
    assert [one.facts for one in _refusal(tags=frozenset({"HAND"})).conflict] == [
        {"tags": ("HAND",)}
    ]
    stopped = _refusal(tags=frozenset({"STOP"})).conflict
    assert [(one.code, one.is_safety) for one in stopped] == [("blocked_by_tag", True)]
    (time,) = _refusal(minutes=1, must_not=frozenset({"walk", "run"})).conflict
    assert (time.code, time.is_safety) == ("session_full", False)
    assert "bend" in time.gives


@pytest.mark.parametrize(
    ("rung", "code", "facts"),
    [
        ("raise-calf", "rung_open", {"rung": 1, "rungs": 3, "exercise": "raise-hip"}),
        ("raise-hip", "rung_closed",
         {"rung": 2, "rungs": 3, "exercise": "hop", "rule": "gate_not_met"}),
        ("hop", "rung_last", {"rung": 3, "rungs": 3}),
    ],
)  # fmt: skip
def test_each_rung_is_explained(rung: str, code: str, facts: dict[str, object]) -> None:
    ladder = steps_ladder("raise-calf", "raise-hip", "hop")
    pathway = a_pathway({}, mix=a_mix(strength=(1, 1)))
    library = a_library(*STRENGTH, HOP, pathway=pathway, ladders=(ladder,))
    gate = Gate.MET if rung == "hop" else Gate.NOT_TESTED
    program = _plan(library, max_exercises=1, must_have=frozenset({rung}), gate=gate)
    reasons = {reason.code: reason for reason in program.items[0].reasons}
    assert reasons[code].facts == facts


def test_what_serves_the_second_cause_is_chosen_for_it() -> None:
    first = a_pathway({Level.BUILD: ("raise-calf",)}, mix=a_mix(strength=(1, 1)))
    second = replace(a_pathway({Level.BUILD: ("raise-hip",)}), cause="shoe")
    library = a_library(*STRENGTH, pathway=first)
    library = replace(library, pathways={"sprain": first, "shoe": second})
    library = replace(
        library, cause_finder=replace(library.cause_finder, safest_first=("sprain", "shoe"))
    )
    program = _plan(library, max_exercises=2, second_cause="shoe")
    reasons = {item.exercise.id: item.reasons[0] for item in program.items}
    assert reasons["raise-hip"].code == "fits_second_cause"
    assert reasons["raise-hip"].facts["source"] == "shoe"
    assert reasons["raise-hip"].references == ("R02",)


def test_wishes_are_told_as_reasons() -> None:
    program = _plan(favourites=frozenset({"bend"}), given_before=frozenset({"bend"}))
    bend = next(item for item in program.items if item.exercise.id == "bend")
    codes = [reason.code for reason in bend.reasons]
    assert codes[1:4] == ["favourite", "given_before", "trains"]


def test_a_careful_dose_says_so() -> None:
    careful = _plan(is_irritable=True).active_items[0].reasons
    assert "dose_from_level" in [reason.code for reason in careful]


def test_what_is_left_out_is_not_compared_with_a_must_have() -> None:
    pathway = a_pathway(
        {Level.BUILD: tuple(one.id for one in STRENGTH)}, mix=a_mix(strength=(2, 2))
    )
    library = a_library(*STRENGTH, pathway=pathway)
    program = _plan(library, max_exercises=2, must_have=frozenset({"raise-foot"}))
    (omitted,) = program.omissions
    assert omitted.facts["chosen"] == ("raise-calf",)
    both = _plan(library, max_exercises=1, must_have=frozenset({"raise-foot"}))
    assert {one.code for one in both.omissions} == {"category_not_in_mix"}


def test_a_must_have_to_read_takes_the_one_place_for_reading() -> None:
    ids = ("raise-calf", "card", "other")
    other = an_exercise("other", category=Category.EDUCATION)
    pathway = a_pathway(dict.fromkeys(Level, ids), mix=a_mix(strength=(1, 1), education=(1, 1)))
    library = a_library(STRENGTH[0], CARD, other, pathway=pathway)
    assert _read(_plan(library, max_exercises=1, must_have=frozenset({"other"}))) == ["other"]


def test_a_dose_names_its_own_level_and_a_source_its_own_cause() -> None:
    first = a_pathway({Level.BUILD: ("raise-calf",)}, mix=a_mix(strength=(1, 1)))
    stages = {level: replace(stage, references=("R09",)) for level, stage in first.stages.items()}
    library = a_library(*STRENGTH, pathway=first)
    second = replace(first, cause="shoe", stages=stages)
    library = replace(
        library,
        pathways={"sprain": first, "shoe": second},
        cause_finder=replace(library.cause_finder, safest_first=("sprain", "shoe")),
    )
    (item,) = _plan(library, max_exercises=1, second_cause="shoe").items
    reasons = {reason.code: reason for reason in item.reasons}
    assert reasons["fits_stage"].references == ("R02",)
    assert reasons["dose_from_middle"].facts["level"] == 2
