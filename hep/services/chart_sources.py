"""The numbered list of sources of a chart: each named once, in the order of its first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.handout.chart import Source
from hep.language.words import mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hep.domain.library import Library
    from hep.language.words import Words

DOI = "https://doi.org/"
NOTES = {
    "verified": "",
    "secondary": mark("Seen on a second-hand page only."),
    "memory": mark("Not verified: from memory."),
}


class SourceList:
    """Collects sources while a chart is written."""

    def __init__(self, library: Library, words: Words) -> None:
        """Begin with none."""
        self._library, self._words = library, words
        self._numbers: dict[str, int] = {}

    def add(self, references: Iterable[str]) -> list[int]:
        """Return the numbers of these references, new ones at the end."""
        return [self._numbers.setdefault(one, len(self._numbers) + 1) for one in references]

    def marks(self, references: Iterable[str]) -> str:
        """Return ` [1, 2]` for the end of a sentence; "" for no reference."""
        numbers = self.add(references)
        return f" [{', '.join(map(str, sorted(numbers)))}]" if numbers else ""

    def entries(self) -> tuple[Source, ...]:
        """Return every source collected, by number."""
        found = []
        for name, number in self._numbers.items():
            reference = self._library.references[name]
            address = DOI + reference.doi if reference.doi else ""
            note = NOTES[reference.status]
            found.append(
                Source(number, reference.citation, address, self._words.text(note) if note else "")
            )
        return tuple(found)
