"""The library as this installation uses it: hep's own, with the clinic's changes where they hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.errors import LibraryError
from hep.library.load import load_library

if TYPE_CHECKING:
    from pathlib import Path

    from hep.domain.errors import Problem
    from hep.domain.library import Library


@dataclass(frozen=True)
class OpenedLibrary:
    """What is in use, and why the clinic's changes are not, where they cannot be used."""

    library: Library
    refused: tuple[Problem, ...] = ()  # every problem of a faulty overlay; empty: it is in use


def open_library(folder: Path, *, overlay: Path | None) -> OpenedLibrary:
    """Load the library with the clinic's changes; without all of them when any is faulty.

    Raises LibraryError when the library itself cannot be used.
    """
    if overlay is None:
        return OpenedLibrary(load_library(folder))
    try:
        return OpenedLibrary(load_library(folder, overlay=overlay))
    except LibraryError as error:
        return OpenedLibrary(load_library(folder), tuple(error.problems))
