"""A figure.yaml becomes a scene, field by field; what is wrong is told at its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.domain.errors import FigureError, LibraryError
from hep.domain.scene import (
    Arrow,
    ArrowKind,
    Claim,
    Contact,
    Frame,
    Prop,
    Scale,
    Scene,
    Show,
    Sign,
    View,
)
from hep.library.figure_file import located, read_scene

if TYPE_CHECKING:
    from pathlib import Path

LEAST = """\
figure: woman
base: standing
view: {camera: side}
frames:
  start: {}
"""

WHOLE = """\
figure: man
base: single_leg
view: {camera: foot_front, scale: foot, show: leg}
shoes: true
mirrorable: false
lens: right_foot
pose: {right_knee_flexion: -2.5}
contacts:
  - {part: right_foot, how: ball, at: [-0.35, 0, free], heel_up: 30, toe_out: 2}
  - {part: left_hand, how: palm, at: [1, 12, 3], fingers: [0, 1, 0], palm: [0, 0, 1]}
props:
  - {kind: step, at: [0, 1.8, 0], size: [6, 1.8, 3.5], turn: 90}
  - {kind: band, part: right_foot>both_hands}
frames:
  start: {}
  end:
    pose: {both_elbow_flexion: 40}
    ghost: true
    highlight: calf
    marks: [right_heel]
    props:
      - {kind: band, part: left_foot, to: [0, 1, 2]}
    arrows:
      - {part: right_heel}
      - {part: right_toes, kind: press, away: [-8, 2], direction: [0, -1, 0.5], length_mm: 9}
    claims:
      - {measure: right_heel_height, at_least: 3, at_most: 9.5}
    signs:
      - {kind: number, at: [-34, 33], to: [2, 3.5], values: [1]}
      - {kind: week_bars, values: [1, 2]}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of one exercise."""
    made = tmp_path / "one-leg-rise"
    made.mkdir()
    return made


def read(folder: Path, text: str) -> Scene:
    (folder / "figure.yaml").write_text(text, encoding="utf-8")
    return read_scene(folder)[0]


def refused(folder: Path, text: str) -> list[str]:
    with pytest.raises(LibraryError) as error:
        read(folder, text)
    return [str(problem) for problem in error.value.problems]


def line_of(text: str) -> int:
    """The line of the whole file that first holds a text."""
    return WHOLE[: WHOLE.index(text)].count("\n") + 1


def test_a_file_with_the_least_has_the_usual_for_all_else(folder: Path) -> None:
    assert read(folder, LEAST) == Scene(
        id="one-leg-rise",
        title="one leg rise",
        figure="woman",
        base="standing",
        view=View("side", Scale.BODY, Show.PERSON),
        frames=(Frame("start"),),
    )


def test_every_field_arrives_where_it_belongs(folder: Path) -> None:
    scene = read(folder, WHOLE)
    assert scene.view == View("foot_front", Scale.FOOT, Show.LEG)
    assert (scene.figure, scene.base, scene.lens) == ("man", "single_leg", "right_foot")
    assert (scene.shoes, scene.mirrorable) == (True, False)
    assert scene.pose == {"right_knee_flexion": -2.5}
    assert scene.contacts == (
        Contact("right_foot", "ball", (-0.35, 0.0, None), heel_up=30.0, toe_out=2.0),
        Contact("left_hand", "palm", (1.0, 12.0, 3.0), fingers=(0, 1, 0), palm=(0, 0, 1)),
    )
    assert scene.props == (
        Prop("step", (0.0, 1.8, 0.0), (6.0, 1.8, 3.5), 90.0),
        Prop("band", part="right_foot>both_hands"),
    )
    start, end = scene.frames
    assert start == Frame("start")
    assert end == Frame(
        "end",
        pose={"both_elbow_flexion": 40.0},
        ghost=True,
        highlight="calf",
        marks=("right_heel",),
        props=(Prop("band", part="left_foot", to=(0.0, 1.0, 2.0)),),
        arrows=(
            Arrow("right_heel"),
            Arrow("right_toes", ArrowKind.PRESS, (-8.0, 2.0), (0.0, -1.0, 0.5), 9.0),
        ),
        claims=(Claim("right_heel_height", 3.0, 9.5),),
        signs=(
            Sign("number", (-34.0, 33.0), (2.0, 3.5), (1.0,)),
            Sign("week_bars", values=(1.0, 2.0)),
        ),
    )


def test_frames_stay_in_their_written_order(folder: Path) -> None:
    scene = read(folder, LEAST.replace("  start: {}\n", "  end: {}\n  start: {}\n  1: {}\n"))
    assert [frame.name for frame in scene.frames] == ["end", "start", "1"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("turn: 90", "turn: far", "'far' is not a number"),
        ("turn: 90", "turn: 1.2345", "is not a number"),
        ("turn: 90", "turn: 12345", "is not a number"),
        ("size: [6, 1.8, 3.5]", "size: [6, 1.8]", "is not a list of 3 numbers"),
        ("size: [6, 1.8, 3.5]", "size: 6", "is not a list of 3 numbers"),
        ("size: [6, 1.8, 3.5]", "size: [6, free, 3]", "'free' is not a number"),
        ("away: [-8, 2]", "away: [-8, 2, 1]", "is not a list of 2 numbers"),
        ("part: right_foot>both_hands", "part: right-foot", "is not a part"),
        ("part: right_foot>both_hands", "part: a>b>c", "is not a part"),
        ("kind: press", "kind: kick", "kick"),
        ("show: leg", "show: arm", "arm"),
        ("scale: foot", "scale: huge", "huge"),
        ("ghost: true", "ghost: maybe", "maybe"),
        ("lens: right_foot", "lense: right_foot", "lense"),
        ("marks: [right_heel]", "marks: [a, b, c]", "3 entries"),
        ("at: [1, 12, 3]", "at: [1, x, 3]", "'x' is not a number"),
        ("at: [-34, 33]", "at: [-34, 33, 0]", "is not a list of 2 numbers"),
        ("to: [2, 3.5]", "to: 2", "is not a list of 2 numbers"),
        ("values: [1, 2]", "values: [1, two]", "'two' is not a number"),
        ("values: [1, 2]", "values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]", "10 entries"),
        ("mirrorable: false", "mirrorable: true", "signs cannot be turned over"),
    ],
)
def test_what_cannot_be_read_is_told_at_its_line(
    folder: Path, old: str, new: str, told: str
) -> None:
    (problem,) = refused(folder, WHOLE.replace(old, new))
    assert problem.startswith(f"one-leg-rise/figure.yaml:{line_of(old)}: ")
    assert told in problem


@pytest.mark.parametrize("field", ["figure: woman\n", "base: standing\n", "view: {camera: side}\n"])
def test_what_every_scene_needs_is_missed(folder: Path, field: str) -> None:
    (problem,) = refused(folder, LEAST.replace(field, ""))
    assert field.partition(":")[0] in problem


def test_a_scene_needs_a_frame(folder: Path) -> None:
    (problem,) = refused(folder, LEAST.replace("  start: {}\n", "  {}\n"))
    assert "0 entries" in problem


def test_all_problems_are_told_at_once(folder: Path) -> None:
    text = WHOLE.replace("turn: 90", "turn: far").replace("ghost: true", "ghost: maybe")
    assert len(refused(folder, text)) == 2


def test_a_folder_without_a_scene_is_refused(folder: Path) -> None:
    with pytest.raises(LibraryError, match=r"one-leg-rise/figure\.yaml"):
        read_scene(folder)


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("base", "base:"),
        ("view.camera", "camera:"),
        ("pose.right_knee_flexion", "right_knee_flexion:"),
        ("contacts[1].how", "how: palm"),
        ("frames.end.arrows[1].part", "part: right_toes"),
        ("frames.end.claims[0].measure", "measure:"),
        ("frames.end.contacts[7]", "  end:"),  # not written there: the nearest written parent
        ("nowhere", "figure:"),
    ],
)
def test_errors_of_the_studio_find_their_line(folder: Path, path: str, written: str) -> None:
    (folder / "figure.yaml").write_text(WHOLE, encoding="utf-8")
    _, document = read_scene(folder)
    error = located(FigureError(path, "is wrong", "write it well"), document)
    (problem,) = error.problems
    assert (
        str(problem)
        == f"one-leg-rise/figure.yaml:{line_of(written)}: {path}: is wrong; write it well"
    )
