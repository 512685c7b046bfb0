"""The rooms of the house import one another in one direction; pyproject.toml lists the contracts."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.contracts.tracked import ROOT, tracked_python

LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")
CORE = tracked_python("hep/domain", "hep/containment")
ROOMS = {
    *("domain", "language", "library", "illustration", "handout", "containment"),
    *("services", "web"),
}


def imported_by(path: Path) -> set[str]:
    """Return the top-level names of all that a module imports, wherever it does so."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            found.add((node.module or "").split(".")[0])
    return found


def test_all_import_contracts_are_kept(tmp_path: Path) -> None:
    command: list[str | Path] = [
        LINT_IMPORTS,
        "--config",
        "pyproject.toml",
        "--cache-dir",
        tmp_path,
    ]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken" in done.stdout


def test_a_folder_of_the_package_is_a_room_of_the_house() -> None:
    folders = {path.relative_to(ROOT / "hep").parts[0] for path in tracked_python("hep")}
    assert {name for name in folders if not name.endswith(".py")} == ROOMS


@pytest.mark.parametrize("path", CORE, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_core_needs_nothing_but_the_standard_library(path: Path) -> None:
    assert imported_by(path) <= {*sys.stdlib_module_names, "hep"}
