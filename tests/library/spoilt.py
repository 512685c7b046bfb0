"""A copy of the shipped library that is damaged in one place and mended again.

Lines are counted in the damaged text, never asked of the reader under test.
"""

from __future__ import annotations

import random
import re
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hep.domain.errors import LibraryError
from hep.services.check_library import check_library

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import TypeVar

    from hep.domain.exercise import Exercise

    _T = TypeVar("_T")

SEED = "2026"


@dataclass
class Spoilt:
    """The copy, what is in it, and chance that a rule's name decides."""

    folder: Path
    exercises: dict[str, Exercise]
    rule: str = ""
    written: list[str] = field(default_factory=list)  # files, in the order of the edits
    _kept: dict[Path, bytes | None] = field(default_factory=dict)

    def draw(self, things: Sequence[_T]) -> _T:
        """Return one of these, by the seed and the rule."""
        return random.Random(f"{SEED} {self.rule}").choice(list(things))

    def exercise(self, *, active: bool = True, **facts: object) -> Exercise:
        """Draw an exercise that has these facts."""
        fitting = [
            one
            for one in self.exercises.values()
            if one.is_active is active
            and all(getattr(one, name) == value for name, value in facts.items())
        ]
        return self.draw(fitting)

    def read(self, name: str) -> str:
        """Return a file's text."""
        return (self.folder / name).read_text(encoding="utf-8")

    def write(self, name: str, content: str | None) -> None:
        """Write a file, or remove it, to be undone at the end."""
        path = self.folder / name
        self.written.append(name)
        self._kept.setdefault(path, path.read_bytes() if path.exists() else None)
        if content is None:
            path.unlink()
        else:
            path.write_text(content, encoding="utf-8")

    def edit(self, name: str, pattern: str, new: str) -> str:
        """Replace the first match; return `file:line` of where it begins."""
        text = self.read(name)
        found = re.search(pattern, text, re.MULTILINE)
        assert found, (name, pattern)
        self.write(name, text[: found.start()] + found.expand(new) + text[found.end() :])
        lead = len(found.group()) - len(found.group().lstrip("\n"))
        return f"exercises/{name}:{text.count(chr(10), 0, found.start() + lead) + 1}"

    def line_of(self, name: str, pattern: str) -> str:
        """Return `file:line` of the first match in the text as it is now."""
        text = self.read(name)
        found = re.search(pattern, text, re.MULTILINE)
        assert found, (name, pattern)
        return f"exercises/{name}:{text.count(chr(10), 0, found.start()) + 1}"

    def problems(self) -> list[str]:
        """Return every problem of the copy as it is now."""
        try:
            return [str(one) for one in check_library(self.folder).problems]
        except LibraryError as error:
            return [str(one) for one in error.problems]

    def mend(self) -> None:
        """Undo every change."""
        for path, content in self._kept.items():
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)
        self._kept.clear()
        self.written.clear()


@contextmanager
def spoiling(folder: Path, exercises: dict[str, Exercise]) -> Iterator[Spoilt]:
    """Give the copy to be damaged, mended at the end."""
    spoilt = Spoilt(folder, exercises)
    try:
        yield spoilt
    finally:
        spoilt.mend()
