"""Each single rule that leaves an exercise out, safety first."""

from __future__ import annotations

import pytest

from hep.domain.dose import Dose
from hep.domain.exercise import Exercise, Level
from hep.domain.program import Omission
from hep.domain.request import AgeBand, Gate, PlanRequest
from hep.domain.safety import Blocks
from hep.domain.screening import cautions, find_obstacle
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


def test_closed_eyes_are_not_for_older_people() -> None:
    eyes = an_exercise(flags={"eyes"})
    assert _code(eyes, age_band=AgeBand.FROM_65) == "not_from_65"
    assert _code(an_exercise(), age_band=AgeBand.FROM_65) is None


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
