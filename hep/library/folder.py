"""Reads every file of a library folder once: its document, its typed value, its problems."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from hep.domain.errors import LibraryError, Problem
from hep.library.kinds import KINDS, Kind, find_kind
from hep.library.typed import read_typed
from hep.library.yaml_nodes import Document, read_document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_PICTURE_BYTES = 200_000


@dataclass(frozen=True)
class LibraryFile:
    """One file as read. `document` and `value` are None for what is not YAML or not valid."""

    kind: Kind
    name: str  # as printed in problems
    facts: dict[str, str]  # what its path says: id, language, frame
    content: bytes
    document: Document | None = None
    value: Any = None


@dataclass
class LibraryFolder:
    """All files by kind, and every problem found so far."""

    name: str
    files: dict[str, list[LibraryFile]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    fingerprint: str = ""
    _by_id: dict[str, dict[str, list[LibraryFile]]] = field(default_factory=dict)

    def add(self, file: LibraryFile) -> None:
        """Take one more file, the last of its kind."""
        self.files.setdefault(file.kind.name, []).append(file)
        self._by_id.clear()

    def put_over(self, under: LibraryFile, file: LibraryFile) -> None:
        """Put a file in the place of another of its kind."""
        files = self.files[under.kind.name]
        files[files.index(under)] = file
        self._by_id.clear()

    def sort(self) -> None:
        """Put the files of each kind in the order of their ids and names."""
        for files in self.files.values():
            files.sort(key=lambda file: (file.facts.get("id", ""), file.name))
        self._by_id.clear()

    def of(self, kind: str) -> Iterator[LibraryFile]:
        """Give the files of this kind in the order of their paths."""
        yield from self.files.get(kind, [])

    def with_id(self, kind: str, identifier: str) -> list[LibraryFile]:
        """Return the files of this kind with this id in their paths, in the order of these."""
        if kind not in self._by_id:
            found = self._by_id[kind] = {}
            for file in self.of(kind):
                found.setdefault(file.facts.get("id", ""), []).append(file)
        return self._by_id[kind].get(identifier, [])

    def documents(self, kind: str) -> Iterator[tuple[LibraryFile, Document]]:
        """Give the files of this kind that could be read as YAML."""
        for file in self.of(kind):
            if file.document:
                yield file, file.document

    def find(self, kind: str, **facts: str) -> LibraryFile | None:
        """Return the first file of this kind with these facts; None: there is none."""
        files = self.with_id(kind, facts["id"]) if "id" in facts else self.of(kind)
        return next((one for one in files if facts.items() <= one.facts.items()), None)

    def value(self, kind: str, **facts: str) -> Any:
        """Return the typed value of this file; None when it is missing or wrong."""
        file = self.find(kind, **facts)
        return file.value if file else None

    @property
    def languages(self) -> list[str]:
        """Every language in which the library itself, not only an exercise, has words."""
        own = (file for kind, files in self.files.items() if kind != "text" for file in files)
        return sorted({one.facts["language"] for one in own if "language" in one.facts})


def read_folder(root: Path) -> LibraryFolder:
    """Read the library at `root`; wrong files become problems, nothing is raised."""
    folder = LibraryFolder(root.name)
    digest = hashlib.sha256()
    for path, inside in library_paths(root):
        file = read_file(path, inside, folder, name=f"{folder.name}/{inside}")
        if file:
            folder.add(file)
            if file.kind.name != "note":
                digest.update(f"{inside}\0{len(file.content)}\0".encode() + file.content)
    folder.fingerprint = digest.hexdigest()
    for kind in KINDS:
        if kind.is_single and kind.name not in folder.files:
            where = f"{folder.name}/{kind.pattern.pattern}".replace("\\", "")
            folder.problems.append(Problem(where, "is missing", "add the file"))
    return folder


def library_paths(root: Path) -> Iterator[tuple[Path, str]]:
    """Give each file below `root` and its path inside, in order; hidden ones apart."""
    for path in sorted(one for one in root.rglob("*") if one.is_file()):
        inside = path.relative_to(root).as_posix()
        if not (inside.startswith(".") or "/." in inside):  # left by editors, version control
            yield path, inside


def read_file(path: Path, inside: str, folder: LibraryFolder, *, name: str) -> LibraryFile | None:
    """Read one file, called `name` in problems; None, with a problem, for what has no place here."""
    found = find_kind(inside)
    if found is None:
        folder.problems.append(
            Problem(name, "is not a file of the library", "remove it or mend its name")
        )
        return None
    kind, facts = found
    if not inside.endswith(".yaml"):
        return _read_other(path, kind, name, facts, folder)
    try:
        document = read_document(path, name=name)
    except LibraryError as error:
        folder.problems.extend(error.problems)
        return LibraryFile(kind, name, facts, b"")
    try:
        value = read_typed(document, kind.schema) if kind.schema else None
    except LibraryError as error:
        folder.problems.extend(error.problems)
        value = None
    return LibraryFile(kind, name, facts, path.read_bytes(), document, value)


def _read_other(
    path: Path, kind: Kind, name: str, facts: dict[str, str], folder: LibraryFolder
) -> LibraryFile:
    if path.stat().st_size > MOST_PICTURE_BYTES:
        fact = f"has {path.stat().st_size} bytes"
        hint = f"keep pictures below {MOST_PICTURE_BYTES} bytes"
        folder.problems.append(Problem(name, fact, hint))
        return LibraryFile(kind, name, facts, b"")
    return LibraryFile(kind, name, facts, path.read_bytes())
