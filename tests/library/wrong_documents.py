"""A wrong document is a good one with one place edited; its problem must name the line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from hep.domain.errors import LibraryError
from hep.library.load import load_library
from tests.library.small_library import edit

if TYPE_CHECKING:
    from pathlib import Path


class Wrong(NamedTuple):
    """An edit, the text whose line the problem must name, and what it must say."""

    name: str
    old: str
    new: str
    at: str
    says: str


def wrong(name: str, old: str, new: str, says: str, *, at: str = "") -> Wrong:
    """Return an edit whose problem stands where the new text is, unless told otherwise."""
    return Wrong(name, old, new, at or new.strip().splitlines()[0], says)


def wrong_id(one: Wrong) -> str:
    """Name the case in the list of tests."""
    return f"{one.name}: {one.says}"[:90]


def problems_in(folder: Path) -> list[str]:
    """Return every problem of a library that is refused."""
    with pytest.raises(LibraryError) as refused:
        load_library(folder)
    return [str(problem) for problem in refused.value.problems]


def problems_of(folder: Path, one: Wrong) -> tuple[str, list[str]]:
    """Make the edit; return how its problem must begin, and every problem found."""
    edit(folder, one.name, one.old, one.new)
    text = (folder / one.name).read_text(encoding="utf-8")
    line = text.count("\n", 0, text.index(one.at)) + 1 if one.at else 0
    where = f"exercises/{one.name}:{line}: " if line else "exercises/"
    return where, problems_in(folder)
