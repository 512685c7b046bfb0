"""The lock files pin everything by hash and name no address where packages come from."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.contracts.tracked import ROOT, tracked

LOCKS = ("runtime.txt", "dev.txt")
ADDRESS = re.compile(r"https?://|file://|--(?:extra-)?index-url|--find-links|--trusted-host")
# Where a packager's machine takes its packages from is its own affair.
MIRRORS = re.compile(
    r"pypi" + r"\.org|pythonhosted" + r"\.org|PIP_(?:EXTRA_)?INDEX|/simple/?\b(?=\s|$)"
)
TEXT = (".py", ".toml", ".txt", ".in", ".md", ".yaml", ".yml", ".html", ".css", ".js", ".cfg")


def entries(lock: str) -> dict[str, str]:
    """Return what stands in a lock file for each package: version, platform and hashes."""
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)
    return {block.split("==")[0].lower(): block for block in blocks if "==" in block}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_with_hashes(lock: str) -> None:
    found = entries(lock)
    assert len(found) > 10
    assert [name for name, block in found.items() if "--hash=sha256:" not in block] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_file_names_an_address(lock: str) -> None:
    assert not ADDRESS.search((ROOT / "requirements" / lock).read_text(encoding="utf-8"))


def test_what_runs_is_pinned_alike_for_users_and_for_tests() -> None:
    tests = entries("dev.txt")
    assert {name: tests.get(name) for name in entries("runtime.txt")} == entries("runtime.txt")


def test_everything_that_hep_asks_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[<>=!\[; ]", one)[0].lower() for one in project["dependencies"]}
    assert wanted <= set(entries("runtime.txt"))
    extras = project["optional-dependencies"]
    tools = {re.split(r"[<>=!\[; ]", one)[0].lower() for one in (*extras["dev"], *extras["studio"])}
    assert tools - {"hep"} <= set(entries("dev.txt"))


def test_no_text_of_ours_names_a_package_mirror() -> None:
    paths = [path for path in tracked() if path.endswith(TEXT) or path.startswith("script/")]
    named = [
        path
        for path in paths
        if path != "tests/contracts/test_locks.py"
        and MIRRORS.search((ROOT / path).read_text(encoding="utf-8", errors="replace"))
    ]
    assert named == []
