"""The library as other programs and people get it and give it: archive, words, schemas."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.commands import hep

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = pytest.mark.usefixtures("_shipped_once")


def test_the_fixed_words_are_written_for_a_translator_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "pt.po"
    assert hep("library", "words", "pt", "-o", str(path)).exit_code == 0
    begun = path.read_text(encoding="utf-8").replace(
        'msgid "Steps"\nmsgstr ""', 'msgid "Steps"\nmsgstr "Passos"'
    )
    path.write_text(begun, encoding="utf-8")
    assert hep("library", "words", "pt", "-o", str(path)).exit_code == 0
    assert path.read_text(encoding="utf-8") == begun
    assert "Passos" in begun
    for wrong in ("qqq", "../x", "es_ES"):
        said = hep("library", "words", wrong, "-o", str(tmp_path / "wrong.po"))
        assert said.exit_code == 1
        assert "is no language; write its code" in said.stderr
    assert not (tmp_path / "wrong.po").exists()


def test_each_kind_of_file_gets_its_json_schema(tmp_path: Path) -> None:
    folder = tmp_path / "schemas"
    said = hep("library", "schema", str(folder))
    names = sorted(path.name for path in folder.iterdir())
    assert said.stdout == f"Wrote {len(names)} schemas to {folder}.\n"
    assert {"exercise.schema.json", "text.schema.json", "pathway.schema.json"} <= set(names)
    exercise = json.loads((folder / "exercise.schema.json").read_text(encoding="utf-8"))
    assert exercise["properties"]["tier"] == {"type": "integer", "minimum": 0, "maximum": 4}


def test_an_exported_library_is_imported_as_a_new_one_that_says_the_same(tmp_path: Path) -> None:
    archive, folder = tmp_path / "library.zip", tmp_path / "new"
    said = hep("library", "export", str(archive))
    assert said.stdout == f"Wrote {archive}: {archive.stat().st_size:,} bytes.\n"
    taken = hep("library", "import", str(archive), str(folder))
    assert taken.exit_code == 0
    assert taken.stdout.endswith(f"Use it with HEP_LIBRARY_DIR={folder}.\n")
    listed = hep("library", "list", HEP_LIBRARY_DIR=str(folder)).stdout
    assert listed == hep("library", "list").stdout


def test_an_import_over_a_library_that_is_there_is_refused(tmp_path: Path) -> None:
    archive = tmp_path / "library.zip"
    archive.write_bytes(b"")
    said = hep("library", "import", str(archive), str(tmp_path))
    assert said.exit_code == 1
    assert "is there already; name a new folder" in said.stderr
