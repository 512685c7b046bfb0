"""Previews: half size, drawn again at each save, every problem with its line."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from hep.illustration.dialect import size_mm
from hep.locations import data_folder
from hep.services.figure_preview import preview, saves
from hep.services.figures import draw_exercise, moving

if TYPE_CHECKING:
    from pathlib import Path

ITEM = data_folder("exercises") / "items" / "towel-scrunch"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A scene of our own."""
    return shutil.copytree(ITEM, tmp_path / ITEM.name)


def test_all_frames_stand_side_by_side_at_half_size(folder: Path) -> None:
    seen = preview(folder)
    assert seen.svg is not None
    assert seen.said == ()
    whole = size_mm((folder / "end.svg").read_text(encoding="utf-8"))
    assert size_mm(seen.svg).height_mm == pytest.approx(whole.height_mm / 2, abs=0.5)
    assert size_mm(seen.svg).width_mm > whole.width_mm * 0.9


def test_a_mistake_is_told_with_its_line_and_nothing_is_drawn(folder: Path) -> None:
    file = folder / "figure.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("right_toes_ip: 72", "right_toes_ip: 90")
    )
    seen = preview(folder)
    assert seen.svg is None
    (said,) = seen.said
    assert "towel-scrunch/figure.yaml:" in said
    assert "90 degrees is beyond the limit -10 to 75" in said
    assert "the nearest allowed is 75" in said


def test_a_claim_that_does_not_hold_is_told_beside_the_drawing(folder: Path) -> None:
    file = folder / "figure.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("    claims:", "    claims:\n      - {measure: right_toes_mtp, about: 70}")
    )
    seen = preview(folder)
    assert seen.svg is not None
    assert any("claimed is about 70" in one for one in seen.said)


def test_a_file_is_drawn_now_and_at_each_save(folder: Path) -> None:
    file = folder / "figure.yaml"
    watching = saves(file)
    next(watching)
    os.utime(file, ns=(1, 1))
    next(watching)


def test_what_is_current_is_not_drawn_again_unless_asked(folder: Path) -> None:
    assert draw_exercise(folder) == []
    assert [path.stem for path in draw_exercise(folder, again=True)] == ["start", "end"]
    assert not list(folder.glob("*.part"))


def test_a_scene_moves(folder: Path) -> None:
    assert moving(folder).count("<g id=") == 6
