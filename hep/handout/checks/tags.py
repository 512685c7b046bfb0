"""Point 34: tags, title, language, alternative texts, and the code beside an address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hep.handout.checks.sheet import WHOLE, Failure
from hep.handout.editions import Edition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.handout.checks.sheet import Part, Sheet
    from hep.handout.checks.speech import Speech

ADDRESS = re.compile(r"https://\S+")


def check_tags(sheet: Sheet, speech: Speech, edition: Edition) -> Iterator[Failure]:
    """Ask for a readable tree, and for a code to scan beside a printed address."""
    for page, message in sheet.tag_faults:
        yield Failure("tags", page, message)
    if sheet.language and sheet.language.split("-")[0] != speech.language:
        yield Failure("tags", WHOLE, f"the language is not {speech.language}", sheet.language)
    if edition is Edition.THERAPIST:  # its addresses are those of sources
        return
    for part in sheet.parts:
        address = ADDRESS.search(part.text)
        if address and part.role != "Figure" and not _has_code(sheet, part, address[0]):
            yield Failure("tags", part.page, "an address has no code to scan", address[0])


def _has_code(sheet: Sheet, part: Part, address: str) -> bool:
    """Tell whether a picture on the page names the address; a broken line may hold half of it."""
    figures = [one for one in sheet.parts if one.role == "Figure" and one.page == part.page]
    return any(address.rstrip(".") in one.text for one in figures)
