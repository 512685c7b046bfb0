"""Point 34: tags, title, language, alternative texts, and what belongs to a link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hep.handout.checks.sheet import WHOLE, Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.handout.checks.sheet import Sheet
    from hep.handout.checks.speech import Speech
    from hep.handout.editions import Edition

PROGRAM_LINK = re.compile(r"https://\S+")


def check_tags(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask for a readable tree; where a link leads to the program, its address in words too."""
    for page, message in sheet.tag_faults:
        yield Failure("tags", page, message)
    if sheet.language and sheet.language.split("-")[0] != speech.language:
        yield Failure("tags", WHOLE, f"the language is not {speech.language}", sheet.language)
    for address in sheet.links:
        if PROGRAM_LINK.match(address) and address.removeprefix("https://") not in _closed(sheet):
            yield Failure("tags", WHOLE, "a link is not printed in words", address)


def _closed(sheet: Sheet) -> str:
    return "".join(sheet.text.split())
