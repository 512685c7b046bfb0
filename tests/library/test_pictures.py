"""Pictures are drawings of a known size and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.domain.errors import LibraryError
from hep.library.load import load_library
from tests.library.small_library import CARD, RISE, SVG, write_library

if TYPE_CHECKING:
    from pathlib import Path

START = "items/one-leg-rise/start.svg"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_library(tmp_path)


def _problems(folder: Path) -> list[str]:
    with pytest.raises(LibraryError) as refused:
        load_library(folder)
    return [str(problem) for problem in refused.value.problems]


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<SCRIPT/>",
        '<image href="x.png"/>',
        '<a href="https://example.org"/>',
        '<path onload="x()"/>',
        "<style>p{}</style>",
        '<path fill="url(https://example.org)"/>',
        "<foreignObject/>",
        "<!DOCTYPE svg>",
        '<use xlink:href="#a"/>',
        '<a HREF ="https://example.org"/>',
        '<path ONload ="x()"/>',
        '<path fill="Url(#a)"/>',
    ],
)
def test_a_picture_with_anything_but_a_drawing_is_refused(folder: Path, inside: str) -> None:
    (folder / START).write_text(SVG.replace("<path", f"\n{inside}<path", 1), encoding="utf-8")
    assert any(
        said.startswith(f"exercises/{START}:2: holds") and "no drawing needs" in said
        for said in _problems(folder)
    )


@pytest.mark.parametrize(
    "content", ["", "no picture", "<svg/>", '<svg width="43px" height="1mm"/>']
)
def test_a_picture_without_a_size_is_refused(folder: Path, content: str) -> None:
    (folder / START).write_text(content, encoding="utf-8")
    assert f"exercises/{START}: has no size in millimetres; draw it again" in _problems(folder)


def test_a_picture_of_an_unknown_frame_is_refused(folder: Path) -> None:
    (folder / START).rename(folder / "items/one-leg-rise/begin.svg")
    said = _problems(folder)
    assert any("begin.svg: 'begin' is not a frame" in one for one in said)
    assert f"exercises/{RISE}:1: has no picture start.svg; draw it: hep figure draw" in said


def test_a_very_large_picture_is_refused(folder: Path) -> None:
    (folder / START).write_text(SVG + " " * 200_000, encoding="utf-8")
    assert any(f"exercises/{START}: has 2000" in one for one in _problems(folder))


def test_education_has_no_pictures_but_those_of_a_scene(folder: Path) -> None:
    (folder / "items/pain-card/1.svg").write_text(SVG, encoding="utf-8")
    said = _problems(folder)
    assert f"exercises/{CARD}:1: is education with pictures of no scene; add figure.yaml" in said


def _scene_of_the_card(folder: Path, *, alt: str = "", frames: str = '"1"') -> None:
    (folder / "items/pain-card/figure.yaml").write_text(
        "figure: woman\nbase: free\nview: {camera: foot_top, show: things}\nmirrorable: false\n"
        f"frames: {{{frames}: {{signs: [{{kind: pain_scale}}]}}}}\n",
        encoding="utf-8",
    )
    words = folder / "items/pain-card/text.en.yaml"
    words.write_text(words.read_text(encoding="utf-8") + alt, encoding="utf-8")


WORDS = 'alt: {"1": A scale}\ncaption: {"1": A scale}\n'


def test_education_with_a_scene_has_its_picture_and_words_for_it(folder: Path) -> None:
    _scene_of_the_card(folder, alt=WORDS)
    (folder / "items/pain-card/1.svg").write_text(SVG, encoding="utf-8")
    card = load_library(folder).exercises["pain-card"]
    assert [(one.frame, one.mirrorable) for one in card.pictures] == [("1", False)]
    assert card.require_text("en").alt == {"1": "A scale"}


def test_education_whose_scene_is_not_drawn_is_refused(folder: Path) -> None:
    _scene_of_the_card(folder)
    hint = "draw it: hep figure draw"
    assert f"exercises/{CARD}:1: has a scene, but no picture; {hint}" in _problems(folder)


def test_education_with_another_frame_than_its_scene_is_refused(folder: Path) -> None:
    _scene_of_the_card(folder, alt=WORDS.replace("1", "2"))
    (folder / "items/pain-card/2.svg").write_text(SVG, encoding="utf-8")
    said = _problems(folder)
    assert any("lacks the drawn frame '2'" in one for one in said)
    assert any("has no picture 1.svg" in one for one in said)


def test_pictures_of_education_need_their_words(folder: Path) -> None:
    _scene_of_the_card(folder)
    (folder / "items/pain-card/1.svg").write_text(SVG, encoding="utf-8")
    said = _problems(folder)
    for key in ("alt", "caption"):
        assert any(f"{key}.1: is missing; add it" in one for one in said)


def test_words_of_pictures_that_are_not_there_are_refused(folder: Path) -> None:
    words = folder / "items/pain-card/text.en.yaml"
    words.write_text(words.read_text(encoding="utf-8") + WORDS, encoding="utf-8")
    said = _problems(folder)
    for key in ("alt", "caption"):
        assert any(f"{key}: tells of pictures that are not there" in one for one in said)


def test_the_scene_says_who_was_drawn_and_whether_it_may_be_turned_over(folder: Path) -> None:
    exercises = load_library(folder).exercises
    from_a_scene = exercises["one-leg-rise"].pictures[0]
    assert (from_a_scene.figure, from_a_scene.mirrorable) == ("woman", False)
    drawn_by_hand = exercises["both-legs-rise"].pictures[0]
    assert (drawn_by_hand.figure, drawn_by_hand.mirrorable) == ("default", True)
