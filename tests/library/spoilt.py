"""A copy of the shipped library that is damaged in memory: what a fault writes, and where it is told.

Lines are counted in the damaged text, never asked of the reader under test.
"""

from __future__ import annotations

import os
import random
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TypeVar

    from hep.domain.exercise import Exercise
    from hep.domain.library import Library

    _T = TypeVar("_T")

SHIPPED = Path(__file__).parents[2] / "exercises"
SEED = os.environ.get("HEP_FAULT_SEED", "2026")
Told: TypeAlias = "tuple[str, str]"  # how the problem begins, and what it says
Damage: TypeAlias = "Callable[[Spoilt], Told]"


@dataclass
class Spoilt:
    """The shipped files, what was written over them, and chance that a rule's name decides."""

    shipped: Mapping[str, bytes]
    library: Library
    rule: str
    changes: dict[str, bytes | None] = field(default_factory=dict)  # None: removed

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """The exercises as shipped, to draw from."""
        return self.library.exercises

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
        content = self.changes.get(name) or self.shipped[name]
        return content.decode("utf-8")

    def write(self, name: str, content: str | bytes | None) -> None:
        """Write a file, or remove it."""
        self.changes[name] = content.encode() if isinstance(content, str) else content

    def add(self, name: str, lines: str) -> None:
        """Write more lines at the end of a file."""
        self.write(name, self.read(name).rstrip("\n") + f"\n{lines}\n")

    def insert(self, name: str, lines: str) -> str:
        """Write more lines before an entry that is drawn; return `file:line` of the first."""
        written = self.read(name).splitlines()
        entries = [n for n, text in enumerate(written) if re.match(r"- |[A-Za-z0-9'\"]", text)]
        place = self.draw(entries)
        self.write(name, "\n".join([*written[:place], lines, *written[place:]]) + "\n")
        return f"exercises/{name}:{place + 1}"

    def edit(self, name: str, pattern: str, new: str) -> str:
        """Replace the first match; return `file:line` of where it begins."""
        text = self.read(name)
        found = re.search(pattern, text, re.MULTILINE)
        assert found, (name, pattern)
        self.write(name, text[: found.start()] + found.expand(new) + text[found.end() :])
        lead = len(found.group()) - len(found.group().lstrip("\n"))
        return f"exercises/{name}:{text.count(chr(10), 0, found.start() + lead) + 1}"

    def edit_one(self, name: str, pattern: str, new: str) -> str:
        """Replace one match that is drawn; return `file:line` of where it begins."""
        text = self.read(name)
        found = self.draw(list(re.finditer(pattern, text, re.MULTILINE)))
        self.write(name, text[: found.start()] + found.expand(new) + text[found.end() :])
        return f"exercises/{name}:{text.count(chr(10), 0, found.start()) + 1}"

    def line_of(self, name: str, pattern: str) -> str:
        """Return `file:line` of the first match in the text as it is now."""
        text = self.read(name)
        found = re.search(pattern, text, re.MULTILINE)
        assert found, (name, pattern)
        return f"exercises/{name}:{text.count(chr(10), 0, found.start()) + 1}"

    def entry_of(self, at: str, head: str) -> str:
        """Return `file:line` of the last line before this one that begins so."""
        name, line = at.removeprefix("exercises/").rsplit(":", 1)
        before = self.read(name).splitlines()[: int(line)]
        number = max(n for n, text in enumerate(before, 1) if re.match(head, text))
        return f"exercises/{name}:{number}"


def shipped_files() -> dict[str, bytes]:
    """Return every file of the shipped library by its path inside."""
    paths = sorted(path for path in SHIPPED.rglob("*") if path.is_file())
    return {path.relative_to(SHIPPED).as_posix(): path.read_bytes() for path in paths}


def exercise_of(changes: Mapping[str, bytes | None]) -> str | None:
    """Return the one exercise whose folder holds all these files; None: they lie elsewhere, too."""
    folders = {name.split("/")[1] if name.startswith("items/") else "" for name in changes}
    return folders.pop() or None if len(folders) == 1 else None


def faults_in(module: Mapping[str, object]) -> dict[str, Damage]:
    """Return the faults that a module defines, by name."""
    return {
        name.removeprefix("_"): value  # type: ignore[misc]  # what its annotations say it is
        for name, value in sorted(module.items())
        if getattr(value, "__annotations__", {}) == {"it": "Spoilt", "return": "Told"}
    }
