"""A whole library in a few files, valid as it stands: a test edits one place of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.library.small_tools import TOOL_FILES, reviewed

if TYPE_CHECKING:
    from pathlib import Path

RISE = "items/one-leg-rise/exercise.yaml"
RISE_TEXT = "items/one-leg-rise/text.en.yaml"
BOTH = "items/legs/both-legs-rise/exercise.yaml"
BOTH_TEXT = "items/legs/both-legs-rise/text.en.yaml"
CARD = "items/pain-card/exercise.yaml"
CARD_TEXT = "items/pain-card/text.en.yaml"
FIGURE = "items/one-leg-rise/figure.yaml"
PATHWAY = "pathways/sprain.yaml"
PATHWAY_TEXT = "pathways/sprain.en.yaml"

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="43mm" height="65mm"><path d="M0 0"/></svg>\n'


def _plain(*ids: str) -> str:
    return "".join(f"- {one}\n" for one in ids)


def _exercise(identifier: str, *, side: str, sore_leg: str, level: str, tier: int) -> str:
    return f"""\
id: {identifier}
revision: 1
category: strength
subcategory: rise
position: standing
equipment: [[wall, table], [band]]
side: {side}
sore_leg: {sore_leg}
support: near
shoes: either
flags: [heavy]
tier: {tier}
targets: [calf]
dose:
  {level}:
    sets: 3
    repetitions: 10-12
    tempo: 2-1-3
    rest_seconds: 60
    effort: 6-7
    frequency: {{times_per_day: 1, days_per_week: 3}}
    defaulted: [rest_seconds]
evidence:
  grade: B
  has_downside: false
  references: [R01]
licence: {{id: CC-BY-4.0, author: hep contributors}}
reviewed: null
"""


def _words(name: str, leg: str) -> str:
    return f"""\
name: {name}
brief: Rise on your toes and come down slowly.
purpose: Makes your calf strong.
start: Stand on {leg}.
steps:
  - Push up.
  - Come down.
feel: In your calf.
mistake: You rush. Count to three.
stop_if: You feel a snap.
support: Stay near a wall.
shoes: Bare feet.
easier: Hold on with both hands.
harder: Use one finger.
alt:
  start: A woman stands.
  end: The same woman on her toes.
caption:
  start: heel down
  end: heel up
"""


CARD_FILE = """\
id: pain-card
revision: 2
category: education
subcategory: self
position: standing
equipment: []
side: none
flags: []
tier: 0
targets: [calf]
dose:
  L1:
    occasion: every_day
evidence:
  grade: D
  has_downside: false
  references: []
licence: {id: CC-BY-4.0, author: hep contributors}
reviewed: {by: Ada Example, on: 2026-11-02}
"""
CARD_WORDS = """\
name: Pain card
purpose: Shows you how much pain is fine.
start: You need a pen.
steps:
  - Write a number.
  - Look at it the next morning.
mistake: You forget the morning.
"""
STAGE = """\
    mix: {mobility: 0, strength: 2-3, balance: 0-1, gait: 0, education: 1}
    candidates: [both-legs-rise, pain-card]
    dose_base:
      - {work: strength, sets: 3, repetitions: 8-12, tempo: 2-1-3, days_per_week: 3}
    progress_when: [walk-an-hour]
    step_back_when: [new-swelling]
    typical_weeks: 1-2
    references: [R01]
"""
PATHWAY_FILE = (
    "cause: sprain\nreferences: [R01]\nlevels:\n"
    + "".join(f"  L{level}:\n{STAGE}" for level in (1, 2, 3, 4))
    + """\
subtypes:
  outer-side:
    adds: [one-leg-rise]
    avoids_ids: [both-legs-rise]
    avoids_flags: [heavy]
    implies_tags: [BONE]
    is_achilles: true
    mix:
      L1: {mobility: 0}
    references: [R01]
unsure_avoids_flags: [heavy]
maintenance: {days_per_week: 2, until_months: 6-12, references: [R01]}
"""
)
LEVEL_WORDS = """\
    step: protect and move
    why: Calm comes first.
    goals: [You walk well.]
    progress_when: [You walk for an hour.]
    step_back_when: [It swells.]
"""
PATHWAY_WORDS = (
    "problem: your {side} ankle\nlevels:\n"
    + "".join(f"  L{level}:\n{LEVEL_WORDS}" for level in (1, 2, 3, 4))
    + "subtypes:\n  outer-side:\n    problem: the outside of your {side} ankle\n"
)
TAGS = """\
- id: BONE
  blocks: listed
  blocked_flags: [heavy]
  blocked_ids: [one-leg-rise]
  caution_flags: [run]
  caution_ids: [both-legs-rise]
  cap: 1
  until: clearance
  references: [R01]
- id: CLOT
  blocks: all
  cap: 0
  manual_only: true
  references: []
"""
TAG_WORDS = """\
BONE:
  name: Bone stress
  meaning: Suspected bone stress.
  until: Medical clearance.
  care: Take care of your bone.
CLOT:
  name: Clot
  meaning: Suspected clot.
  until: A doctor has ruled it out.
"""
RED_FLAGS = """\
- id: RF01
  group: injury
  examined: false
  action: block
  tags: [BONE]
  references: [R01]
"""
GUIDE_WORDS = """\
  rule: Your pain limit.
  scale: 0 is no pain.
  normal: Tired muscles are normal.
  bands:
@BANDS@
  next_morning:
    - {zone: green, title: As usual, words: Go on.}
    - {zone: red, title: Worse, words: Wait.}
  red_again: Call us.
"""
ZONES = {
    0: (("green", 0, 0), ("red", 1, 10)),
    2: (("green", 0, 2), ("red", 3, 10)),
    3: (("green", 0, 2), ("amber", 3, 3), ("red", 4, 10)),
    5: (("green", 0, 2), ("amber", 3, 5), ("red", 6, 10)),
}


def _guide(limit: int) -> str:
    bands = (
        f"    - {{zone: {zone}, low: {low}, high: {high}, title: Carry on, words: Go on.}}"
        for zone, low, high in ZONES[limit]
    )
    return f"{limit}:\n" + GUIDE_WORDS.replace("@BANDS@", "\n".join(bands))


CAUSE_FINDER = """references: [R01]
show_from_points: 4
show_from_percent: 35
lead_by_percent: 15
safest_first: [sprain]
questions:
  - id: rolled-it
    gives: [{cause: sprain, points: 3}]
  - id: ran-far
    gives: [{cause: sprain, points: 1}]
pain_sites:
  - {id: outer-ankle, subtype: outer-side}
"""
RUN_SCHEDULE = "references: [R01]\nwarm_up_minutes: 5\nstages:\n" + "".join(
    f"  - {{stage: {stage}, repeats: 5, run_minutes: {stage}, walk_minutes: 1}}\n"
    for stage in range(1, 9)
)
RUN_SCHEDULE += """\
entry_walk_minutes: 30
later: [{stage: 9, run_minutes: 30-35}]
moves:
  sessions_a_week: 3
  rest_days_between: 1
  up_after_sessions: 2
  up_after_sessions_bone: 3-4
  red_rest_hours: 48
  red_stages_back: 2
  reds_most: 2
  reds_within_weeks: 2
  reds_to_level: 3
  longest_run_percent: 10
  longest_run_days: 30
  longest_run_from_stage: 8
  brace_weeks: 8-12
  hard_tendon_days_apart: 2-3
  gaps:
    - {from_days: 4, stages_back: 0}
    - {from_days: 8, to_stage: 2}
"""
RUN_SCHEDULE_WORDS = """\
stages: {"0": Walk., "9": Build up.}
up: Up.
again: Again.
back: Back.
gap: After a gap.
bone: Bone.
sprain: Sprain.
tendon: Tendon.
note: Note.
"""
LABELS = """\
causes: {sprain: a sprain}
subtypes: {outer-side: the outer side}
levels: {L1: one, L2: two, L3: three, L4: four}
categories: {strength: strength, education: good to know}
subcategories: {rise: rises, self: yourself}
positions: {standing: standing}
equipment: {wall: a wall, table: a table, band: a band}
targets: {calf: calf}
flags: {heavy: heavy, run: running}
endings: {clearance: until cleared}
"""
RULES = """\
gated_flags: [run]
references: []
run_flag: run
loading_subcategories: [rise]
loading_from_tier: 2
loading_most: 2
heavy_flag: heavy
spaced_flags: [heavy]
ladder_most: 2
steps_add_no: [run]
harder_tier_most: 1
from_60_avoids: [run]
fresh_subcategories: [rise]
zero_pain_tags: [BONE]
steady_first_flags: [run]
steady_first_from: 3
cues_most: 1
gait_cues: [one-leg-rise]
shoe_changes: [pain-card]
protocols:
  rises: [one-leg-rise]
weights:
  fits_subtype: {points: 60, meaning: "made for where it hurts"}
  fits_stage: {points: 40, meaning: "named for the leading cause at this level"}
  fits_second_cause: {points: 30, meaning: "named for the second cause at this level"}
  fits_other_level: {points: 20, meaning: "named for a cause at another level"}
  fits_ladder: {points: 10, meaning: "an easier rung of a named exercise"}
  own_level: {points: 5, meaning: "has a dose for exactly this level"}
  evidence_a: {points: 9, meaning: "guideline or consistent trials"}
  evidence_b: {points: 6, meaning: "at least one randomised trial"}
  evidence_c: {points: 3, meaning: "small, indirect or biomechanical studies"}
  evidence_of_place: {points: 9, meaning: "studied for where it hurts: it shares a source with the place"}
  downside_costs: {points: 3, meaning: "the evidence has a downside or shows no benefit"}
  caution_costs: {points: 4, meaning: "each precaution that asks for care with it"}
  favourite: {points: 8, meaning: "the patient likes it"}
  given_before: {points: 14, meaning: "in the program before: change as little as needed"}
  each_target: {points: 2, meaning: "each different muscle or structure that a program reaches"}
  each_kind: {points: 4, meaning: "each different kind of work in a program"}
  each_goal: {points: 12, meaning: "each goal of the level that something works on"}
  second_cause_served: {points: 12, meaning: "once, when something serves the second cause"}
  each_thing_costs: {points: 1, meaning: "each different thing to fetch"}
  each_position_costs: {points: 1, meaning: "each different position to get into"}
"""
FILES = {
    **TOOL_FILES,
    "reviewed.yaml": reviewed("sprain"),
    RISE: _exercise("one-leg-rise", side="unilateral", sore_leg="stands", level="L2", tier=2),
    RISE_TEXT: _words("One-leg rise", "your {sore} leg"),
    "items/one-leg-rise/start.svg": SVG,
    "items/one-leg-rise/end.svg": SVG.replace("M0 0", "M0 1"),
    FIGURE: (
        "figure: woman\nbase: standing\nview: {camera: side}\nshoes: false\nmirrorable: false\n"
        "frames:\n  start: {highlight: calf}\n  end: {ghost: true}\n"
    ),
    BOTH: _exercise("both-legs-rise", side="bilateral", sore_leg="both", level="L1", tier=1),
    BOTH_TEXT: _words("Rise on both legs", "both legs"),
    "items/legs/both-legs-rise/start.svg": SVG,
    "items/legs/both-legs-rise/end.svg": SVG.replace("M0 0", "M0 2"),
    CARD: CARD_FILE,
    CARD_TEXT: CARD_WORDS,
    PATHWAY: PATHWAY_FILE,
    PATHWAY_TEXT: PATHWAY_WORDS,
    "safety/tags.yaml": TAGS,
    "safety/tags.en.yaml": TAG_WORDS,
    "safety/red_flags.yaml": RED_FLAGS,
    "safety/red_flags.en.yaml": "groups: {injury: Injury}\nquestions: {RF01: Could you walk?}\n",
    "safety/stop_rules.en.yaml": (
        "call_emergency: [No breath.]\nstop_and_get_help: [A snap.]\nstop_the_exercise: [Sharp pain.]\n"
        "stop_the_run: [A limp.]\nreport_within_a_day: [New swelling.]\n"
    ),
    "safety/pain_guide.en.yaml": "".join(_guide(limit) for limit in ZONES),
    "ladders.yaml": "- id: rises\n  kind: steps\n  rungs: [both-legs-rise, one-leg-rise]\n",
    "run_schedule.yaml": RUN_SCHEDULE,
    "run_schedule.en.yaml": RUN_SCHEDULE_WORDS,
    "cause_finder.yaml": CAUSE_FINDER,
    "cause_finder.en.yaml": (
        "questions: {rolled-it: Did you roll it?, ran-far: Did you run far?}\n"
        "pain_sites: {outer-ankle: at the outer ankle}\n"
    ),
    "planning.yaml": RULES,
    "running.en.yaml": "".join(
        f"{status}:\n  allowed: Run or not.\n  instead: Swim.\n"
        for status in ("none", "as-now", "stage")
    ),
    "references.yaml": '- {id: R01, citation: A 2020., doi: "10.1/x", status: verified}\n',
    "vocabulary/causes.yaml": _plain("sprain"),
    "vocabulary/subtypes.yaml": _plain("outer-side"),
    "vocabulary/levels.yaml": _plain("L1", "L2", "L3", "L4"),
    "vocabulary/categories.yaml": _plain("strength", "education"),
    "vocabulary/subcategories.yaml": _plain("rise", "self"),
    "vocabulary/positions.yaml": _plain("standing"),
    "vocabulary/targets.yaml": _plain("calf"),
    "vocabulary/flags.yaml": _plain("heavy", "run"),
    "vocabulary/endings.yaml": _plain("clearance"),
    "vocabulary/equipment.yaml": (
        "- {id: wall, at_home: true}\n- {id: table, at_home: true}\n- {id: band, at_home: false}\n"
    ),
    "vocabulary/labels.en.yaml": LABELS,
}


def write_library(root: Path) -> Path:
    """Write the small library into `root/exercises` and return that folder."""
    folder = root / "exercises"
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def edit(folder: Path, name: str, old: str, new: str) -> None:
    """Replace the first `old` in a file, which must be there."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    if old not in text:
        msg = f"{name} does not hold {old!r}"
        raise AssertionError(msg)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
