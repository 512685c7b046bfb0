"""What to do after a sign to stop, in full and at the exercise; when the usual way comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.exercise import StopSign
from hep.language.words import mark

if TYPE_CHECKING:
    from hep.domain.program import ProgramItem
    from hep.services.handout_setting import Setting

# Red by the pain rule (brief 2); with a bone that hurts no pain at all is allowed.
STOPPED = mark(
    "Then no exercises today and the next 2\u00a0days. After that, do the one that hurt the easier way. "
    "Again? Call us."
)
STOPPED_WITH_RUNS = mark(
    "Then no exercises and no runs today and the next 2\u00a0days. "
    "After that, do the one that hurt the easier way. Again? Call us."
)
STOPPED_FOR_NOW = mark("Then call us before you go on.")
# Two green sessions go one step on (brief 2); with a bone that hurts nobody goes on alone.
USUAL_AGAIN = mark("It went well {number} times that way? Do it the usual way again.")
RUNS_AGAIN = mark("Runs go up as the run plan says.")
WORK, WORK_AND_RUNS = mark("exercises"), mark("exercises or runs")
AFTER_PAIN = mark("Then no {work} today and the next 2\u00a0days.")
FOR_TODAY = mark("Then no more {work} today.")
AFTER_PAIN_LONGER = mark("After pain, none for 2\u00a0more days.")
UNTIL_CALLED = mark("Then no {work} until you have called.")
WHERE_CALLED = mark("Where it says “call us”: stop all until you have called.")
STOP_FOR_NOW = mark("Stop all. After any pain, call us before you go on.")


def stopped(setting: Setting) -> str:
    """Return the order that follows the signs to stop any exercise."""
    words, program = setting.words, setting.program
    if not program.pain_limit:
        return words.text(STOPPED_FOR_NOW)
    return words.text(STOPPED if program.running == "none" else STOPPED_WITH_RUNS)


def usual_again(setting: Setting) -> str:
    """Return when the easier way has done its work; "" where nobody goes on alone."""
    if not setting.program.pain_limit:
        return ""
    number = setting.words.number(setting.library.tools.pain_rule.green_sessions)
    again = setting.words.text(USUAL_AGAIN, number=number)
    is_run = any(item.dose.run_session for item in setting.program.items)
    return f"{again} {setting.words.text(RUNS_AGAIN)}" if is_run else again


def stop_then(item: ProgramItem, setting: Setting) -> str:
    """Return the order that follows an exercise's signs to stop: each kind of sign has its own."""
    words, signs = setting.words, item.exercise.stop_signs
    order = words.text(_order(signs, setting), work=_work(setting))
    if setting.program.pain_limit and {StopSign.PAIN, StopSign.TODAY} <= signs:
        order = f"{order} {words.text(AFTER_PAIN_LONGER)}"
    if StopSign.CALL not in signs or signs == {StopSign.CALL}:
        return order
    return f"{order} {words.text(WHERE_CALLED)}"


def _order(signs: frozenset[StopSign], setting: Setting) -> str:
    if signs == {StopSign.CALL}:
        return UNTIL_CALLED
    if not setting.program.pain_limit:
        return STOP_FOR_NOW
    return FOR_TODAY if StopSign.TODAY in signs else AFTER_PAIN


def _work(setting: Setting) -> str:
    """Return what the patient does at home at all."""
    return setting.words.text(WORK if setting.program.running == "none" else WORK_AND_RUNS)
