"""A refusal is one sentence with its exit status, never a stack trace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.commands import ACHILLES, copied_library, hep

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = pytest.mark.usefixtures("_shipped_once")


def test_an_urgent_answer_is_a_refusal_with_what_to_do() -> None:
    result = hep("plan", *ACHILLES, "--level", "2", "--red-flag", "RF09")
    assert result.exit_code == 3
    assert "call an ambulance" in result.stderr


def test_a_broken_file_stops_every_command_at_its_line(tmp_path: Path) -> None:
    library = copied_library(tmp_path)
    (path,) = library.glob("items/**/mini-squat/exercise.yaml")
    path.write_text(path.read_text(encoding="utf-8") + "\nsurprise: 1\n", encoding="utf-8")
    line = len(path.read_text(encoding="utf-8").splitlines())
    for words in (("library", "check"), ("plan", "--cause", "gait", "--level", "2")):
        said = hep(*words, HEP_LIBRARY_DIR=str(library))
        assert said.exit_code == 1
        assert f"mini-squat/exercise.yaml:{line}" in said.output
        assert "surprise" in said.output


def test_a_setting_that_is_not_known_is_refused() -> None:
    said = hep("library", "list", HEP_COLOUR="red")
    assert said.exit_code == 2
    assert "HEP_COLOUR" in said.stderr


def test_a_refusal_names_the_rules_that_stand_in_the_way() -> None:
    said = hep("plan", *ACHILLES, "--level", "2", "--tag", "DVT_SUSPECT")
    assert said.exit_code == 3
    assert "  - " in said.output
