"""What is drawn of a person: whole or legs, dressed, shod, near and far limbs, cut."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.domain.scene import Show
from hep.illustration import clothes, shoes
from hep.illustration.bodies import BODY, load_body
from hep.illustration.hair import hair, hairline, head_centre
from hep.illustration.person import CUT_ABOVE_ANKLE_DM, SKIN_GROUP, Look, person
from hep.illustration.skeleton import Posed, load_skeleton
from hep.illustration.surfaces import pattern

if TYPE_CHECKING:
    from hep.illustration.mesh import Mesh

WOMAN = load_body("woman")


@lru_cache
def neutral(figure: str = "woman") -> Posed:
    return load_skeleton(figure).pose({}, np.zeros(3))


@lru_cache
def whole(figure: str = "woman", *, shod: bool = False, far: str = "") -> dict[int, Mesh]:
    look = Look(Show.PERSON, shod, far)
    return {mesh.group: mesh for mesh in person(neutral(figure), look)}


def legs(show: Show, *, shod: bool = False, **angles: float) -> list[Mesh]:
    posed = load_skeleton("woman").pose(angles, np.zeros(3))
    return person(posed, Look(show, shod, "left" if show is Show.LEGS else ""))


def slots(meshes: list[Mesh]) -> set[str]:
    return {mesh.slot for mesh in meshes}


def shown(mesh: Mesh) -> np.ndarray:
    """Vertices that are drawn at all."""
    ids = np.unique(mesh.triangles)
    places: np.ndarray = mesh.vertices[ids if mesh.clip is None else ids[mesh.clip[ids] <= 0]]
    return places


def test_a_person_is_dressed_and_barefoot_unless_shod() -> None:
    assert slots(list(whole().values())) == {"skin", "shorts", "shirt", "hair", "eye"}
    assert slots(list(whole(shod=True).values())) >= {"shoe", "sole", "sock"}


def test_every_mesh_is_sound() -> None:
    for mesh in [*whole().values(), *legs(Show.LEGS, shod=True)]:
        count = len(mesh.vertices)
        assert np.isfinite(mesh.vertices).all()
        assert 0 <= mesh.triangles.min() <= mesh.triangles.max() < count
        assert mesh.clip is None or len(mesh.clip) == count
        assert mesh.far is None or len(mesh.far) == count


def test_skin_under_cloth_and_shoes_is_left_out() -> None:
    bare, shod = whole()[SKIN_GROUP], whole(shod=True)[SKIN_GROUP]
    assert len(bare.triangles) < len(pattern(BODY, 1).triangles)
    hip = bare.vertices[np.unique(bare.triangles)]
    hip_height = neutral().at("upperleg01.L")[1]
    assert not (np.abs(hip[np.abs(hip[:, 0]) < 1.5, 1] - hip_height) < 0.3).any()
    assert len(shod.triangles) < len(bare.triangles)
    assert shown(shod)[:, 1].min() > 0.8
    assert shown(bare)[:, 1].min() < 0.1


def test_the_far_limbs_are_told_only_when_a_side_is_away() -> None:
    assert whole()[SKIN_GROUP].far is None
    for side, sign in (("left", 1), ("right", -1)):
        skin = whole(far=side)[SKIN_GROUP]
        assert skin.far is not None
        assert skin.rest is not None
        low = skin.rest[:, 1] < 5
        assert skin.far[low & (skin.rest[:, 0] * sign > 0)].min() > 0.9
        assert skin.far[low & (skin.rest[:, 0] * sign < 0)].max() < 0.1


def test_a_leg_is_the_right_one_alone() -> None:
    meshes = legs(Show.LEG)
    assert slots(meshes) == {"skin"}
    assert len(meshes) == 1
    assert shown(meshes[0])[:, 0].max() < 0
    for mesh in legs(Show.LEG, shod=True):
        assert shown(mesh)[:, 0].max() < 0


def test_legs_are_both_and_each_has_its_own_group() -> None:
    left, right = legs(Show.LEGS)
    assert left.group != right.group
    assert shown(left)[:, 0].min() > 0
    assert shown(right)[:, 0].max() < 0


def cut_leg(away: tuple[float, float, float], flexion: float) -> tuple[np.ndarray, np.ndarray]:
    """Places of a cut right leg from its ankle, and the direction of its bone."""
    posed = load_skeleton("woman").pose({"right_knee_flexion": flexion}, np.zeros(3))
    (leg,) = person(posed, Look(Show.LEG, shoes=False, away=away))
    ankle = posed.at("foot.R")
    along = posed.at("lowerleg01.R") - ankle
    return shown(leg) - ankle, along / np.linalg.norm(along)


@pytest.mark.parametrize("flexion", [0.0, 40.0, 90.0])
def test_a_leg_seen_from_the_side_is_cut_square_to_its_bone(flexion: float) -> None:
    places, along = cut_leg((1.0, 0.0, 0.0), flexion)
    assert CUT_ABOVE_ANKLE_DM - 0.1 < (places @ along).max() < CUT_ABOVE_ANKLE_DM + 0.02


def test_a_bent_leg_seen_from_the_front_is_cut_level_so_that_the_cut_is_a_line() -> None:
    places, along = cut_leg((0.0, 0.0, -1.0), 40.0)
    assert places[:, 1].max() == pytest.approx(CUT_ABOVE_ANKLE_DM * along[1], abs=0.1)


def test_a_leg_that_points_at_the_reader_is_cut_square_too() -> None:
    places, along = cut_leg((0.0, 0.0, -1.0), 85.0)
    assert CUT_ABOVE_ANKLE_DM - 0.1 < (places @ along).max() < CUT_ABOVE_ANKLE_DM + 0.02


@pytest.mark.parametrize("figure", ["woman", "man"])
def test_clothes_begin_and_end_where_they_should(figure: str) -> None:
    posed, shirt, shorts = neutral(figure), whole(figure)[3], whole(figure)[2]
    knee, hip = posed.at("lowerleg01.L")[1], posed.at("upperleg01.L")[1]
    assert knee < shown(shorts)[:, 1].min() < hip
    assert hip < shown(shorts)[:, 1].max() < posed.at("spine01")[1]
    assert shown(shirt)[:, 1].min() < shown(shorts)[:, 1].max()
    assert shown(shirt)[:, 1].max() < posed.at("head")[1]
    assert shirt.rest is not None
    assert shirt.clip is not None
    across = shirt.rest[np.unique(shirt.triangles)][shirt.clip[np.unique(shirt.triangles)] <= 0, 0]
    shoulder, elbow = (WOMAN.head(f"{bone}.L")[0] for bone in ("upperarm01", "lowerarm01"))
    assert across.max() == pytest.approx((shoulder + elbow) / 2, abs=0.5), "half a sleeve"
    assert across.min() == pytest.approx(-across.max(), abs=0.05)


def test_cloth_lies_outside_the_body_it_covers() -> None:
    shape = pattern("helper-tights", clothes.LEVELS)
    tight = shape.pose(neutral())
    for mesh in clothes.clothes(neutral(), None):
        assert np.linalg.norm(mesh.vertices - tight, axis=1).min() > 0.04


def test_skin_counts_as_covered_on_the_trunk_and_not_on_hands_feet_and_face() -> None:
    places = np.array([WOMAN.head(bone) for bone in ("spine04", "spine02")])
    assert (clothes.covered(places) < 0).all()
    bare = np.array([WOMAN.head(bone) for bone in ("wrist.L", "wrist.R", "foot.L", "head")])
    assert (clothes.covered(bare) > 0).all()


def test_the_shoe_stands_its_sole_below_the_bare_foot() -> None:
    bare = shown(whole()[SKIN_GROUP])[:, 1].min()
    sole = shown(whole(shod=True)[shoes.SOLE_GROUP])[:, 1].min()
    assert bare - sole == pytest.approx(shoes.SOLE_DM, abs=0.04)


def test_sock_upper_and_sole_follow_one_another_upwards() -> None:
    meshes = whole(shod=True)
    tops = [
        shown(meshes[group])[:, 1].max()
        for group in (shoes.SOLE_GROUP, shoes.UPPER_GROUP, shoes.SOCK_GROUP)
    ]
    assert tops == sorted(tops)
    assert tops[-1] < 2.0


def test_the_foot_is_inside_the_shoe_and_the_shin_is_not() -> None:
    assert shoes.inside(np.array([[1.3, 0.4, 0.5]])) < 0
    assert shoes.inside(np.array([[1.3, 3.0, 0.0]])) > 0


def test_hair_grows_on_the_scalp_only() -> None:
    top = head_centre() + np.array([0.0, 0.8, -0.2])
    face = head_centre() + np.array([0.0, -0.1, 0.9])
    assert hairline(top[None]) < 0
    assert hairline(face[None]) > 0
    assert hairline(WOMAN.head("wrist.L")[None]) == pytest.approx(9.0)


def test_only_tied_hair_has_a_bun_behind_the_head() -> None:
    places = pattern(BODY, 1).pose(neutral())
    scalp, bun = hair(neutral(), places, 1)
    assert bun.group != scalp.group
    assert bun.vertices[:, 2].mean() < shown(scalp)[:, 2].mean() - 0.5


def test_the_bun_goes_with_the_head() -> None:
    nodding = load_skeleton("woman").pose({"neck_flexion": 40}, np.zeros(3))
    places = pattern(BODY, 1).pose(nodding)
    bun = hair(nodding, places, 1)[1]
    still = whole()[5]
    before = (still.vertices.mean(axis=0) - neutral().at("head")) @ neutral().rotation("head")
    after = (bun.vertices.mean(axis=0) - nodding.at("head")) @ nodding.rotation("head")
    assert after == pytest.approx(before, abs=0.02)


def test_the_man_wears_his_hair_short() -> None:
    assert 5 in whole()
    assert 5 not in whole("man")
