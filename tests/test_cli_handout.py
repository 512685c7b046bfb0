"""`hep handout`: the sheet of the services, whole or not at all, one sentence when it fails."""

from __future__ import annotations

import datetime
import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from hep import cli_handout
from hep.cli import main
from hep.containment.client import Worker
from hep.handout.editions import Printing
from hep.handout.pdf import PRELOAD
from hep.language.words import load_words
from hep.locations import data_folder
from hep.services.handouts import make_handout
from hep.services.programs import draft_program
from hep.services.requests import read_request
from tests.commands import ACHILLES, hep
from tests.handout.measured import page_texts
from tests.shipped import shipped

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

pytestmark = pytest.mark.usefixtures("_shipped_once")

ASKED = ("--cause", "overuse", "--level", "2", "--side", "left", "--date", "2026-11-23")


def handout(path: Path, **settings: str) -> Result:
    return CliRunner().invoke(main, ["handout", *ASKED, "-o", str(path)], env=settings)


def test_the_command_writes_the_bytes_of_the_service(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    assert handout(path).exit_code == 0
    library = shipped()
    request = read_request({"cause": "overuse", "level": "2", "side": "left"}, library=library)
    with Worker(preload=PRELOAD, allow_root=True) as worker:
        expected = make_handout(
            draft_program(request, library=library),
            library=library,
            words=load_words("en"),
            worker=worker,
            clinic=("", ""),
            printed_on=datetime.date(2026, 11, 23),
            printing=Printing(),
        )
    assert path.read_bytes() == expected
    assert list(tmp_path.iterdir()) == [path]


def test_a_picture_that_is_gone_makes_no_sheet(tmp_path: Path) -> None:
    folder = shutil.copytree(data_folder("exercises"), tmp_path / "exercises")
    for picture in folder.rglob("end.svg"):
        picture.unlink()
    path = tmp_path / "plan.pdf"
    said = handout(path, HEP_LIBRARY_DIR=str(folder))
    assert said.exit_code == 1, said.output
    assert "Traceback" not in said.output
    assert "hep library check" in said.stderr
    assert not path.exists()


def test_a_clinic_name_that_cannot_fit_is_refused_as_a_setting(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    said = handout(path, HEP_CLINIC_NAME="A" * 10_000)
    assert said.exit_code == 2, said.output
    assert "HEP_CLINIC_NAME: has 10000 characters; write at most 80" in said.stderr
    assert not path.exists()


def test_a_renderer_that_cannot_start_leaves_the_old_sheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"older")
    monkeypatch.setattr(cli_handout, "PRELOAD", ("hep.handout.not_there",))
    result = handout(path)
    assert result.exit_code == 1
    assert result.stderr.startswith("The handout was not made: ")
    assert result.stderr.count("\n") == 1
    assert path.read_bytes() == b"older"


def test_a_name_is_asked_for_and_printed_but_not_in_the_file_name(tmp_path: Path) -> None:
    path = tmp_path / "log.pdf"
    options = [*ASKED, "-o", str(path), "--edition", "log", "--ask-name", "--black-and-white"]
    said = CliRunner().invoke(main, ["handout", *options], input="Zaphira Quillwort\n")
    assert said.exit_code == 0, said.output
    assert all("Zaphira Quillwort" in page for page in page_texts(path.read_bytes()))
    assert "Zaphira" not in said.stderr.replace("Name: Zaphira", "")


def test_a_link_that_is_no_address_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    said = CliRunner().invoke(main, ["handout", *ASKED, "-o", str(path), "--link", "clinic"])
    assert said.exit_code == 2, said.output
    assert "link: is not an address" in said.stderr
    assert not path.exists()


def test_a_person_is_chosen_and_what_stays_as_drawn_is_said(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    options = [*ASKED, "-o", str(path), "--figure", "heavy_woman", "--must-have", "clamshell"]
    said = CliRunner().invoke(main, ["handout", *options])
    assert said.exit_code == 0, said.output
    assert "! Pictures that stay as drawn" in said.stderr
    assert said.stderr.count("Clamshell") == 1
    assert path.read_bytes().startswith(b"%PDF-")
    refused = CliRunner().invoke(main, ["handout", *ASKED, "-o", str(path), "--figure", "giant"])
    assert refused.exit_code == 2
    assert "older_woman" in refused.stderr


def test_a_handout_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    words = (*ACHILLES, "--level", "2", "-o", str(tmp_path / "nowhere" / "plan.pdf"))
    said = hep("handout", *words)
    assert said.exit_code == 1
    assert "cannot write" in said.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_handout_has_the_same_bytes_for_the_same_day(tmp_path: Path) -> None:
    sheets = []
    for name in ("one.pdf", "two.pdf"):
        path = tmp_path / name
        options = ("--level", "2", "--date", "2026-11-02", "--paper", "letter", "-o", str(path))
        said = hep("handout", *ACHILLES, *options)
        assert said.exit_code == 0, said.output
        sheets.append(path.read_bytes())
    assert sheets[0].startswith(b"%PDF-")
    assert sheets[0] == sheets[1]


def test_a_handout_without_a_program_is_status_three(tmp_path: Path) -> None:
    options = ("--cause", "gait", "--level", "2", "--tag", "FX_SURG")
    said = hep("handout", *options, "-o", str(tmp_path / "plan.pdf"))
    assert said.exit_code == 3
    assert list(tmp_path.iterdir()) == []
