"""Each rule of the files beside exercises has a wrong document that it refuses, at its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.library.small_library import PATHWAY, write_library
from tests.library.wrong_documents import Wrong, problems_in, problems_of, wrong, wrong_id

if TYPE_CHECKING:
    from pathlib import Path

AIMS = "pathways/sprain.clinical.en.yaml"
PATHWAY_WORDS = "pathways/sprain.en.yaml"
WELLS, WELLS_WORDS = "safety/wells.yaml", "safety/wells.en.yaml"
PAIN, PAIN_WORDS = "safety/pain_rule.yaml", "safety/pain_rule.en.yaml"
MEASURE, MEASURE_WORDS = "measures.yaml", "measures.en.yaml"
RUN, RUN_WORDS = "run_schedule.yaml", "run_schedule.en.yaml"
CADENCE, CADENCE_WORDS = "cadence.yaml", "cadence.en.yaml"
CIRCUIT, CIRCUIT_WORDS = "circuits.yaml", "circuits.en.yaml"
REVIEWED = "reviewed.yaml"
SHOES, SHOES_WORDS = "shoes.yaml", "shoes.en.yaml"
GUIDE = "safety/pain_guide.en.yaml"
CRITERIA_FILE, CRITERION_WORDS = "criteria.yaml", "criteria.en.yaml"

CRITERIA = (
    wrong(PATHWAY, "work: strength", "work: force", "dose_base[0].work: 'force' is not known"),
    wrong(
        PATHWAY,
        "{work: strength, sets: 3, repetitions: 8-12, tempo: 2-1-3, days_per_week: 3}",
        "{work: strength}",
        "dose_base[0]: says nothing of this work",
    ),
    wrong(PATHWAY, "[walk-an-hour]", "[walk-an-our]", "did you mean 'walk-an-hour'?"),
    wrong(PATHWAY, "[walk-an-hour]", "[new-swelling]", "is a criterion of step_back"),
    wrong(PATHWAY, "[new-swelling]", "[]", "step_back_when: has 0 entries"),
    wrong(PATHWAY, "until_months: 6-12", "until_months: 99", "until_months: 99 is out of range"),
    wrong(
        PATHWAY,
        "maintenance: {days_per_week: 2, until_months: 6-12, references: [R01]}",
        "maintenance: {days_per_week: 2, references: [R02]}",
        "'R02' is not one of",
    ),
    wrong(
        PATHWAY_WORDS,
        "    step_back_when: [It swells.]\n",
        "    step_back_when: [It swells.]\n    call_when: [a, b, c, d]\n",
        "levels.L1.call_when: has 4 entries; write 0 to 3",
        at="call_when",
    ),
    wrong(AIMS, "goals: [Calm.]", "goals: []", "levels.L1.goals: has 0 entries"),
    wrong(AIMS, "L4:", "L5:", "levels.L5: 'L5' is not an id"),
    wrong(CRITERIA_FILE, "kind: gate", "kind: door", "'door' is not known; write progress"),
    wrong(CRITERIA_FILE, "causes: [sprain]", "causes: [strain]", "did you mean 'sprain'?"),
    wrong(
        CRITERIA_FILE,
        "kind: progress, measures: [heel-raises]}",
        "kind: progress, screens_again: true}",
        "screens_again: is for step_back only",
    ),
    wrong(
        CRITERIA_FILE,
        "- {id: hop-twenty",
        "- {id: hop-thirty, kind: progress}\n- {id: hop-twenty",
        "id: is used by no pathway",
    ),
    wrong(CRITERION_WORDS, "hop-twenty", "hop-ten", "hop-twenty: is missing", at="walk-an"),
    wrong(
        CRITERION_WORDS,
        "{when: Twenty hops.}",
        "{when: Twenty hops., then: Stop.}",
        "then: is for a step back only",
    ),
)


SAFETY = (
    wrong(WELLS, "points: 1}", "points: 9}", "items[0].points: 9 is out of range; write -5 to 5"),
    wrong(WELLS, "points: 1}", "points: one}", "items[0].points: 'one' is not a number"),
    wrong(WELLS, ", judged: true", "", "items[1].judged: is missing", at="  - {id: other-reason"),
    wrong(WELLS, "likely_from: 2", "likely_from: 0", "likely_from: 0 is out of range"),
    wrong(WELLS, "references: [R01]", "references: [R02]", "'R02' is not one of the references"),
    wrong(WELLS_WORDS, "swollen: Swollen, ", "", "items.swollen: is missing", at="items"),
    wrong(WELLS_WORDS, "likely: Scan.", "maybe: Scan.", "maybe: is not known here"),
    wrong(PAIN, "red_from: 6", "red_from: 3", "red_from: is not above amber_from"),
    wrong(PAIN, "bone: 0", "bone: 1", "limits.bone: '1' is not a limit of any plan"),
    wrong(PAIN, "otherwise: 5", "otherwise: 2", "is 3, above the limit for everything else"),
    wrong(PAIN, "weeks_worse_red: 2\n", "", "weeks_worse_red: is missing", at="references"),
    wrong(PAIN, "20-30", "30-20", "amber_less_percent: '30-20' runs backwards"),
    wrong(PAIN, "references: [R01]", "references: [R02]", "'R02' is not one of the references"),
    wrong(PAIN, "red_signs: [sharp]", "red_signs: [Sharp]", "red_signs[0]: 'Sharp' is not an id"),
    wrong(
        PAIN_WORDS, "nerve: Little.", "bones: Little.", "modifiers.nerve: is missing", at="modif"
    ),
    wrong(PAIN_WORDS, "swelling: Swelling", "heat: Heat", "signs.swelling: is missing"),
    wrong(PAIN_WORDS, "amber: Hold., ", "", "zones: has 2 entries; write 3 or more", at="zones"),
    wrong(
        GUIDE,
        "zone: green, low: 0, high: 2",
        "zone: amber, low: 0, high: 2",
        "prints amber for 0, which the pain rule makes green",
    ),
)


MEASURES = (
    wrong(CRITERIA_FILE, "[heel-raises]", "[heel-raise]", "did you mean 'heel-raises'?"),
    wrong(MEASURE, "unit: count", "unit: inches", "unit: 'inches' is not known; write points"),
    wrong(MEASURE, "real_change: 6", "real_change: six", "'six' is not a number; write it like 12"),
    wrong(MEASURE, "real_change: 6", "real_change: 1.234", "'1.234' is not a number"),
    wrong(MEASURE, "change: 1.5", "change: 1001", "meanings[0].change: 1001 is out of range"),
    wrong(
        MEASURE,
        "  real_change: 6\n",
        "",
        "real_change_kind: and real_change need one another",
        at="  real_change_kind",
    ),
    wrong(MEASURE, "high: 60", "high: 0", "[0].high: is not above low"),
    wrong(MEASURE, "sex: female", "sex: any", "norms[1].ages: has ages that another norm has"),
    wrong(MEASURE, "ages: 20-29", "ages: 29-20", "norms[0].ages: '29-20' runs backwards"),
    wrong(MEASURE, "[outer-side]", "[outer-sides]", "did you mean 'outer-side'?"),
    wrong(MEASURE, "references: [R01]", "references: [R02]", "'R02' is not one of the references"),
    wrong(MEASURE_WORDS, "heel-raises", "heel-raise", "heel-raises: is missing"),
    wrong(
        MEASURE_WORDS, "note: It varies.", "items: It varies.", "items: is not known here", at="h"
    ),
)
CIRCUITS = (
    wrong(CIRCUIT, "kind: rounds", "kind: circle", "kind: 'circle' is not known; write rounds"),
    wrong(CIRCUIT, "kind: rounds", "kind: list", "rounds: is for the kind rounds", at="  rounds"),
    wrong(CIRCUIT, "[one-leg-rise]", "[one-leg-rises]", "did you mean 'one-leg-rise'?"),
    wrong(CIRCUIT, "    - {exercises: [one-leg-rise]}\n", "", "parts: has 1 entries", at="  parts"),
    wrong(CIRCUIT, "references: [R01]", "references: [R02]", "'R02' is not one of the references"),
    wrong(CIRCUIT_WORDS, "both-ways", "one-way", "both-ways: is missing"),
)
SIGNED = "{by: Ada Example, on: 2026-11-02, sha256: " + "0" * 64 + "}"
REVIEWS = (
    wrong(REVIEWED, "shoes.yaml: null\n", "", "shoes.yaml: is missing", at="safety"),
    wrong(REVIEWED, "shoes.yaml: null", "shoe.yaml: null", "did you mean 'shoes.yaml'?"),
    wrong(
        REVIEWED, "shoes.yaml: null", "Shoes: null", "'Shoes' is not an id; write it like safety"
    ),
    wrong(
        REVIEWED,
        "shoes.yaml: null",
        f"shoes.yaml: {SIGNED}",
        "was signed by Ada Example for another content",
    ),
    wrong(REVIEWED, "shoes.yaml: null", "shoes.yaml: {by: Ada, on: 2026-11-02}", "sha256: is miss"),
)
RUNNING = (
    wrong(RUN, "stage: 9,", "stage: 8,", "later[0].stage: is 8; go on from 9", at="later"),
    wrong(
        RUN,
        "from_days: 8",
        "from_days: 4",
        "gaps[1].from_days: is not longer",
        at="    - {from_days: 4, to",
    ),
    wrong(RUN, "stages_back: 0", "stages_back: 0, to_stage: 1", "gaps[0]: says both or neither"),
    wrong(RUN, ", to_stage: 2", "", "gaps[1]: says both or neither", at="    - {from_days: 8"),
    wrong(RUN, "reds_to_level: 3", "reds_to_level: 5", "moves.reds_to_level: 5 is out of range"),
    wrong(RUN, "  reds_most: 2\n", "", "moves.reds_most: is missing", at="moves"),
    wrong(RUN_WORDS, '"9": Build up.', '"8": Build up.', "stages.9: is missing"),
    wrong(CADENCE, "beep_percent: [100, 50, 0]", "beep_percent: [0, 50]", "does not fade"),
    wrong(CADENCE, "first_percent: 5", "first_percent: 11", "first_percent: 11 is out of range"),
    wrong(
        CADENCE,
        "ceiling_percent: 10",
        "ceiling_percent: 4",
        "first_percent: is above the ceiling",
        at="first_percent",
    ),
    wrong(CADENCE, "ceiling_percent: 10", "ceiling_percent: 11", "ceiling_percent: 11 is out of"),
    wrong(CADENCE, "[outer-side]", "[outer-sides]", "did you mean 'outer-side'?"),
    wrong(CADENCE, "references: [R01]", "references: [R02]", "'R02' is not one of the references"),
    wrong(CADENCE_WORDS, "passed: Words.\n", "", "passed: is missing", at="who"),
    wrong(SHOES, "audit: [made-for-running]", "audit: []", "audit: has 0 entries"),
    wrong(SHOES, "review_weeks: 4", "review_weeks: 99", "insole.review_weeks: 99 is out of range"),
    wrong(SHOES, "percent_a_week: 10", "percent_a_week: 90", "percent_a_week: 90 is out of range"),
    wrong(SHOES, "millimetres: 10-12", "millimetres: 10-40", "heel_lift.millimetres: 40 is out"),
    wrong(SHOES, "references: [R01]", "references: [R02]", "'R02' is not one of the references"),
    wrong(SHOES_WORDS, "made-for-running: ", "made-for-walks: ", "audit.made-for-running: is miss"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a library that is valid as it stands."""
    return write_library(tmp_path)


@pytest.mark.parametrize(
    "one", [*CRITERIA, *SAFETY, *MEASURES, *CIRCUITS, *REVIEWS, *RUNNING], ids=wrong_id
)
def test_a_wrong_document_is_refused_at_its_line(folder: Path, one: Wrong) -> None:
    where, problems = problems_of(folder, one)
    assert any(said.startswith(where) and one.says in said for said in problems), problems


@pytest.mark.parametrize(
    ("name", "says"),
    [
        (AIMS, "exercises/pathways/sprain.clinical.en.yaml: is missing"),
        (WELLS, "exercises/safety/wells.yaml: is missing"),
        (PAIN_WORDS, "exercises (en): has no words for pain rule words"),
        (CRITERION_WORDS, "exercises (en): has no words for criterion words"),
    ],
)
def test_a_missing_file_is_named(folder: Path, name: str, says: str) -> None:
    (folder / name).unlink()
    assert any(said.startswith(says) for said in problems_in(folder))
