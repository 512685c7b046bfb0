"""Points 1, 2, 4 and 5: what the sheet is for, its one message, the summary, why it helps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hep.handout.checks.exercises import whole_exercises
from hep.handout.checks.sheet import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.handout.checks.sheet import Part, Sheet
    from hep.handout.checks.speech import Speech
    from hep.handout.editions import Edition

SENTENCE_END = re.compile(r"[.?!](?:\s|$)")
MOST_SENTENCES = 3  # of the main message
MOST_REASON_WORDS = 40


def check_purpose(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask for a title that names exercises and the problem."""
    title = first_title(sheet)
    found = title and speech.summary.title.fullmatch(title.text)
    if not found or len(found[1].split()) < 2:
        yield Failure("purpose", 1, "the title does not say what it is for", _text(title))


def check_main_message(sheet: Sheet, _speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask that the title is the largest thing of page one and the words below it are few."""
    title, lead = first_title(sheet), _lead(sheet)
    if title is None or lead is None:
        yield Failure("main-message", 1, "there is no title with a sentence below it")
        return
    size = max((sheet.runs[index].size_pt for index in title.runs), default=0.0)
    for run in sheet.runs:
        if run.page == title.page and run.mark >= 0 and run.size_pt > size + 0.1:
            yield Failure("main-message", run.page, "is set larger than the title", run.text)
    sentences = len([one for one in SENTENCE_END.split(lead.text) if one.strip()])
    if sentences > MOST_SENTENCES:
        message = f"the lead has {sentences} sentences, at most {MOST_SENTENCES}"
        yield Failure("main-message", lead.page, message, lead.text)


def check_summary(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask page one for the number of exercises, days, minutes and things."""
    text = "\n".join(one.text for one in _below_title(sheet))
    summary = speech.summary
    for what, pattern in (("days", summary.days), ("minutes", summary.minutes)):
        if not pattern.search(text):
            yield Failure("summary", 1, f"the number of {what} is missing")
    if summary.things not in text:
        yield Failure("summary", 1, "the things needed are missing", summary.things)
    number = summary.exercises.search(text)
    printed = len(whole_exercises(sheet))
    if not number:
        yield Failure("summary", 1, "the number of exercises is missing")
    elif int(number[1]) != printed:
        yield Failure("summary", 1, f"the sheet has {printed} exercises, not", number[0])


def check_reason(sheet: Sheet, _speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask for one or two sentences on why the program helps, right below the title."""
    lead = _lead(sheet)
    count = len(lead.text.split()) if lead else 0
    if not 3 <= count <= MOST_REASON_WORDS:
        message = f"the reason has {count} words, not 3 to {MOST_REASON_WORDS}"
        yield Failure("reason", 1, message, _text(lead))


def first_title(sheet: Sheet) -> Part | None:
    """Return the first heading of the first level."""
    return next((one for one in sheet.parts if one.role == "H1"), None)


def _below_title(sheet: Sheet) -> list[Part]:
    """Return what stands between the title and the next heading."""
    headings = [index for index, one in enumerate(sheet.parts) if one.is_heading]
    begin, end = (*headings, len(sheet.parts), len(sheet.parts))[:2]
    return list(sheet.parts[begin + 1 : end])


def _lead(sheet: Sheet) -> Part | None:
    """Return the paragraph right after the title."""
    title = first_title(sheet)
    if title is None:
        return None
    after = sheet.parts[sheet.parts.index(title) + 1 :][:1]
    return after[0] if after and after[0].role == "P" else None


def _text(part: Part | None) -> str:
    return part.text if part else ""
