"""The options of a request: read as they are written, every wrong one named."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.commands import ACHILLES, hep, plan_json

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = pytest.mark.usefixtures("_shipped_once")


def test_the_answers_to_the_safety_questions_are_options_too() -> None:
    groups = ("injury", "tendon-and-joint", "bone", "heart-and-circulation", "nerves")
    asked = [word for group in (*groups, "general-health") for word in ("--asked", group)]
    program = plan_json(*ACHILLES, "--level", "2", *asked, "--red-flag", "RF32")
    codes = [one["code"] for one in program["warnings"]]
    assert "tags_from_answers" in codes
    assert "safety_not_asked" not in codes
    assert program["tags"] == ["FALLS"]
    assert program["request"]["red_flags"] == ["RF32"]


def test_a_block_is_cleared_by_an_entry_of_five_parts() -> None:
    blocked = (*ACHILLES, "--level", "1", "--red-flag", "RF01")
    assert hep("plan", *blocked).exit_code == 3
    entry = ("--cleared", "RF01", "Dr Example", "2026-05-12", "X-ray: no fracture", "none")
    result = hep("plan", *blocked, *entry)
    assert result.exit_code == 0
    assert "Cleared by Dr Example on 2026-05-12" in result.stdout
    wrong = hep("plan", *blocked, *entry[:3], "today", *entry[4:])
    assert wrong.exit_code == 2
    assert "cleared-RF01-on" in wrong.stderr


@pytest.mark.parametrize(
    ("words", "where", "told"),
    [
        (("--cause", "bad-luck", "--level", "2"), "cause", "bad-luck"),
        (("--cause", "gait", "--level", "5"), "level", "5"),
        (("--cause", "gait", "--level", "two"), "level", "two"),
        (("--cause", "overuse", "--subtype", "elbow", "--level", "2"), "subtype", "elbow"),
        (("--cause", "gait", "--level", "2", "--tag", "NOPE"), "tags", "NOPE"),
        (("--cause", "gait", "--level", "2", "--equipment", "anvil"), "equipment", "anvil"),
        (("--cause", "gait", "--level", "2", "--minutes", "0"), "minutes", "5 to 60"),
        (("--cause", "gait", "--level", "2", "--minutes", "-5"), "minutes", "5 to 60"),
        (("--cause", "gait", "--level", "2", "--minutes", "soon"), "minutes", "soon"),
        (("--cause", "gait", "--level", "2", "--max-exercises", "9"), "max_exercises", "9"),
        (("--cause", "gait", "--level", "2", "--running", "fast"), "running", "fast"),
        (("--cause", "gait", "--level", "2", "--gate", "open"), "gate", "open"),
        (("--cause", "gait", "--level", "2", "--side", "top"), "side", "top"),
        (("--cause", "gait", "--level", "2", "--age-band", "old"), "age_band", "old"),
    ],
)
def test_a_wrong_option_is_named_with_what_to_do(
    words: tuple[str, ...], where: str, told: str
) -> None:
    said = hep("plan", *words)
    assert said.exit_code == 2
    assert said.stdout == ""
    assert f"  {where}: " in said.stderr
    assert told in said.stderr
    error = json.loads(hep("plan", *words, "--json").stdout)["error"]
    (problem,) = error["problems"]
    assert problem["where"] == where
    assert problem["hint"]


def test_all_wrong_options_are_named_at_once() -> None:
    said = hep("plan", "--cause", "bad-luck", "--level", "9", "--minutes", "0")
    assert [name for name in ("cause", "level", "minutes") if f"  {name}: " in said.stderr] == [
        "cause",
        "level",
        "minutes",
    ]


def test_a_very_long_word_is_cut_in_the_answer() -> None:
    said = hep("plan", "--cause", "x" * 10_000, "--level", "2")
    assert said.exit_code == 2
    assert len(said.stderr) < 1_000


def test_an_unknown_language_is_refused() -> None:
    said = hep("plan", "--cause", "gait", "--level", "2", "--language", "xx")
    assert said.exit_code == 2
    assert "language: 'xx' is not known; choose one of en" in said.stderr


def test_a_faulty_overlay_is_named_and_the_library_serves_on(tmp_path: Path) -> None:
    (tmp_path / "overlay.yaml").write_text("name: A\nhide: [nothing]\n", encoding="utf-8")
    planned = hep("plan", *ACHILLES, "--level", "1", HEP_OVERLAY_DIR=str(tmp_path))
    assert planned.exit_code == 0
    assert "overlay.yaml:2: hide[0]: 'nothing' is not one of the exercises" in planned.stderr
    assert "The clinic's own changes are not in use" in planned.stderr
    checked = hep("library", "check", HEP_OVERLAY_DIR=str(tmp_path))
    assert checked.exit_code == 1
    told = hep("library", "diff", HEP_OVERLAY_DIR=str(tmp_path))
    assert told.exit_code == 1
    assert "'nothing' is not one of the exercises" in told.stderr
