"""Each single rule that leaves an exercise out, safety first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hep.domain.dose import Dose
from hep.domain.exercise import Exercise, Level
from hep.domain.program import Omission
from hep.domain.request import AgeBand, Gate, PlanRequest
from hep.domain.safety import Blocks
from hep.domain.screening import (
    HARD_RULES,
    cautions,
    find_obstacle,
    find_obstacle_beside_level,
    find_obstacles,
)
from hep.domain.situation import read_situation
from tests.builders import (
    DAILY,
    a_dose,
    a_library,
    a_pathway,
    a_request,
    a_subtype,
    a_tag,
    an_exercise,
)

TAGS = (
    a_tag("SPRING", blocked_flags=frozenset({"impact"}), caution_flags=frozenset({"floor"})),
    a_tag("STOP", blocks=Blocks.ALL),
)


def _obstacle(exercise: Exercise, request: PlanRequest) -> Omission | None:
    subtype = a_subtype(avoids_ids=frozenset({"stretch"}), avoids_flags=frozenset({"edge"}))
    pathway = a_pathway({}, subtypes=(subtype,), unsure_avoids={"df_end"})
    library = a_library(exercise, pathway=pathway, tags=TAGS)
    return find_obstacle(exercise, read_situation(request, library), library.rules)


def _code(exercise: Exercise, **request: object) -> str | None:
    found = _obstacle(exercise, a_request(**request))  # type: ignore[arg-type]  # a builder
    return found.code if found else None


def test_an_exercise_that_breaks_nothing_may_be_given() -> None:
    assert _code(an_exercise()) is None


def test_a_tag_names_the_flags_it_blocks() -> None:
    request = a_request(tags=frozenset({"SPRING"}), gate=Gate.MET)
    found = _obstacle(an_exercise(flags={"impact", "heavy"}), request)
    assert found == Omission(
        "heel-raise", "blocked_by_tag", {"tag": "SPRING", "flags": ("impact",)}
    )


def test_a_tag_that_blocks_all_names_no_flags() -> None:
    found = _obstacle(an_exercise(flags={"impact"}), a_request(tags=frozenset({"STOP"})))
    assert found
    assert found.facts["flags"] == ()


def test_a_hop_needs_the_gate() -> None:
    hop = an_exercise(flags={"impact"})
    assert _code(hop) == "gate_not_met"
    assert _code(hop, gate=Gate.MET) is None


def test_a_run_needs_a_running_status_too() -> None:
    run = an_exercise(flags={"run"})
    assert _code(run, gate=Gate.MET) == "no_running_now"
    assert _code(run, gate=Gate.MET, running="as-now") is None


def test_a_schedule_needs_a_stage() -> None:
    doses = {Level.BUILD: Dose(frequency=DAILY, follows_run_schedule=True)}
    run = an_exercise(flags={"run"}, doses=doses)
    assert _code(run, gate=Gate.MET, running="as-now") == "no_run_stage"
    assert _code(run, gate=Gate.MET, running="stage-1") is None


def test_closed_eyes_are_not_for_people_from_sixty_on() -> None:
    eyes = an_exercise(flags={"eyes"})
    assert _code(eyes, age_band=AgeBand.UNDER_60) is None
    for age in (AgeBand.FROM_60, AgeBand.FROM_65):
        assert _code(eyes, age_band=age) == "not_from_60"
    assert _code(an_exercise(), age_band=AgeBand.FROM_65) is None
    both = _obstacle(an_exercise(flags={"eyes", "edge"}), a_request(age_band=AgeBand.FROM_65))
    assert both
    assert both.facts == {"flags": ("eyes",)}


def test_what_depends_on_the_place_waits_until_it_is_chosen() -> None:
    stretch = an_exercise(flags={"df_end"})
    assert _code(stretch) == "choose_subtype"
    assert _code(stretch, subtype="tendon") is None


def test_a_cause_without_subtypes_has_nothing_to_wait_for() -> None:
    exercise = an_exercise(flags={"df_end"})
    library = a_library(exercise, pathway=a_pathway({}, unsure_avoids={"df_end"}))
    situation = read_situation(a_request(), library)
    assert find_obstacle(exercise, situation, library.rules) is None


@pytest.mark.parametrize("exercise", [an_exercise("stretch"), an_exercise(flags={"edge"})])
def test_a_subtype_avoids_by_id_and_by_flag(exercise: Exercise) -> None:
    assert _code(exercise, subtype="tendon") == "subtype_avoids"


def test_some_exercises_are_picked_by_hand_only() -> None:
    assert _code(an_exercise(is_manual_only=True)) == "manual_only"


def test_a_dose_of_a_lower_level_will_do_but_not_of_a_higher() -> None:
    assert _code(an_exercise(doses={Level.PROTECT: a_dose()})) is None
    assert _code(an_exercise(doses={Level.LOAD: a_dose()})) == "no_dose_at_level"


def test_one_of_each_kind_of_thing_is_enough() -> None:
    exercise = an_exercise(equipment=(("band", "wall"), ("chair",)))
    assert _code(exercise) is None
    assert _code(exercise, equipment=frozenset({"band"})) == "equipment_missing"


def test_cautions_name_their_tags() -> None:
    exercise = an_exercise(flags={"floor"})
    library = a_library(exercise, tags=TAGS)
    situation = read_situation(a_request(tags=frozenset({"SPRING"})), library)
    assert cautions(exercise, situation) == ("SPRING",)


def test_heavy_work_every_day_is_never_given() -> None:
    daily = dict.fromkeys(Level, a_dose(frequency=DAILY))
    assert _code(an_exercise(flags={"heavy"}, doses=daily)) == "heavy_needs_rest"
    assert _code(an_exercise(flags={"heavy"})) is None
    assert _code(an_exercise(doses=daily)) is None
    later = {Level.RUN: a_dose(frequency=DAILY)}
    assert _code(an_exercise(flags={"heavy"}, doses=later)) == "heavy_needs_rest"


def test_a_position_to_be_avoided_leaves_out_what_needs_it() -> None:
    found = _obstacle(an_exercise(), a_request(positions_avoided=frozenset({"standing"})))
    assert found == Omission("heel-raise", "position_avoided", {"position": "standing"})
    assert _code(an_exercise(), positions_avoided=frozenset({"kneeling"})) is None


def test_a_run_needs_its_days() -> None:
    run = an_exercise(flags={"run"})
    running = {"running": "as-now", "gate": Gate.MET}
    request = a_request(days_a_week=2, running="as-now", gate=Gate.MET)
    assert _obstacle(run, request) == Omission("heel-raise", "needs_days", {"days": 3})
    assert _code(run, days_a_week=3, **running) is None
    assert _code(run, **running) is None
    assert _code(an_exercise(), days_a_week=2) is None
    late = an_exercise(flags={"run"}, doses={Level.RUN: a_dose()})
    assert _code(late, days_a_week=2, **running) == "no_dose_at_level"


def test_what_must_not_be_there_is_left_out() -> None:
    assert _code(an_exercise(), must_not=frozenset({"heel-raise"})) == "not_wanted"
    assert _code(an_exercise(), must_not=frozenset({"other"})) is None


def test_a_must_have_counts_as_picked_by_hand() -> None:
    by_hand = an_exercise(is_manual_only=True)
    assert _code(by_hand) == "manual_only"
    assert _code(by_hand, must_have=frozenset({"heel-raise"})) is None
    assert _code(by_hand, must_have=frozenset({"other"})) == "manual_only"


def test_every_rule_that_stands_in_the_way_is_given_safety_first() -> None:
    library = a_library(
        an_exercise(flags={"impact"}, equipment=(("band",),), doses={Level.RUN: a_dose()}),
        tags=TAGS,
    )
    request = a_request(tags=frozenset({"STOP"}), must_not=frozenset({"heel-raise"}))
    situation = read_situation(request, library)
    exercise = library.exercises["heel-raise"]
    found = [rule.name for rule, _ in find_obstacles(exercise, situation, library.rules)]
    assert found == ["tag", "gate", "level", "equipment", "must_not"]


def test_a_dose_for_another_level_is_no_obstacle_beside_the_level() -> None:
    library = a_library(an_exercise(doses={Level.RUN: a_dose()}))
    situation = read_situation(a_request(), library)
    exercise = library.exercises["heel-raise"]
    assert find_obstacle_beside_level(exercise, situation, library.rules) is None
    unwanted = read_situation(a_request(must_not=frozenset({"heel-raise"})), library)
    found = find_obstacle_beside_level(exercise, unwanted, library.rules)
    assert found
    assert found.code == "not_wanted"


def test_safety_rules_stand_before_wishes_and_each_names_its_source() -> None:
    kinds = [rule.is_safety for rule in HARD_RULES]
    assert kinds == sorted(kinds, reverse=True)
    assert [rule.name for rule in HARD_RULES if not rule.is_safety] == [
        "equipment", "position", "days", "must_not",
    ]  # fmt: skip
    assert all(rule.source for rule in HARD_RULES)


def test_either_cause_without_its_place_leaves_out_what_depends_on_it() -> None:
    exercise = an_exercise(flags={"df_end"})
    pathway = a_pathway({}, subtypes=(a_subtype(),), unsure_avoids={"df_end"})
    library = a_library(exercise, pathway=pathway)
    plain = replace(a_pathway({}, unsure_avoids={"df_end"}), cause="shoe")
    finder = replace(library.cause_finder, safest_first=("shoe", "sprain"))
    library = replace(library, pathways={"sprain": pathway, "shoe": plain}, cause_finder=finder)
    situation = read_situation(a_request(cause="shoe", second_cause="sprain"), library)
    found = find_obstacle(exercise, situation, library.rules)
    assert found
    assert found.code == "choose_subtype"
    alone = read_situation(a_request(cause="shoe"), library)
    assert find_obstacle(exercise, alone, library.rules) is None


def test_one_dose_by_the_run_schedule_is_enough_to_need_its_stage() -> None:
    doses = {
        Level.BUILD: a_dose(),
        Level.RUN: Dose(frequency=DAILY, follows_run_schedule=True),
    }
    assert _code(an_exercise(doses=doses)) == "no_run_stage"


def test_heavy_work_that_begins_on_single_days_has_only_no_dose_yet() -> None:
    doses = {Level.LOAD: a_dose(), Level.RUN: a_dose(frequency=DAILY)}
    assert _code(an_exercise(flags={"heavy"}, doses=doses)) == "no_dose_at_level"
