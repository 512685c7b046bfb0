"""The pages around the exercises: page one, good to know, the week."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hep.domain.exercise import Level
from hep.domain.request import SoreSide
from hep.handout.document import Band, GoodToKnow, LogRow, PageOne
from hep.language.side_words import fill_sides
from hep.language.words import mark
from hep.services.handout_days import days_lines, week_fact
from hep.services.handout_dose import legs_words, short_dose
from hep.services.handout_readings import reading
from hep.services.handout_stopping import stopped, usual_again
from hep.services.handout_version import changes_since

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.domain.program import ProgramItem
    from hep.handout.document import Glance
    from hep.language.words import Words
    from hep.services.handout_setting import Setting

WEEK = range(7)
BOX_LETTERS = (mark("L"), mark("R"))  # of a log in which the legs take turns
FIRST_LEG = {
    SoreSide.LEFT: mark("In turn, left leg first."),
    SoreSide.RIGHT: mark("In turn, right leg first."),
}


def page_one(setting: Setting, glances: tuple[Glance, ...]) -> PageOne:
    """Return the contents page: what, why, how often, pain, when to stop, running."""
    program, words = setting.program, setting.words
    cell = _cell(setting)
    guide: Any = setting.texts.pain_guide[program.pain_limit]
    running = setting.texts.running[_running_key(program.running)]
    stage = program.running.removeprefix("stage-")
    return PageOne(
        kicker=words.text(
            "Level {level} of 4: {step}", level=int(program.level), step=cell["step"]
        ),
        title=words.text("Exercises for {problem}", problem=problem(setting)),
        why=cell["why"],
        facts=_facts(setting),
        glance=glances,
        in_turn=next((legs_words(one, words) for one in program.items if one.legs_take_turns), ""),
        pain_rule=guide["rule"],
        pain_scale=guide["scale"],
        above=words.text("Above it: {action}", action=guide["bands"][-1]["words"]),
        bands=_bands(guide["bands"], setting),
        emergency_rules=setting.texts.stop_rules["call_emergency"],
        stop_rules=setting.texts.stop_rules["stop_and_get_help"],
        running=running["allowed"].replace("{stage}", stage),
        instead=_instead(running, setting),
    )


def _instead(running: Mapping[str, str], setting: Setting) -> str:
    """Return what is fine instead of running; on a bike that stands, where falls are a risk."""
    tags = setting.library.tags
    is_held = any(tags[one].is_held for one in setting.program.tags)
    return running.get("instead_held", running["instead"]) if is_held else running["instead"]


def problem(setting: Setting) -> str:
    """Return what hurts, in the patient's words and with the side."""
    pathway: Any = setting.texts.pathways[setting.program.cause]
    subtype = setting.program.request.subtype
    sentence = pathway["subtypes"][subtype]["problem"] if subtype else pathway["problem"]
    return fill_sides(str(sentence), setting.program.request.side, words=setting.words)


def good_to_know(setting: Setting, assets: dict[str, bytes]) -> GoodToKnow:
    """Return the page that answers how to go on; its drawings are added to `assets`."""
    cell = _cell(setting)
    guide: Any = setting.texts.pain_guide[setting.program.pain_limit]
    rules = setting.texts.stop_rules
    runs = setting.program.running != "none"
    return GoodToKnow(
        changes=changes_since(setting),
        moving_on=tuple(cell["progress_when"]),
        is_last_level=setting.program.level is max(Level),
        step_back=tuple(cell["step_back_when"]),
        usual_again=usual_again(setting),
        days=days_lines(setting),
        mornings=tuple(
            Band(one["zone"], one["title"], one["words"]) for one in guide["next_morning"]
        ),
        again=guide["red_again"],
        soreness=guide["normal"],
        stop_exercise=(*rules["stop_the_exercise"], *(rules["stop_the_run"] if runs else ())),
        stopped=stopped(setting),
        report=rules["report_within_a_day"],
        report_at_level=tuple(cell["call_when"]),
        readings=tuple(reading(item, setting, assets) for item in setting.program.education_items),
    )


def log_rows(setting: Setting) -> tuple[LogRow, ...]:
    """Return the week: a box where something is due."""
    rows, words = [], setting.words
    for number, item in enumerate(setting.program.active_items, start=1):
        rows.append(
            LogRow(
                number=number,
                name=setting.text(item).name,
                dose=short_dose(item, setting),
                first=words.text(FIRST_LEG[item.first_side]) if item.legs_take_turns else "",
                boxes=_boxes(item, words),
                days=tuple(day in item.days for day in WEEK),
            )
        )
    return tuple(rows)


def _boxes(item: ProgramItem, words: Words) -> tuple[str, ...]:
    """Return the letters of a day's boxes, the leg that begins above; one "" for each time."""
    if not item.legs_take_turns:
        return ("",) * item.dose.frequency.times_per_day.high
    letters = BOX_LETTERS if item.first_side is SoreSide.LEFT else BOX_LETTERS[::-1]
    return tuple(map(words.text, letters))


def _cell(setting: Setting) -> Any:
    pathway: Any = setting.texts.pathways[setting.program.cause]
    return pathway["levels"][f"L{int(setting.program.level)}"]


def _running_key(running: str) -> str:
    return "stage" if running.startswith("stage-") else running


def _facts(setting: Setting) -> tuple[tuple[str, str], ...]:
    program, words = setting.program, setting.words
    number = len(program.active_items)
    times = {item.dose.frequency.times_per_day.high for item in program.active_items}
    outings = any(item.exercise.is_outing for item in program.active_items)
    return (
        (words.number(number), words.count("exercise", "exercises", number)),
        week_fact(setting),
        (
            words.count("{number} minute", "{number} minutes", program.minutes).replace(
                " ", "\u00a0"
            ),
            words.text(_minutes_for(outings=outings, is_alike=len(times) == 1)),
        ),
        (words.text("You need"), _things(setting)),
    )


def _minutes_for(*, outings: bool, is_alike: bool) -> str:
    """Return what the minutes are for: not all is done each time, where some is done twice a day."""
    if outings:
        return mark("plus your outings")
    return mark("each time") if is_alike else mark("for all of them")


def _things(setting: Setting) -> str:
    program, vocabulary = setting.program, setting.library.vocabulary
    at_hand = program.request.equipment
    at_hand = vocabulary.home_equipment if at_hand is None else at_hand
    needed = []
    for item in program.items:
        for group in item.exercise.equipment:
            thing = next((one for one in group if one in at_hand), group[0])
            if thing not in needed:
                needed.append(thing)
    labels = setting.texts.labels["equipment"]
    if not needed:
        return setting.words.text("nothing but your body")
    return setting.words.join([labels[thing] for thing in needed])


def pain_span(band: Any, words: Words) -> str:
    """Return the scores of one band: "0 to 2", or one number."""
    low, high = (words.number(band[end]) for end in ("low", "high"))
    return low if low == high else words.text("{low} to {high}", low=low, high=high)


def _bands(bands: Any, setting: Setting) -> tuple[Band, ...]:
    found = []
    for one in bands:
        title = setting.words.text(
            "{span}: {title}", span=pain_span(one, setting.words), title=one["title"].lower()
        )
        found.append(Band(one["zone"], title, one["words"]))
    return tuple(found)
