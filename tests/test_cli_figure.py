"""`hep figure`: pictures drawn, checked and laid out from the command line."""

from __future__ import annotations

import importlib
import shutil
from typing import TYPE_CHECKING

import pytest

from hep.locations import data_folder
from tests.commands import copied_library, hep

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("_shipped_once")

SQUAT = data_folder("exercises") / "items" / "mini-squat"


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A scene with a line that no scene has."""
    folder = shutil.copytree(SQUAT, tmp_path / SQUAT.name)
    file = folder / "figure.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "\nsurprise: 1\n", encoding="utf-8")
    return folder


def test_the_pictures_of_one_exercise_are_checked() -> None:
    said = hep("figure", "check", "mini-squat")
    assert said.exit_code == 0
    assert said.stderr == "0 problems in 1 scenes.\n"


def test_a_picture_is_drawn_into_the_library_in_use(tmp_path: Path) -> None:
    library = copied_library(tmp_path)
    said = hep("figure", "draw", "--again", "towel-calf-stretch", HEP_LIBRARY_DIR=str(library))
    assert said.exit_code == 0
    paths = said.stdout.splitlines()
    assert [path.rsplit("/", 1)[1] for path in paths] == ["start.svg", "end.svg"]
    assert all(path.startswith(str(library)) for path in paths)


def test_an_exercise_that_is_not_there_is_named() -> None:
    said = hep("figure", "check", "juggling")
    assert said.exit_code == 1
    assert "juggling" in said.stderr


def test_contact_sheets_are_written(tmp_path: Path) -> None:
    said = hep("figure", "sheet", "-o", str(tmp_path / "sheets"), "--height", "45")
    assert said.exit_code == 0
    written = sorted(path.name for path in (tmp_path / "sheets").iterdir())
    assert written
    assert all(name.startswith("sheet-45mm-") for name in written)


def test_a_preview_is_drawn_once_and_what_does_not_hold_is_said(
    faulty: Path, tmp_path: Path
) -> None:
    output = tmp_path / "preview.svg"
    drawn = hep("figure", "preview", str(SQUAT), "--once", "-o", str(output))
    assert drawn.exit_code == 0
    assert drawn.stderr.startswith(f"{output} (")
    assert output.read_text(encoding="utf-8").startswith("<svg")
    said = hep("figure", "preview", str(faulty / "figure.yaml"), "--once", "-o", str(output))
    assert said.exit_code == 1
    assert "surprise" in said.stdout


def test_a_movement_is_written_or_the_scene_s_faults_are_said(faulty: Path, tmp_path: Path) -> None:
    output = tmp_path / "moving.svg"
    said = hep("figure", "motion", str(faulty), "-o", str(output))
    assert said.exit_code == 1
    assert "surprise" in said.stdout
    assert not output.exists()
    drawn = hep("figure", "motion", str(SQUAT / "figure.yaml"), "-o", str(output))
    assert (drawn.exit_code, drawn.stdout) == (0, f"{output}\n")
    assert "prefers-reduced-motion" in output.read_text(encoding="utf-8")


def test_each_mark_of_the_legend_is_a_picture_of_its_own(tmp_path: Path) -> None:
    said = hep("figure", "legend", "-o", str(tmp_path / "legend"))
    assert said.exit_code == 0
    paths = sorted(str(path) for path in (tmp_path / "legend").iterdir())
    assert sorted(said.stdout.splitlines()) == paths
    assert len(paths) > 3


def test_contact_sheets_of_named_folders_hold_these_alone(tmp_path: Path) -> None:
    said = hep("figure", "sheet", str(SQUAT), "-o", str(tmp_path), "--grey")
    assert said.exit_code == 0
    (path,) = tmp_path.iterdir()
    assert path.name == "sheet-90mm-grey-1.svg"
    assert "mini-squat" in path.read_text(encoding="utf-8")


def test_without_the_studio_s_libraries_drawing_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def without_numpy(name: str) -> None:
        raise ModuleNotFoundError(name, name="numpy")

    monkeypatch.setattr(importlib, "import_module", without_numpy)
    said = hep("figure", "check", "mini-squat")
    assert said.exit_code == 1
    assert "drawing needs numpy: pip install 'hep[studio]'" in said.stderr
