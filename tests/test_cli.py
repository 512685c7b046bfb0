"""The command line as people and programs meet it: shapes that stay, exit status, one sentence."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hep import __version__
from tests.commands import ACHILLES, OVERLAY, copied_library, hep, plan_json

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("_shipped_once")

# Programs read these: fields may be added, never renamed.
PROGRAM = {"schema", "cause", "subtype", "level", "minutes", "running", "pain_limit"}
LISTS = {"items", "omissions", "warnings"}
ITEM = {"id", "name", "category", "side", "sore_leg", "dose", "minutes", "reasons"}
STEPS = {"easier", "harder"}


@pytest.mark.parametrize("level", ["1", "2", "3", "4"])
def test_a_program_has_the_fields_that_programs_read(level: str) -> None:
    program = plan_json(
        *ACHILLES, "--level", level, "--gate", "met", "--entry", "met", "--running", "as-now"
    )
    assert program["schema"] == 1
    assert set(program) >= PROGRAM | LISTS
    assert program["cause"] == "overuse"
    assert program["subtype"] == "achilles-midportion"
    assert program["items"]
    for item in program["items"]:
        assert set(item) >= ITEM | STEPS
        assert item["dose"]
        for reason in item["reasons"]:
            assert set(reason) >= {"code", "text", "references"}
            assert reason["text"]
        for step in (item[name] for name in STEPS if item[name]):
            assert set(step) >= {"id", "name", "dose"}
    for omission in program["omissions"]:
        assert set(omission) >= {"id", "code", "text"}
    assert [one for one in program["warnings"] if one["code"] and one["text"]]


def test_a_program_teaches_besides_it_trains() -> None:
    kinds = {item["category"] for item in plan_json(*ACHILLES, "--level", "2")["items"]}
    assert "education" in kinds
    assert len(kinds) > 1


def test_the_doses_are_plain_numbers() -> None:
    doses = [item["dose"] for item in plan_json(*ACHILLES, "--level", "3")["items"]]
    assert any("repetitions" in dose for dose in doses)
    for dose in doses:
        sets = dose["sets"]
        assert isinstance(sets, int) or (len(sets) == 2 and sets[0] < sets[1])


def test_runs_are_planned_with_their_sessions_once_the_gate_is_met() -> None:
    words = (*ACHILLES, "--level", "4", "--gate", "met", "--entry", "met", "--running", "stage-1")
    doses = [item["dose"] for item in plan_json(*words)["items"]]
    (session,) = [dose["run_session"] for dose in doses if "run_session" in dose]
    assert all(isinstance(value, int | float) for value in session.values())


def test_no_run_and_no_hop_without_the_gate() -> None:
    for cause in ("gait", "instability"):
        program = plan_json("--cause", cause, "--level", "4")
        flags = {flag for item in program["items"] for flag in item["flags"]}
        assert not flags & {"run", "hop", "running", "hopping", "impact"}
        assert "gate" in " ".join(one["code"] + one["text"] for one in program["warnings"])


def test_the_same_request_gives_the_same_json() -> None:
    words = ("plan", *ACHILLES, "--level", "2", "--json")
    assert hep(*words).stdout == hep(*words).stdout


def test_a_program_in_words_names_every_exercise_and_every_warning() -> None:
    words = hep("plan", *ACHILLES, "--level", "2")
    program = plan_json(*ACHILLES, "--level", "2")
    assert words.exit_code == 0
    for number, item in enumerate(program["items"], start=1):
        assert f"{number}. {item['name']} ({item['id']}): {item['dose_text']}" in words.stdout
    for warning in program["warnings"]:
        assert f"! {warning['text']}" in words.stdout


def test_a_program_is_printed_in_spanish() -> None:
    said = hep("plan", "--cause", "overuse", "--level", "2", "--side", "left", "--language", "es")
    assert said.exit_code == 0
    assert "con cada pierna." in said.stdout.replace("\u00a0", " ")
    assert "minutos por sesión" in said.stdout
    usual = hep("plan", "--cause", "overuse", "--level", "2", "--side", "left", HEP_LANGUAGE="es")
    assert usual.stdout == said.stdout
    reasons = json.dumps(plan_json("--cause", "overuse", "--level", "2", "--language", "es"))
    assert "Evidencia" in reasons


def test_a_program_that_lacks_a_text_in_a_language_names_its_file(tmp_path: Path) -> None:
    library = copied_library(tmp_path)
    for text in library.glob("items/*/text.es.yaml"):
        text.unlink()
    asked = ("--cause", "overuse", "--level", "2", "--language", "es")
    for command in (("plan", *asked), ("handout", *asked, "-o", "x.pdf")):
        said = hep(*command, HEP_LIBRARY_DIR=str(library))
        assert said.exit_code == 2
        assert "language: 'es' lacks items/" in said.stderr
        assert "text.es.yaml" in said.stderr
        assert "choose one of en, or add the texts" in said.stderr


def test_the_version_is_the_package_s() -> None:
    assert __version__ in hep("--version").stdout


def test_a_program_has_the_house_number_of_exercises() -> None:
    words = ("plan", "--cause", "instability", "--level", "2", "--json")
    program = json.loads(hep(*words, HEP_OVERLAY_DIR=OVERLAY).stdout)
    active = [item for item in program["items"] if item["category"] != "education"]
    assert len(active) == 3
    assert program["minutes"] <= 15


def test_a_must_have_that_is_missing_tells_the_rules_and_what_loosening_them_gives() -> None:
    words = ("--cause", "footwear", "--level", "2", "--equipment", "chair")
    program = plan_json(*words, "--must-have", "towel-scrunch", "--second-cause", "overuse")
    (missing,) = program["must_have_conflicts"]
    assert missing["id"] == "towel-scrunch"
    assert [(one["code"], one["gives"]) for one in missing["rules"]] == [
        ("equipment_missing", ["towel-scrunch"])
    ]
    assert program["leading_cause"] == "overuse"


def test_no_program_is_status_three_with_the_reasons_in_the_same_shape() -> None:
    words = ("plan", "--cause", "gait", "--level", "2", "--tag", "FX_SURG")
    said, refused = hep(*words), hep(*words, "--json")
    assert (said.exit_code, refused.exit_code) == (3, 3)
    assert said.stdout == ""
    program = json.loads(refused.stdout)
    assert set(program) >= PROGRAM | LISTS
    assert program["items"] == []
    assert program["reasons"]
    for reason in program["reasons"]:
        assert reason["text"] in said.stderr
