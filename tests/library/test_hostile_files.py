"""Whatever a file holds, the library is loaded or refused by its problems: nothing else escapes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hep.domain.errors import LibraryError
from hep.domain.library import Library
from hep.library.load import load_library
from tests.library.small_library import FILES, RISE, write_library

if TYPE_CHECKING:
    from pathlib import Path

NAMES = sorted(FILES)
PIECES = st.sampled_from(
    [
        "",
        "[",
        "]",
        "{",
        "}",
        ":",
        "- ",
        "null",
        "&a ",
        "*a",
        "!!x ",
        "\n",
        "  ",
        "0",
        "-1",
        "~",
        "'",
    ]
) | st.text(max_size=20)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_library(tmp_path_factory.mktemp("hostile"))


def _outcome(folder: Path) -> Library | tuple[str, ...]:
    try:
        return load_library(folder)
    except LibraryError as error:
        return tuple(str(problem) for problem in error.problems)


@settings(max_examples=150)
@given(st.sampled_from(NAMES), st.integers(0, 2000), st.integers(0, 60), PIECES)
def test_a_damaged_file_never_crashes_the_loader(
    folder: Path, name: str, start: int, length: int, piece: str
) -> None:
    path, text = folder / name, FILES[name]
    start = min(start, len(text))
    try:
        path.write_text(text[:start] + piece + text[start + length :], encoding="utf-8")
        outcome = _outcome(folder)
    finally:
        path.write_text(text, encoding="utf-8")
    if not isinstance(outcome, Library):
        assert outcome
        assert all(said.startswith("exercises") for said in outcome)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("content", ["[]", "{}", "a", "- {id: [x]}"])
def test_a_file_of_another_shape_never_crashes_the_loader(
    folder: Path, name: str, content: str
) -> None:
    path = folder / name
    try:
        path.write_text(content, encoding="utf-8")
        outcome = _outcome(folder)
    finally:
        path.write_text(FILES[name], encoding="utf-8")
    if isinstance(outcome, Library):
        assert (name, content) == ("ladders.yaml", "[]")  # a library may have no ladders


def test_a_problem_reads_like_a_compilers(folder: Path) -> None:
    path = folder / RISE
    try:
        path.write_text(FILES[RISE].replace("10-12", "twelve"), encoding="utf-8")
        outcome = _outcome(folder)
    finally:
        path.write_text(FILES[RISE], encoding="utf-8")
    assert not isinstance(outcome, Library)
    (said,) = outcome
    assert said.startswith("exercises/items/one-leg-rise/exercise.yaml:17: dose.L2.repetitions: ")
    assert said.endswith("'twelve' is not a number; write 12 or 10-12")
    assert re.fullmatch(r"[^:]+:\d+: .+; .+", said)
