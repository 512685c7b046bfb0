"""Checks of the library beyond its files: reading grade, length, claims, shoes drawn, tidiness.

What is wrong with single files, ids, ladders and pictures is refused already when it is loaded.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.errors import Problem
from hep.domain.exercise import Shoes
from hep.library.figure_file import read_scene
from hep.library.load import load_library
from hep.library.tidiness import check_tidiness
from hep.services.claims import find_claims
from hep.services.reading import reading_grade

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hep.domain.exercise import ExerciseText
    from hep.domain.library import Library, LibraryTexts

LANGUAGE = "en"  # the grade and the list of claims are of English
MOST_GRADE = 6.0
MOST_WORDS = 22  # a sentence
SENTENCE_END = re.compile(r"[.?!:;](?:\s|$)")
PATIENT_PARTS = (
    "pathway_words",
    "red_flag_words",
    "stop_rules",
    "pain_guide",
    "running",
    f"shoes_words.{LANGUAGE}.audit",
    "texts",
)


@dataclass(frozen=True)
class LibraryReport:
    """What was checked, and every problem found."""

    problems: tuple[Problem, ...]
    counts: Mapping[str, int]  # of what was looked at, by name


@dataclass(frozen=True)
class _Line:
    """One text and its path in the source map: `texts.<id>.en.steps[0]`."""

    path: str
    text: str

    @property
    def file(self) -> str:
        """The path of the file it stands in."""
        parts = self.path.split(".")
        return ".".join(parts[: parts.index(LANGUAGE) + 1])

    @property
    def is_for_patients(self) -> bool:
        """A patient reads it; the rest is for therapists."""
        return self.path.startswith(PATIENT_PARTS) or self.path.endswith(".care")


def check_library(folder: Path) -> LibraryReport:
    """Load the library and check its words.

    Raises LibraryError with every problem when it cannot be loaded.
    """
    library = load_library(folder)
    lines = [*_lines(library)]
    problems = [
        *_check_grades(lines, library),
        *_check_lines(lines, library),
        *_check_shoes(library, folder.resolve().parent),
        *check_tidiness(folder),
    ]
    return LibraryReport(tuple(problems), _counts(library, lines))


def _check_grades(lines: list[_Line], library: Library) -> Iterator[Problem]:
    files: dict[str, list[str]] = {}
    for line in lines:
        if line.is_for_patients:
            files.setdefault(line.file, []).append(line.text)
    for file, texts in files.items():
        grade = reading_grade("\n".join(texts))
        if grade > MOST_GRADE:
            fact = f"reads at grade {grade:.1f}"
            yield _problem(library, file, fact, f"use shorter words, to {MOST_GRADE:g} or less")


def _check_lines(lines: list[_Line], library: Library) -> Iterator[Problem]:
    for line in lines:
        longest = max(len(part.split()) for part in SENTENCE_END.split(line.text))
        if longest > MOST_WORDS and line.is_for_patients:
            fact = f"has a sentence of {longest} words"
            yield _problem(library, line.path, fact, f"split it, to {MOST_WORDS} or less")
        for claim, why in find_claims(line.text):
            yield _problem(library, line.path, f"claims '{claim}': {why}", "reword it")


def _check_shoes(library: Library, root: Path) -> Iterator[Problem]:
    """Compare what a scene wears with what the words tell the patient to wear."""
    for exercise in library.exercises.values():
        place = library.sources.find(f"figure.{exercise.id}")
        if place is None or exercise.shoes is Shoes.EITHER:
            continue
        scene, _ = read_scene((root / place.rpartition(":")[0]).parent)
        if scene.shoes is not (exercise.shoes is Shoes.SHOD):
            path = f"figure.{exercise.id}.shoes"
            fact = f"the picture contradicts exercise.yaml, which says {exercise.shoes}"
            yield _problem(library, path, fact, "mend one of them and draw again")


def _problem(library: Library, path: str, fact: str, hint: str) -> Problem:
    return Problem(library.sources.find(path) or path, fact, hint)


def _lines(library: Library) -> Iterator[_Line]:
    for exercise in library.exercises.values():
        text = exercise.texts.get(LANGUAGE)
        if text:
            yield from _walk(_fields(text), f"texts.{exercise.id}.{LANGUAGE}")
    if LANGUAGE in library.texts:
        yield from _library_lines(library.texts[LANGUAGE])


def _library_lines(texts: LibraryTexts) -> Iterator[_Line]:
    for cause, words in texts.pathways.items():
        yield from _walk(words, f"pathway_words.{cause}.{LANGUAGE}")
    for cause, aims in texts.pathway_aims.items():
        yield from _walk(aims, f"pathway_aims.{cause}.{LANGUAGE}")
    asked = ("red_flags", "red_flag_groups")
    parts: dict[str, object] = {
        "labels": {kind: words for kind, words in texts.labels.items() if kind not in asked},
        "red_flag_words": {"questions": texts.labels["red_flags"]},
        "tag_words": texts.tags,
        "stop_rules": texts.stop_rules,
        "pain_guide": texts.pain_guide,
        "running": texts.running,
        **texts.tools,
    }
    for name, value in parts.items():
        yield from _walk(value, f"{name}.{LANGUAGE}")


def _fields(text: ExerciseText) -> dict[str, object]:
    left_out = ("language", "is_reviewed")
    names = (field.name for field in dataclasses.fields(text))
    return {name: getattr(text, name) for name in names if name not in left_out}


def _walk(value: object, path: str) -> Iterator[_Line]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _walk(inner, f"{path}.{key}")
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from _walk(inner, f"{path}[{number}]")
    elif isinstance(value, str) and value and not path.endswith(".zone"):
        yield _Line(path, value)


def _counts(library: Library, lines: list[_Line]) -> dict[str, int]:
    return {
        "exercises": len(library.exercises),
        "pathways": len(library.pathways),
        "tags": len(library.tags),
        "red flags": len(library.red_flags),
        "references": len(library.references),
        "rule cards": len(library.card_reviews),
        "exercises signed by a clinician": sum(
            one.review is not None for one in library.exercises.values()
        ),
        "rule cards signed by a clinician": sum(map(bool, library.card_reviews.values())),
        "pictures": sum(len(one.pictures) for one in library.exercises.values()),
        "texts": len(lines),
    }
