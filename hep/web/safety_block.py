"""What the request shows of the safety questions: their state, the answers kept, the tags set."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hep.services.requests import read_answers
from hep.web.forms import is_safety_field
from hep.web.safety_view import SafetyNarrator

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.domain.library import Library
    from hep.language.words import Words
    from hep.web.form_fields import Choice
    from hep.web.forms import Fields


@dataclass(frozen=True)
class SafetyBlock:
    """The state of the safety questions, and the answers that travel with the request."""

    tone: str  # stop, slow or plain
    headline: str
    progress: str
    is_begun: bool
    kept: tuple[tuple[str, str], ...]


def safety_block(fields: Fields, *, library: Library, words: Words) -> SafetyBlock:
    """Return the block for these fields; what is wrong with them is told where they are used."""
    narrator = _narrator(fields, library, words)
    outcome = narrator.outcome_view(fields)
    kept = tuple(
        (name, one)
        for name, value in fields.items()
        if is_safety_field(name)
        for one in ([value] if isinstance(value, str) else value)
    )
    return SafetyBlock(outcome.tone, outcome.headline, outcome.progress, bool(kept), kept)


def fixed_tags(
    fields: Fields, choices: Mapping[str, Choice], *, library: Library, words: Words
) -> dict[str, Choice]:
    """Return the choices that the answers set, each with the question that set it."""
    narrator = _narrator(fields, library, words)
    fixed = {}
    for tag, flags in narrator.outcome.tags.items():
        asked = " ".join(narrator.question(flag).text for flag in flags)
        note = words.text("From the safety questions: {questions}", questions=asked)
        fixed[tag] = replace(choices[tag], note=note, is_chosen=True, is_fixed=True)
    return fixed


def _narrator(fields: Fields, library: Library, words: Words) -> SafetyNarrator:
    answers, _ = read_answers(fields, library=library)
    return SafetyNarrator(answers, library, words)
