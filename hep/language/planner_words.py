"""Every sentence of the planner by its code: reasons, omissions, warnings, rules. No logic.

The tables are the whole vocabulary of the planner; a test proves that they name every code.
"""

from __future__ import annotations

from hep.language.words import mark

REASONS = {
    "fits_subtype": mark("Chosen for where it hurts: {source}."),
    "fits_stage": mark("Named for {cause} at level {level}."),
    "fits_second_cause": mark("Named for the second cause, {source}, at level {level}."),
    "from_other_level": mark(
        "Level {level} of {cause} names no fitting {category} exercise; taken from level {source}."
    ),
    "from_ladder": mark(
        "No fitting {category} exercise is named for {cause}; an easier rung of {source}."
    ),
    "from_library": mark(
        "The mix asks for {category}, but {cause} names none that fits; taken from the library."
    ),
    "must_have": mark("Asked for by the therapist."),
    "favourite": mark("One of the patient's favourites."),
    "given_before": mark("In the program before: as little as needed is changed."),
    "anchor": mark("The main loading exercise for where it hurts."),
    "serves_goal": mark("Works on a goal of level {level}."),
    "trains": mark("Trains {targets}."),
    "rung_last": mark("The last of {rungs} steps on its ladder."),
    "rung_open": mark("Step {rung} of {rungs} on its ladder; the next is {exercise}."),
    "rung_closed": mark(
        "Step {rung} of {rungs} on its ladder; the next, {exercise}, is not open: {rule}"
    ),
    "dose_from_level": mark("Dose of level {level}, begun at its lower end.{defaulted}"),
    "dose_from_middle": mark("Dose of level {level}, begun in the middle of its range.{defaulted}"),
    "dose_by_hand": mark("Dose of level {level}, set by the therapist: {changed}."),
    "evidence": mark("Evidence {grade}: {meaning}."),
    "evidence_with_downside": mark(
        "Evidence {grade}: {meaning}; with a downside or no benefit shown."
    ),
}
OMISSIONS = {
    "blocked_by_tag": mark("Left out because of {tag}."),
    "gate_not_met": mark("A hop or run: the run-and-hop gate is not met."),
    "no_running_now": mark("A running exercise: no running is allowed now."),
    "no_run_stage": mark("Needs a stage of the walk-run schedule as running status."),
    "not_from_60": mark("Not given from the age of 60."),
    "choose_subtype": mark("Left out until it is chosen where it hurts."),
    "subtype_avoids": mark("Avoided with {subtype}."),
    "manual_only": mark("Only when the therapist picks it by hand."),
    "heavy_needs_rest": mark("Heavy work every day leaves no day of rest between."),
    "no_dose_at_level": mark("Has no dose for level {level} or below."),
    "outgrown": mark("Easier than {exercise}, which a lower level gives already."),
    "ahead_of_level": mark("Harder than {exercise}, the hardest of its ladder for this level."),
    "drill_without_run": mark("A running drill, and no running is allowed now."),
    "position_avoided": mark("The position is to be avoided: {position}."),
    "needs_days": mark("Needs {days} days a week."),
    "not_wanted": mark("Not wanted."),
    "equipment_missing": mark("Needs {equipment}."),
    "category_not_in_mix": mark("The mix has no place for {category} at this number of exercises."),
    "better_alternative": mark("Better here: {chosen}, by a score of {points}."),
    "anchor_first": mark("The main loading exercise for where it hurts comes first: {chosen}."),
    "one_to_read": mark("One thing to read at a time: {chosen}."),
    "session_full": mark("Would make the session longer than asked for."),
    "ladder_full": mark("Two exercises of its ladder are in the program already."),
    "loading_full": mark("Two exercises that load the tendon are in the program already."),
    "fill_full": mark("From elsewhere comes only what the mix must have."),
    "cues_full": mark("One running cue at a time."),
    "loading_rhythms": mark("Daily loading and heavy loading are not given together."),
    "two_protocols": mark("One tendon program at a time."),
    "cue_and_shoe": mark("A new running cue and a change of shoes are not begun together."),
    "cue_and_drill": mark("A new running cue and a new running drill are not begun together."),
    "sole_raise": mark("No plain heel raise beside the one made for where it hurts."),
    "must_have_clashes": mark("Asked for, but it clashes with {others}: {rules}"),
    "by_hand_only": mark("The therapist picks each exercise by hand: {tags}."),
    "level_closed": mark("No level may be opened: {tags}."),
    "closed_by_emergency": mark("Emergency: {red_flags}"),
    "closed_for_today": mark("Medical review today: {red_flags}"),
    "closed_until_cleared": mark("No program until it is cleared: {red_flags}"),
}
FINDINGS = {
    "two_causes": mark(
        "Two causes: {cause} leads, because it asks for the lower load; {other} comes second."
    ),
    "entry_not_met": mark("The criteria for level {wanted} are not met: level {level} is planned."),
    "entry_keeps_closed": mark(
        "Whether level {level} may be entered is not recorded as met: no run and no hop is given."
    ),
    "must_have_left_out": mark("{exercise} was asked for and is left out: {rules}"),
    "must_have_clashes": mark("{exercise} was asked for, but clashes with {others}: {rules}"),
    "fewer_days": mark(
        "On {days} days a week these are done less often than their dose asks: {exercises}."
    ),
    "daily_too": mark(
        "These are short and meant for every day, not only {days} days: {exercises}."
    ),
    "week_has_few_days": mark("{exercise}: on {days} days a week; its dose asks for {least}."),
    "week_keeps_rest_days": mark(
        "{exercise}: on {days} days a week instead of {least}, so that days of rest lie between."
    ),
    "figure_kept": mark(
        "Pictures that stay as drawn, because the movement does not fit the chosen person: "
        "{exercises}."
    ),
    "cadence_not_in_program": mark("Nothing in the program asks for more steps a minute."),
    "cadence_not_counted": mark("Count the own steps a minute first, {counts} times."),
    "cadence_after_strain": mark("Not in the first {weeks} weeks after a calf strain."),
    "cadence_after_shoes": mark("Not within {weeks} weeks of a change of shoes or insoles."),
    "safety_not_asked": mark("The safety questions have not been asked. This is a draft."),
    "safety_asked_in_part": mark("Safety questions not asked yet: {groups}. This is a draft."),
    "refer_beside": mark("Refer, beside the program. Yes to: {red_flag}"),
    "tags_from_answers": mark("Set by the safety questions: {tags}."),
    "cleared_by": mark(
        "Cleared by {by} on {on}. Result: {result}. Limits: {limits}. It was: {red_flag}"
    ),
    "wells_likely": mark("Wells score {points}: a clot is likely. Refer for a scan today."),
    "wells_not_likely": mark(
        "Wells score {points}: medical assessment today all the same. The score clears nobody."
    ),
    "closed_by_emergency": mark(
        "Emergency. Stop, and call an ambulance or send to the emergency department now. "
        "Yes to: {red_flags}"
    ),
    "closed_for_today": mark(
        "Stop. A medical review is needed today; no program until then. Yes to: {red_flags}"
    ),
    "closed_until_cleared": mark(
        "No program until this is cleared: refer, then enter who cleared it. Yes to: {red_flags}"
    ),
    "gate_not_tested": mark("The run-and-hop gate is not tested: no run and no hop is given."),
    "entry_not_tested": mark("Whether level {level} may be entered has not been recorded."),
    "subtype_not_chosen": mark(
        "Choose where it hurts: heavy work and bends to their end are left out until then."
    ),
    "worse_side_not_known": mark("Both sides are sore: say which is worse. The left begins."),
    "level_capped": mark("{tags} allows level {level} at most; asked for was level {wanted}."),
    "running_stopped": mark("No running now: {tags}."),
    "running_needs_gate": mark("Walk-run stage {stage} needs the gate to be met: no running now."),
    "fewer_exercises": mark("{given} of {wanted} exercises fit the rules and {minutes} minutes."),
    "anchor_missing": mark(
        "The main loading exercise for where it hurts is not in the program: {exercises}."
    ),
    "many_exercises": mark("{given} exercises: most people do not manage more than five."),
    "fallback_used": mark(
        "Not all were named for this level; these come from elsewhere: {exercises}."
    ),
    "category_left_out": mark("No {category} exercise could be given."),
    "edits_too_long": mark(
        "With the doses set by hand a session takes {given} minutes; asked for were {minutes}."
    ),
    "edit_breaks_limit": mark("A dose set by hand goes against a rule: {rule}"),
    "edit_not_used": mark(
        "{exercise}: a number set by hand does not fit its dose here and is not used."
    ),
    "edit_too_often": mark(
        "{exercise}: set to {days} days a week; heavy work is given on three at most, "
        "never two days running."
    ),
    "edited_days_differ": mark(
        "{exercise}: set to {days} days a week; this program gives it {given} days."
    ),
    "order_not_fresh": mark(
        "{others} now comes after {exercise}: balance and hops are best done while fresh, "
        "loosening first and strength last."
    ),
    "no_run_items": mark("No running exercise in this program: running is {running}."),
    "by_hand_only": mark(
        "No automatic program: the therapist picks each exercise by hand ({tags})."
    ),
    "level_closed": mark("No program: {tags} lets no level be opened."),
    "nothing_fits_minutes": mark("No exercise that is allowed fits into {minutes} minutes."),
    "all_blocked": mark("No exercise is left: every one is ruled out."),
}
LOOSENING = {
    "equipment_missing": mark("With {equipment} at hand: {gives}."),
    "position_avoided": mark("With this position allowed, {position}: {gives}."),
    "needs_days": mark("With {days} days a week: {gives}."),
    "not_wanted": mark("If it may be given after all: {gives}."),
    "session_full": mark("With {minutes} minutes a session or more: {gives}."),
}
RULE_NAMES = {  # rules whose sentence needs facts, where only the rule is told
    "closed_by_emergency": mark("A safety question asks for emergency care."),
    "closed_for_today": mark("A safety question asks for a medical review today."),
    "closed_until_cleared": mark("A safety question is not cleared."),
    "blocked_by_tag": mark("A precaution blocks it."),
    "choose_subtype": mark("It is not chosen where it hurts."),
    "subtype_avoids": mark("It is avoided where it hurts."),
    "no_dose_at_level": mark("It has no dose for this level."),
    "outgrown": mark("It is too easy for this level."),
    "ahead_of_level": mark("It is too hard for this level."),
    "equipment_missing": mark("A thing it needs is not at hand."),
    "position_avoided": mark("Its position is to be avoided."),
    "needs_days": mark("It needs more days a week."),
}
PROGRAM_FULL = mark("The program would hold more than seven exercises.")
EVIDENCE = {
    "A": mark("guideline or consistent trials for this use"),
    "B": mark("at least one randomised trial for this kind of exercise and problem"),
    "C": mark("small, indirect or biomechanical studies"),
    "D": mark("practice convention, no trial found"),
}
KINDS = {  # which labels a fact is spoken with
    "cause": "causes",
    "other": "causes",
    "subtype": "subtypes",
    "category": "categories",
    "targets": "targets",
    "position": "positions",
    "equipment": "equipment",
    "flags": "flags",
    "red_flag": "red_flags",
    "red_flags": "red_flags",
    "groups": "red_flag_groups",
}
NUMBERS = {  # of a dose, as a therapist sets them
    "sets": mark("sets"),
    "repetitions": mark("repetitions"),
    "hold_seconds": mark("seconds of hold"),
    "duration_seconds": mark("seconds"),
    "distance_metres": mark("metres"),
    "rest_seconds": mark("seconds of rest"),
    "days_per_week": mark("days a week"),
}
DOSE_FIELDS = {  # what a source may leave open, so that the house sets it
    "sets": mark("sets"),
    "repetitions": mark("repetitions"),
    "hold_seconds": mark("hold seconds"),
    "duration_seconds": mark("duration seconds"),
    "distance_metres": mark("distance metres"),
    "tempo": mark("tempo"),
    "rest_seconds": mark("rest seconds"),
    "repetition_maximum": mark("repetition maximum"),
    "later_repetition_maximum": mark("later repetition maximum"),
    "weight": mark("weight"),
    "weight_kilograms": mark("weight kilograms"),
    "weight_step_kilograms": mark("weight step kilograms"),
    "more_steps_percent": mark("more steps percent"),
    "each": mark("each"),
    "effort": mark("effort"),
    "frequency": mark("frequency"),
    "pain_limit": mark("pain limit"),
}
DEFAULTED = mark(" Working defaults: {fields}.")
RUNNING = {
    "none": mark("not part of the plan now"),
    "as-now": mark("as now, within the pain rule"),
    "stage": mark("walk-run stage {stage}"),
}
