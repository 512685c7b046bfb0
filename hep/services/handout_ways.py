"""The easier and the harder way of an exercise in words: what to do instead, and when.

When to go harder is the pain rule's (clinical brief 2): after good sessions far enough apart, one
exercise a week, heavy work and hops more slowly. Which step is printed the planner decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.program import Rhythm, StepKind
from hep.domain.run_plan import run_plan
from hep.domain.week import WEEK
from hep.language.dose_words import way_sentence
from hep.language.pace_words import rest_sentence
from hep.language.words import mark
from hep.services.handout_dose import other_dose

if TYPE_CHECKING:
    from hep.domain.dose import Dose
    from hep.domain.program import ProgramItem, Step
    from hep.services.handout_setting import Setting

TOO_HARD = mark("Do this if you cannot do it well, or when the pain guide says so.")
TOO_HARD_NO_PAIN = mark("Do this if you cannot do it well.")
TOO_EASY = mark("Do this when it was easy on {number}\u00a0exercise days in a row.")
TOO_EASY_EVERY_DAY = mark("Do this when it was easy {number}\u00a0times, {days}\u00a0days apart.")
RUN_TOO_EASY = mark(
    "Do this when it went well {number}\u00a0times and the next mornings were as usual."
)
RUN_EASIER = mark("Go back {steps} on your run plan, not below step\u00a01.")
# On the first step there is nothing to go back to: the planner's shorter session.
RUN_EASIER_FIRST = mark("Go back {steps} on your run plan. On step\u00a01: {session}")
RUN_HARDER = mark("Go to the next step of your run plan.")
RUN_HARDER_LAST = mark("This is the last step of your run plan. Come and see us.")
ONE_AT_A_TIME = mark("Make only one exercise harder each week.")
SLOWLY = mark("Make it harder every {number}\u00a0weeks at most.")  # heavy work and hops
MORE = mark("It is lighter, so you do more of it.")
CRITERIA = (TOO_HARD, TOO_HARD_NO_PAIN, TOO_EASY, TOO_EASY_EVERY_DAY, RUN_TOO_EASY)
HOURS_A_DAY = 24


def easier_way(
    item: ProgramItem, setting: Setting, *, has_room: bool = True, with_rest: bool = True
) -> str:
    """Return what to do when it is too hard or hurts; "" where there is no easier step.

    `has_room` lets it say why the number may be higher, `with_rest` how long to rest.
    """
    hurts_at_all = setting.program.pain_limit == 0  # then pain always means: call us
    criterion = setting.words.text(TOO_HARD_NO_PAIN if hurts_at_all else TOO_HARD)
    if has_room and _is_more(item):
        criterion = f"{setting.words.text(MORE)} {criterion}"
    if item.dose.run_session and item.easier:
        return f"{_steps_back(item.easier, item, setting)} {criterion}"
    rest = _rest(item.easier, item, setting) if with_rest else ""
    return _way(item.easier, item, setting, (rest, criterion))


def harder_way(item: ProgramItem, setting: Setting, *, with_rest: bool = True) -> str:
    """Return what to do when it is too easy; "" where there is no harder step."""
    if item.dose.run_session and item.harder:
        is_last = item.dose.run_session.stage == max(setting.library.run_schedule.stages)
        way = setting.words.text(RUN_HARDER_LAST if is_last else RUN_HARDER)
        return f"{way} {_when_harder(item, setting)}"
    rest = _rest(item.harder, item, setting) if with_rest else ""
    return _way(item.harder, item, setting, (rest, _when_harder(item, setting)))


def _way(step: Step | None, item: ProgramItem, setting: Setting, then: tuple[str, str]) -> str:
    if step is None:
        return ""
    if step.kind is StepKind.EXERCISE:
        text = step.exercise.require_text(setting.words.locale)
        way = setting.filled(text.brief, item.first_side)
        if not setting.is_half:  # half a page has no room for it
            way = f"{way} {way_sentence(step, item=item, words=setting.words)}"
    else:
        way = other_dose(step.dose, item.dose, setting.words)
    return " ".join(one for one in (way, *then) if one)


def _rest(step: Step | None, item: ProgramItem, setting: Setting) -> str:
    """Return the rest of a way with sets where the usual one has none to rest between."""
    if step is None or setting.is_half or item.dose.sets.high > 1:
        return ""
    return rest_sentence(step.dose, words=setting.words, in_turn=item.legs_take_turns)


def _steps_back(step: Step, item: ProgramItem, setting: Setting) -> str:
    """Return the run plan's own way back: from whatever step the patient has reached by then."""
    words, schedule = setting.words, setting.library.run_schedule
    steps = words.count("{number} step", "{number} steps", schedule.moves.red_stages_back)
    present = item.dose.run_session
    if present is not None and present.stage > min(schedule.stages):
        return words.text(RUN_EASIER, steps=steps)
    session = other_dose(step.dose, item.dose, words)
    return words.text(RUN_EASIER_FIRST, steps=steps, session=session)


def _is_more(item: ProgramItem) -> bool:
    """Tell whether the easier exercise has a higher number, which looks like a mistake on paper."""
    step = item.easier
    if step is None or step.kind is not StepKind.EXERCISE:
        return False
    return _repetitions(step.dose) > _repetitions(item.dose) > 0


def _repetitions(dose: Dose) -> int:
    """Return how often a movement is done on a day; 0 where it is held or timed."""
    if dose.repetitions is None:
        return 0
    return dose.sets.high * dose.repetitions.high * dose.frequency.times_per_day.high


def _when_harder(item: ProgramItem, setting: Setting) -> str:
    words, rule = setting.words, setting.library.tools.pain_rule
    plan = run_plan(setting.program, setting.library) if item.dose.run_session else None
    if plan is not None:
        number = words.number(plan.rules.up_after_sessions.low)
        return words.text(RUN_TOO_EASY, number=number)
    days_apart = rule.green_hours_apart // HOURS_A_DAY
    if _days_between(item.days) >= days_apart and item.rhythm is Rhythm.TRAINING_DAYS:
        when = words.text(TOO_EASY, number=words.number(rule.green_sessions))
    else:
        number = words.number(rule.green_sessions)
        when = words.text(TOO_EASY_EVERY_DAY, number=number, days=words.number(days_apart))
    if item.exercise.flags & setting.library.rules.spaced_flags:
        slowly = words.text(SLOWLY, number=words.number(rule.heavy_weeks_a_step))
        return f"{when} {slowly}"
    return when if setting.is_half else f"{when} {words.text(ONE_AT_A_TIME)}"


def _days_between(days: tuple[int, ...]) -> int:
    """Return the shortest way from one of the days of a week to the next."""
    later = (*days[1:], days[0] + len(WEEK)) if days else ()
    return min((to - day for day, to in zip(days, later, strict=True)), default=0)
