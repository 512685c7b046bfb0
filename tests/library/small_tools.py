"""The files beside exercises and pathways of the small library."""

from __future__ import annotations

AIMS = (
    "levels:\n"
    + "".join(f"  L{level}: {{goals: [Calm.], dose: Some.}}\n" for level in (1, 2, 3, 4))
    + "maintenance: Go on.\n"
)
CRITERIA = """\
- {id: walk-an-hour, kind: progress, measures: [heel-raises]}
- {id: new-swelling, kind: step_back, screens_again: true}
- {id: hop-twenty, kind: gate, causes: [sprain]}
"""
CRITERION_WORDS = """\
walk-an-hour: {when: Walks for an hour.}
new-swelling: {when: New swelling., then: Back to level 1.}
hop-twenty: {when: Twenty hops.}
"""
WELLS = """\
asked_with: RF01
references: [R01]
likely_from: 2
items:
  - {id: swollen, points: 1}
  - {id: other-reason, points: -2, judged: true}
"""
PAIN_RULE = """\
references: [R01]
amber_from: 3
red_from: 6
morning_rise_amber: 1
settles_within_hours: 24
weeks_worse_red: 2
red_signs: [sharp]
unsteady_red_signs: [swelling]
nerve_tingling_most: 2
nerve_gone_within_minutes: 30
unsupervised_weeks: 2
green_sessions: 2
green_hours_apart: 48
steps_a_week: 1
heavy_weeks_a_step: 2
amber_repeats: 2
amber_less_percent: 20-30
red_rest_days: 1-2
red_rungs_down: 2
limits: {bone: 0, hops_and_runs: 2, unsupervised: 3, other_than_achilles: 3, otherwise: 5}
"""
PAIN_RULE_WORDS = """\
zones: {green: Go on., amber: Hold., red: Rest.}
modifiers:
  bone: None.
  hops-and-runs: Two.
  unsupervised: Three.
  other-than-achilles: Three.
  nerve: Little.
  unsteady: Red.
signs: {sharp: Sharp, swelling: Swelling}
note: Not validated.
"""
MEASURES = """\
- id: heel-raises
  unit: count
  better: higher
  low: 0
  high: 60
  every: two_weeks
  licence: free
  real_change: 6
  real_change_kind: between_days
  meanings: [{size: small, change: 1.5, percent: 15}]
  norms:
    - {ages: 20-29, sex: male, value: 37}
    - {ages: 20-29, sex: female, value: 30}
  subtypes: [outer-side]
  references: [R01]
"""
CADENCE = """\
references: [R01]
baseline_seconds: 30
baseline_counts: 4
baseline_days: 2
first_percent: 5
first_weeks: 2
ceiling_percent: 10
repeats: 4-6
repeat_seconds: 60
block_minutes: 10-15
days_per_week: 2-3
sessions: 8
beep_percent: [100, 50, 0]
pass_within_steps: 2
pass_minutes: 10
pass_effort_rise: 1
not_weeks_after_calf_strain: 4
not_weeks_with_shoe_change: 4
not_subtypes_first: [outer-side]
"""
SHOES = """\
references: [R01]
audit: [made-for-running]
comfort_from: 7
audit_every_weeks: 4
not_weeks_with_gait_cue: 4
transition:
  walk_days: 3-5
  first_percent: 10
  percent_a_week: 10
  low_drop_weeks: 10-20
  freeze_weeks: 1
  previous_share_weeks: 2
heel_lift: {millimetres: 10-12, weeks: 2-12, review_weeks: 6, wean_weeks: 2}
insole: {first_hours: 1, hours_a_day: 1, review_weeks: 4}
"""
SHOES_WORDS = """\
audit: {made-for-running: Are they for running?}
transition: Step by step.
hold: Wait.
together: One thing at a time.
heel_lift: Both shoes.
insole: If it feels good.
"""
CARDS = (
    *("safety/red_flags", "safety/tags", "safety/wells", "safety/pain_rule"),
    *("safety/pain_guide.en", "safety/stop_rules.en", "criteria", "ladders", "circuits"),
    *("measures", "run_schedule", "cadence", "shoes", "cause_finder", "planning"),
)


def reviewed(cause: str) -> str:
    """Return the entries of a library with one cause: nobody has signed anything."""
    return "".join(f"{card}.yaml: null\n" for card in (*CARDS, f"pathways/{cause}"))


TOOL_FILES = {
    "measures.yaml": MEASURES,
    "circuits.yaml": (
        "- id: both-ways\n  kind: rounds\n  rounds: 2\n  parts:\n"
        "    - {exercises: [both-legs-rise], sets: 1}\n    - {exercises: [one-leg-rise]}\n"
        "  references: [R01]\n"
    ),
    "circuits.en.yaml": "both-ways: {name: Both ways, note: Twice round.}\n",
    "measures.en.yaml": "heel-raises: {name: Heel raises, how: Count., note: It varies.}\n",
    "cadence.yaml": CADENCE,
    "cadence.en.yaml": "".join(
        f"{key}: Words.\n"
        for key in ("who", "who_not", "baseline", "target", "dose", "passed", "evidence")
    ),
    "shoes.yaml": SHOES,
    "shoes.en.yaml": SHOES_WORDS,
    "safety/wells.yaml": WELLS,
    "safety/wells.en.yaml": (
        "likely: Scan.\nnot_likely: See a doctor.\nitems: {swollen: Swollen, other-reason: Other}\n"
    ),
    "safety/pain_rule.yaml": PAIN_RULE,
    "safety/pain_rule.en.yaml": PAIN_RULE_WORDS,
    "pathways/sprain.clinical.en.yaml": AIMS,
    "criteria.yaml": CRITERIA,
    "criteria.en.yaml": CRITERION_WORDS,
}
