"""The fixed words of the printed sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.language.words import mark

if TYPE_CHECKING:
    from hep.language.words import Words

FURNITURE = {
    "your_exercises": mark("Your exercises, in this order"),
    "chosen": mark("Chosen by your therapist."),
    "pain": mark("Pain guide: how much is all right?"),
    "emergency": mark("Call {emergency} at once if"),
    "emergency_line": mark("Call for emergency help at once if"),
    "help": mark("Get help the same day if"),
    "call": mark("Call {phone}."),
    "call_line": mark("Call"),
    "open": mark("We are open {hours}."),
    "closed": mark("We are closed? Call {emergency}."),
    "closed_line": mark("We are closed? Call for emergency help."),
    "pace_elsewhere": mark("Rest, speed and more signs to stop are on your exercise sheet."),
    "how_elsewhere": mark(
        "How to do each exercise, the easier way and more stop signs are on your exercise sheet."
    ),
    "more_elsewhere": mark(
        "How to do each exercise, the easier way, the next morning and more signs to stop "
        "are on your exercise sheet."
    ),
    "running": mark("Running now"),
    "start_position": mark("Start position"),
    "steps": mark("Steps"),
    "feel": mark("You feel it here"),
    "mistake": mark("Common mistake"),
    "stop_if": mark("Stop if"),
    "too_hard": mark("Too hard? The easier way"),
    "too_easy": mark("Too easy? The harder way"),
    "care": mark("Take care"),
    "practised": mark("Shown and practised"),
    "good_to_know": mark("Good to know"),
    "before_you_begin": mark("Before you begin"),
    "how_to_go_on": mark("How to go on"),
    "moving_on": mark("You can move on when all of this is true"),
    "one_at_a_time": mark("Make only one exercise harder each week."),
    "step_back": mark("When to step back"),
    "next_sheet": mark("Then tell us: the next sheet is made with you."),
    "arrived": mark("You are there when all of this is true"),
    "arrived_then": mark("Then tell us. We look at how you go on."),
    "more_signs": mark("More signs to stop are under “Good to know”."),
    "more_signs_next": mark("More signs to stop are under “Before you begin”."),
    "days": mark("Your days"),
    "morning": mark("The next morning"),
    "stop_exercise": mark("Stop if"),
    "report": mark("Stop, and call us within a day if"),
    "report_closed": mark("We are closed? Stop all, and call when we open."),
    "my_plan": mark("My plan"),
    "plan_first": mark("After"),
    "plan_then": mark("I will do this at"),
    "plan_if": mark("If"),
    "plan_otherwise": mark("then I will"),
    "plan_example": mark("For example: after breakfast, in the kitchen."),
    "confidence": mark("How sure are you that you will do this? Circle a number."),
    "not_sure": mark("not sure"),
    "very_sure": mark("very sure"),
    "next_visit": mark("Next visit"),
    "questions": mark("My questions"),
    "in_short": mark("In short"),
    "my_week": mark("My week"),
    "week_of": mark("Week of"),
    "log_lead": mark(
        "Tick a box when you finish. Write E if you did the easier way, H for the harder one."
    ),
    "worst_pain": mark("Worst pain, 0 to 10"),
    "worst_words": mark("with the number of the exercise"),
    "under_the_day": mark("Write pain and next morning under the day of the exercises."),
    "morning_after": mark("Next morning"),
    "morning_words": mark("U as usual, B a bit worse, C clearly worse"),
    "notes": mark("Notes"),
    "run": mark("run"),
    "walk": mark("walk"),
    "went_well": mark("tick: it went well"),
    "you_are_here": mark("You are here"),
    "go_up": mark("When to go up"),
    "go_back": mark("When to go back"),
    "then_back": mark("Then see “When to go back”."),
    "way_only": mark("This page shows the way. Do now only what is on your exercise sheet."),
    "on_when": mark("You go on to the next level with us when:"),
    "done_when": mark("You are there when:"),
    "made_for": mark("For {name}"),
    "since_last": mark("Since last time"),
    "checked_by": mark("Chosen and checked for you by"),
    "scan": mark("Your program on the phone: scan this, or open {link}"),
    "scan_alt": mark("A code to scan that opens {link}"),
    "goals": mark("Goals of this level"),
    "look_at": mark("Look at this first"),
    "why_these": mark("Given, and why"),
    "easier": mark("Easier"),
    "harder": mark("Harder"),
    "left_out": mark("Left out, and why"),
    "rules": mark("Rules for going on"),
    "move_on_all": mark("To the next level when all are met"),
    "step_back_any": mark("Back when any is there"),
    "pain_rule": mark("Pain"),
    "sheet_says": mark("What the patient's sheet says on stopping"),
    "one_step": mark(
        "It allows the patient one printed step up or down for each exercise. "
        "The rules above are for you: they need a new sheet. Until then the sheet counts."
    ),
    "runs_by_plan": mark("Runs go by the run plan."),
    "for_record": mark("For the record"),
    "sources": mark("Sources"),
    "bring": mark("Bring this page to your visit."),
    "copy": mark("Copy this page each week. Bring it to your visit."),
    "exercise": mark("Exercise"),
    "sheet_questions": mark("Questions? Call {phone}"),
    "sheet_questions_line": mark("Questions? Call us"),
    "page": mark("Page"),
    "of": mark("of"),
    "left_letter": mark("L"),
    "right_letter": mark("R"),
}
DAYS = (
    mark("Monday"),
    mark("Tuesday"),
    mark("Wednesday"),
    mark("Thursday"),
    mark("Friday"),
    mark("Saturday"),
    mark("Sunday"),
)
SHORT_DAYS = (
    mark("Mon"),
    mark("Tue"),
    mark("Wed"),
    mark("Thu"),
    mark("Fri"),
    mark("Sat"),
    mark("Sun"),
)
DRAFT = mark("Draft. Safety questions not asked.")
DRAFT_IN_PART = mark("Draft. Safety questions not all asked.")
NOT_REVIEWED = mark("Not yet reviewed by a clinician.")


def furniture(words: Words, **facts: str) -> tuple[tuple[str, str], ...]:
    """Return every fixed word in the sheet's language, by name.

    `facts`: phone, hours, emergency, name, link.
    """
    return tuple((name, words.text(text, **facts)) for name, text in FURNITURE.items())
