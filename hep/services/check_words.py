"""Checks of words that need the whole library: reading ease, sentence length, forbidden claims.

Each language has its own index and its own list of claims; a language without them is checked for
sentence length alone. What is wrong with a single text is refused when the library is loaded.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.errors import Problem
from hep.services.claims import find_claims
from hep.services.reading import reading_grade
from hep.services.spanish_reading import spanish_ease

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hep.domain.exercise import ExerciseText
    from hep.domain.library import Library, LibraryTexts

MOST_GRADE = 6.0  # Flesch-Kincaid: what a 12-year-old reads well
LEAST_EASE = 65.0  # INFLESZ "bastante facil", the same step of ease
MOST_WORDS = 22  # a sentence
MOST_WORDS_ON_AVERAGE = 15
SENTENCE_END = re.compile(r"[.?!:;](?:\s|$)")
PATIENT_PARTS = (
    "pathway_words",
    "red_flag_words",  # the questions are read out
    "stop_rules",
    "pain_guide",
    "running",
    "texts",
)


@dataclass(frozen=True)
class Line:
    """One text, its language and its path in the source map: `texts.<id>.en.steps[0]`."""

    path: str
    text: str
    language: str

    @property
    def file(self) -> str:
        """The path of the file it stands in."""
        parts = self.path.split(".")
        return ".".join(parts[: parts.index(self.language) + 1])

    @property
    def is_for_patients(self) -> bool:
        """A patient reads or hears it; the rest is for therapists."""
        parts = (*PATIENT_PARTS, f"shoes_words.{self.language}.audit")
        return self.path.startswith(parts) or self.path.endswith(".care")

    @property
    def sentences(self) -> list[int]:
        """The words of each sentence."""
        return [n for part in SENTENCE_END.split(self.text) if (n := len(part.split()))]


def all_lines(library: Library) -> list[Line]:
    """Return every text of every language, exercises first."""
    found: list[Line] = []
    for exercise in library.exercises.values():
        for language, text in sorted(exercise.texts.items()):
            found += _walk(_fields(text), f"texts.{exercise.id}.{language}", language)
    for language in sorted(library.texts):
        found += _library_lines(library.texts[language], language)
    return found


def check_words(lines: Sequence[Line], library: Library) -> Iterator[Problem]:
    """Give every problem of the words, at its file and line."""
    files: dict[str, list[Line]] = {}
    for line in lines:
        if line.is_for_patients:
            files.setdefault(line.file, []).append(line)
    for file, members in files.items():
        for fact, hint in _hard(members):
            yield _problem(library, file, fact, hint)
    for line in lines:
        longest = max(line.sentences, default=0)
        if longest > MOST_WORDS and line.is_for_patients:
            fact = f"has a sentence of {longest} words"
            yield _problem(library, line.path, fact, f"split it, to {MOST_WORDS} or less")
        for claim, why in find_claims(line.text, language=line.language):
            yield _problem(library, line.path, f"claims '{claim}': {why}", "reword it")


def _hard(lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    text, language = "\n".join(line.text for line in lines), lines[0].language
    if language == "en" and (grade := reading_grade(text)) > MOST_GRADE:
        yield f"reads at grade {grade:.1f}", f"use shorter words, to {MOST_GRADE:g} or less"
    if language == "es" and (ease := spanish_ease(text)) < LEAST_EASE:
        fact = f"reads at {ease:.0f} on the INFLESZ scale"
        yield fact, f"use shorter words and sentences, to {LEAST_EASE:g} or more"
    counts = [count for line in lines for count in line.sentences]
    average = sum(counts) / max(1, len(counts))
    if average > MOST_WORDS_ON_AVERAGE:
        fact = f"has {average:.0f} words a sentence on average"
        yield fact, f"split the longest ones, to {MOST_WORDS_ON_AVERAGE} or less"


def _problem(library: Library, path: str, fact: str, hint: str) -> Problem:
    return Problem(library.sources.find(path) or path, fact, hint)


def _library_lines(texts: LibraryTexts, language: str) -> Iterator[Line]:
    for cause, words in texts.pathways.items():
        yield from _walk(words, f"pathway_words.{cause}.{language}", language)
    for cause, aims in texts.pathway_aims.items():
        yield from _walk(aims, f"pathway_aims.{cause}.{language}", language)
    asked = ("red_flags", "red_flag_groups")
    parts: dict[str, object] = {
        "labels": {kind: words for kind, words in texts.labels.items() if kind not in asked},
        "red_flag_words": {"questions": texts.labels["red_flags"]},
        "tag_words": texts.tags,
        "stop_rules": texts.stop_rules,
        "pain_guide": texts.pain_guide,
        "running": texts.running,
        "cause_finder_words": texts.cause_finder,
        **texts.tools,
    }
    for name, value in parts.items():
        yield from _walk(value, f"{name}.{language}", language)


def _fields(text: ExerciseText) -> dict[str, object]:
    left_out = ("language", "is_reviewed")
    names = (field.name for field in dataclasses.fields(text))
    return {name: getattr(text, name) for name in names if name not in left_out}


def _walk(value: object, path: str, language: str) -> Iterator[Line]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _walk(inner, f"{path}.{key}", language)
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from _walk(inner, f"{path}[{number}]", language)
    elif isinstance(value, str) and value and not path.endswith(".zone"):
        yield Line(path, value, language)
