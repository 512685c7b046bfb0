"""A library as a zip: it comes back as it was, and a bad one leaves nothing behind."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from hep.domain.errors import LibraryError
from hep.library import archive
from hep.library.archive import export_library, import_library
from tests.library.small_library import edit, write_library

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_library(tmp_path)


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _zip(**files: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name, content in files.items():
            made.writestr(name, content)
    return buffer.getvalue()


def _told(content: bytes, folder: Path) -> list[str]:
    with pytest.raises(LibraryError) as refused:
        import_library(content, folder)
    return [str(problem) for problem in refused.value.problems]


def test_a_library_comes_back_byte_for_byte(folder: Path, tmp_path: Path) -> None:
    count = import_library(export_library(folder), tmp_path / "shelf" / "copy")
    assert _contents(tmp_path / "shelf" / "copy") == _contents(folder)
    assert count == len(_contents(folder))
    assert [path.name for path in (tmp_path / "shelf").iterdir()] == ["copy"]


def test_the_same_library_gives_the_same_bytes(folder: Path) -> None:
    first = export_library(folder)
    for path in folder.rglob("*.yaml"):
        path.touch()
    assert export_library(folder) == first


def test_a_library_with_a_problem_is_not_exported(folder: Path) -> None:
    edit(folder, "planning.yaml", "run_flag: run", "run_flag: dance")
    with pytest.raises(LibraryError):
        export_library(folder)


def test_a_folder_that_is_there_stays_as_it_is(folder: Path) -> None:
    before = _contents(folder)
    (told,) = _told(export_library(folder), folder)
    assert "is there already; name a new folder" in told
    assert _contents(folder) == before


def test_what_is_no_zip_is_refused(tmp_path: Path) -> None:
    (told,) = _told(b"PK, or not", tmp_path / "new")
    assert "is not a zip file; make one with hep library export" in told


@pytest.mark.parametrize("name", ["../outside.yaml", "/etc/passwd", "items\\a.yaml", ".git", "a/"])
def test_a_name_that_leads_elsewhere_is_refused(name: str, tmp_path: Path) -> None:
    told = _told(_zip(**{name: b""}), tmp_path / "new")
    assert any("is not a plain relative name" in one for one in told)
    assert list(tmp_path.iterdir()) == []


def test_a_file_too_large_or_too_many_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MOST_FILES", 2)
    monkeypatch.setattr(archive, "MOST_FILE_BYTES", 10)
    monkeypatch.setattr(archive, "MOST_BYTES", 12)
    told = _told(_zip(a=b"0" * 11, b=b"1", c=b"2"), tmp_path / "new")
    assert told == [
        "archive: holds 3 files; at most 2 are allowed",
        "archive: is too large unpacked; at most 12 bytes",
        "a: has 11 bytes; at most 10 bytes",
    ]


def test_an_archive_with_a_wrong_library_leaves_nothing(folder: Path, tmp_path: Path) -> None:
    good = export_library(folder)
    files = {name: zipfile.ZipFile(io.BytesIO(good)).read(name) for name in ("planning.yaml",)}
    told = _told(_zip(**files), tmp_path / "new")
    assert told
    assert not (tmp_path / "new").exists()


def test_a_name_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr("a.yaml", b"")
        with pytest.warns(UserWarning, match="Duplicate"):
            made.writestr("a.yaml", b"")
    assert "a.yaml: is there twice; keep one of them" in _told(buffer.getvalue(), tmp_path / "new")
