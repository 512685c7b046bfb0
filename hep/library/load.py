"""The one way in: a folder becomes a Library, or a list of every problem in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.errors import LibraryError, Problem
from hep.library.agreement import check_agreement
from hep.library.assemble import assemble
from hep.library.coverage import check_coverage
from hep.library.folder import LibraryFolder, read_folder
from hep.library.items import check_items
from hep.library.links import check_links, known_ids
from hep.library.plausibility import check_plausibility
from hep.library.reviews import check_reviews

if TYPE_CHECKING:
    from pathlib import Path

    from hep.domain.library import Library


def load_library(folder: Path) -> Library:
    """Read, check and assemble the library in this folder.

    Raises LibraryError with every problem of every file, ordered by file and line.
    """
    if not folder.is_dir():
        raise LibraryError([Problem(str(folder), "is not a folder", "set HEP_LIBRARY_DIR")])
    content = read_folder(folder.resolve())
    problems = [*content.problems, *_check(content)]
    if problems:
        raise LibraryError(sorted(problems, key=_place))
    return assemble(content)


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
