"""Points 7, 8 and 9: when to stop, how much pain is all right, what is normal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.handout.checks.exercises import printed_exercises
from hep.handout.checks.sheet import WHOLE, Failure
from hep.handout.editions import Edition

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hep.handout.checks.sheet import Part, Sheet
    from hep.handout.checks.speech import Speech

WORST_PAIN = 10
LEAST_WORDS = 3  # of what to do
WITH_LIST = {Edition.PATIENT, Edition.LARGE_PRINT}


def check_stop_rules(sheet: Sheet, speech: Speech, edition: Edition) -> Iterator[Failure]:
    """Ask for the stop rules, before the first exercise, with whom to call."""
    heading = speech.say["help"]
    if not speech.emergency.search(" ".join(sheet.text.split())):
        message = "the sheet does not say when to call for emergency help"
        yield Failure("stop-rules", WHOLE, message, speech.say["emergency_line"])
    if edition not in WITH_LIST:
        if heading not in " ".join(sheet.text.split()):
            yield Failure("stop-rules", WHOLE, "the sheet does not say when to get help", heading)
        return
    section = _section(_before_exercises(sheet), heading)
    if section is None:
        message = "there are no stop rules before the first exercise"
        yield Failure("stop-rules", WHOLE, message, heading)
        return
    page = section[0].page
    if not any(one.role == "LBody" and len(one.text.split()) >= LEAST_WORDS for one in section):
        yield Failure("stop-rules", page, "nothing stands below", heading)
    call = speech.say["call_line"].split()[0]
    if not any(call in one.text for one in section[1:]):
        yield Failure("stop-rules", page, "the box does not say whom to call", call)


def check_pain_guide(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask for bands from 0 to 10 without a gap, each with words, before the first exercise."""
    heading = speech.say["pain"]
    section = _section(_before_exercises(sheet), heading)
    if section is None:
        message = "there is no pain guide before the first exercise"
        yield Failure("pain-guide", WHOLE, message, heading)
        return
    wanted = 0
    for part, after in zip(section, [*section[1:], section[-1]], strict=True):
        band = speech.summary.pain_band.fullmatch(part.text)
        if not band:
            continue
        if int(band[1]) != wanted:
            yield Failure("pain-guide", part.page, f"a band should begin at {wanted}", part.text)
        wanted = int(band[2] or band[1]) + 1
        if len(after.text.split()) < LEAST_WORDS or speech.summary.pain_band.fullmatch(after.text):
            yield Failure("pain-guide", part.page, "does not say in words what to do", part.text)
    if wanted != WORST_PAIN + 1:
        message = f"the bands end before {wanted}, not at {WORST_PAIN}"
        yield Failure("pain-guide", section[0].page, message, heading)


def check_normal(sheet: Sheet, speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask for the sentence on what is normal and what is not."""
    text = " ".join(sheet.text.split())
    if not any(sentence in text for sentence in speech.normal):
        yield Failure("normal", WHOLE, "the sheet does not say what is normal", speech.normal[0])


def _before_exercises(sheet: Sheet) -> Sequence[Part]:
    first = next(iter(printed_exercises(sheet)), None)
    return sheet.parts[: sheet.parts.index(first.parts[0])] if first else sheet.parts


def _section(parts: Sequence[Part], heading: str) -> Sequence[Part] | None:
    """Return the heading and what follows, to the next heading; None without it."""
    begin = next((i for i, one in enumerate(parts) if one.is_heading and one.text == heading), None)
    if begin is None:
        return None
    end = next((i for i in range(begin + 1, len(parts)) if parts[i].is_heading), len(parts))
    return parts[begin:end]
