"""Reads a clinic's folder and lays it over the library's, file by file, before anything is checked.

So the same checks hold for both. A file of an exercise that the library has changes that exercise;
a folder of a new name is an exercise of the clinic's own. What is applied afterwards (hidden
exercises, house rules, the clinic's name) stands in overlay.yaml.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from hep.domain.errors import LibraryError, Problem
from hep.domain.overlay import Clinic, Overlay
from hep.library.containers import Part
from hep.library.folder import LibraryFolder, library_paths, read_file
from hep.library.kinds import find_kind
from hep.library.logo import LOGOS, read_logo
from hep.library.merged import CHANGEABLE, check_changes, merge
from hep.library.schemas.overlay import OverlaySchema, a_clinic
from hep.library.typed import read_typed
from hep.library.yaml_nodes import Document, read_document

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from hep.library.folder import LibraryFile

FILE = "overlay.yaml"
KINDS_OF_AN_EXERCISE = ("exercise", "text", "figure", "picture")


@dataclass(frozen=True)
class OverlayFolder:
    """overlay.yaml as read, and the logo beside it."""

    document: Document
    facts: Mapping[str, Any]
    logo: bytes
    logo_size_mm: tuple[float, float]

    def overlay(self) -> Overlay:
        """Return the domain's value."""
        facts = self.facts
        return Overlay(
            name=facts["name"],
            hidden=facts["hide"],
            adds=facts["adds"],
            house=facts["house_rules"],
            clinic=self._clinic(),
        )

    def _clinic(self) -> Clinic:
        return a_clinic(self.facts["clinic"], logo=self.logo, size_mm=self.logo_size_mm)


def lay_over(base: LibraryFolder, root: Path) -> OverlayFolder | None:
    """Change `base` by what the clinic's folder holds; problems are added to it.

    None when overlay.yaml itself cannot be used, which is a problem, too.
    """
    if not root.is_dir():
        base.problems.append(Problem(str(root), "is not a folder", "set HEP_OVERLAY_DIR"))
        return None
    digest = hashlib.sha256(base.fingerprint.encode())
    own = frozenset(file.facts["id"] for file in base.of("exercise"))
    for path, inside in library_paths(root):
        content = path.read_bytes()
        digest.update(f"{inside}\0{len(content)}\0".encode() + content)
        if inside not in (FILE, *LOGOS):
            _take(base, path, f"{root.name}/{inside}", inside, own)
    base.fingerprint = digest.hexdigest()
    base.sort()
    return _read_overlay(base, root)


def _take(
    base: LibraryFolder, path: Path, name: str, inside: str, library_ids: frozenset[str]
) -> None:
    found = find_kind(inside)
    if found and found[0].name in CHANGEABLE:
        kind, facts = found
        under = base.find(kind.name, **facts)
        if under:
            _change(base, under, path, name)
            return
    if found and found[0].name in KINDS_OF_AN_EXERCISE:
        is_new_language = found[0].name == "text"
        if found[1]["id"] not in library_ids or is_new_language:
            _add(base, path, name, inside)
            return
    fact = "is not for a clinic to change" if found else "is not a file of an overlay"
    hint = "an overlay has overlay.yaml, a logo, items/ and words of pathways/"
    base.problems.append(Problem(name, fact, hint))


def _add(base: LibraryFolder, path: Path, name: str, inside: str) -> None:
    file = read_file(path, inside, base, name=name)
    if file:
        base.add(file)


def _change(base: LibraryFolder, under: LibraryFile, path: Path, name: str) -> None:
    if under.document is None:
        return  # the library's own problem is named already
    try:
        over = read_document(path, name=name)
        refused = list(check_changes(under.kind.name, under.document, over))
        base.problems.extend(refused)
        merged = merge(under.kind.name, under.document, over)
        value = read_typed(merged, under.kind.schema) if under.kind.schema else None
    except LibraryError as error:
        base.problems.extend(error.problems)
        return
    if not refused:  # else what follows from it would be named, too
        base.put_over(under, replace(under, document=merged, value=value))


def _read_overlay(base: LibraryFolder, root: Path) -> OverlayFolder | None:
    name = f"{root.name}/{FILE}"
    if not (root / FILE).is_file():
        base.problems.append(Problem(name, "is missing", "add it; it needs a name: line"))
        return None
    try:
        document = read_document(root / FILE, name=name)
        facts = read_typed(document, Part(OverlaySchema))
        logo, size = read_logo(root, facts["clinic"]["logo"], document)
    except LibraryError as error:
        base.problems.extend(error.problems)
        return None
    return OverlayFolder(document, facts, logo, size)
