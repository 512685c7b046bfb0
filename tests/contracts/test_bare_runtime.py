"""A clinic that only uses the shipped pictures needs none of the studio's libraries."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.contracts.tracked import ROOT

STUDIO = ("numpy", "scipy", "contourpy")
WITHOUT_STUDIO = (
    "import sys; sys.modules.update(dict.fromkeys({studio!r})); "
    "sys.argv[:] = ['hep', *{words!r}]; from hep.cli import main; main()"
)
USES = (
    ("--help",),
    ("library", "list"),
    ("plan", "--cause", "gait", "--level", "1"),
    ("figure", "--help"),
)


def run_without_studio(*words: str) -> subprocess.CompletedProcess[str]:
    code = WITHOUT_STUDIO.format(studio=STUDIO, words=words)
    command = [sys.executable, "-c", code]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("words", USES, ids=" ".join)
def test_what_a_clinic_uses_works_without_the_studio(words: tuple[str, ...]) -> None:
    done = run_without_studio(*words)
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_the_app_is_made_without_the_studio() -> None:
    code = (
        f"import sys; sys.modules.update(dict.fromkeys({STUDIO!r})); import wsgi; print(wsgi.app)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr


def test_drawing_without_the_studio_is_refused_in_one_sentence() -> None:
    done = run_without_studio("figure", "draw", "single-heel-raise")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "studio" in done.stderr
