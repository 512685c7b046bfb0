"""From a scene to files: size, slots, bytes, what each part of a scene adds, fingerprints."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from xml.etree import ElementTree

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.domain.scene import Claim, Contact, Frame, Prop, Scale, Scene, Show, View
from hep.illustration.camera import VIEWS, Camera
from hep.illustration.camera import view as named_view
from hep.illustration.dialect import fingerprint as drawn_from
from hep.illustration.dialect import size_mm
from hep.illustration.frame import frame_meshes
from hep.illustration.palette import palette
from hep.illustration.staging import stage
from hep.illustration.studio import STUDIO_VERSION, draw, drawing_names, fingerprint
from tests.illustration.scenes import LEG, PERSON, drawn, heel_lift, scene

LARGEST = 45_000
SVG = "{http://www.w3.org/2000/svg}"


def slots(svg: str) -> list[str]:
    return [str(path.get("data-slot")) for path in ElementTree.fromstring(svg).iter(f"{SVG}path")]


@lru_cache
def lensed() -> str:
    """A person with shoes, a chair and a lens."""
    made = scene(Frame("only"), base="sitting", view=PERSON, lens="right_foot", shoes=True)
    return draw(made)["only"].svg


def test_every_frame_has_its_drawing_in_order() -> None:
    assert list(drawn()) == ["start", "end"]


def test_all_frames_have_one_size_and_one_fingerprint() -> None:
    sizes = {size_mm(one.svg) for one in drawn().values()}
    assert len(sizes - {None}) == 1 == len(sizes)
    marks = {one.fingerprint for one in drawn().values()}
    assert marks == {fingerprint(heel_lift())} == {drawn_from(drawn()["end"].svg)}


def test_frames_differ() -> None:
    assert drawn()["start"].svg != drawn()["end"].svg


def test_a_drawing_is_small() -> None:
    for one in (*[drawing.svg for drawing in drawn().values()], lensed()):
        assert len(one.encode()) <= LARGEST


def test_the_same_scene_gives_the_same_bytes_twice() -> None:
    assert {name: one.svg for name, one in draw(heel_lift()).items()} == {
        name: one.svg for name, one in drawn().items()
    }


def test_every_slot_has_its_colour_from_the_palette() -> None:
    colours = palette("woman")
    for one in (drawn()["end"].svg, lensed()):
        for path in ElementTree.fromstring(one).iter(f"{SVG}path"):
            assert path.get("fill") == colours[str(path.get("data-slot"))]


def test_a_frame_shows_its_marks_highlight_and_ghost_and_no_other_frames() -> None:
    assert {"mark", "muscle", "hatch", "ghost"} <= set(slots(drawn()["end"].svg))
    assert not {"mark", "muscle", "ghost"} & set(slots(drawn()["start"].svg))


def test_the_ghost_lies_under_the_figure_and_marks_above_all() -> None:
    order = slots(drawn()["end"].svg)
    assert order.index("ghost") < order.index("skin")
    assert order[-1] == "mark"


def test_a_first_frame_has_no_ghost_of_a_frame_before() -> None:
    svg = draw(scene(Frame("only", ghost=True)))["only"].svg
    assert "ghost" not in slots(svg)


def test_the_title_names_scene_and_frame_and_the_facts_its_figure() -> None:
    root = ElementTree.fromstring(drawn()["end"].svg)
    title = root.find(f"{SVG}title")
    assert title is not None
    assert title.text == "Small scene: end"
    assert root.get("data-figure") == "woman"
    assert root.get("data-mirrorable") is None


def test_a_scene_that_must_not_be_mirrored_says_so() -> None:
    svg = draw(scene(mirrorable=False))["start"].svg
    assert ElementTree.fromstring(svg).get("data-mirrorable") == "false"


def test_the_floor_is_a_line_from_the_side_and_none_from_above_or_beside_a_foot() -> None:
    assert slots(drawn()["start"].svg)[0] == "floor"
    above = draw(scene(view=View("foot_top", Scale.LEG, Show.LEG)))["start"].svg
    assert "floor" not in slots(above)
    near = draw(scene(view=View("foot_outer", Scale.FOOT, Show.LEG)))["start"].svg
    assert "floor" not in slots(near)


def test_a_lens_adds_its_inset_below() -> None:
    plain = draw(scene(Frame("only"), base="sitting", view=PERSON, shoes=True))["only"].svg
    before, after = size_mm(plain), size_mm(lensed())
    assert before is not None
    assert after is not None
    assert after.height_mm > before.height_mm + 30
    assert after.width_mm >= before.width_mm
    assert slots(lensed()).count("floor") == 2


@lru_cache
def staged(show: Show, camera: str, scale: Scale = Scale.BODY) -> tuple[Scene, Camera]:
    made = scene(view=View(camera, scale, show))
    return made, named_view(camera, scale=26)


@pytest.mark.parametrize(
    ("camera", "show", "far"),
    [
        ("side", Show.PERSON, "left"),
        ("side_left", Show.PERSON, "right"),
        ("front", Show.PERSON, ""),
        ("back", Show.LEGS, ""),
        ("side", Show.LEGS, "left"),
        ("side", Show.LEG, ""),
    ],
)
def test_the_limbs_away_from_the_reader_are_the_far_ones(camera: str, show: Show, far: str) -> None:
    made, seen_by = staged(show, camera)
    (one,) = stage(made)
    skins = [mesh for mesh in frame_meshes(made, seen_by, one) if mesh.slot == "skin"]
    sides = set()
    for skin in skins:
        if skin.far is None or skin.rest is None:
            continue
        ids = np.unique(skin.triangles)
        most = ids[(skin.far[ids] > 0.9) & (skin.rest[ids, 1] < 5)]
        sides |= {"left" if x > 0 else "right" for x in skin.rest[most, 0]}
    assert sides == ({far} if far else set())


def test_people_come_before_group_two_hundred_and_props_after() -> None:
    made = scene(view=PERSON, props=(Prop("wall", at=(0.0, 0.0, 5.0)),))
    (one,) = stage(made)
    groups = {
        mesh.slot: mesh.group for mesh in frame_meshes(made, named_view("side", scale=26), one)
    }
    assert groups.pop("wall") >= 200
    assert max(groups.values()) < 200


def test_a_fingerprint_follows_everything_that_is_drawn() -> None:
    made = heel_lift()
    others = [
        replace(made, figure="man"),
        replace(made, shoes=True),
        replace(made, view=replace(made.view, camera="front")),
        replace(made, frames=made.frames[:1]),
        replace(made, pose={"right_knee_flexion": 1.0}),
    ]
    assert len({fingerprint(one) for one in [made, *others]}) == 6
    assert fingerprint(replace(made)) == fingerprint(made)


def test_a_newer_studio_makes_other_fingerprints(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint(heel_lift())
    monkeypatch.setattr("hep.illustration.studio.STUDIO_VERSION", f"{STUDIO_VERSION}x")
    assert fingerprint(heel_lift()) != before


def test_an_unknown_view_is_refused_with_those_that_exist() -> None:
    with pytest.raises(FigureError) as error:
        draw(scene(view=View("from_the_moon")))
    assert error.value.path == "view.camera"
    assert error.value.hint == f"use one of {', '.join(VIEWS)}"


@pytest.mark.parametrize(
    ("frame", "path"),
    [
        (Frame("up", highlight="wings"), "frames.up.highlight"),
        (Frame("up", props=(Prop("cloud"),)), "frames.up.props[0].kind"),
        (Frame("up", marks=("tail",)), "frames.up.marks[0]"),
        (Frame("up", contacts=(Contact("right_foot", "nose"),)), "frames.up.contacts[0].how"),
    ],
)
def test_what_cannot_be_drawn_is_told_by_its_path(frame: Frame, path: str) -> None:
    with pytest.raises(FigureError) as error:
        draw(scene(frame, view=LEG))
    assert error.value.path == path


def test_a_strip_is_one_drawing() -> None:
    assert drawing_names(replace(heel_lift(), strip=True)) == ("phases",)
    assert drawing_names(heel_lift()) == ("start", "end")


def test_claims_are_not_drawn_and_leave_the_fingerprint_alone() -> None:
    made = heel_lift()
    claimed = replace(made.frames[0], claims=(Claim("right_heel_height", at_most=2),))
    assert fingerprint(replace(made, frames=(claimed, *made.frames[1:]))) == fingerprint(made)


def test_a_preview_is_the_same_picture_with_fewer_pixels() -> None:
    made = heel_lift()
    fine, quick = draw(made)["end"].svg, draw(made, preview=True)["end"].svg
    assert size_mm(quick).width_mm == pytest.approx(size_mm(fine).width_mm, abs=0.3)
    assert set(slots(quick)) == set(slots(fine))
