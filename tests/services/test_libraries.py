"""A faulty overlay is refused as a whole, and the library serves on without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.domain.errors import LibraryError
from hep.services.libraries import open_library
from tests.library.small_library import RISE, write_library

if TYPE_CHECKING:
    from pathlib import Path


def _overlay(tmp_path: Path, text: str) -> Path:
    root = tmp_path / "clinic"
    root.mkdir()
    (root / "overlay.yaml").write_text(text, encoding="utf-8")
    return root


def test_without_an_overlay_the_library_is_as_it_came(tmp_path: Path) -> None:
    opened = open_library(write_library(tmp_path), overlay=None)
    assert opened.library.overlay is None
    assert opened.refused == ()


def test_a_sound_overlay_is_in_use(tmp_path: Path) -> None:
    folder = write_library(tmp_path)
    opened = open_library(folder, overlay=_overlay(tmp_path, "name: A\nhide: [pain-card]\n"))
    assert "pain-card" not in opened.library.exercises
    assert opened.refused == ()


def test_of_a_faulty_one_nothing_is_in_use_and_every_problem_is_named(tmp_path: Path) -> None:
    folder = write_library(tmp_path)
    text = "name: A\nhide: [pain-card, nothing]\nadds: {sprains: {L1: [one-leg-rise]}}\n"
    opened = open_library(folder, overlay=_overlay(tmp_path, text))
    assert "pain-card" in opened.library.exercises
    assert [one.where for one in opened.refused] == [
        "clinic/overlay.yaml:2",
        "clinic/overlay.yaml:3",
    ]


def test_a_broken_library_is_refused_with_or_without_an_overlay(tmp_path: Path) -> None:
    folder = write_library(tmp_path)
    overlay = _overlay(tmp_path, "name: A\n")
    (folder / RISE).unlink()
    with pytest.raises(LibraryError):
        open_library(folder, overlay=overlay)
