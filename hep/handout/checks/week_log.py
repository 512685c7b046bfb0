"""Points 32 and 33: the week with a box where something is due, and the plan of when and where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hep.handout.checks.contrast import contrast
from hep.handout.checks.exercises import dose_of, side_of, whole_exercises
from hep.handout.checks.sheet import WHOLE, Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.handout.checks.sheet import Box, Part, Shape, Sheet
    from hep.handout.checks.speech import Speech
    from hep.handout.editions import Edition

WEEK = 7
BOX_PT = (5 * 72 / 25.4, 15 * 72 / 25.4)  # a box to tick: larger ones are cells
SQUARE_PT = 1.0
WHITE, LEAST_INK = (255, 255, 255), 3.0  # as WCAG asks of what is to be filled in
NOTES = ("questions", "notes")
BRING = ("bring", "copy")  # the second asks to bring it, too
NUMBERED = re.compile(r"(\d+)\s")
NUMBER = re.compile(r"\d+")
LEGS = 2


def check_log(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask for the week's table, its boxes, the pain rows and the line that asks to bring it."""
    text = " ".join(sheet.text.split())
    for name in ("worst_pain", "morning_after"):
        if speech.say[name] not in text:
            yield Failure("week-log", WHOLE, "the sheet lacks", speech.say[name])
    if not any(speech.say[name] in text for name in BRING):
        yield Failure("week-log", WHOLE, "the sheet lacks", speech.say[BRING[0]])
    if not any(speech.say[name] in text for name in NOTES if name in speech.say):
        yield Failure("week-log", WHOLE, "the sheet has no lines for notes or questions")
    columns = [one for one in sheet.parts if one.role == "TH" and one.text in speech.short_days]
    if len(columns) % WEEK or not columns:
        yield Failure("week-log", WHOLE, "there is no table with the days of a week")
        return
    numbered = [p for p in sheet.parts if p.role == "TH" and NUMBERED.match(p.text)]
    if not numbered:
        yield Failure("week-log", columns[0].page, "no row of the week is for an exercise")
    for first in range(0, len(columns), WEEK):
        yield from _check_week(sheet, columns[first : first + WEEK], speech)


def check_plan(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask for the line on when and where, and the one on what gets in the way."""
    for pair in (("plan_first", "plan_then"), ("plan_if", "plan_otherwise")):
        begin, then = (speech.say[name] for name in pair)
        if not any(p.text.startswith(begin) and then in p.text for p in sheet.parts):
            yield Failure("when-and-where", WHOLE, "the sheet lacks", f"{begin} ___ {then} ___")


def _check_week(sheet: Sheet, columns: list[Part], speech: Speech) -> Iterator[Failure]:
    head = columns[0]
    rows = [p for p in sheet.parts if p.role == "TH" and p.group == head.group]
    rows = [row for row in rows if NUMBERED.match(row.text) and row.row != head.row]
    due, boxes = due_days(sheet, speech), _boxes_a_day(sheet, speech)
    found = _boxes(sheet, head.page, columns, rows)
    for row in rows:
        number = int(row.text.split()[0])
        days = sorted({day for one, day in found if one is row})
        wanted = due.get(number, [])
        if due and days != wanted:
            names = ", ".join(speech.short_days[day] for day in days) or "no day"
            yield Failure("week-log", row.page, f"boxes on {names}, other than planned", row.text)
        each = boxes.get(number) or _boxes_for(row.text, speech)
        if len([one for one, _ in found if one is row]) != each * len(days):
            message = f"a day does not have {each} box{'es' if each > 1 else ''}"
            yield Failure("week-log", row.page, message, row.text)
        if not due and not days:
            yield Failure("week-log", row.page, "has no box", row.text)


def due_days(sheet: Sheet, speech: Speech) -> dict[int, list[int]]:
    """Return the days of each exercise, as the sheet's own list of days says; {} without it."""
    begin = [i for i, one in enumerate(sheet.parts) if one.text == speech.say["days"]]
    due: dict[int, list[int]] = {}
    for part in sheet.parts[begin[0] + 1 :] if begin else ():
        if part.is_heading:
            break
        names, _, which = part.text.rpartition(":")
        days = [n for n, day in enumerate(speech.days) if day.casefold() in names.casefold()]
        if part.role == "LBody":
            for number in NUMBER.findall(which):
                due[int(number)] = days or list(range(WEEK))
    return due


def _boxes_a_day(sheet: Sheet, speech: Speech) -> dict[int, int]:
    """Return how many boxes a day each exercise has by its own page; {} where none has one."""
    found = {}
    for one in whole_exercises(sheet):
        is_in_turn = side_of(one, speech) == "each"
        found[one.number] = LEGS if is_in_turn else _boxes_for(dose_of(one, speech), speech)
    return found


def _boxes_for(dose: str, speech: Speech) -> int:
    """Return a box for each leg in turn, or else for each time of the day."""
    often = speech.dose.times_a_day.search(dose)
    return LEGS if speech.dose.legs["each"] in dose else int(often[1]) if often else 1


def _boxes(
    sheet: Sheet, page: int, columns: list[Part], rows: list[Part]
) -> list[tuple[Part, int]]:
    """Return row and day of each box to tick: the nearest by its middle."""
    across = [column.box.middle[0] for column in columns if column.box]
    placed = [row for row in rows if row.box]
    found = []
    for shape in sheet.shapes:
        if shape.page == page and placed and _is_box(shape):
            x, y = shape.box.middle
            day = min(range(len(across)), key=lambda n: abs(across[n] - x))
            row = min(placed, key=lambda one: _away(one.box, y))
            found.append((row, day))
    return found


def _is_box(shape: Shape) -> bool:
    """Tell whether it is a square frame in ink; a day off is a pale area and may be as square."""
    box, (low, high) = shape.box, BOX_PT
    if contrast(shape.colour, WHITE) < LEAST_INK:
        return False
    return low <= box.width <= high and abs(box.width - box.height) < SQUARE_PT


def _away(box: Box | None, y: float) -> float:
    return max(box.bottom - y, y - box.top, 0.0) if box else float("inf")
