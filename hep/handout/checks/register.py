"""Which function checks which point; the table of points is `hep.handout.checklist`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hep.handout.checklist import Way, load_checklist
from hep.handout.checks import (
    colours,
    doses,
    exercise_pictures,
    exercise_words,
    layout,
    margins,
    page_one,
    safety,
    tags,
    typography,
    week_log,
    wording,
)
from hep.handout.checks.sheet import Failure, Sheet
from hep.handout.checks.speech import Speech
from hep.handout.editions import Edition

# What a machine asks of a sheet for one point: every failure, none when all is well.
Check = Callable[[Sheet, Speech, Edition], Iterator[Failure]]

CHECKS: dict[str, Check] = {
    "purpose": page_one.check_purpose,
    "main-message": page_one.check_main_message,
    "every-page": margins.check_every_page,
    "summary": page_one.check_summary,
    "reason": page_one.check_reason,
    "stop-rules": safety.check_stop_rules,
    "pain-guide": safety.check_pain_guide,
    "normal": safety.check_normal,
    "headings": exercise_words.check_headings,
    "picture-beside": exercise_pictures.check_beside,
    "start-and-end": exercise_pictures.check_frames,
    "caption": exercise_pictures.check_captions,
    "side": exercise_pictures.check_side,
    "start-first": exercise_words.check_start,
    "steps": exercise_words.check_steps,
    "active-voice": wording.check_voice,
    "dose": doses.check_dose,
    "no-arithmetic": doses.check_arithmetic,
    "whole-numbers": doses.check_numbers,
    "feel-and-mistake": exercise_words.check_feeling,
    "easier-harder": exercise_words.check_ways,
    "why": exercise_words.check_why,
    "reading-grade": wording.check_grade,
    "everyday-words": wording.check_terms,
    "type-size": typography.check_sizes,
    "re-set": typography.check_paper,
    "plain-letters": typography.check_letters,
    "line-length": layout.check_lines,
    "contrast": colours.check_contrast,
    "not-split": layout.check_whole,
    "week-log": week_log.check_log,
    "when-and-where": week_log.check_plan,
    "tags": tags.check_tags,
}


def run_checks(sheet: Sheet, speech: Speech, edition: Edition) -> list[Failure]:
    """Return every failure of the points that a machine looks at in this edition, in their order."""
    points = [one for one in load_checklist() if one.way(edition) is Way.MACHINE]
    return [failure for one in points for failure in CHECKS[one.id](sheet, speech, edition)]
