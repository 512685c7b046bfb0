"""Points 17, 24 and 25: active voice, reading grade, everyday words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.handout.checks.sheet import WHOLE, Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.handout.checks.sheet import Sheet
    from hep.handout.checks.speech import Speech
    from hep.handout.editions import Edition


def check_voice(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Find sentences in which things are done by nobody."""
    for part in sheet.parts:
        found = speech.plain.passive.search(part.text)
        if found and part.role != "Figure":
            yield Failure("active-voice", part.page, f"'{found[0]}' is passive", part.text)


def check_grade(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Grade the words of the whole sheet."""
    if complaint := speech.plain.complaint_about(sheet.text):
        yield Failure("reading-grade", WHOLE, complaint)


def check_terms(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Find clinical terms."""
    for part in sheet.parts:
        if found := speech.plain.clinical_terms.search(part.text):
            yield Failure(
                "everyday-words", part.page, f"'{found[0]}' is a clinical term", part.text
            )
