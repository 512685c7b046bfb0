"""In which languages a program can be printed, and what a language still lacks for it.

A language is offered only when every text of that very program is there: its exercises with their
easier and harder ways, the library's own words, and the fixed words of the catalogue.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.errors import InvalidRequest, Problem
from hep.language.words import known_locales, load_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.exercise import Exercise
    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.language.words import Words

MOST_NAMED = 5  # missing texts that a message names


def languages_of(program: Program, library: Library) -> tuple[str, ...]:
    """Return the languages in which every text of this program exists, by code."""
    return tuple(one for one in known_locales() if not missing_texts(program, library, one))


def require_language(language: str, *, program: Program, library: Library) -> Words:
    """Return the words of a language; InvalidRequest, naming what lacks, when it is not whole."""
    missing = missing_texts(program, library, language)
    if not missing:
        return load_words(language)
    offered = languages_of(program, library)
    if language not in known_locales():
        raise unknown_language(language, offered)
    named = ", ".join(missing[:MOST_NAMED])
    rest = len(missing) - MOST_NAMED
    more = f" and {rest} more" if rest > 0 else ""
    hint = f"choose one of {', '.join(offered)}, or add the texts"
    raise InvalidRequest([Problem("language", f"'{language}' lacks {named}{more}", hint)])


def unknown_language(language: str, offered: Sequence[str]) -> InvalidRequest:
    """Return the refusal of a language that has no catalogue."""
    fact = f"'{language[:40]}' is not known"
    return InvalidRequest([Problem("language", fact, f"choose one of {', '.join(offered)}")])


def missing_texts(program: Program, library: Library, language: str) -> tuple[str, ...]:
    """Return what this program lacks in a language, by file; empty: it can be printed in it."""
    if language not in known_locales():
        return (f"language/catalogues/{language}.po",)
    missing = []
    if load_words(language).untranslated:
        missing.append(f"language/catalogues/{language}.po")
    if language not in library.texts:
        missing.append(f"safety/stop_rules.{language}.yaml and the library's other words")
    missing += [
        f"items/{one.id}/text.{language}.yaml"
        for one in exercises_of(program)
        if language not in one.texts
    ]
    return tuple(missing)


def exercises_of(program: Program) -> tuple[Exercise, ...]:
    """Return every exercise whose words the sheet prints, each once, in their order."""
    found: dict[str, Exercise] = {}
    for item in program.items:
        steps = [step.exercise for step in (item.easier, item.harder) if step]
        for exercise in (item.exercise, *steps):
            found.setdefault(exercise.id, exercise)
    return tuple(found.values())
