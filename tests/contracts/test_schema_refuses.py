"""Each rule of the library has a wrong document that it refuses, at the right file and line.

Every wrong document is a good one with one place edited.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.library.load import load_library
from tests.library.small_library import (
    BOTH,
    BOTH_TEXT,
    CARD,
    CARD_TEXT,
    FIGURE,
    PATHWAY,
    PATHWAY_TEXT,
    RISE,
    RISE_TEXT,
    edit,
    write_library,
)
from tests.library.wrong_documents import Wrong, problems_in, problems_of, wrong, wrong_id

if TYPE_CHECKING:
    from pathlib import Path

TAGS, TAG_WORDS = "safety/tags.yaml", "safety/tags.en.yaml"
GUIDE = "safety/pain_guide.en.yaml"
FINDER, FINDER_WORDS = "cause_finder.yaml", "cause_finder.en.yaml"
LABELS = "vocabulary/labels.en.yaml"
RED, RED_WORDS = "safety/red_flags.yaml", "safety/red_flags.en.yaml"


YAML = (
    wrong(
        RISE,
        "revision: 1",
        "revision: 1\nrevision: 2",
        "the key 'revision' stands here twice",
        at="revision: 2",
    ),
    wrong(RISE, "[heavy]", "&h [heavy]", "uses an anchor"),
    wrong(RISE, "tier: 2", "tier: *h", "uses an alias"),
    wrong(RISE, "tier: 2", "tier: !!int 2", "uses the tag tag:yaml.org,2002:int"),
    wrong(RISE, "[heavy]", "[heavy", "is not YAML"),
    wrong(RISE, "tier: 2", "tier: 2\n---\nid: x", "holds several documents", at="id: one"),
    wrong(RISE, "tier: 2", "? [a]\n: 2", "has a key that is not text"),
    wrong(RISE, "[heavy]", "[" * 13 + "]" * 13, "nests deeper than 12 levels"),
    wrong(RISE_TEXT, "Makes", "Makes\x07", "holds the character U+0007"),
    wrong(RISE_TEXT, "Makes", "Makes\u202e", "holds the character U+202E"),
    wrong(RISE_TEXT, "feel: In your calf.", 'feel: "In \\x07."', "a character that does not print"),
    wrong(RISE_TEXT, "feel: In your calf.", "feel: 'In your calf.", "is not YAML"),
    wrong(
        RISE_TEXT, "feel: In your calf.", 'feel: "In \\u202e."', "a character that does not print"
    ),
)
EXERCISE = (
    wrong(RISE, "revision: 1\n", "", "revision: is missing", at="id: one"),
    wrong(
        RISE, "revision: 1", "revision: 1\ncolour: red", "colour: is not known here", at="colour"
    ),
    wrong(RISE, "revision: 1", "revision: one", "revision: 'one' is not a number; write 1 to 9999"),
    wrong(RISE, "revision: 1", "revision: 0", "revision: 0 is out of range"),
    wrong(RISE, "revision: 1", "revision: [1]", "revision: is a list or mapping; write one value"),
    wrong(RISE, "id: one-leg-rise", "id: One_Leg", "id: 'One_Leg' is not an id"),
    wrong(RISE, "id: one-leg-rise", "id: two-leg-rise", "id: is not the folder's name"),
    wrong(RISE, "category: strength", "category: force", "'force' is not known; write mobility"),
    wrong(
        RISE, "category: strength", "category: balance", "'balance' is not one of the categories"
    ),
    wrong(RISE, "subcategory: rise", "subcategory: rises", "did you mean 'rise'?"),
    wrong(RISE, "position: standing", "position: flying", "'flying' is not one of the positions"),
    wrong(RISE, "[[wall, table], [band]]", "wall", "equipment: is not a list"),
    wrong(
        RISE, "[[wall, table], [band]]", "[[wal]]", "equipment[0][0]: 'wal' is not one of the equ"
    ),
    wrong(RISE, "[[wall, table], [band]]", "[[]]", "equipment[0]: has 0 entries; write 1 to 6"),
    wrong(RISE, "[wall, table]", "[wall, wall]", "equipment[0][1]: 'wall' stands here twice"),
    wrong(RISE, "side: unilateral", "side: none", "side: is none, which is for education"),
    wrong(RISE, "sore_leg: stands", "sore_leg: both", "sore_leg: does not fit the side"),
    wrong(RISE, "sore_leg: stands\n", "", "sore_leg: is missing", at="id: one"),
    wrong(RISE, "support: near\n", "", "support: is missing", at="id: one"),
    wrong(RISE, "support: near", "support: far", "support: 'far' is not known"),
    wrong(RISE, "shoes: either", "shoes: shod", "equipment: lacks shoes", at="equipment"),
    wrong(RISE, "shoes: either", "shoes: barefoot", "shoes: contradicts the flag barefoot"),
    wrong(RISE, "flags: [heavy]", "flags: [Heavy]", "flags[0]: 'Heavy' is not an id"),
    wrong(RISE, "flags: [heavy]", "flags: [heavvy]", "did you mean 'heavy'?"),
    wrong(RISE, "tier: 2", "tier: 5", "tier: 5 is out of range; write 0 to 4"),
    wrong(RISE, "targets: [calf]", "targets: []", "targets: has 0 entries"),
    wrong(RISE, "targets: [calf]", "targets: [arm]", "'arm' is not one of the targets"),
    wrong(
        *(RISE, "targets: [calf]", "stop_signs: [ache]\ntargets: [calf]"),
        "stop_signs[0]: 'ache' is not known; write pain, today, call",
    ),
    wrong(RISE, "targets: [calf]", "stop_signs: []\ntargets: [calf]", "stop_signs: has 0 entries"),
    wrong(RISE, "grade: B", "grade: E", "evidence.grade: 'E' is not known; write A, B, C, D"),
    wrong(RISE, "has_downside: false", "has_downside: no", "'no' is neither yes nor no"),
    wrong(RISE, "references: [R01]", "references: []", "is empty for grade B"),
    wrong(RISE, "references: [R01]", "references: [R99]", "'R99' is not one of the references"),
    wrong(RISE, "references: [R01]", "references: [X]", "'X' is not an id; write it like R04"),
    wrong(RISE, "CC-BY-4.0", "GPL-3.0", "licence.id: 'GPL-3.0' is not known"),
    wrong(RISE, "{id: CC-BY-4.0, author: hep contributors}", "free", "licence: is not a mapping"),
    wrong(CARD, "on: 2026-11-02", "on: yesterday", "reviewed.on: 'yesterday' is not a day"),
    wrong(CARD, "by: Ada Example, ", "", "reviewed.by: is missing", at="reviewed"),
    wrong(CARD, "side: none", "side: bilateral", "side: has no meaning for education"),
    wrong(CARD, "side: none", "side: none\nshoes: shod", "shoes: has no meaning", at="shoes"),
    wrong(CARD, "side: none", "side: none\nstop_signs: [pain]", "stop_signs: has no", at="stop_s"),
    wrong(
        CARD,
        "    occasion: every_day",
        "    sets: 3\n    repetitions: 5\n    rest_seconds: 9\n"
        "    frequency: {times_per_day: 1, days_per_week: 3}",
        "dose.L1.occasion: is missing",
        at="  L1",
    ),
)
DOSE = (
    wrong(
        RISE, "sets: 3", "sets: three", "dose.L2.sets: 'three' is not a number; write 12 or 10-12"
    ),
    wrong(RISE, "10-12", "12-10", "dose.L2.repetitions: '12-10' runs backwards; write 10-12"),
    wrong(RISE, "10-12", "10-900", "dose.L2.repetitions: 900 is out of range"),
    wrong(RISE, "10-12", "0-12", "dose.L2.repetitions: 0 is out of range"),
    wrong(RISE, "tempo: 2-1-3", "tempo: slow", "dose.L2.tempo: 'slow' is not a tempo"),
    wrong(RISE, "tempo: 2-1-3", "tempo: 0-0-0", "dose.L2.tempo: '0-0-0' is not a tempo"),
    wrong(RISE, "rest_seconds: 60", "rest_seconds: 900", "dose.L2.rest_seconds: 900 is out of"),
    wrong(RISE, "    rest_seconds: 60\n", "", "dose.L2.rest_seconds: is missing", at="  L2:"),
    wrong(
        RISE,
        "    frequency: {times_per_day: 1, days_per_week: 3}\n",
        "",
        "frequency: is missing",
        at="  L2:",
    ),
    wrong(RISE, "days_per_week: 3", "days_per_week: 8", "days_per_week: 8 is out of range"),
    wrong(RISE, "times_per_day: 1, ", "", "times_per_day: is missing", at="frequency"),
    wrong(RISE, "effort: 6-7", "effort: 11", "dose.L2.effort: 11 is out of range"),
    wrong(RISE, "[rest_seconds]", "[each]", "names 'each', which is not written", at="defaulted"),
    wrong(
        RISE, "repetitions: 10-12", "duration_seconds: 30", "tempo: needs repetitions", at="tempo"
    ),
    wrong(
        RISE,
        "    tempo: 2-1-3",
        "    duration_seconds: 30",
        "dose.L2: a dose has exactly one measure",
        at="  L2:",
    ),
    wrong(
        RISE,
        "    repetitions: 10-12\n    tempo: 2-1-3\n",
        "",
        "dose.L2: a dose has exactly one",
        at="  L2:",
    ),
    wrong(RISE, "    tempo: 2-1-3", "    each: leg", "dose.L2.each: 'leg' is not known; write way"),
    wrong(RISE, "  L2:", "  L5:", "dose.L5: 'L5' is not known; write L1, L2, L3, L4"),
    wrong(
        RISE,
        "    repetitions: 10-12\n    tempo: 2-1-3",
        "    occasion: once",
        "occasion: is for education",
    ),
)
DOSE_EXTRAS = (
    wrong(RISE, "effort: 6-7", "weight_kilograms: 5-10", "dose.L2.weight_kilograms: needs weight"),
    wrong(RISE, "effort: 6-7", "weight_step_kilograms: 5", "weight_step_kilograms: needs weight"),
    wrong(
        RISE, "effort: 6-7", "weight: heavy", "weight: 'heavy' is not known; write added, optional"
    ),
    wrong(
        RISE,
        "effort: 6-7",
        "later_repetition_maximum: 6",
        "dose.L2.later_repetition_maximum: is not below repetition_maximum",
    ),
    wrong(RISE, "effort: 6-7", "more_steps_percent: 11", "more_steps_percent: 11 is out of range"),
    wrong(
        RISE,
        "evidence:",
        "dose_on_one_leg:\n  L3:\n    repetitions: 5\n"
        "    frequency: {times_per_day: 1, days_per_week: 3}\nevidence:",
        "dose_on_one_leg: is for exercises of both legs",
    ),
)
TEXT = (
    wrong(RISE_TEXT, "support: Stay near a wall.\n", "", "support: is missing", at="name"),
    wrong(RISE_TEXT, "One-leg rise", "x" * 10_000, "name: has 10000 letters; shorten it to 34"),
    wrong(RISE_TEXT, "One-leg rise", "<script>alert(1)</script>", "holds markup; write plain"),
    wrong(RISE_TEXT, "In your calf.", "In your &amp; calf.", "feel: 'In your &amp; calf.' holds"),
    wrong(RISE_TEXT, "One-leg rise", "rise ON both legs", "name: is the name in exercises/items/"),
    wrong(RISE_TEXT, "name: One-leg rise", "name:", "name: is empty"),
    wrong(RISE_TEXT, "purpose: Makes your calf strong.", "purpose: " + "a " * 21, "has 21 words"),
    wrong(RISE_TEXT, "In your calf.", "|-\n  In\n  calf", "feel: has a line break", at="feel"),
    wrong(RISE_TEXT, "your {sore} leg", "your {left} leg", "{left} is not a place to fill"),
    wrong(RISE_TEXT, "your {sore} leg", "your {sore leg", "{sore leg. is not a place to fill"),
    wrong(RISE_TEXT, "your {sore} leg", "one leg", "start: never names {sore}"),
    wrong(BOTH_TEXT, "Stand on both legs.", "Stand on your {sore} leg.", "no single leg works"),
    wrong(RISE_TEXT, "  - Push up.\n", "", "steps: has 1 entries; write 2 to 5", at="steps"),
    wrong(
        RISE_TEXT,
        "Push up.",
        "Come down.",
        "steps[1]: 'Come down.' stands here twice",
        at="  - Come down.\nfeel",
    ),
    wrong(RISE_TEXT, "Push up.", "P" * 61, "steps[0]: has 61 letters"),
    wrong(RISE_TEXT, "easier: Hold on with both hands.\n", "", "easier: is missing", at="name"),
    wrong(RISE_TEXT, "  end: heel up\n", "", "caption.end: is missing", at="caption"),
    wrong(RISE_TEXT, "  end: heel up", "  end: heel up as high as you can", "has 7 words"),
    wrong(
        RISE_TEXT,
        "alt:\n",
        "alt:\n  middle: A woman.\n",
        "alt.middle: 'middle' is not an id",
        at="  middle",
    ),
    wrong(
        RISE_TEXT, "alt:\n", "alt:\n  '1': A woman.\n", "'1' is not one of the pictures", at="  '1'"
    ),
    wrong(
        CARD_TEXT,
        "name: Pain card",
        "name: Pain card\nfeel: Fine.",
        "feel: has no meaning",
        at="feel",
    ),
)
FIGURES = (
    wrong(FIGURE, "base: standing", "bases: standing", "bases: is not known here"),
    wrong(FIGURE, "{camera: side}", "side", "view: is not a mapping"),
    wrong(FIGURE, "shoes: false", "pose: {knee: bent}", "pose.knee: 'bent' is not a number"),
    wrong(FIGURE, "shoes: false", "props: [{kind: wall, at: [1]}]", "at: is not a list of 3 numb"),
    wrong(FIGURE, "shoes: false", "props: [{kind: band, part: 1}]", "part: '1' is not a part"),
    wrong(FIGURE, "shoes: false", "shoes: bare", "shoes: 'bare' is neither yes nor no"),
    wrong(FIGURE, "{ghost: true}", "{pose: {knee: bent}}", "frames.end.pose.knee: 'bent' is not a"),
    wrong(FIGURE, "  end: {", "  finish: {", "'finish' is not an id; write it like start"),
    wrong(FIGURE, "  end: {", "  1: {", "frames: lacks the drawn frame 'end'", at="frames"),
    wrong(FIGURE, "  end: {", "  1: {", "frames.1: has no picture 1.svg"),
)
PATHWAYS = (
    wrong(PATHWAY, "cause: sprain", "cause: strain", "cause: 'strain' is not one of the causes"),
    wrong(PATHWAY, "cause: sprain", "cause: strain", "cause: is not the file's name"),
    wrong(
        PATHWAY,
        "mobility: 0, strength: 2-3, balance: 0-1, gait: 0",
        "mobility: 0",
        "asks for no exercise",
    ),
    wrong(PATHWAY, "strength: 2-3", "power: 2-3", "levels.L1.mix.power: 'power' is not known"),
    wrong(PATHWAY, "strength: 2-3", "strength: 9", "levels.L1.mix.strength: 9 is out of range"),
    wrong(
        PATHWAY,
        "[both-legs-rise, pain-card]",
        "[both-legs-rises]",
        "did you mean 'both-legs-rise'?",
    ),
    wrong(
        PATHWAY, "[both-legs-rise, pain-card]", "[one-leg-rise]", "has no dose for level 1 or below"
    ),
    wrong(PATHWAY, "typical_weeks: 1-2", "typical_weeks: soon", "'soon' is not a number"),
    wrong(PATHWAY, "references: [R01]", "references: [R02]", "'R02' is not one of the references"),
    wrong(PATHWAY, "  outer-side:", "  outer-sides:", "did you mean 'outer-side'?"),
    wrong(PATHWAY, "adds: [one-leg-rise]", "adds: [two-leg-rise]", "is not one of the exercises"),
    wrong(
        PATHWAY, "avoids_ids: [both-legs-rise]", "avoids_ids: [x]", "is not one of the exercises"
    ),
    wrong(PATHWAY, "avoids_flags: [heavy]", "avoids_flags: [x]", "'x' is not one of the flags"),
    wrong(PATHWAY, "implies_tags: [BONE]", "implies_tags: [BON]", "did you mean 'BONE'?"),
    wrong(
        PATHWAY, "unsure_avoids_flags: [heavy]", "unsure_avoids_flags: [x]", "not one of the flags"
    ),
    wrong(PATHWAY_TEXT, "your {side} ankle", "your {sore} ankle", "{sore} is not a place to fill"),
    wrong(
        PATHWAY_TEXT,
        "  outer-side:",
        "  inner-side:",
        "subtypes.outer-side: is missing",
        at="subtypes:",
    ),
    wrong(
        PATHWAY_TEXT, "    why: Calm comes first.\n", "", "levels.L1.why: is missing", at="  L1:"
    ),
    wrong(PATHWAY_TEXT, "  L4:", "  L5:", "levels.L5: 'L5' is not an id"),
    wrong(PATHWAY_TEXT, "goals: [You walk well.]", "goals: []", "levels.L1.goals: has 0 entries"),
    wrong("ladders.yaml", "[both-legs-rise, one-leg-rise]", "[both-legs-rise]", "has 1 entries"),
    wrong(
        "ladders.yaml", "[both-legs-rise, one-leg-rise]", "[both-legs-rise, x]", "'x' is not one of"
    ),
    wrong(
        "ladders.yaml",
        "[both-legs-rise, one-leg-rise]",
        "[one-leg-rise, both-legs-rise]",
        "easier rung above",
    ),
    wrong("ladders.yaml", "kind: steps", "kind: stairs", "'stairs' is not known; write steps"),
    wrong(
        "ladders.yaml",
        "- id",
        "- {id: rises, kind: variants, rungs: [one-leg-rise, pain-card]}\n- id",
        "'rises' stands here twice",
        at="- id: rises",
    ),
    wrong(
        "ladders.yaml",
        "- id: rises",
        "- {id: back, kind: steps, rungs: [one-leg-rise, both-legs-rise]}\n- id: rises",
        "is harder than itself",
    ),
    wrong(
        "run_schedule.yaml", "stage: 2,", "stage: 3,", "stages[1].stage: is 3; number the stages"
    ),
    wrong(
        "run_schedule.yaml",
        "  - {stage: 8, repeats: 5, run_minutes: 8, walk_minutes: 1}\n",
        "",
        "has 7 entries",
        at="stages:",
    ),
    wrong("run_schedule.yaml", "[R01]", "[R02]", "'R02' is not one of the references"),
)
SAFETY = (
    wrong(TAGS, "id: BONE", "id: Bone", "[0].id: 'Bone' is not an id; write it like INSERT_ACH"),
    wrong(TAGS, "id: CLOT", "id: BONE", "'BONE' stands here twice", at="- id: BONE\n  blocks: all"),
    wrong(TAGS, "blocks: all", "blocks: some", "blocks: 'some' is not known; write listed, all"),
    wrong(
        TAGS,
        "blocks: all",
        "blocks: all\n  blocked_flags: [run]",
        "has no effect beside this block",
        at="  blocked_flags: [run]",
    ),
    wrong(TAGS, "caution_flags: [run]", "caution_flags: [heavy]", "'heavy' is blocked already"),
    wrong(
        TAGS, "caution_ids: [both-legs-rise]", "caution_ids: [one-leg-rise]", "is blocked already"
    ),
    wrong(TAGS, "blocked_flags: [heavy]", "blocked_flags: [x]", "'x' is not one of the flags"),
    wrong(
        TAGS, "blocked_ids: [one-leg-rise]", "blocked_ids: [x]", "'x' is not one of the exercises"
    ),
    wrong(TAGS, "cap: 1", "cap: L1", "cap: 'L1' is not a number; write 0 to 4"),
    wrong(TAGS, "cap: 1", "cap: 5", "cap: 5 is out of range"),
    wrong(TAGS, "until: clearance", "until: sunday", "'sunday' is not one of the endings"),
    wrong(TAGS, "references: [R01]", "references: [R02]", "is not one of the references"),
    wrong(TAG_WORDS, "  care: Take care of your bone.\n", "", "BONE.care: is missing", at="BONE"),
    wrong(
        TAG_WORDS,
        "  name: Clot",
        "  name: Clot\n  care: Rest.",
        "CLOT.care: is never printed",
        at="  care: Rest.",
    ),
    wrong(TAG_WORDS, "CLOT:", "CLOTS:", "CLOT: is missing", at="BONE:"),
    wrong(TAG_WORDS, "CLOT:", "CLOTS:", "did you mean 'CLOT'?"),
    wrong(RED, "id: RF01", "id: F1", "'F1' is not an id; write it like RF07"),
    wrong(RED, "action: block", "action: wait", "'wait' is not known; write emergency"),
    wrong(RED, "tags: [BONE]", "tags: [BONES]", "did you mean 'BONE'?"),
    wrong(RED_WORDS, "injury: Injury", "bones: Bones", "groups.injury: is missing"),
    wrong(RED_WORDS, "RF01: ", "RF02: ", "questions.RF01: is missing"),
    wrong(
        "safety/stop_rules.en.yaml",
        "stop_the_run: [A limp.]\n",
        "",
        "stop_the_run: is missing",
        at="call_emergency",
    ),
    wrong(GUIDE, "0:\n", "1:\n", "1: '1' is not a limit of any plan; write 0, 2, 3, 5"),
    wrong(GUIDE, "low: 3", "low: 4", "bands[1].low: does not follow on"),
    wrong(GUIDE, "high: 10", "high: 9", "bands: stop at 9; the last must reach 10", at="  bands:"),
    wrong(GUIDE, "zone: green", "zone: blue", "zone: 'blue' is not known; write green"),
    wrong("planning.yaml", "gated_flags: [run]", "gated_flags: [runs]", "did you mean 'run'?"),
    wrong("planning.yaml", "run_flag: run", "run_flag: runs", "run_flag: 'runs' is not one of"),
    wrong(
        "planning.yaml", "zero_pain_tags: [BONE]", "zero_pain_tags: [X]", "is not one of the tags"
    ),
    wrong("planning.yaml", "ladder_most: 2", "ladder_most: 0", "ladder_most: 0 is out of range"),
    wrong("planning.yaml", "loading_most: 2\n", "", "loading_most: is missing", at="gated_flags"),
    wrong("planning.yaml", "subcategories: [rise]", "subcategories: [x]", "subcategories"),
    wrong("planning.yaml", "gait_cues: [one-leg-rise]", "gait_cues: [x]", "one of the exercises"),
    wrong("planning.yaml", "rises: [one-leg-rise]", "rises: [x]", "is not one of the exercises"),
    wrong("planning.yaml", "own_level:", "own:", "own_level: is missing", at="weights:"),
    wrong("planning.yaml", "points: 60", "points: 100", "points: 100 is out of range"),
    wrong(FINDER, "points: 3", "points: 0", "points: 0 is out of range"),
    wrong(FINDER, "points: 3", "points: 10", "points: 10 is out of range"),
    wrong(FINDER, "safest_first: [sprain]", "safest_first: [strain]", "'strain' gets points from"),
    wrong(
        FINDER, "cause: sprain, points: 3", "cause: sprains, points: 3", "did you mean 'sprain'?"
    ),
    wrong(FINDER, "points: 3}]", "points: 3}, {cause: sprain, points: 1}]", "names a cause twice"),
    wrong(FINDER, "subtype: outer-side", "subtype: inner-side", "is not one of the subtypes"),
    wrong(FINDER, "lead_by_percent: 15\n", "", "lead_by_percent: is missing", at="references"),
    wrong(FINDER, "show_from_percent: 35", "show_from_percent: 0", "0 is out of range"),
    wrong(FINDER, "references: [R01]", "references: [R09]", "is not one of the references"),
    wrong(FINDER_WORDS, "rolled-it: ", "rolled: ", "questions.rolled-it: is missing"),
    wrong(FINDER_WORDS, "outer-ankle: ", "outer: ", "pain_sites.outer-ankle: is missing"),
    wrong("running.en.yaml", "as-now:", "as-ever:", "as-now: is missing", at="none:"),
    wrong("running.en.yaml", "Run or not.", "Run {where}.", "{where} is not a place to fill"),
)
LISTS = (
    wrong("references.yaml", "status: verified", "status: sure", "status: 'sure' is not known"),
    wrong("references.yaml", "10.1/x", "doi.org/10.1/x", "doi: 'doi.org/10.1/x' is not a DOI"),
    wrong(
        "vocabulary/flags.yaml",
        "- heavy\n",
        "- heavy\n- heavy\n",
        "[1]: 'heavy' stands here twice",
        at="- heavy\n- run",
    ),
    wrong(
        "vocabulary/equipment.yaml",
        "- {id: wall, at_home: true}",
        "- wall",
        "[0]: is not a mapping",
    ),
    wrong("vocabulary/equipment.yaml", "at_home: true", "at_home: maybe", "'maybe' is neither yes"),
    wrong(
        LABELS, "{sprain: a sprain}", "{strain: a strain}", "causes.sprain: is missing", at="causes"
    ),
    wrong(LABELS, "{sprain: a sprain}", "{sprain: a, strain: b}", "did you mean 'sprain'?"),
    wrong(LABELS, "calf: calf", "calf: <b>calf</b>", "holds markup"),
    wrong(LABELS, "endings: {clearance: until cleared}\n", "", "endings: is missing", at="causes"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a library that is valid as it stands."""
    return write_library(tmp_path)


@pytest.mark.parametrize(
    "one",
    [*YAML, *EXERCISE, *DOSE, *DOSE_EXTRAS, *TEXT, *FIGURES, *PATHWAYS, *SAFETY, *LISTS],
    ids=wrong_id,
)
def test_a_wrong_document_is_refused_at_its_line(folder: Path, one: Wrong) -> None:
    where, problems = problems_of(folder, one)
    assert any(said.startswith(where) and one.says in said for said in problems), problems


def test_the_small_library_is_valid_as_it_stands(folder: Path) -> None:
    assert set(load_library(folder).exercises) == {"both-legs-rise", "one-leg-rise", "pain-card"}


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("planning.yaml", "exercises/planning.yaml: is missing"),
        ("vocabulary/flags.yaml", "exercises/vocabulary/flags.yaml: is missing"),
        (RISE_TEXT, f"exercises/{RISE}:1: has no text.en.yaml"),
        (RISE, f"exercises/{RISE_TEXT}: belongs to no exercise"),
        (PATHWAY, "exercises/pathways/sprain.yaml: is missing"),
        (PATHWAY_TEXT, "exercises/pathways/sprain.en.yaml: is missing"),
        (LABELS, "exercises (en): has no words for labels"),
        (TAG_WORDS, "exercises (en): has no words for tag words"),
        ("items/one-leg-rise/end.svg", f"exercises/{RISE}:1: has no picture end.svg"),
    ],
)
def test_a_missing_file_is_named(folder: Path, name: str, says: str) -> None:
    (folder / name).unlink()
    assert any(said.startswith(says) for said in problems_in(folder))


@pytest.mark.parametrize("name", ["items/x/exercise.yml", "tags.yaml", "items/x/text.yaml", "a.py"])
def test_a_file_that_the_library_does_not_know_is_refused(folder: Path, name: str) -> None:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("id: x\n", encoding="utf-8")
    assert any(
        f"exercises/{name}: is not a file of the library" in one for one in problems_in(folder)
    )


def test_every_problem_of_every_file_is_told_at_once_in_order(folder: Path) -> None:
    edit(folder, RISE, "tier: 2", "tier: 9")
    edit(folder, RISE, "revision: 1", "revision: one")
    edit(folder, BOTH, "position: standing", "position: flying")
    edit(folder, TAGS, "cap: 1", "cap: x")
    problems = problems_in(folder)
    assert [one.split(": ")[0] for one in problems] == [
        f"exercises/{BOTH}:5",
        f"exercises/{RISE}:2",
        f"exercises/{RISE}:12",
        f"exercises/{TAGS}:7",
    ]


def test_two_folders_of_one_name_are_refused(folder: Path) -> None:
    (folder / "items/more").mkdir()
    (folder / "items/more/one-leg-rise").mkdir()
    again = folder / "items/more/one-leg-rise/exercise.yaml"
    again.write_text((folder / RISE).read_text(encoding="utf-8"), encoding="utf-8")
    assert any(
        "has the id of exercises/items/more/one-leg-rise" in one for one in problems_in(folder)
    )
