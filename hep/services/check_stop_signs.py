"""A sign to stop that asks for a call is marked as one, in every language: the sheet orders by the mark.

What does not live here: whether a sign is one of pain; what nobody marks counts as pain, the
strictest rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.errors import Problem
from hep.domain.exercise import StopSign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.library import Library

CALL = {"en": "call us", "es": "llámenos"}  # as the sheet quotes it: where it says “call us”


def check_stop_signs(library: Library) -> Iterator[Problem]:
    """Give every exercise whose words ask for a call and whose `stop_signs` do not, or the reverse.

    A language that nobody has told how it asks for a call is passed over.
    """
    for exercise in library.exercises.values():
        is_marked = StopSign.CALL in exercise.stop_signs
        for language, asking in CALL.items():
            text = exercise.texts.get(language)
            if text is None or (asking in text.stop_if) == is_marked:
                continue
            path = f"texts.{exercise.id}.{language}.stop_if"
            place = library.sources.find(path) or path
            if is_marked:
                fact = f"never says '{asking}', which stop_signs promises"
                yield Problem(place, fact, "say it behind the sign, or take call out of stop_signs")
            else:
                fact = f"says '{asking}', but call is not among stop_signs"
                yield Problem(place, fact, "add call to stop_signs in exercise.yaml")
