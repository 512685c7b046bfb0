"""Points 18, 19 and 20: the dose leaves nothing open, nothing to reckon, numbers are whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hep.handout.checks.exercises import dose_of, whole_exercises
from hep.handout.checks.sheet import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.handout.checks.sheet import Sheet
    from hep.handout.checks.speech import Speech
    from hep.handout.editions import Edition

SUM = re.compile(r"\d\s*[x\u00d7*+\u00f7=/]\s*\d|\d\s*%|[\u00bc-\u00be]")
DECIMAL = re.compile(r"\d+[.,]\d+")


def check_dose(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask each exercise for how much with its units, the rest between sets, and when."""
    for one in whole_exercises(sheet):
        dose = dose_of(one, speech)
        if not dose:
            message = "has no dose sentence with its units"
            yield Failure("dose", one.page, message, one.name)
            continue
        if speech.dose.occasion.match(dose):
            continue
        all_words = "\n".join(part.text for part in one.words)
        if speech.dose.several_sets.match(dose) and not speech.dose.rest.search(all_words):
            yield Failure("dose", one.page, "does not say how long to rest", dose)
        if not any(rhythm in all_words for rhythm in speech.dose.rhythms):
            yield Failure("dose", one.page, "does not say on which days", dose)


def check_arithmetic(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Find what the reader would have to reckon."""
    for part in sheet.parts:
        for found in (SUM.search(part.text), speech.plain.arithmetic.search(part.text)):
            if found and part.role != "Figure":
                yield Failure("no-arithmetic", part.page, f"'{found[0]}' asks for sums", part.text)


def check_numbers(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Find decimals and units that are not written out."""
    for part in sheet.parts:
        if part.role == "Figure":
            continue
        if found := DECIMAL.search(part.text):
            yield Failure("whole-numbers", part.page, f"'{found[0]}' is not whole", part.text)
        if found := speech.plain.short_units.search(part.text):
            message = f"the unit of '{found[0]}' is not written out"
            yield Failure("whole-numbers", part.page, message, part.text)
