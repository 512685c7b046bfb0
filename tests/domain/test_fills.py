"""What may stand in from elsewhere: of the right kind, for the level, and not one load more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hep.domain.alternatives import alternatives
from hep.domain.candidates import find_candidates
from hep.domain.exercise import Category, EvidenceGrade, Level
from hep.domain.request import Gate
from hep.services.programs import draft_program
from hep.services.requests import read_request
from tests.builders import a_library, a_mix, a_pathway, a_request, a_situation, an_exercise
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.exercise import Exercise
    from hep.domain.library import Library
    from hep.domain.pathway import Pathway
    from hep.domain.program import Program

WALK = an_exercise("walk", category=Category.GAIT, subcategory="walk")
DRILL = an_exercise("drill", category=Category.GAIT, subcategory="drill")
OTHER_WALK = an_exercise("slow-walk", category=Category.GAIT, subcategory="walk")
LATER_DRILL = an_exercise("march", category=Category.GAIT, subcategory="drill")
WORK = tuple(an_exercise(f"work-{one}") for one in range(3))
NAMES = tuple(one.id for one in WORK)


def _competing(library: Library, kind: Category, **request: object) -> set[str]:
    field = find_candidates(a_situation(library, a_request(**request)), library)  # type: ignore[arg-type]  # a builder
    return {one.exercise.id for one in field.of(kind)}


def _walking(named: dict[Level, tuple[str, ...]], **request: object) -> set[str]:
    mix = a_mix(strength=(3, 3), gait=(1, 1))
    exercises = (*WORK, WALK, DRILL, OTHER_WALK, LATER_DRILL)
    library = a_library(*exercises, pathway=a_pathway(named, mix=mix))
    blocked = frozenset({"walk"})
    return _competing(library, Category.GAIT, must_not=blocked, **request)


@pytest.mark.parametrize("work", [NAMES, NAMES[:1]], ids=["enough named", "every circle open"])
def test_a_running_drill_does_not_stand_in_for_a_walk(work: tuple[str, ...]) -> None:
    named = {Level.BUILD: (*work, "walk"), Level.RUN: ("march",)}
    assert _walking(named) == {"slow-walk"}


def test_where_the_cause_trains_gait_so_far_a_drill_may_fill() -> None:
    named = {Level.PROTECT: ("march",), Level.BUILD: (*NAMES, "walk")}
    assert _walking(named) == {"slow-walk", "drill", "march"}


def test_a_cause_that_comes_to_gait_later_is_filled_with_what_it_names_then() -> None:
    assert _walking({Level.BUILD: NAMES, Level.RUN: ("march",)}) == {"march", "drill"}


def test_a_drill_that_is_asked_for_competes_all_the_same() -> None:
    named = {Level.BUILD: (*NAMES, "walk")}
    assert _walking(named, favourites=frozenset({"drill"})) == {"slow-walk", "drill"}


def _with_other_cause(pathway: Pathway, other: Pathway, *exercises: Exercise) -> Library:
    library = a_library(*exercises, pathway=pathway)
    causes = {**library.pathways, "other": replace(other, cause="other")}
    return replace(library, pathways=causes)


def test_no_convention_is_lent_where_another_cause_names_something_for_this_level() -> None:
    names = ("known", "below", "shelf")
    weak = EvidenceGrade.D
    balance = [an_exercise(one, category=Category.BALANCE, grade=weak) for one in names]
    tried = an_exercise("tried", category=Category.BALANCE)
    risky = an_exercise("risky", category=Category.BALANCE, flags={"edge"})
    mix = a_mix(strength=(3, 3), balance=(1, 1))
    other = {Level.PROTECT: ("below",), Level.BUILD: ("known", "risky")}
    mine, theirs = a_pathway({Level.BUILD: NAMES}, mix=mix), a_pathway(other)
    library = _with_other_cause(mine, theirs, *WORK, *balance, risky, tried)
    assert _competing(library, Category.BALANCE) == {"known", "tried"}
    field = find_candidates(a_situation(library), library)
    assert [one.exercise.id for one in field.standing_by] == ["below", "shelf"]
    without = _competing(library, Category.BALANCE, must_not=frozenset({"known"}))
    assert without == {"below", "shelf", "tried"}


def test_what_another_cause_names_in_one_category_closes_no_other() -> None:
    kinds = {"known": Category.BALANCE, "still": Category.BALANCE, "bend": Category.MOBILITY}
    weak = EvidenceGrade.D
    shelf = [an_exercise(name, category=kind, grade=weak) for name, kind in kinds.items()]
    mix = a_mix(strength=(3, 3), balance=(1, 1), mobility=(1, 1))
    mine, theirs = a_pathway({Level.BUILD: NAMES}, mix=mix), a_pathway({Level.BUILD: ("known",)})
    library = _with_other_cause(mine, theirs, *WORK, *shelf)
    assert _competing(library, Category.BALANCE) == {"known"}
    assert _competing(library, Category.MOBILITY) == {"bend"}


def test_the_local_muscle_beside_tendon_loads_is_no_load_itself() -> None:
    loads = tuple(an_exercise(f"load-{one}", tier=2) for one in range(3))
    near = (
        an_exercise("band", subcategory="band"),
        an_exercise("hop", subcategory="power", tier=3),
    )
    named = {Level.PROTECT: ("band", "hop"), Level.BUILD: tuple(one.id for one in loads)}
    library = a_library(*loads, *near, pathway=a_pathway(named, mix=a_mix(strength=(3, 3))))
    assert _competing(library, Category.STRENGTH) == {"band", "load-0", "load-1", "load-2"}


@pytest.fixture(name="shipped")
def _shipped() -> Library:
    return shipped()


def _program(library: Library, **fields: object) -> Program:
    return draft_program(read_request(fields, library=library), library=library)  # type: ignore[arg-type]  # as a form sends


@pytest.mark.parametrize("tag", ["BSI", "NWB", "FOOT_ULCER"])
@pytest.mark.parametrize("cause", ["overuse", "footwear"])
def test_nobody_swings_the_arms_because_the_walk_is_closed(
    shipped: Library, cause: str, tag: str
) -> None:
    made = _program(shipped, cause=cause, level="1", tags=[tag])
    assert not any(one.exercise.category is Category.GAIT for one in made.items)
    codes = {one.code for one in made.warnings}
    assert codes & {"category_left_out", "fewer_exercises"}


def test_balance_for_a_tendon_at_level_two_is_what_the_other_causes_train_there(
    shipped: Library,
) -> None:
    for minutes in ("10", "20", "25", "30"):
        made = _program(
            shipped, cause="overuse", subtype="calf-strain", level="2", entry="met", minutes=minutes
        )
        given = {one.exercise.id for one in made.items if one.exercise.category is Category.BALANCE}
        assert given <= {"single-leg-stance"}


def test_arm_swings_are_a_cue_and_one_cue_is_changed_at_a_time(shipped: Library) -> None:
    fields = {"cause": "gait", "level": "4", "entry": "met", "gate": Gate.MET.value}
    made = _program(shipped, **fields, running="as-now", max_exercises="6", minutes="40")
    cues = {one.exercise.id for one in made.items} & shipped.rules.gait_cues
    assert "arm-swing-drill" in shipped.rules.gait_cues
    assert len(cues) == 1


def test_a_running_drill_is_not_begun_together_with_a_cue(shipped: Library) -> None:
    fields = {"cause": "gait", "level": "4", "entry": "met", "gate": Gate.MET.value}
    for most in ("4", "5", "6", "7"):
        made = _program(shipped, **fields, running="as-now", max_exercises=most, minutes="40")
        given = {one.exercise.id for one in made.items}
        assert given & shipped.rules.gait_cues
        assert not given & shipped.rules.running_drills


def test_beside_the_raise_of_a_place_stands_no_other_raise(shipped: Library) -> None:
    things = ["wall", "chair", "table", "towel", "step", "shoes", "small-ball", "backpack"]
    for place, main in (
        ("plantar-heel", "towel-toe-heel-raise"),
        ("achilles-insertional", "insertional-wedge-heel-raise"),
    ):
        made = _program(
            shipped,
            cause="overuse",
            subtype=place,
            level="2",
            entry="met",
            minutes="45",
            max_exercises="6",
            equipment=[*things, "heel-wedge"],
        )
        loads = {one.exercise.id for one in made.items if shipped.rules.is_loading(one.exercise)}
        assert main in loads
        assert not loads & shipped.rules.plain_raises


def test_a_local_muscle_is_not_one_more_piece_of_calf_work(shipped: Library) -> None:
    made = _program(
        shipped, cause="overuse", subtype="plantar-heel", level="2", entry="met", minutes="45",
    )  # fmt: skip
    calf = [one for one in made.items if shipped.rules.loading_targets >= {*one.exercise.targets}]
    assert not [one.exercise.id for one in calf if one.exercise.is_active]


def test_a_drill_before_a_run_is_left_out_while_no_run_may_be_given(shipped: Library) -> None:
    fields = {"cause": "instability", "level": "4", "entry": "met"}
    closed = _program(shipped, **fields)
    said = {one.exercise_id: one.code for one in closed.omissions}
    assert said["a-march"] == "drill_without_run"
    assert "march-in-place" not in {one.exercise.id for one in closed.items}
    asked = _program(shipped, **fields, must_have=["a-march"])
    assert "a-march" in {one.exercise.id for one in asked.items}
    open_ = _program(shipped, **fields, gate="met", running="stage-1", max_exercises="7")
    assert "drill_without_run" not in {one.code for one in open_.omissions}


def test_level_two_keeps_its_drills_without_a_run(shipped: Library) -> None:
    made = _program(shipped, cause="gait", level="2", entry="met")
    assert {one.exercise.id for one in made.items} & shipped.rules.running_drills


def test_a_therapist_may_still_swap_an_easier_stance_in(shipped: Library) -> None:
    made = _program(shipped, cause="overuse", subtype="calf-strain", level="2", entry="met")
    stance = next(one for one in made.items if one.exercise.id == "single-leg-stance")
    assert "tandem-stance" in {one.into.exercise.id for one in alternatives(made, stance, shipped)}
