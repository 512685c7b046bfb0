"""Who has signed which file of rules: each has its entry, and a signature fits the file it signs."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from hep.domain.exercise import Review
from hep.library.coverage import SOURCE_LANGUAGE, covers
from hep.library.kinds import RULE_CARDS
from hep.library.typed import problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hep.domain.errors import Problem
    from hep.library.folder import LibraryFile, LibraryFolder


def check_reviews(folder: LibraryFolder) -> Iterator[Problem]:
    """Give a problem for each file of rules without an entry, and for each signature that ended."""
    cards = {_inside(file): file for file in _cards(folder)}
    for file, document in folder.documents("reviews"):
        yield from covers(document, (), tuple(cards), what="files of rules")
        for name, signed in (file.value or {}).items():
            if signed and name in cards and signed["sha256"] != _hash(cards[name]):
                fact = f"was signed by {signed['by']} for another content"
                yield problem(
                    document, (name, "sha256"), fact, "have it signed again or write null"
                )


def card_reviews(folder: LibraryFolder) -> Mapping[str, Review | None]:
    """Return the signature of each file of rules by its path; None: nobody has signed it."""
    return {
        name: Review(signed["by"], signed["on"]) if signed else None
        for name, signed in folder.value("reviews").items()
    }


def _cards(folder: LibraryFolder) -> Iterator[LibraryFile]:
    for kind in RULE_CARDS:
        for file in folder.of(kind):
            if file.facts.get("language", SOURCE_LANGUAGE) == SOURCE_LANGUAGE:
                yield file


def _inside(file: LibraryFile) -> str:
    return file.name.partition("/")[2]


def _hash(file: LibraryFile) -> str:
    return hashlib.sha256(file.content).hexdigest()
