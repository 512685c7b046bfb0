"""Things that an exercise's words ask for are listed: page one says "You need" by the list alone.

A thing is known by the vocabulary's own label: "a table or counter" is named by "a table", "the
counter" and "a heavy table". Only an article makes it a thing: "Step back" is none. What does not
live here: whether a listed thing is used, and what the vocabulary has no word for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hep.domain.exercise import Exercise
    from hep.domain.library import Library

PLACES = ("start", "support")  # what must be at hand before it begins


@dataclass(frozen=True)
class Naming:
    """How a language names a thing, as patterns: the article, what may follow it, and "or"."""

    article: str
    between: str
    either: str


# A long step is no stair: only these may stand between. Spanish puts them after the thing.
NAMING = {
    "en": Naming(r"(?:a|an|the)\s", r"(?:(?:heavy|steady|low|rolled|folded)\s)?", r"\sor\s"),
    "es": Naming(r"(?:un|una|el|la|al|del)\s", "", r"\s[ou]\s"),
}


def check_things(library: Library) -> Iterator[Problem]:
    """Give every thing that `start` or `support` asks for and no group of `equipment` holds.

    A language that nobody has told how it names things is passed over.
    """
    names = {one: _names(library, one) for one in NAMING if one in library.texts}
    for exercise in library.exercises.values():
        for language, known in names.items():
            if language in exercise.texts:
                yield from _unlisted(exercise, language, known, library)


def _names(library: Library, language: str) -> dict[str, re.Pattern[str]]:
    """Return how each thing is named in a language."""
    naming = NAMING[language]
    found = {}
    for thing, label in library.texts[language].labels["equipment"].items():
        nouns = [re.sub(rf"^{naming.article}", "", one) for one in re.split(naming.either, label)]
        either = "|".join(re.escape(one) for one in nouns)
        pattern = rf"\b{naming.article}(?:\w+{naming.either})?{naming.between}(?:{either})\b"
        found[thing] = re.compile(pattern, re.IGNORECASE)
    return found


def _unlisted(
    exercise: Exercise, language: str, names: Mapping[str, re.Pattern[str]], library: Library
) -> Iterator[Problem]:
    listed = {thing for group in exercise.equipment for thing in group}
    for place in PLACES:
        words = getattr(exercise.texts[language], place)
        for thing, name in names.items():
            if thing not in listed and (found := name.search(words)):
                path = f"texts.{exercise.id}.{language}.{place}"
                fact = f"asks for '{found.group()}', but {thing} is not listed"
                hint = f"add {thing} to equipment in exercise.yaml, or ask for what is there"
                yield Problem(library.sources.find(path) or path, fact, hint)
