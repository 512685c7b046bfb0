"""YAML as text: nothing is guessed, everything has its line, hostile files are refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from hep.domain.errors import LibraryError
from hep.library.yaml_nodes import (
    MOST_BYTES,
    UNPRINTABLE,
    dotted,
    parse_document,
    read_document,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PRINTABLE = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Zl", "Zp")))
NODES = st.recursive(
    PRINTABLE,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(PRINTABLE, inner, max_size=4),
    max_leaves=12,
)


def test_values_that_yaml_would_change_stay_as_written() -> None:
    document = parse_document("a: no\nb: 012\nc: 22:30\nd: null\ne: 1e3\n", name="x")
    assert document.data == {"a": "no", "b": "012", "c": "22:30", "d": "null", "e": "1e3"}


def test_each_place_knows_its_line() -> None:
    document = parse_document("a:\n  b: [x,\n    y]\n  c:\n    - d: 1\n", name="f.yaml")
    lines = {dotted(steps): line for steps, line in document.lines.items()}
    assert lines == {
        "a": 1,
        "a.b": 2,
        "a.b[0]": 2,
        "a.b[1]": 3,
        "a.c": 4,
        "a.c[0]": 5,
        "a.c[0].d": 5,
    }
    assert document.where(("a", "b", 1)) == "f.yaml:3"


def test_a_missing_key_has_the_line_of_its_parent() -> None:
    document = parse_document("a:\n\n  b: 1\n", name="f")
    assert document.where(("a", "zz", 3)) == "f:1"
    assert document.where(("zz",)) == "f:1"


def test_scalars_come_in_written_order_with_their_places() -> None:
    document = parse_document("b: 2\na: [1, {c: 3}]\n", name="f")
    assert list(document.scalars()) == [(("b",), "2"), (("a", 0), "1"), (("a", 1, "c"), "3")]


@given(NODES)
def test_what_is_written_as_text_is_read_as_the_same_text(node: object) -> None:
    text = yaml.safe_dump(node, default_style='"', allow_unicode=True)
    assert parse_document(text, name="f").data == node


def _problems(read: Callable[[], object]) -> list[str]:
    try:
        read()
    except LibraryError as error:
        return [problem.where for problem in error.problems]
    return []


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_with_a_line(text: str) -> None:
    said = _problems(lambda: parse_document(text, name="f"))
    assert all(re.fullmatch(r"f:[1-9][0-9]*", where) for where in said)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("bytes") / "f.yaml"
    path.write_bytes(content)
    said = _problems(lambda: read_document(path, name="f"))
    assert len(said) <= 1


def test_a_large_file_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_text("a" * (MOST_BYTES + 1), encoding="utf-8")
    with pytest.raises(LibraryError, match=r"large: .*1000001 bytes|large:1: has 1000001 bytes"):
        read_document(path, name="large")


def test_a_file_of_exactly_the_most_bytes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "full.yaml"
    path.write_text("a" * MOST_BYTES, encoding="utf-8")
    assert read_document(path, name="full").data == "a" * MOST_BYTES


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="d:1: cannot be read"):
        read_document(tmp_path, name="d")


def test_latin_1_bytes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("a: Müller".encode("latin-1"))
    with pytest.raises(LibraryError, match="is not UTF-8 text; save it as UTF-8"):
        read_document(path, name="latin")


@pytest.mark.parametrize("text", ["", "# only a note\n", "---\n..."])
def test_an_empty_file_is_refused(text: str) -> None:
    if text.startswith("---"):
        assert parse_document(text, name="f").data == ""
    else:
        with pytest.raises(LibraryError, match="f:1: is empty"):
            parse_document(text, name="f")


def test_references_that_would_grow_without_end_are_refused() -> None:
    bomb = "a: &a [x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n"
    with pytest.raises(LibraryError, match="f:1: uses an anchor"):
        parse_document(bomb, name="f")


def test_a_merge_key_is_only_a_key() -> None:
    assert parse_document("<<: {a: b}\n", name="f").data == {"<<": {"a": "b"}}


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system", "!include", "!!binary"])
def test_tags_are_refused(tag: str) -> None:
    with pytest.raises(LibraryError, match="f:1: uses the tag"):
        parse_document(f"a: {tag} [x]\n", name="f")


def test_the_characters_that_do_not_print_leave_ordinary_writing_alone() -> None:
    assert not UNPRINTABLE.search("Größe, año, ção, 中文, عربي, עברית, हिन्दी, naïve “quoted” \n\t°")
