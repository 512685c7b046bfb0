"""`hep journey` and `hep review` as people and programs meet them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.commands import ACHILLES, hep, plan_json
from tests.contracts.tracked import ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("_shipped_once")

EXAMPLE = str(ROOT / "docs/example-log.yaml")


def test_the_way_holds_the_program_of_the_request() -> None:
    way = json.loads(hep("journey", *ACHILLES, "--level", "2", "--json").stdout)
    assert [one["level"] for one in way["levels"]] == [1, 2, 3, 4]
    assert way["present_level"] == 2
    ids = [one["id"] for one in way["levels"][1]["exercises"]]
    assert ids == [one["id"] for one in plan_json(*ACHILLES, "--level", "2")["items"]]
    assert all(one["goals"] and one["progress_when"] for one in way["levels"])
    assert way["maintenance"]["until_months"] == [6, 12]


def test_the_way_in_words_marks_where_the_person_is_and_what_changes() -> None:
    said = hep("journey", *ACHILLES, "--level", "2").stdout
    assert "Level 2 (now):" in said
    for sign in ("  + ", "  = ", "  - "):
        assert sign in said


def test_a_closed_level_says_why() -> None:
    said = hep("journey", *ACHILLES, "--level", "1", "--tag", "ACUTE_72H")
    assert said.exit_code == 0
    assert "allows level 1 at most" in said.stdout


def test_a_review_in_words_names_rule_step_and_that_nothing_is_changed() -> None:
    said = hep("review", EXAMPLE, "--on", "2026-03-23")
    assert said.exit_code == 0
    assert "(single-heel-raise): Step up. 2 green sessions" in said.stdout
    assert "  > One-leg heel raise: 3\u00a0sets of 15." in said.stdout
    assert said.stdout.endswith("These are suggestions. Nothing has been changed.\n")


def test_the_same_log_and_day_give_the_same_json() -> None:
    words = ("review", EXAMPLE, "--on", "2026-03-23", "--json")
    one, two = hep(*words), hep(*words)
    assert one.stdout == two.stdout
    assert json.loads(one.stdout)["schema"] == 1


def test_a_faulty_log_is_status_two_with_its_line(tmp_path: Path) -> None:
    log = tmp_path / "log.yaml"
    log.write_text("request: {cause: gout, level: 2}\nbegun: 2026-03-02\n", encoding="utf-8")
    said = hep("review", str(log))
    assert said.exit_code == 2
    assert "log.yaml:1: request.cause: 'gout' is not known" in said.stderr


def test_a_log_of_a_request_without_a_program_is_status_three(tmp_path: Path) -> None:
    log = tmp_path / "log.yaml"
    log.write_text(
        "request: {cause: gait, level: 2, tags: FX_SURG}\nbegun: 2026-03-02\n", encoding="utf-8"
    )
    assert hep("review", str(log)).exit_code == 3
