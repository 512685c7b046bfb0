"""Signs: flat, of the palette's slots, inside their bounds; unknown ones and wrong values refused."""

from __future__ import annotations

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.domain.scene import Frame, Prop, Scale, Show, Sign, View
from hep.illustration.contrast import faint
from hep.illustration.dialect import size_mm
from hep.illustration.flat import bounds_of
from hep.illustration.palette import PLAIN
from hep.illustration.signs import KINDS, VALUES, sign_shapes
from hep.illustration.studio import draw, fingerprint
from tests.illustration.scenes import scene

THINGS = View("foot_top", Scale.FOOT, Show.THINGS)
ORIGIN = np.zeros(2)
COLUMN_MM = 88
TWELVE_POINT_DIGIT_MM = 2.8


def sign(kind: str) -> Sign:
    """One of a kind with the least values it takes."""
    least, _, allowed = VALUES.get(kind, (0, 0, ()))
    return Sign(kind, values=tuple(map(float, list(allowed)[-least:] if least else ())))


@pytest.mark.parametrize("kind", KINDS)
def test_every_sign_is_made_of_the_palettes_slots_and_fits_the_column(kind: str) -> None:
    shapes = sign_shapes(Frame("1", signs=(sign(kind),)), ORIGIN, "frames.1")
    assert {shape.slot for shape in shapes} <= set(PLAIN)
    wide, high = np.diff(bounds_of(shapes), axis=0)[0]
    assert 0 < wide <= COLUMN_MM
    assert 0 < high <= COLUMN_MM


@pytest.mark.parametrize("kind", KINDS)
def test_every_sign_is_drawn_by_itself_and_reads_in_greyscale(kind: str) -> None:
    made = scene(Frame("1", signs=(sign(kind),)), view=THINGS, mirrorable=False)
    svg = draw(made)["1"].svg
    assert faint(svg) == []
    assert 'data-mirrorable="false"' in svg
    assert kind.replace("_", " ") in svg


def test_the_pain_scale_is_a_ruler_of_eleven_even_marks_with_large_numbers() -> None:
    shapes = sign_shapes(Frame("1", signs=(Sign("pain_scale"),)), ORIGIN, "frames.1")
    ticks = [one.points[0, 0] for one in shapes if one.width and np.ptp(one.points[:, 0]) == 0]
    marks = np.unique(np.round([x for x in ticks if abs(x) < COLUMN_MM / 2], 3))
    digits = [one for one in shapes if one.width and one.points[:, 1].min() > 8]
    assert len(digits) == 12  # the ten has two
    assert np.diff(marks[[0, -1]]) == pytest.approx(73.0)
    assert {7.3} <= set(np.round(np.diff(marks), 3))
    assert min(np.ptp(one.points[:, 1]) for one in digits) > TWELVE_POINT_DIGIT_MM


def test_the_pain_scale_names_no_limit_and_has_no_colour() -> None:
    shapes = sign_shapes(Frame("1", signs=(Sign("pain_scale"),)), ORIGIN, "frames.1")
    assert {one.slot for one in shapes} == {"ink", "paper"}
    inside = [one for one in shapes if not one.width and abs(one.points[:, 0].mean()) < 30]
    assert inside == []


def test_a_calm_face_stands_above_0_and_a_pained_one_above_10() -> None:
    shapes = sign_shapes(Frame("1", signs=(Sign("pain_scale"),)), ORIGIN, "frames.1")
    left, right = (
        [one for one in shapes if one.points[:, 1].max() < 1 and side * one.points[0, 0] > 0]
        for side in (-1, 1)
    )
    assert 0 < len(left) < len(right)
    smile, grimace = left[-1].points[:, 1], right[-1].points[:, 1]
    assert smile[len(smile) // 2] > smile[0]  # its middle is lower: paper runs down
    assert grimace[len(grimace) // 2] < grimace[0]


def test_as_many_cells_of_a_bar_are_filled_as_its_value_says() -> None:
    bars = Sign("week_bars", values=(1.0, 3.0, 10.0))
    shapes = sign_shapes(Frame("1", signs=(bars,)), ORIGIN, "frames.1")
    assert sum(one.slot == "band" for one in shapes) == 14
    assert sum(one.slot == "paper" for one in shapes) == 16


def test_each_step_of_the_lacing_differs_and_tints_two_laces_or_four() -> None:
    tinted = []
    for step in (1.0, 2.0, 3.0):
        frame = Frame("1", signs=(Sign("lacing", values=(step,)),))
        shapes = sign_shapes(frame, ORIGIN, "frames.1")
        tinted.append(sum(one.slot == "band" for one in shapes))
    assert tinted == [2, 4, 2]


@pytest.mark.parametrize(("seconds", "share"), [(15.0, 1 / 4), (30.0, 1 / 2), (45.0, 3 / 4)])
def test_the_part_of_a_stopwatch_that_has_run_is_tinted(seconds: float, share: float) -> None:
    frame = Frame("1", signs=(Sign("stopwatch", values=(seconds,)),))
    shapes = sign_shapes(frame, ORIGIN, "frames.1")
    dial, run = (next(one for one in shapes if one.slot == slot) for slot in ("paper", "band"))
    assert _surface(run.points) / _surface(dial.points) == pytest.approx(share, abs=0.01)


def test_footprints_go_right_left_foot_first_each_with_its_number() -> None:
    frame = Frame("1", signs=(Sign("footprints", values=(4.0,)),))
    shapes = sign_shapes(frame, ORIGIN, "frames.1")
    prints = [one for one in shapes if not one.width]
    assert [one.slot for one in prints] == ["paper", "band", "paper", "band"]
    middles = np.array([one.points.mean(axis=0) for one in prints])
    assert (np.diff(middles[:, 0]) > 0).all()
    assert (np.sign(middles[:, 1]) == [-1, 1, -1, 1]).all()


def test_an_open_eye_has_an_iris_and_a_shut_one_only_lines_with_lashes_below_its_lid() -> None:
    opened, shut = (
        sign_shapes(Frame("1", signs=(Sign("eye", values=(value,)),)), ORIGIN, "frames.1")
        for value in (1.0, 0.0)
    )
    assert [one.slot for one in opened if not one.width] == ["paper", "ink"]
    lid, *lashes = shut
    assert all(one.width for one in shut)
    assert len(lashes) == 5
    assert all(one.points[1, 1] > lid.points[:, 1].max() - 0.5 for one in lashes)


def test_an_eye_is_the_same_when_it_is_turned_over() -> None:
    for value in (0.0, 1.0):
        frame = Frame("1", signs=(Sign("eye", values=(value,)),))
        places = np.concatenate([one.points for one in sign_shapes(frame, ORIGIN, "frames.1")])
        for turned in places * (-1, 1):
            assert np.linalg.norm(places - turned, axis=1).min() < 0.2  # as points of a circle lie


def test_ways_to_hop_are_the_front_and_both_sides_of_a_right_foot() -> None:
    shapes = sign_shapes(Frame("1", signs=(Sign("hop_ways"),)), ORIGIN, "frames.1")
    (foot,) = (one.points for one in shapes if one.slot == "band")
    tips = [one.points[0] for one in shapes if one.slot == "mark" and not one.width]
    assert np.allclose([tip / np.linalg.norm(tip) for tip in tips], [(0, -1), (1, 0), (-1, 0)])
    tapes = [one.points.mean(axis=0) for one in shapes if one.slot == "tape"]
    for tip, tape in zip(tips, tapes, strict=True):
        assert np.linalg.norm(tape) > np.linalg.norm(tip) > np.abs(foot).max()
    toes = foot[foot[:, 1] < np.quantile(foot[:, 1], 0.2)]
    assert toes[:, 1].mean() < 0  # up on paper
    big_toe = foot[foot[:, 1].argmin()]
    assert big_toe[0] < foot[:, 0].mean()  # on the inner side: the left one of a right foot


def _surface(outline: np.ndarray) -> float:
    x, y = outline.T
    return abs(float(x @ np.roll(y, 1) - y @ np.roll(x, 1))) / 2


def test_a_number_points_at_its_place_and_stands_at_its_own() -> None:
    one = Sign("number", at=(10.0, 5.0), to=(30.0, -5.0), values=(7.0,))
    reach = bounds_of(sign_shapes(Frame("1", signs=(one,)), ORIGIN, "frames.1"))
    assert reach[0] == pytest.approx([7.0, -8.0], abs=0.1)
    assert reach[1] == pytest.approx([31.4, 6.4], abs=0.1)


def test_signs_stand_beside_things_in_one_picture_that_holds_both() -> None:
    shoe = Frame("1", props=(Prop("shoe"),))
    alone = size_mm(draw(scene(shoe, view=THINGS), preview=True)["1"].svg)
    marked = Frame(
        "1", props=(Prop("shoe"),), signs=(Sign("number", at=(60.0, 0.0), values=(2.0,)),)
    )
    both = size_mm(draw(scene(marked, view=THINGS), preview=True)["1"].svg)
    assert both.width_mm > alone.width_mm + 15


def test_signs_count_for_the_fingerprint_and_no_signs_leave_it_as_it_was() -> None:
    bare, signed = scene(Frame("1")), scene(Frame("1", signs=(Sign("bed"),)))
    assert fingerprint(bare) != fingerprint(signed)
    assert fingerprint(bare) == fingerprint(scene(Frame("1", signs=())))


def test_frames_of_signs_alone_make_a_numbered_strip() -> None:
    frames = [Frame(str(k), signs=(Sign("lacing", values=(float(k),)),)) for k in (1, 2, 3)]
    svg = draw(scene(*frames, view=THINGS, strip=True, mirrorable=False))["phases"].svg
    assert svg.count("data-turned") == 3
    assert 65 < size_mm(svg).width_mm <= COLUMN_MM + 3  # its margins


@pytest.mark.parametrize(
    ("wrong", "path", "hint"),
    [
        (Sign("diry"), "kind", "did you mean diary?"),
        (Sign("xyzzy"), "kind", "use one of number"),
        (Sign("number"), "values", "give 1, each 1 to 9"),
        (Sign("number", values=(10.0,)), "values", "give 1, each 1 to 9"),
        (Sign("lacing", values=(1.5,)), "values", "give 1, each 1 to 3"),
        (Sign("week_bars", values=(11.0,)), "values", "give 1 to 9, each 0 to 10"),
        (Sign("bed", values=(1.0,)), "values", "leave them out"),
        (Sign("bed", to=(1.0, 1.0)), "to", "leave it out"),
    ],
)
def test_a_wrong_sign_is_refused_with_its_place(wrong: Sign, path: str, hint: str) -> None:
    with pytest.raises(FigureError) as error:
        sign_shapes(Frame("1", signs=(Sign("bed"), wrong)), ORIGIN, "frames.1")
    assert error.value.path == f"frames.1.signs[1].{path}"
    assert hint in error.value.hint


def test_an_empty_picture_is_refused() -> None:
    with pytest.raises(FigureError, match="nothing in the picture"):
        draw(scene(Frame("1"), view=THINGS))
