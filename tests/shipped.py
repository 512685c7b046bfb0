"""The shipped library, read once for all tests of a process: it is frozen, and reading takes time.

Whoever tests reading itself, or changes files, reads a folder of their own with `load_library`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hep.library.load import load_library
from hep.locations import data_folder

if TYPE_CHECKING:
    from hep.domain.library import Library


@cache
def shipped() -> Library:
    """The library as it comes."""
    return load_library(data_folder("exercises"))
