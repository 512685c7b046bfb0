"""The command line as tests call it: a command by its words, never with a stack trace."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

from click.testing import CliRunner

from hep.cli import main
from hep.locations import data_folder

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

ACHILLES = ("--cause", "overuse", "--subtype", "achilles-midportion", "--side", "left")
OVERLAY = str(data_folder("exercises").parent / "docs" / "example-overlay")


def hep(*words: str, **settings: str) -> Result:
    result = CliRunner().invoke(main, words, env=settings)
    assert "Traceback" not in result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def plan_json(*words: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(hep("plan", *words, "--json").stdout)
    return answer


def copied_library(folder: Path) -> Path:
    """Return a library below the folder, to be spoilt."""
    return shutil.copytree(data_folder("exercises"), folder / "exercises")
