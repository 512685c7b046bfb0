"""`hep handout check`: failures like a compiler's, exit status 0 or 1, JSON; and making still works."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from hep import cli_checks
from hep.cli import main
from hep.domain.errors import TextTooLong
from hep.services.handout_matrix import make_sheet, sheet_cases

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from click.testing import Result

    from hep.domain.library import Library
    from hep.services.handout_matrix import SheetCase

pytestmark = pytest.mark.usefixtures("_shipped_once")

ASKED = ("--cause", "overuse", "--level", "2", "--side", "left", "--date", "2026-11-23")


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["handout", *words])


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sheets") / "plan.pdf"
    assert run(*ASKED, "-o", str(path)).exit_code == 0
    return path


def test_making_with_and_without_its_word_gives_the_same_bytes(sheet: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.pdf"
    assert run("make", *ASKED, "-o", str(other)).exit_code == 0
    assert other.read_bytes() == sheet.read_bytes()


def test_making_without_options_asks_for_them_as_before() -> None:
    done = run()
    assert done.exit_code == 2
    assert "Missing option" in done.stderr


def test_help_names_both_commands() -> None:
    assert {"make", "check"} <= set(run("--help").stdout.split())


def test_a_good_sheet_ends_with_0(sheet: Path) -> None:
    done = run("check", str(sheet))
    assert done.exit_code == 0, done.output
    assert done.stdout == ""
    assert done.stderr == "0 failures in 1 sheet.\n"


def test_failures_name_file_point_page_and_words(sheet: Path) -> None:
    done = run("check", str(sheet), "--edition", "large-print")
    assert done.exit_code == 1
    first = done.stdout.splitlines()[0]
    assert first.startswith(f"{sheet}: 26 type-size: page 1: set in ")
    assert first.endswith("'")


def test_json_holds_every_failure(sheet: Path) -> None:
    done = run("check", str(sheet), "--edition", "large-print", "--json")
    assert done.exit_code == 1
    (only,) = json.loads(done.stdout)["sheets"]
    assert only["edition"] == "large-print"
    assert {one["id"] for one in only["failures"]} == {"type-size"}


@pytest.mark.parametrize("words", [("check",), ("check", "--all", "plan.pdf")])
def test_files_or_all_must_be_named_but_not_both(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.pdf").write_bytes(b"")
    done = run(*words)
    assert done.exit_code == 2
    assert "--all" in done.stderr


def test_an_unknown_edition_is_wrong_use(sheet: Path) -> None:
    done = run("check", str(sheet), "--edition", "poster")
    assert done.exit_code == 2
    assert "poster" in done.stderr


def test_a_file_that_is_no_pdf_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"not a pdf")
    done = run("check", str(path))
    assert done.exit_code == 1
    assert "Traceback" not in done.output


def test_a_sheet_that_cannot_be_made_is_named_and_the_others_are_checked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = []

    def once(case: SheetCase, **where: Any) -> bytes:
        made.append(case)
        if len(made) == 1:
            name = "Heel raise"
            raise TextTooLong(name, 2)
        return make_sheet(case, **where)

    monkeypatch.setattr(cli_checks, "sheet_cases", lambda library: list(sheet_cases(library))[:2])
    monkeypatch.setattr(cli_checks, "make_sheet", once)
    done = run("check", "--all")
    assert done.exit_code == 1
    assert "0 failures in 1 sheet." in done.stderr
    assert f"{made[0].name}: " in done.stderr
    assert "Heel raise" in done.stderr


def test_all_makes_every_sheet_and_checks_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def two(library: Library) -> Iterator[SheetCase]:
        yield from list(sheet_cases(library))[:2]

    monkeypatch.setattr(cli_checks, "sheet_cases", two)
    done = run("check", "--all")
    assert done.exit_code == 0, done.output
    assert done.stderr == "0 failures in 2 sheets.\n"
