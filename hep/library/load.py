"""The one way in: a folder becomes a Library, or a list of every problem in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.errors import LibraryError, Problem
from hep.domain.overlay import apply_overlay
from hep.library.agreement import check_agreement
from hep.library.assemble import assemble
from hep.library.coverage import check_coverage
from hep.library.folder import LibraryFolder, read_folder
from hep.library.items import check_items
from hep.library.links import check_links, known_ids
from hep.library.overlay_checks import check_overlay
from hep.library.overlay_folder import lay_over
from hep.library.plausibility import check_plausibility
from hep.library.reviews import check_reviews

if TYPE_CHECKING:
    from pathlib import Path

    from hep.domain.library import Library


def load_library(folder: Path, *, overlay: Path | None = None) -> Library:
    """Read, check and assemble the library in this folder, with a clinic's changes over it.

    `overlay` is the clinic's folder; None: the library as it came. Raises LibraryError with every
    problem of every file, ordered by file and line.
    """
    if not folder.is_dir():
        raise LibraryError([Problem(str(folder), "is not a folder", "set HEP_LIBRARY_DIR")])
    content = read_folder(folder.resolve())
    over = lay_over(content, overlay.resolve()) if overlay else None
    problems = [*content.problems, *_check(content)]
    problems += check_overlay(over, content) if over else ()
    if problems:
        raise LibraryError(sorted(problems, key=_place))
    library = assemble(content)
    return apply_overlay(library, over.overlay()) if over else library


def _check(content: LibraryFolder) -> list[Problem]:
    known = known_ids(content)
    return [
        *check_links(content, known),
        *check_coverage(content, known),
        *check_items(content),
        *check_plausibility(content),
        *check_agreement(content),
        *check_reviews(content),
    ]


def _place(problem: Problem) -> tuple[str, int, str]:
    name, _, line = problem.where.rpartition(":")
    return (name, int(line), problem.message) if line.isdigit() else (problem.where, 0, "")
