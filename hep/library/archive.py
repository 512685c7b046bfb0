"""A library as one zip file: out with the same bytes each time, in only when it is whole and right."""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from hep.domain.errors import LibraryError, Problem
from hep.library.load import load_library

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*")
MOST_FILES, MOST_FILE_BYTES, MOST_BYTES = 5_000, 2_000_000, 200_000_000
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first day that a zip knows: times would change the bytes


def export_library(folder: Path) -> bytes:
    """Return all files of a library as a zip; LibraryError with every problem when it has any."""
    load_library(folder)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            name = path.relative_to(folder).as_posix()
            if NAME.fullmatch(name):
                archive.writestr(zipfile.ZipInfo(name, LONG_AGO), path.read_bytes())
    return buffer.getvalue()


def import_library(content: bytes, folder: Path) -> int:
    """Unpack a zip as a new library folder and return how many files it has.

    Nothing is written unless everything in it can be used. LibraryError with every problem.
    """
    if folder.exists():
        raise LibraryError([Problem(str(folder), "is there already", "name a new folder")])
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except zipfile.BadZipFile as error:
        hint = "make one with hep library export"
        raise LibraryError([Problem("archive", "is not a zip file", hint)]) from error
    with archive, tempfile.TemporaryDirectory(dir=_nearest(folder)) as place:
        problems = [*_problems(archive)]
        if problems:
            raise LibraryError(problems)
        unpacked = Path(place) / folder.name
        for entry in archive.infolist():
            path = unpacked / entry.filename
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(archive.read(entry))
        load_library(unpacked)
        folder.parent.mkdir(parents=True, exist_ok=True)
        unpacked.rename(folder)
        return len(archive.infolist())


def _nearest(folder: Path) -> Path:
    """Return the folder above that is there: on the same disk a rename is all or nothing."""
    return next(parent for parent in folder.resolve().parents if parent.is_dir())


def _problems(archive: zipfile.ZipFile) -> Iterator[Problem]:
    entries = archive.infolist()
    if len(entries) > MOST_FILES:
        yield Problem("archive", f"holds {len(entries)} files", f"at most {MOST_FILES} are allowed")
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        yield Problem("archive", "is too large unpacked", f"at most {MOST_BYTES:,} bytes")
    names = [entry.filename for entry in entries]
    for entry in entries:
        if not NAME.fullmatch(entry.filename) or ".." in PurePosixPath(entry.filename).parts:
            yield Problem(repr(entry.filename), "is not a plain relative name", "rename the file")
        elif entry.file_size > MOST_FILE_BYTES:
            hint = f"at most {MOST_FILE_BYTES:,} bytes"
            yield Problem(entry.filename, f"has {entry.file_size:,} bytes", hint)
        elif names.count(entry.filename) > 1:
            yield Problem(entry.filename, "is there twice", "keep one of them")
