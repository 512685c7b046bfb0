"""Every sentence of a review by its code, for a therapist's eyes. No logic.

A test proves that the tables name every code.
"""

from __future__ import annotations

from hep.domain.decision import DecisionKind
from hep.language.words import mark

KINDS = {
    DecisionKind.PROGRESS: mark("Step up"),
    DecisionKind.HOLD: mark("Hold"),
    DecisionKind.STEP_BACK: mark("Step back"),
    DecisionKind.STOP_AND_REFER: mark("Stop and refer"),
}
DECISIONS = {
    "help_sign": mark(
        "A sign for which help is to be sought was logged. Ask the safety questions."
    ),
    "bone_pain": mark(
        "Bone: no pain is allowed, and a session had some. Ask the safety questions."
    ),
    "run_reds": mark(
        "{reds} red runs in {weeks} weeks: back to level {level}. Ask the safety questions again."
    ),
    "red_again": mark(
        "{reds} red sessions since the safety questions were asked. Ask them again before going on."
    ),
    "nothing_logged": mark("Nothing is logged at the present dose."),
    "red": mark(
        "The last session was red: skip {days} days, then {rungs} rungs down or the level before. "
        "More than the printed step needs a new sheet. Ask the safety questions again."
    ),
    "amber_again": mark(
        "{times} sessions running that were not green: one rung down, or {low} to {high} % less."
    ),
    "amber": mark("The last session was amber: it is allowed, but nothing is added."),
    "greens_missing": mark("{greens} of {wanted} green sessions running."),
    "greens_too_close": mark("The green sessions do not lie {hours} hours apart yet."),
    "sets_missing": mark("Not every set of the last green sessions was done."),
    "effort_above": mark("The effort was {effort} of 10; the dose asks for {most} at most."),
    "step_too_soon": mark("The present dose has not held for {days} days yet."),
    "greens": mark(
        "{sessions} green sessions, {hours} hours or more apart, and {days} days at this dose: "
        "one thing of this exercise may go up."
    ),
    "run_red": mark(
        "The last run was red: rest {hours} hours, then stage {stage}. "
        "More than the printed step needs a new sheet."
    ),
    "run_gap": mark("{days} days without a run: go on at stage {stage}."),
    "run_gap_again": mark("{days} days without a run: run stage {stage} again."),
    "run_again": mark("The morning after the last run was amber: run stage {stage} again."),
    "run_more": mark("Stage {stage} asks for {wanted} good runs running."),
    "run_up": mark("{sessions} good runs at this stage: stage {stage} may follow."),
    "one_at_a_time": mark("Ready, but one exercise goes up at a time: {exercise} first."),
    "stopped_elsewhere": mark("Ready, but nothing goes up while {exercise} is stopped."),
    "red_elsewhere": mark("Ready, but {exercise} had a red session within a week."),
    "measure_worse_holds": mark("Ready, but this got worse by more than its error: {measure}."),
    "stepped_lately": mark("Ready, but {exercise} went up within a week: one step a week."),
}
MEASURES = {
    "measure_better": mark("{measure}: {before}, now {after}: better by more than its error."),
    "measure_worse": mark("{measure}: {before}, now {after}: worse by more than its error."),
    "measure_changed": mark("{measure}: {before}, now {after}: changed by more than its error."),
    "measure_within_error": mark("{measure}: {before}, now {after}: no change beyond its error."),
    "measure_unknown": mark("{measure}: {before}, now {after}: whether that is real is not known."),
    "measures_better": mark("There is a gain beyond measurement error."),
    "measures_worse": mark("Something got worse by more than its error: look at the plan now."),
    "measures_early": mark(
        "No change beyond measurement error yet; it is looked for at {weeks} weeks."
    ),
    "measures_unknown": mark("The measures do not tell whether anything changed."),
    "change_or_refer": mark(
        "No gain beyond measurement error at {weeks} weeks: change the plan, or refer."
    ),
}
SUGGESTION = mark("These are suggestions. Nothing has been changed.")
