"""Which words of a program no clinician who reads their language from birth has reviewed.

For the therapist, who decides whether a sheet in that language may be given. In the source language
a text is reviewed with its exercise or its file of rules; a translation has a signature of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from hep.language.words import SOURCE_LANGUAGE
from hep.services.languages import exercises_of

if TYPE_CHECKING:
    from hep.domain.exercise import Exercise
    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.language.words import Words


class TextKind(StrEnum):
    """Where words stand."""

    EXERCISE = "exercise"  # name: as the sheet prints it
    LIBRARY = "library"  # name: the file, such as safety/stop_rules.es.yaml
    CATALOGUE = "catalogue"  # the fixed words of the sheet; name: the language


@dataclass(frozen=True)
class Unreviewed:
    """One text that nobody has signed in this language."""

    kind: TextKind
    name: str


def unreviewed_texts(program: Program, *, library: Library, words: Words) -> tuple[Unreviewed, ...]:
    """Return every text of this program that is not reviewed in the words' language.

    Exercises first, in the order of the sheet with their easier and harder ways; of the library
    what the sheet of this cause prints; at last the fixed words.
    """
    found = [
        Unreviewed(TextKind.EXERCISE, one.require_text(words.locale).name)
        for one in exercises_of(program)
        if not _is_reviewed(one, words.locale)
    ]
    signed = (
        library.card_reviews if words.locale == SOURCE_LANGUAGE else library.translation_reviews
    )
    found += [
        Unreviewed(TextKind.LIBRARY, name)
        for name in _library_files(program, words.locale)
        if not signed.get(name)
    ]
    if words.locale != SOURCE_LANGUAGE and not words.review:
        found.append(Unreviewed(TextKind.CATALOGUE, words.locale))
    return tuple(found)


def _is_reviewed(exercise: Exercise, language: str) -> bool:
    if language == SOURCE_LANGUAGE:
        return exercise.review is not None
    return language in exercise.texts and exercise.texts[language].is_reviewed


def _library_files(program: Program, language: str) -> tuple[str, ...]:
    """Return the files of words that a sheet of this program prints, as reviewed.yaml names them."""
    guides = tuple(f"safety/{name}.{language}.yaml" for name in ("pain_guide", "stop_rules"))
    if language == SOURCE_LANGUAGE:  # there the rules are signed, with their words
        return (*guides, "safety/tags.yaml", f"pathways/{program.cause}.yaml")
    others = ("running", "vocabulary/labels", "safety/tags", f"pathways/{program.cause}")
    return (*guides, *(f"{name}.{language}.yaml" for name in others))
