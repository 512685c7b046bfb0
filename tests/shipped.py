"""The shipped library, read once for all tests of a process: it is frozen, and reading takes time.

Whoever tests reading itself, or changes files, reads a folder of their own with `load_library`.
That the commands read the library themselves is proved by tests/contracts/test_bare_runtime.py.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hep.library.load import load_library
from hep.locations import data_folder

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from hep.domain.library import Library


@cache
def shipped() -> Library:
    """The library as it comes."""
    return load_library(data_folder("exercises"))


def open_it_once(patch: pytest.MonkeyPatch) -> None:
    """Let services open the shipped library without reading it anew; any other folder is read."""
    shipped_folder = data_folder("exercises").resolve()

    def load(folder: Path, *, overlay: Path | None = None) -> Library:
        if overlay is None and folder.resolve() == shipped_folder:
            return shipped()
        return load_library(folder, overlay=overlay)

    patch.setattr("hep.services.libraries.load_library", load)
