"""Breaks the shipped library as the faults say, checks it, and tells what was not found.

Faults within single exercises are broken together, each in an exercise of its own, as an author
would meet them; all others alone. Files that did not change are read once.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.errors import LibraryError
from hep.services.check_library import check_library
from tests.library.finding_sites import Witness
from tests.library.read_once import remember_files
from tests.library.spoilt import SHIPPED, Spoilt, exercise_of, shipped_files
from tests.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    import pytest

    from hep.domain.errors import Problem
    from tests.library.spoilt import Damage

PLACES = 3 if os.environ.get("HEP_TEST_LONG") else 1
TRIES = 12  # to draw so many different places


@dataclass(frozen=True)
class Fault:
    """One rule broken in one place: what is written, where the problem stands, what it says."""

    rule: str
    changes: Mapping[str, bytes | None]
    where: str
    says: str

    def is_told_by(self, problem: Problem) -> bool:
        """Tell whether this is the problem that had to be found."""
        said = str(problem)
        return said.startswith(f"{self.where}: ") and self.says in said


class Spoiling:
    """A copy of the shipped library that is broken and mended."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.copy = shutil.copytree(SHIPPED, folder / "exercises")
        self.shipped, self.library = shipped_files(), shipped()
        self.witness = Witness()
        self.witness.watch(patch)
        remember_files(patch)

    def faults(self, rules: Mapping[str, Damage]) -> Iterator[Fault]:
        """Give each rule's faults, in places that are all different."""
        for rule, damage in sorted(rules.items()):
            seen: list[Mapping[str, bytes | None]] = []
            for turn in range(TRIES):
                spoilt = Spoilt(self.shipped, self.library, f"{rule} {turn}")
                where, says = damage(spoilt)
                if spoilt.changes not in seen and len(seen) < PLACES:
                    seen.append(spoilt.changes)
                    yield Fault(rule, spoilt.changes, where, says)

    def run(
        self, rules: Mapping[str, Damage], *, missed: list[object], found: list[Problem]
    ) -> None:
        """Add what was missed, with what was said instead, and the problems that were found."""
        for together in _batches(list(self.faults(rules))):
            said = self._check(together)
            for fault in together:
                told = [one for one in said if fault.is_told_by(one)]
                found += told
                if not told:
                    missed.append((fault.rule, fault.where, fault.says, [*map(str, said)][:3]))

    def _check(self, together: list[Fault]) -> tuple[Problem, ...]:
        changed = {name: new for fault in together for name, new in fault.changes.items()}
        try:
            for name, content in changed.items():
                self._put(name, content)
            return check_library(self.copy).problems
        except LibraryError as error:
            return error.problems
        finally:
            for name in changed:
                self._put(name, self.shipped.get(name))

    def _put(self, name: str, content: bytes | None) -> None:
        path = self.copy / name
        if content is None:
            path.unlink(missing_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def _batches(faults: list[Fault]) -> list[list[Fault]]:
    """Put faults of different exercises together; any other stays alone."""
    batches: list[tuple[set[str], list[Fault]]] = []
    for fault in faults:
        one = exercise_of(fault.changes)
        free = (batch for batch in batches if one and batch[0] and one not in batch[0])
        batch = next(free, None)
        if batch is None:
            batches.append(({one} if one else set(), [fault]))
        else:
            batch[0].add(one or "")
            batch[1].append(fault)
    return [together for _, together in batches]
