"""The shipped scenes through the whole studio: drawn in a copy, never in the library itself."""

from __future__ import annotations

import os
import re
import shutil
from typing import TYPE_CHECKING

import pytest

from hep.domain.errors import LibraryError, NotFound
from hep.illustration.dialect import fingerprint, size_mm
from hep.library.figure_file import read_scene
from hep.locations import data_folder
from hep.services.check_library import check_library
from hep.services.figures import check_exercise, draw_exercise, figure_folders

if TYPE_CHECKING:
    from pathlib import Path

LIBRARY = data_folder("exercises")
ALL = [folder.name for folder in figure_folders(LIBRARY, ())]
SOME = (
    "single-heel-raise",  # a wall and a lens
    "side-lying-hip-abduction",  # a ghost
    "iso-plantarflexion",  # a towel, pressing
    "hsr-seated-soleus",  # a chair, a bag and a book
    "star-excursion",
    "ankle-alphabet",  # a circle
    "towel-scrunch",  # a foot alone
)
DRAWN = ALL if os.environ.get("HEP_TEST_LONG") else SOME


class Drawn:
    """A library of our own to draw into; each scene is drawn once for all tests."""

    def __init__(self, folder: Path) -> None:
        self.library = shutil.copytree(LIBRARY, folder / "exercises")
        self._written: dict[str, list[Path]] = {}

    def folder(self, name: str) -> Path:
        (folder,) = figure_folders(self.library, [name])
        return folder

    def pictures(self, name: str) -> list[Path]:
        """The pictures of a scene, drawn anew."""
        if name not in self._written:
            for path in self.folder(name).glob("*.svg"):
                path.unlink()
            self._written[name] = draw_exercise(self.folder(name))
        return self._written[name]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Drawn:
    return Drawn(tmp_path_factory.mktemp("copy"))


@pytest.fixture
def heel_raise(tmp_path: Path) -> Path:
    """The folder of one exercise, to be spoilt."""
    (folder,) = figure_folders(LIBRARY, ["single-heel-raise"])
    return shutil.copytree(folder, tmp_path / folder.name)


def change(folder: Path, old: str, new: str) -> None:
    path = folder / "figure.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def facts_of(folder: Path) -> list[str]:
    return [str(problem) for problem in check_exercise(folder)]


@pytest.mark.parametrize("name", DRAWN)
def test_a_scene_becomes_one_drawing_a_frame_or_one_of_all(drawn: Drawn, name: str) -> None:
    written, folder = drawn.pictures(name), drawn.folder(name)
    scene, _ = read_scene(folder)
    wanted = ["phases"] if scene.strip else [frame.name for frame in scene.frames]
    assert [path.stem for path in written] == wanted
    assert facts_of(folder) == []
    texts = [path.read_text(encoding="utf-8") for path in written]
    assert len({fingerprint(text) for text in texts}) == 1
    assert len({size_mm(text) for text in texts}) == 1, "both frames stand side by side"
    assert len(set(texts)) == len(texts)


def test_what_the_studio_draws_passes_the_check_of_the_library(drawn: Drawn) -> None:
    for name in ("single-heel-raise", "star-excursion"):
        assert drawn.pictures(name)
    assert [str(problem) for problem in check_library(drawn.library).problems] == []


def test_drawing_again_gives_the_same_bytes(drawn: Drawn) -> None:
    first = [path.read_bytes() for path in drawn.pictures("iso-plantarflexion")]
    again = draw_exercise(drawn.folder("iso-plantarflexion"), again=True)
    assert len(first) == 2
    assert [path.read_bytes() for path in again] == first


@pytest.mark.parametrize("name", ALL)
def test_what_a_shipped_scene_claims_holds_and_its_pictures_are_current(name: str) -> None:
    (folder,) = figure_folders(LIBRARY, [name])
    assert facts_of(folder) == []


def test_a_claim_that_does_not_hold_is_told_with_its_measure(heel_raise: Path) -> None:
    change(heel_raise, "right_ankle_plantarflexion, about: 39", "right_knee_flexion, at_least: 90")
    (claimed,) = [fact for fact in facts_of(heel_raise) if "claimed" in fact]
    assert re.match(r"single-heel-raise/figure\.yaml:\d+: ", claimed)
    assert "right_knee_flexion is" in claimed
    assert "claimed is at least 90" in claimed


def test_a_changed_scene_makes_its_pictures_old(heel_raise: Path) -> None:
    change(heel_raise, "heel_up: 42", "heel_up: 40")
    assert [fact for fact in facts_of(heel_raise) if "older" in fact] == [
        f"single-heel-raise/{name}.svg: is older than its scene; run hep figure draw"
        for name in ("start", "end")
    ]


def test_a_missing_picture_is_told(heel_raise: Path) -> None:
    (heel_raise / "end.svg").unlink()
    assert "single-heel-raise/end.svg: is not drawn; run hep figure draw" in facts_of(heel_raise)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("camera: side", "camera: from_the_moon", "from_the_moon"),
        ("base: single_leg", "base: on_the_head", "on_the_head"),
        ("part: right_heel", "part: right_wing", "right_wing"),
        ("highlight: calf", "highlight: wings", "wings"),
        ("lens: right_foot", "lens: wings", "wings"),
        ("measure: right_knee_flexion", "measure: happiness", "happiness"),
        ("kind: wall", "kind: cloud", "cloud"),
        ("figure: man", "figure: robot", "robot"),
        ("heel_up: 42", "heel_up: very", "very"),
    ],
)
def test_what_cannot_be_drawn_is_refused_at_its_line(
    heel_raise: Path, old: str, new: str, told: str
) -> None:
    change(heel_raise, old, new)
    before = {path.name: path.read_bytes() for path in heel_raise.iterdir()}
    found = [fact for fact in facts_of(heel_raise) if "figure.yaml:" in fact]  # what is measured
    if not found:  # what is seen when it is drawn
        with pytest.raises(LibraryError) as refused:
            draw_exercise(heel_raise)
        found = [str(problem) for problem in refused.value.problems]
    assert [one for one in found if told in one and re.search(r"figure\.yaml:\d+", one)], found
    assert {path.name: path.read_bytes() for path in heel_raise.iterdir()} == before


def test_an_exercise_without_a_scene_is_named() -> None:
    with pytest.raises(NotFound, match="juggling"):
        figure_folders(LIBRARY, ["mini-squat", "juggling"])


def test_all_scenes_are_found_in_order() -> None:
    assert len(ALL) > 30
    assert sorted(ALL) == ALL
