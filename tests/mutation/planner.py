"""How many small faults in the planner the tests find: 300 of them, drawn by a fixed seed.

    .venv/bin/python -m tests.mutation.planner [number] [processes]

Each mutant changes one operator, number or condition of a planner or screening module in a copy of
the package, and runs the tests of the domain until one fails. A survivor is printed with its place;
`tests/mutation/README.md` keeps the figures of the last run and says of each survivor why.
"""

from __future__ import annotations

import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
MODULES = (
    "alternatives", "announcements", "bound", "candidate", "candidates", "choice_state", "conflict", "fills", "limits",
    "mix", "omissions", "options", "planner", "prescription", "prospect", "reasons", "rhythm",
    "rungs", "score", "screening", "search", "selection", "session_order", "situation", "stairs",
    "steps", "swap", "timing", "week",
)  # fmt: skip
SEED, NUMBER, PROCESSES, PATIENCE = 2026, 300, 2, 180
SLOW = (
    "test_planner_properties.py",
    "test_planner_against_cp_sat.py",
    "test_scarce_minutes.py",
    "test_selection.py",
)
SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.And: ast.Or, ast.Or: ast.And, ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add,
    ast.FloorDiv: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
}  # fmt: skip
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True)
class Mutant:
    """One fault: which node of which module, by its number in walking order."""

    module: str
    node: int
    what: str
    line: int


def find_mutants() -> Iterator[Mutant]:
    """Give every fault that can be made."""
    for module in MODULES:
        tree = ast.parse(_path(ROOT, module).read_text(encoding="utf-8"))
        left_out = _left_out(tree)
        for number, node in enumerate(ast.walk(tree)):
            if id(node) not in left_out and (what := _change(deepcopy(node))):
                yield Mutant(module, number, what, getattr(node, "lineno", 0))


def _left_out(tree: ast.Module) -> set[int]:
    """Return the nodes where a change means nothing: annotations, decorators, imports for types."""
    found: list[ast.AST] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            found += [*node.decorator_list, *filter(None, [node.returns])]
            found += [
                one.annotation
                for one in ast.walk(node.args)
                if isinstance(one, ast.arg) and one.annotation
            ]
        elif isinstance(node, ast.ClassDef):
            found += node.decorator_list
        elif isinstance(node, ast.AnnAssign):
            found.append(node.annotation)
        elif isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING":
            found.append(node)
    return {id(inner) for one in found for inner in ast.walk(one)}


def _change(node: ast.AST) -> str:
    """Change a node in place and say how; "" where there is nothing to change."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in SWAPS:
        return _swapped(node, "ops")
    if isinstance(node, ast.BoolOp | ast.BinOp) and type(node.op) in SWAPS:
        return _swapped(node, "op")
    if isinstance(node, ast.Constant) and isinstance(node.value, int):
        old = node.value
        node.value = (not old) if isinstance(old, bool) else old + 1
        return f"{old} -> {node.value}"
    if isinstance(node, ast.Name) and node.id in NAMES:
        old_name, node.id = node.id, NAMES[node.id]
        return f"{old_name} -> {node.id}"
    if isinstance(node, ast.If | ast.IfExp):
        node.test = ast.UnaryOp(ast.Not(), node.test)
        return "condition turned"
    return ""


def _swapped(node: ast.AST, field: str) -> str:
    old = getattr(node, field)
    first = old[0] if isinstance(old, list) else old
    new = SWAPS[type(first)]()
    setattr(node, field, [new, *old[1:]] if isinstance(old, list) else new)
    return f"{type(first).__name__} -> {type(new).__name__}"


def is_killed(mutant: Mutant, rooms: list[Path]) -> bool:
    """Put the fault into a copy of the package and run the tests; a run that hangs counts too."""
    room = rooms.pop()
    path = _path(room, mutant.module)
    right = path.read_text(encoding="utf-8")
    tree = ast.parse(right)
    _change([*ast.walk(tree)][mutant.node])
    path.write_text(ast.unparse(ast.fix_missing_locations(tree)), encoding="utf-8")
    try:
        return any(not _passes(room, tests) for tests in _runs(mutant.module))
    finally:
        path.write_text(right, encoding="utf-8")
        rooms.append(room)


def _runs(module: str) -> Iterator[list[str]]:
    """Give the tests to run, the likeliest to find it first."""
    folder = ROOT / "tests" / "domain"
    own = f"test_{module}.py"
    if (folder / own).exists():
        yield [f"tests/domain/{own}"]
    quick = [one.name for one in sorted(folder.glob("test_*.py")) if one.name not in SLOW]
    yield [f"tests/domain/{name}" for name in quick if name != own]
    yield ["tests/domain/test_planner_against_cp_sat.py", "tests/domain/test_selection.py"]
    yield ["tests/domain/test_scarce_minutes.py"]
    yield ["tests/domain/test_planner_properties.py"]


def _passes(room: Path, tests: list[str]) -> bool:
    words = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-x",
        "-n",
        "0",
        "-p",
        "no:randomly",
        "-p",
        "no:cacheprovider",
        *tests,
    ]
    path = os.pathsep.join([str(room), *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = os.environ | {"PYTHONPATH": path, "CI": "1"}
    try:
        done = subprocess.run(
            words, cwd=room, env=environment, capture_output=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def _path(root: Path, module: str) -> Path:
    return root / "hep" / "domain" / f"{module}.py"


def _room(folder: Path) -> Path:
    for name in ("hep", "tests", "exercises"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def main(number: int = NUMBER, processes: int = PROCESSES) -> None:
    """Print every survivor and the share that was killed."""
    every = list(find_mutants())
    drawn = random.Random(SEED).sample(every, min(number, len(every)))
    with tempfile.TemporaryDirectory() as folder:
        rooms = [_room(Path(folder) / str(one)) for one in range(processes)]
        with ThreadPoolExecutor(processes) as pool:
            killed = 0
            tried = pool.map(partial(is_killed, rooms=rooms), drawn)
            for number_tried, (mutant, dead) in enumerate(zip(drawn, tried, strict=True), start=1):
                killed += dead
                if not dead:
                    place = f"{mutant.module}.py:{mutant.line}: {mutant.what}"
                    click.echo(f"{number_tried}: survived: {place}")
    click.echo(f"{killed} of {len(drawn)} killed, of {len(every)} possible")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
