"""What all blocks of one sheet have in common: the program, its library, the words, the printing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.language.side_words import fill_sides

if TYPE_CHECKING:
    from hep.domain.exercise import ExerciseText
    from hep.domain.library import Library, LibraryTexts
    from hep.domain.program import Program, ProgramItem
    from hep.domain.request import SoreSide
    from hep.handout.editions import Printing
    from hep.language.words import Words


@dataclass(frozen=True)
class Setting:
    """Handed to every builder of a block."""

    program: Program
    library: Library
    words: Words
    printing: Printing
    is_half: bool
    tight: frozenset[str] = frozenset()  # ids of the parts that are set closer

    def text(self, item: ProgramItem) -> ExerciseText:
        """Return an exercise's words in the sheet's language."""
        return item.exercise.require_text(self.words.locale)

    @property
    def texts(self) -> LibraryTexts:
        """Return the library's words in the sheet's language."""
        return self.library.texts[self.words.locale]

    def filled(self, text: str, side: SoreSide) -> str:
        """Return a text with the sore side and the other one named."""
        return fill_sides(text, side, words=self.words)
