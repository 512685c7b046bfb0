"""Point 3: what stands at the head and foot of every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.handout.checks.sheet import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.handout.checks.sheet import Sheet
    from hep.handout.checks.speech import Speech
    from hep.handout.editions import Edition


def check_every_page(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask each page for whom to call, the date, and its number of how many."""
    call = speech.say["sheet_questions_line"]
    for page in range(1, len(sheet.pages) + 1):
        text = " ".join(run.text for run in sheet.runs if run.page == page and run.mark < 0)
        text = " ".join(text.split())
        if speech.say["sheet_questions"] not in text and call not in text:
            yield Failure("every-page", page, "does not say whom to call", call)
        if not speech.date.search(text):
            yield Failure("every-page", page, "bears no date", text)
        number = speech.page_number.search(text)
        if not number:
            yield Failure("every-page", page, "bears no page number", text)
        elif (int(number[1]), int(number[2])) != (page, len(sheet.pages)):
            yield Failure("every-page", page, "bears a wrong page number", number[0])
