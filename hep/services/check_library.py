"""Checks of the library beyond its files: its words, its things, its pictures' shoes, its tidiness.

What is wrong with single files, ids, ladders and pictures is refused already when it is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.errors import Problem
from hep.domain.exercise import Shoes
from hep.library.figure_file import read_scene
from hep.library.load import load_library
from hep.library.tidiness import check_tidiness
from hep.services.check_stop_signs import check_stop_signs
from hep.services.check_things import check_things
from hep.services.check_words import all_lines, check_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from hep.domain.library import Library


@dataclass(frozen=True)
class LibraryReport:
    """What was checked, and every problem found."""

    problems: tuple[Problem, ...]
    counts: Mapping[str, int]  # of what was looked at, by name


def check_library(folder: Path, *, overlay: Path | None = None) -> LibraryReport:
    """Load the library, with a clinic's changes over it, and check its words and pictures.

    Raises LibraryError with every problem when it cannot be loaded.
    """
    library = load_library(folder, overlay=overlay)
    lines = all_lines(library)
    roots = [one.resolve().parent for one in (folder, overlay) if one]
    problems = [
        *check_words(lines, library),
        *check_things(library),
        *check_stop_signs(library),
        *_check_shoes(library, roots),
        *check_tidiness(folder, overlay=overlay),
    ]
    return LibraryReport(tuple(problems), _counts(library, texts=len(lines)))


def _check_shoes(library: Library, roots: Sequence[Path]) -> Iterator[Problem]:
    """Compare what a scene wears with what the words tell the patient to wear."""
    for exercise in library.exercises.values():
        place = library.sources.find(f"figure.{exercise.id}")
        if place is None or exercise.shoes is Shoes.EITHER:
            continue
        file = place.rpartition(":")[0]
        scene, _ = read_scene(
            next((root / file).parent for root in roots if (root / file).exists())
        )
        if scene.shoes is not (exercise.shoes is Shoes.SHOD):
            path = f"figure.{exercise.id}.shoes"
            fact = f"the picture contradicts exercise.yaml, which says {exercise.shoes}"
            hint = "mend one of them and draw again"
            yield Problem(library.sources.find(path) or path, fact, hint)


def _counts(library: Library, *, texts: int) -> dict[str, int]:
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
        "texts": texts,
    }
