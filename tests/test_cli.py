"""The command line as people and programs meet it: shapes that stay, exit status, one sentence."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from hep import __version__
from tests.commands import ACHILLES, OVERLAY, copied_library, hep, plan_json

if TYPE_CHECKING:
    from pathlib import Path

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


def test_the_answers_to_the_safety_questions_are_options_too() -> None:
    groups = ("injury", "tendon-and-joint", "bone", "heart-and-circulation", "nerves")
    asked = [word for group in (*groups, "general-health") for word in ("--asked", group)]
    program = plan_json(*ACHILLES, "--level", "2", *asked, "--red-flag", "RF32")
    codes = [one["code"] for one in program["warnings"]]
    assert "tags_from_answers" in codes
    assert "safety_not_asked" not in codes
    assert program["tags"] == ["FALLS"]
    assert program["request"]["red_flags"] == ["RF32"]


def test_an_urgent_answer_is_a_refusal_with_what_to_do() -> None:
    result = hep("plan", *ACHILLES, "--level", "2", "--red-flag", "RF09")
    assert result.exit_code == 3
    assert "call an ambulance" in result.stderr


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


def test_the_version_is_the_package_s() -> None:
    assert __version__ in hep("--version").stdout


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


def test_a_refusal_names_the_rules_that_stand_in_the_way() -> None:
    said = hep("plan", *ACHILLES, "--level", "2", "--tag", "DVT_SUSPECT")
    assert said.exit_code == 3
    assert "  - " in said.output
