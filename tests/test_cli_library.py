"""`hep library`: what is in it, what is wrong with it, and what a clinic's own changes change."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.commands import OVERLAY, copied_library, hep

if TYPE_CHECKING:
    from pathlib import Path

# Programs read these: fields may be added, never renamed.
pytestmark = pytest.mark.usefixtures("_shipped_once")

EXERCISE = {"id", "category", "flags", "tags", "levels", "languages", "pictures"}


def test_the_list_has_the_fields_that_programs_read() -> None:
    answer = json.loads(hep("library", "list", "--json").stdout)
    assert answer["schema"] == 1
    assert len(answer["exercises"]) > 40
    for exercise in answer["exercises"]:
        assert set(exercise) >= EXERCISE
        assert set(exercise["tags"]) == {"block", "caution"}
        assert "en" in exercise["languages"]
    assert any(exercise["pictures"] for exercise in answer["exercises"])
    assert any(exercise["tags"]["block"] for exercise in answer["exercises"])


@pytest.mark.parametrize(
    ("what", "known"),
    [
        ("exercises", "single-heel-raise"),
        ("causes", "overuse"),
        ("tags", "FX_SURG"),
        ("equipment", "wall"),
        ("references", ""),
    ],
)
def test_a_list_gives_ids_with_names(what: str, known: str) -> None:
    lines = hep("library", "list", what).stdout.splitlines()
    assert len(lines) >= 5
    assert all(line.count("\t") == 1 and line.split("\t")[1] for line in lines)
    assert any(line.startswith(known) for line in lines)


def test_a_sound_library_has_no_problems() -> None:
    said = hep("library", "check")
    assert said.exit_code == 0
    assert said.stdout == ""
    assert said.stderr.startswith("0 problems in ")


def test_a_claim_in_a_text_is_a_problem(tmp_path: Path) -> None:
    library = copied_library(tmp_path)
    (path,) = library.glob("items/**/mini-squat/text.en.yaml")
    text = path.read_text(encoding="utf-8")
    (line,) = [one for one in text.splitlines() if one.startswith("brief:")]
    spoilt = text.replace(line, "brief: This breaks down scar tissue.")
    path.write_text(spoilt, encoding="utf-8")
    said = hep("library", "check", HEP_LIBRARY_DIR=str(library))
    assert said.exit_code == 1
    assert "mini-squat/text.en.yaml" in said.stdout


def test_a_library_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    said = hep("library", "list", HEP_LIBRARY_DIR=str(tmp_path / "nowhere"))
    assert said.exit_code in {1, 2}
    assert "nowhere" in said.stderr


def test_sources_tell_how_they_were_checked_and_what_rests_on_them() -> None:
    lines = [line.split("\t") for line in hep("library", "sources").stdout.splitlines()]
    assert {len(line) for line in lines} == {3}
    uses = {line[0]: line[2] for line in lines}
    assert "exercises.short-foot-standing" in uses["R104"].split()
    doubtful = hep("library", "sources", "--unverified").stdout.splitlines()
    statuses = [line.split("\t")[1] for line in doubtful]
    assert (statuses.count("secondary"), statuses.count("memory")) == (6, 1)


def test_the_diff_tells_a_clinics_changes_in_words() -> None:
    told = hep("library", "diff", HEP_OVERLAY_DIR=OVERLAY)
    assert told.exit_code == 0
    assert "Roll your calf: never given." in told.stdout
    assert told.stderr.strip().endswith(" changes.")
    assert "HEP_OVERLAY_DIR is not set" in hep("library", "diff").stderr
