"""What a library that loads may still lack: words in a language, a use for an id, a likely dose.

None of it keeps the library from serving; `hep library check` tells each with file and line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.library.coverage import SOURCE_LANGUAGE
from hep.library.dose_ranges import unlikely
from hep.library.folder import read_folder
from hep.library.kinds import THERAPIST_WORDS, VOCABULARY
from hep.library.links import LINKS, named
from hep.library.overlay_folder import lay_over
from hep.library.typed import problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hep.domain.errors import Problem
    from hep.domain.exercise import Exercise
    from hep.library.folder import LibraryFolder

IN_CODE = ("levels", "categories")  # fixed by the program, used or not


def check_tidiness(folder: Path, *, overlay: Path | None = None) -> list[Problem]:
    """Return what a library that loads still lacks, with a clinic's changes over it.

    A clinic need not write its own exercises in every language.
    """
    content = read_folder(folder.resolve())
    missing = list(_untranslated(content))
    if overlay:
        lay_over(content, overlay.resolve())
    return [*missing, *_unused(content), *_doses(content)]


def _untranslated(folder: LibraryFolder) -> Iterator[Problem]:
    others = [one for one in folder.languages if one != SOURCE_LANGUAGE]
    for kind in ("text", "pathway_aims", *THERAPIST_WORDS):
        for file, document in folder.documents(kind):
            if file.facts["language"] != SOURCE_LANGUAGE:
                continue
            for language in others:
                if folder.find(kind, **file.facts | {"language": language}) is None:
                    fact = f"is not there in the language '{language}'"
                    yield problem(document, (), fact, "translate the file")


def _unused(folder: LibraryFolder) -> Iterator[Problem]:
    used: set[tuple[str, str]] = set()
    for kind, places in LINKS.items():
        for _, document in folder.documents(kind):
            for place, what in places.items():
                used |= {(what, text) for _, text in named(document.data, place)}
    for file, _ in folder.documents("pathway"):
        used |= {("subtypes", name) for name in file.value.subtypes}
    for kind in VOCABULARY:
        for _, document in folder.documents(kind) if kind not in IN_CODE else ():
            for steps, text in document.scalars():
                if steps[-1] != "at_home" and (kind, text) not in used:
                    yield problem(document, steps, f"'{text}' is used nowhere", "remove it")


def _doses(folder: LibraryFolder) -> Iterator[Problem]:
    for file, document in folder.documents("exercise"):
        exercise: Exercise = file.value
        for key, doses in (("dose", exercise.doses), ("dose_on_one_leg", exercise.one_leg_doses)):
            for level, dose in doses.items():
                for field, fact, hint in unlikely(exercise, dose):
                    yield problem(document, (key, f"L{int(level)}", field), fact, hint)
