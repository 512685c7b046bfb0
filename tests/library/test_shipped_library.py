"""The shipped library itself: what is promised of its content holds."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hep.domain.candidate import ANNOUNCED_FROM
from hep.domain.criteria import CriterionKind, gate_for
from hep.domain.dose import Span, Weight
from hep.domain.exercise import Category, Level, Shoes, Side, SoreLeg
from hep.domain.measure import Sex, find_norm
from hep.domain.pain import ACHILLES, BONE, CAREFUL, PAIN_LIMITS, SPRINGY
from hep.domain.pathway import LadderKind
from hep.library.load import load_library

if TYPE_CHECKING:
    from hep.domain.library import Library

FOLDER = Path(__file__).parents[2] / "exercises"
CAUSES = ("instability", "scar", "gait", "overuse", "footwear")
SUBTYPES = 7


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(FOLDER)


def test_it_holds_the_five_causes_at_four_levels(library: Library) -> None:
    assert tuple(library.pathways) == CAUSES
    assert all(set(pathway.stages) == set(Level) for pathway in library.pathways.values())
    assert len(library.pathways["overuse"].subtypes) == SUBTYPES


def test_it_holds_every_precaution_question_and_source_of_the_brief(library: Library) -> None:
    assert len(library.tags) == 32
    assert set(library.red_flags) == {f"RF{number:02}" for number in range(1, 37)}
    assert set(library.references) == {f"R{number:02}" for number in range(1, 141)}


def test_every_level_but_the_first_is_entered_by_criteria_that_are_known(library: Library) -> None:
    criteria = library.tools.criteria
    for pathway in library.pathways.values():
        for level in Level:
            entry = pathway.entry_criteria(level)
            assert bool(entry) == (level > Level.PROTECT)
            assert all(criteria[one].kind is CriterionKind.PROGRESS for one in entry)
            assert pathway.stages[level].step_back_when


def test_runs_and_hops_open_by_eight_things_and_one_more_after_a_sprain(library: Library) -> None:
    criteria = tuple(library.tools.criteria.values())
    assert len(gate_for(criteria, cause="overuse")) == 8
    assert len(gate_for(criteria, cause="instability")) == 9


def test_only_a_therapist_scores_the_item_that_takes_points_away(library: Library) -> None:
    wells = library.tools.wells
    assert [one.points for one in wells.items] == [1] * 9 + [-2]
    assert [one.id for one in wells.items if one.is_judged] == ["other-diagnosis-as-likely"]
    assert wells.likely_from == 2


def test_the_printed_limits_are_those_the_planner_chooses_from(library: Library) -> None:
    limits = library.tools.pain_rule.limits
    assert (limits.bone, limits.hops_and_runs) == (BONE, SPRINGY)
    assert (limits.unsupervised, limits.other_than_achilles) == (CAREFUL, CAREFUL)
    assert limits.otherwise == ACHILLES


def test_sport_function_must_change_beyond_its_error(library: Library) -> None:
    sport = library.tools.measures["faam-sport"]
    assert (sport.real_change, sport.required_change) == (12.3, 13)
    assert sport.is_real(50, 62) is False
    assert sport.is_real(50, 63) is True


def test_heel_raise_norms_cover_every_age_of_the_table_once(library: Library) -> None:
    norms = library.tools.measures["single-heel-raises"].norms
    assert [find_norm(norms, age=age, sex=Sex.MALE) for age in (20, 35, 49, 50, 69, 75)] == [
        *(37, 32, 28, 23, 19, 14)
    ]
    assert find_norm(norms, age=80, sex=Sex.FEMALE) is None


def test_step_rates_follow_the_table_and_never_pass_the_ceiling(library: Library) -> None:
    cadence = library.tools.cadence
    own = range(150, 190, 5)
    assert [cadence.target(one) for one in own] == [158, 163, 168, 173, 178, 184, 189, 194]
    assert all(100 * cadence.ceiling(one) <= 110 * one for one in range(120, 220))


def test_the_run_schedule_goes_from_the_entry_walk_to_stage_eleven(library: Library) -> None:
    schedule = library.run_schedule
    assert schedule.entry_walk_minutes == 30
    minutes = [one.repeats * one.run_minutes for one in schedule.stages.values()]
    assert minutes == [5, 10, 15, 20, 21, 24, 25, 30]
    assert [one.stage for one in schedule.later] == [9, 10, 11]


def test_no_questionnaire_is_embedded(library: Library) -> None:
    asked = [one for one in library.tools.measures.values() if one.is_questionnaire]
    assert len(asked) == 7
    words = library.texts["en"].tools["measure_words"]
    assert all(set(words[one.id]) == {"name", "how", "note"} for one in asked)


def test_the_named_circuits_are_there_with_their_parts(library: Library) -> None:
    circuits = library.tools.circuits
    assert list(circuits) == [
        "4-way-band",
        "isometrics-4-way",
        "foot-core",
        "silbernagel-1",
        "silbernagel-2",
        "silbernagel-3",
        "pre-run-5",
        "prep-hop",
    ]
    assert (circuits["4-way-band"].rounds, len(circuits["4-way-band"].parts)) == (2, 4)
    hops = [one.exercises[0] for one in circuits["prep-hop"].parts]
    tiers = [library.exercises[one].tier for one in hops]
    assert tiers == sorted(tiers)


def test_120_exercises_ten_of_them_education(library: Library) -> None:
    active = [one for one in library.exercises.values() if one.is_active]
    assert (len(active), len(library.exercises)) == (110, 120)


def test_each_exercise_is_named_or_stands_on_a_ladder_or_fills_a_category(library: Library) -> None:
    named = {
        one
        for pathway in library.pathways.values()
        for stage in pathway.stages.values()
        for one in stage.candidates
    }
    named |= {
        one
        for pathway in library.pathways.values()
        for subtype in pathway.subtypes.values()
        for one in subtype.adds
    }
    named |= {rung for ladder in library.ladders.values() for rung in ladder.rungs}
    assert set(library.exercises) - named == set()
    assert ANNOUNCED_FROM.name == "OTHER_LEVEL"


def test_choices_between_shoes_or_stretches_are_never_steps(library: Library) -> None:
    variants = {one.id for one in library.ladders.values() if one.kind is LadderKind.VARIANTS}
    assert variants == {
        "calf-length",
        "cues",
        "cues-strike",
        "neural",
        "neural-lateral",
        "plantar-chain",
        "rolling",
        "self-management",
        "shoe",
        "shoe-insert",
        "shoe-insole",
        "soft-tissue",
        "strike",
    }


def test_nothing_runs_or_hops_below_level_three(library: Library) -> None:
    springy = [one for one in library.exercises.values() if one.flags & {"run", "impact"}]
    assert springy
    assert all(one.levels[0] >= Level.LOAD for one in springy)


def test_every_running_exercise_also_counts_as_impact(library: Library) -> None:
    running = [one for one in library.exercises.values() if "run" in one.flags]
    assert all("impact" in one.flags for one in running)
    assert all(one.is_outing and one.shoes is Shoes.SHOD for one in running)


def test_the_insertional_achilles_never_meets_an_end_range_bend(library: Library) -> None:
    subtype = library.pathways["overuse"].subtypes["achilles-insertional"]
    bends = {one.id for one in library.exercises.values() if "df_end" in one.flags}
    assert "df_end" in subtype.avoids_flags
    assert {"knee-to-wall", "wall-gastroc-stretch", "double-heel-raise-step"} <= bends
    assert library.tags["INSERT_ACH"].blocked_flags == {"df_end"}
    assert subtype.mix[Level.PROTECT][Category.MOBILITY].high == 0


def test_only_three_precautions_leave_no_automatic_program(library: Library) -> None:
    closed = {one.id for one in library.tags.values() if one.is_manual_only or one.cap == 0}
    assert closed == {"FX_SURG", "DVT_SUSPECT", "MINOR"}


def test_the_words_tell_to_wear_what_the_facts_say(library: Library) -> None:
    bare = {"en": "bare", "es": "descalz"}
    fixed = [one for one in library.exercises.values() if one.is_active]
    for exercise in (one for one in fixed if one.shoes is not Shoes.EITHER):
        for language, word in bare.items():
            is_bare = word in exercise.texts[language].shoes.lower()
            assert is_bare is (exercise.shoes is Shoes.BAREFOOT), (exercise.id, language)


def test_the_lying_hip_exercise_has_the_sore_leg_on_top(library: Library) -> None:
    assert library.exercises["side-lying-hip-abduction"].sore_leg is SoreLeg.TOP


def test_single_leg_exercises_are_done_with_one_leg_at_a_time(library: Library) -> None:
    single = [one for one in library.exercises.values() if one.id.startswith("single-leg-")]
    assert single
    assert all(one.side is Side.UNILATERAL for one in single)


def test_home_things_are_enough_for_most_of_each_category(library: Library) -> None:
    home = library.vocabulary.home_equipment
    for category in (Category.MOBILITY, Category.STRENGTH, Category.BALANCE, Category.GAIT):
        of_kind = [one for one in library.exercises.values() if one.category is category]
        fitting = [one for one in of_kind if all(set(group) & home for group in one.equipment)]
        assert 2 * len(fitting) > len(of_kind), category


CALLS = {  # what of a stop line asks for a call (stop rules), and how it says so
    "en": (r"gives way|locks|catches|snap\b|numb|or stays|skin opens", "call us"),
    "es": (r"falla|se traba|se engancha|un chasquido|duerme|hormigueo aumenta|se abre", "llámenos"),
}


@pytest.mark.parametrize("language", CALLS)
def test_a_stop_line_says_call_where_the_stop_rules_do(library: Library, language: str) -> None:
    pattern, call = CALLS[language]
    lines = {one.id: one.texts[language].stop_if for one in library.exercises.values()}
    asking = {one for one, line in lines.items() if re.search(pattern, line)}
    assert len(asking) > 30
    assert {one for one in asking if call not in lines[one]} == set()


def test_every_heel_raise_stops_for_the_heel_and_for_the_tendon_above_it(library: Library) -> None:
    raises = [one for one in library.exercises.values() if one.subcategory == "heel-raise"]
    assert len(raises) > 15
    for one in raises:
        assert re.search(r"heel.*above|above.*heel", one.texts["en"].stop_if), one.id
        assert re.search(r"talón.*encima", one.texts["es"].stop_if), one.id


def test_a_working_default_is_never_claimed_for_repetitions(library: Library) -> None:
    for exercise in library.exercises.values():
        for dose in exercise.doses.values():
            assert "repetitions" not in dose.defaulted
            assert "effort" not in dose.defaulted


def test_doses_are_those_of_the_brief(library: Library) -> None:
    dose = library.exercises["single-heel-raise"].doses[Level.BUILD]
    assert (dose.sets.low, dose.repetitions) == (3, dose.repetitions)
    assert dose.repetitions is not None
    assert (dose.repetitions.low, dose.repetitions.high) == (8, 15)
    hold = library.exercises["iso-eversion"].doses[Level.PROTECT]
    assert hold.hold_seconds is not None
    assert (hold.sets.low, hold.hold_seconds.low, hold.hold_seconds.high) == (5, 10, 30)
    assert hold.pain_limit == 3
    heavy = library.exercises["hsr-seated-soleus"].doses[Level.LOAD]
    assert (heavy.repetition_maximum, heavy.rest_seconds) == (12, 120)


def test_loads_go_up_from_twelve_to_six_over_the_weeks(library: Library) -> None:
    for exercise_id in ("hsr-seated-soleus", "hsr-standing-heel-raise"):
        dose = library.exercises[exercise_id].doses[Level.LOAD].at_start()
        assert dose.repetitions == Span(12, 12)
        assert (dose.repetition_maximum, dose.later_repetition_maximum) == (12, 6)
        assert dose.weight is Weight.ADDED


def test_a_dose_for_one_leg_is_never_one_of_the_planners(library: Library) -> None:
    shown = {one.id: one for one in library.exercises.values() if one.one_leg_doses}
    assert set(shown) == {"heel-raise-iso-hold"}
    for exercise in shown.values():
        assert not set(exercise.one_leg_doses) & set(exercise.doses)
        assert "wb1" not in exercise.flags


def test_the_wedge_raise_is_done_on_one_leg_from_level_two(library: Library) -> None:
    raise_ = library.exercises["insertional-wedge-heel-raise"]
    assert (raise_.side, min(raise_.doses)) == (Side.UNILATERAL, Level.BUILD)
    dose = raise_.doses[Level.BUILD]
    assert (dose.sets, dose.repetitions, dose.effort) == (Span(3, 3), Span(12, 15), Span(7, 7))


def test_what_is_open_in_a_tempo_is_the_house_tempo(library: Library) -> None:
    slow = {"3-0-3": "heavy slow work", "1-0-4": "lowering", "2-1-4": "slow by the source"}
    for exercise in library.exercises.values():
        for dose in exercise.doses.values():
            if dose.tempo and "tempo" in dose.defaulted:
                tempo = dose.tempo
                written = f"{tempo.up_seconds}-{tempo.pause_seconds}-{tempo.down_seconds}"
                assert written == "2-1-2" or written in slow, exercise.id


def test_there_is_a_pain_guide_for_each_limit(library: Library) -> None:
    assert set(library.texts["en"].pain_guide) == set(PAIN_LIMITS)


def test_nothing_is_signed_by_a_clinician_yet(library: Library) -> None:
    assert all(one.review is None for one in library.exercises.values())
    assert len(library.card_reviews) == 20
    assert len(library.translation_reviews) == 10
    assert not any(library.translation_reviews.values())
    assert not any(library.card_reviews.values())


def test_each_value_of_each_exercise_knows_its_line(library: Library) -> None:
    for exercise_id in library.exercises:
        place = library.sources.find(f"exercises.{exercise_id}.dose")
        assert place is not None
        name, line = place.rsplit(":", 1)
        text = (FOLDER.parent / name).read_text(encoding="utf-8").splitlines()
        assert text[int(line) - 1] == "dose:"


def test_the_fingerprint_is_stable_while_the_files_are(library: Library) -> None:
    assert load_library(FOLDER).fingerprint == library.fingerprint
    assert len(bytes.fromhex(library.fingerprint)) == hashlib.sha256().digest_size
