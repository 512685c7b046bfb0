"""Reads a file of a library once for as long as its content is the same: for tests of many loads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hep.domain.errors import LibraryError
from hep.library.pictures import check_picture
from hep.library.typed import read_typed
from hep.library.yaml_nodes import Document, read_document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest
    from marshmallow import fields

    from hep.domain.errors import Problem
    from hep.library.folder import LibraryFile


def remember_files(patch: pytest.MonkeyPatch) -> None:
    """Let the loader remember what it made of a file; refusals are remembered too."""
    documents: dict[tuple[str, bytes], Document | LibraryError] = {}
    values: dict[int, Any] = {}

    def document_of(path: Path, *, name: str) -> Any:
        key = (name, path.read_bytes())
        if key not in documents:
            try:
                documents[key] = read_document(path, name=name)
            except LibraryError as error:
                documents[key] = error
        return _given(documents[key])

    def value_of(document: Document, kind: fields.Field[Any]) -> Any:
        if id(document) not in values:  # documents are kept above, so an id is never used again
            try:
                values[id(document)] = read_typed(document, kind)
            except LibraryError as error:
                values[id(document)] = error
        return _given(values[id(document)])

    drawings: dict[tuple[str, bytes], tuple[Problem, ...]] = {}

    def problems_of(file: LibraryFile) -> Iterator[Problem]:
        key = (file.name, file.content)
        if key not in drawings:
            drawings[key] = tuple(check_picture(file))
        yield from drawings[key]

    patch.setattr("hep.library.items.check_picture", problems_of)
    patch.setattr("hep.library.folder.read_document", document_of)
    patch.setattr("hep.library.folder.read_typed", value_of)


def _given(found: Any) -> Any:
    if isinstance(found, LibraryError):
        raise found
    return found
