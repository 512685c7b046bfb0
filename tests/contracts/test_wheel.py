"""The wheel carries exactly what Git knows, and is enough to make a handout in an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.contracts.tracked import ROOT, tracked

PATIENCE_SECONDS = 120
DATA_FOLDERS = ("exercises", "templates")
REQUEST = ("--cause", "overuse", "--subtype", "achilles-midportion", "--level", "2")


def run(*command: object, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as a user does: outside the repository, without its settings."""
    ours = ("HEP_", "PYTHON", "COV_", "COVERAGE")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_SECONDS,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    done = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, folder=ROOT)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an environment of its own; what it needs is lent by ours."""
    folder = tmp_path_factory.mktemp("installed")
    made = run(sys.executable, "-m", "venv", "--without-pip", folder, folder=folder)
    assert made.returncode == 0, made.stderr
    python = folder / "bin" / "python"
    options = ("--no-deps", "--no-index", "--no-compile", "--disable-pip-version-check")
    pip = (sys.executable, "-m", "pip", "--python", python, "install", *options, wheel)
    done = run(*pip, folder=folder)
    assert done.returncode == 0, done.stderr
    (packages,) = folder.glob("lib/python*/site-packages")
    lent = sysconfig.get_path("purelib")
    (packages / "lent.pth").write_text(f"{lent}\n", encoding="utf-8")
    return folder / "bin"


def test_the_wheel_carries_what_git_knows_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        members = {name for name in archive.namelist() if ".dist-info/" not in name}
    wanted = {path for path in tracked("hep") if path.startswith("hep/")}
    wanted |= {f"hep/_data/{path}" for path in tracked(*DATA_FOLDERS)}
    assert sorted(members - wanted) == []
    assert sorted(wanted - members) == []


def test_the_wheel_carries_its_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        licences = {
            name.split("/licenses/")[1] for name in archive.namelist() if "/licenses/" in name
        }
    assert licences >= {"LICENSE", "LICENSE-CONTENT"}


def test_what_is_installed_is_not_the_repository(installed: Path, tmp_path: Path) -> None:
    code = "import hep; print(hep.__file__)"
    done = run(installed / "python", "-c", code, folder=tmp_path)
    assert Path(done.stdout.strip()).is_relative_to(installed.parent), done.stdout + done.stderr


def test_a_handout_is_made_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    options = ("--side", "left", "-o", "plan.pdf")
    done = run(installed / "hep", "handout", *REQUEST, *options, folder=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["plan.pdf"]
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF-")
    assert "Traceback" not in done.stderr


def test_a_wrong_use_is_one_sentence_and_leaves_nothing(installed: Path, tmp_path: Path) -> None:
    wrong = ("--cause", "bad-luck", "--level", "2", "-o", "plan.pdf")
    done = run(installed / "hep", "handout", *wrong, folder=tmp_path)
    assert done.returncode == 2
    assert "bad-luck" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []
