"""Every place in the code that makes a finding, read from its syntax; and which of them spoke.

A site is a call that makes a problem, a sentence `what is wrong; what to do`, or a yielded pair of
the two. A `Witness` notes the calls under which each problem was made, so that a test can tell
which sites have been provoked.
"""

from __future__ import annotations

import ast
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from marshmallow import ValidationError

from hep.domain.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pytest

    Lines = frozenset[tuple[str, int]]

ROOT = Path(__file__).parents[2]
PRODUCT = str(ROOT / "hep") + "/"
# What makes a problem of what it is given, and what asks the same of many places.
MAKERS = {
    "Problem",
    "ValidationError",
    "problem",
    "unknown",
    "covers",
    "_problem",
    "_refused",
    "_within",
}
MODULES_OF_FIELDS = (
    "hep/library/containers.py",
    "hep/library/fields.py",
    "hep/library/number_fields.py",
    "hep/library/strict_fields.py",
)
# What reads no file of the library, and the tests that break it.
ELSEWHERE = {
    "hep/library/archive.py": "tests/library/test_archive.py",
    "hep/library/review_log.py": "tests/services/test_review.py",
    "hep/library/figure_file.py": "tests/illustration/test_generated_faults.py",
    "hep/library/load.py": "tests/library/test_load.py",
    "hep/library/logo.py": "tests/library/test_overlay_folder.py",
    "hep/library/merged.py": "tests/library/test_overlay_folder.py",
    "hep/library/overlay_checks.py": "tests/library/test_overlay_folder.py",
    "hep/library/overlay_folder.py": "tests/library/test_overlay_folder.py",
    "hep/library/schemas/overlay.py": "tests/library/test_overlay_folder.py",
}
BETWEEN = "; "


@dataclass(frozen=True)
class Site:
    """One place that makes a finding: by its lines, or by its words where `words` is given."""

    module: str
    line: int
    end: int
    function: str  # in which it stands; "": in none
    words: str | None = None

    def __str__(self) -> str:
        return f"{self.module}:{self.line} {self.words or ''}"

    @property
    def is_of_a_field(self) -> bool:
        """A field refuses one value by it, whatever the file."""
        return self.function in ("read", "read_node") or self.module in MODULES_OF_FIELDS

    def spoke(self, problem: Problem, lines: Lines) -> bool:
        """Tell whether this problem, made under these lines, comes from here."""
        if self.words is None:
            return any(
                name == self.module and self.line <= line <= self.end for name, line in lines
            )
        return re.search(self.words, _said(problem)) is not None


def sites_of(module: str) -> list[Site]:
    """Return the sites of one module, such as hep/library/links.py."""
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    functions = {
        id(node): function.name
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
    }
    return [
        Site(
            module, node.lineno, node.end_lineno or node.lineno, functions.get(id(node), ""), words
        )
        for node, words in (*_calls(tree), *_sentences(tree), *_pairs(tree))
    ]


def _calls(tree: ast.AST) -> Iterator[tuple[ast.expr, None]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in MAKERS:
                yield node, None


def _sentences(tree: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    """Give each text that says both what is wrong and what to do."""
    apart = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr | ast.Expr)
        for inner in ast.iter_child_nodes(node)
    }
    for node in ast.walk(tree):
        words = _pattern(node)
        if words and id(node) not in apart and BETWEEN in _literal(node).strip(BETWEEN):
            assert isinstance(node, ast.expr)
            yield node, words


def _pairs(tree: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    """Give each `yield ..., what is wrong, what to do`."""
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        for node in ast.walk(function):
            if isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
                texts = [_resolved(one, function, before=node.lineno) for one in node.value.elts]
                if len(texts) > 1 and texts[-1] and texts[-2]:
                    yield node, texts[-2]


def _resolved(node: ast.expr, function: ast.FunctionDef, *, before: int) -> str | None:
    """Return a text's pattern; a name stands for what it was last given."""
    if isinstance(node, ast.Name):
        given = [
            one.value
            for one in ast.walk(function)
            if isinstance(one, ast.Assign)
            and one.lineno < before
            and any(isinstance(name, ast.Name) and name.id == node.id for name in one.targets)
        ]
        return _pattern(given[-1]) if given else None
    return _pattern(node)


def _pattern(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.escape(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(
            re.escape(str(one.value)) if isinstance(one, ast.Constant) else ".*"
            for one in node.values
        )
    return None


def _literal(node: ast.AST) -> str:
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return "".join(str(one.value) if isinstance(one, ast.Constant) else "x" for one in parts)


def _said(problem: Problem) -> str:
    return problem.message + (BETWEEN + problem.hint if problem.hint else "")


def modules_with_sites() -> list[str]:
    """Return each module that makes findings of a library."""
    paths = [
        *(ROOT / "hep/library").rglob("*.py"),
        *(ROOT / "hep/services").glob("check_*.py"),
    ]
    names = sorted(path.relative_to(ROOT).as_posix() for path in paths)
    return [name for name in names if sites_of(name)]


@dataclass
class Witness:
    """Notes where in the product each problem and each refusal of a field was made."""

    made: dict[int, tuple[Problem, Lines]] = field(default_factory=dict)
    refused: dict[str, set[tuple[str, int]]] = field(default_factory=dict)

    def watch(self, patch: pytest.MonkeyPatch) -> None:
        """Begin to look, until the patch is undone."""
        patch.setattr(Problem, "__init__", self._noting(Problem.__init__))
        patch.setattr(ValidationError, "__init__", self._noting(ValidationError.__init__))

    def lines(self, problem: Problem) -> Lines:
        """Return the lines under which a problem was made, those of its field's refusal too."""
        _, lines = self.made[id(problem)]
        said = _said(problem)
        ends = (made for words, made in self.refused.items() if said.endswith(words))
        return lines.union(*ends)

    def _noting(self, original: Any) -> Any:
        def init(made: Any, *args: Any, **kwargs: Any) -> None:
            original(made, *args, **kwargs)
            lines = frozenset(_lines_above())
            if isinstance(made, Problem):
                self.made[id(made)] = made, lines  # kept, so that no other gets its number
            else:
                for words in _leaves(made.messages):
                    self.refused.setdefault(words, set()).update(lines)

        return init

    def silent(self, sites: list[Site], found: Sequence[Problem]) -> list[str]:
        """Return the sites from which none of these problems came."""
        under = [(one, self.lines(one)) for one in found]
        return [str(site) for site in sites if not any(site.spoke(*pair) for pair in under)]


def _lines_above() -> Iterator[tuple[str, int]]:
    frame = sys._getframe(2)  # the calls are what is looked for
    while frame.f_back is not None:
        name = frame.f_code.co_filename
        if name.startswith(PRODUCT):
            yield name.removeprefix(f"{ROOT}/"), frame.f_lineno
        frame = frame.f_back


def _leaves(messages: Any) -> Iterator[str]:
    if isinstance(messages, str):
        yield messages
    else:
        for one in messages.values() if isinstance(messages, dict) else messages:
            yield from _leaves(one)
