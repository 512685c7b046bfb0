"""Modules are small, say what lives in them, and are named after one idea."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from tests.contracts.tracked import ROOT, tracked_python

if TYPE_CHECKING:
    from pathlib import Path

MOST_LINES, MOST_TEST_LINES = 400, 500
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "shared", "tools"}
SILENCED = re.compile(r"#\s*(?:noqa|type:\s*ignore|pragma:\s*no\s*cover)(.*)$")
CODES_AND_REASON = re.compile(r"(?:\[[a-z-, ]+\]|: [A-Z]+\d+(?:, [A-Z]+\d+)*)?\s+[-#]+\s*\S+.*\w")

PRODUCT = tracked_python("hep", "wsgi.py")
TESTS = tracked_python("tests")


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def comments_of(path: Path) -> list[str]:
    return [f"{named(path)}:{number}: {line}" for number, line in enumerate(lines_of(path), 1)]


def test_the_product_is_found() -> None:
    assert len(PRODUCT) > 50
    assert len(TESTS) > 50


def test_no_module_is_longer_than_a_reader_can_hold() -> None:
    sizes = sorted(((len(lines_of(path)), named(path)) for path in PRODUCT), reverse=True)
    print(*(f"{size:4} {name}" for size, name in sizes[:10]), sep="\n")  # noqa: T201  # for people
    assert [pair for pair in sizes if pair[0] > MOST_LINES] == []


def test_no_test_module_is_longer_than_its_limit() -> None:
    sizes = [(len(lines_of(path)), named(path)) for path in TESTS]
    assert [pair for pair in sizes if pair[0] > MOST_TEST_LINES] == []


@pytest.mark.parametrize("path", [*PRODUCT, *TESTS], ids=named)
def test_a_module_has_a_name_that_says_what_it_is(path: Path) -> None:
    parts = {part.removesuffix(".py") for part in path.relative_to(ROOT).parts}
    assert not parts & VAGUE_NAMES


@pytest.mark.parametrize("path", PRODUCT, ids=named)
def test_a_module_says_what_lives_in_it(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "path", [path for path in PRODUCT if path.name == "__init__.py"], ids=named
)
def test_a_package_holds_no_code_of_its_own(path: Path) -> None:
    body = ast.parse(path.read_text(encoding="utf-8")).body[1:]
    extra = [ast.unparse(node) for node in body]
    is_top = path.parent == ROOT / "hep"
    assert [line for line in extra if not (is_top and line.startswith("__version__ = "))] == []


def test_a_silenced_check_says_which_and_why() -> None:
    silenced = [
        (line, found[1])
        for path in PRODUCT
        for line in comments_of(path)
        if (found := SILENCED.search(line))
    ]
    assert [line for line, rest in silenced if not CODES_AND_REASON.fullmatch(rest)] == []


def test_nothing_is_left_for_later() -> None:
    marks = re.compile(r"#.*\b(?:TODO|FIXME|XXX|HACK)\b")
    assert [line for path in PRODUCT for line in comments_of(path) if marks.search(line)] == []
