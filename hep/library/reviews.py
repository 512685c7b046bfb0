"""Who has signed which file of rules, and which translation of what a sheet prints.

Each has its entry, and a signature fits the file it signs.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from hep.domain.exercise import Review
from hep.library.coverage import SOURCE_LANGUAGE, covers
from hep.library.kinds import RULE_CARDS, SHEET_WORDS
from hep.library.typed import problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hep.domain.errors import Problem
    from hep.library.folder import LibraryFile, LibraryFolder


def check_reviews(folder: LibraryFolder) -> Iterator[Problem]:
    """Give a problem for each file of rules without an entry, and for each signature that ended."""
    cards = {_inside(file): file for file in _cards(folder)}
    translations = {_inside(file): file for file in _translations(folder)}
    for file, document in folder.documents("reviews"):
        # A translation without an entry is one that nobody has signed: a new language needs none.
        cards |= {name: one for name, one in translations.items() if name in (file.value or {})}
        yield from covers(document, (), tuple(cards), what="files of rules")
        for name, signed in (file.value or {}).items():
            if signed and name in cards and signed["sha256"] != _hash(cards[name]):
                fact = f"was signed by {signed['by']} for another content"
                yield problem(
                    document, (name, "sha256"), fact, "have it signed again or write null"
                )


def card_reviews(folder: LibraryFolder) -> Mapping[str, Review | None]:
    """Return the signature of each file of rules by its path; None: nobody has signed it."""
    return _signatures(folder, _cards(folder))


def translation_reviews(folder: LibraryFolder) -> Mapping[str, Review | None]:
    """Return the signature of each translated file whose words a sheet prints, by its path."""
    return _signatures(folder, _translations(folder))


def _signatures(folder: LibraryFolder, files: Iterable[LibraryFile]) -> Mapping[str, Review | None]:
    signed = folder.value("reviews")
    found = {_inside(file): signed.get(_inside(file)) for file in files}
    return {name: Review(one["by"], one["on"]) if one else None for name, one in found.items()}


def _translations(folder: LibraryFolder) -> Iterator[LibraryFile]:
    for kind in SHEET_WORDS:
        for file in folder.of(kind):
            if file.facts["language"] != SOURCE_LANGUAGE:
                yield file


def _cards(folder: LibraryFolder) -> Iterator[LibraryFile]:
    for kind in RULE_CARDS:
        for file in folder.of(kind):
            if file.facts.get("language", SOURCE_LANGUAGE) == SOURCE_LANGUAGE:
                yield file


def _inside(file: LibraryFile) -> str:
    return file.name.partition("/")[2]


def _hash(file: LibraryFile) -> str:
    return hashlib.sha256(file.content).hexdigest()
