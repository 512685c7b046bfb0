"""An empty shoe and an insole look like right ones: long, low, open above, the arch inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.domain.scene import Prop
from hep.illustration.footgear import (
    INSOLE_SIZE,
    LACES,
    LIFT_SIZE,
    SHOE_SIZE,
    heel_lift,
    insole,
    new_shoe,
    shoe,
)

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats, Mesh

SHOE = shoe(Prop("shoe"), 200)
INSOLE = insole(Prop("insole"), 200)


def places(meshes: list[Mesh], slot: str = "") -> Floats:
    used = [mesh.vertices[np.unique(mesh.triangles)] for mesh in meshes if slot in ("", mesh.slot)]
    return np.concatenate(used)


def test_a_shoe_has_its_size_and_stands_on_the_floor_about_its_place() -> None:
    whole = places(SHOE)
    assert np.ptp(whole[:, 2]) == pytest.approx(SHOE_SIZE[2], rel=0.05)
    assert np.ptp(whole[:, 0]) == pytest.approx(SHOE_SIZE[0], rel=0.12)
    assert whole[:, 1].min() == pytest.approx(0.0, abs=0.01)
    assert 0.85 * SHOE_SIZE[1] < whole[:, 1].max() < 1.15 * SHOE_SIZE[1]
    assert whole[:, 2].mean() == pytest.approx(0.0, abs=0.3)


def test_the_sole_is_under_all_of_the_shoe_and_rises_at_the_toe() -> None:
    sole, upper = places(SHOE, "sole"), places(SHOE, "shoe")
    assert np.ptp(sole[:, 2]) > np.ptp(upper[:, 2])
    toe = sole[sole[:, 2] > sole[:, 2].max() - 0.2]
    assert toe[:, 1].min() > 0.1
    assert sole[np.abs(sole[:, 2]) < 0.5, 1].min() == pytest.approx(0.0, abs=0.01)
    assert sole[:, 1].max() < 0.5 * SHOE_SIZE[1]


def test_the_collar_is_behind_and_the_toe_box_low() -> None:
    upper = np.concatenate([places(SHOE, "shoe"), places(SHOE, "metal")])
    heel, toe = upper[upper[:, 2] < -0.9], upper[upper[:, 2] > 0.9]
    assert heel[:, 1].max() > 1.5 * toe[:, 1].max()


def test_heel_side_and_toe_are_parts_that_lines_divide() -> None:
    upper = [mesh for mesh in SHOE if mesh.clip is not None]
    assert len({mesh.group for mesh in upper}) == 3
    clips = np.array([mesh.clip for mesh in upper])
    assert ((clips <= 0).sum(axis=0) >= 1).all()
    assert ((clips < 0).sum(axis=0) <= 1).all()


def test_laces_cross_the_instep_on_the_outside_of_the_upper() -> None:
    laces = [mesh for mesh in SHOE if mesh.slot == "sock"]
    assert len(laces) == len(LACES)
    upper = places(SHOE, "shoe")
    for one in laces:
        middle = one.vertices.mean(axis=0)
        assert np.ptp(one.vertices[:, 0]) > 0.25
        below = upper[np.linalg.norm((upper - middle)[:, [0, 2]], axis=1) < 0.1]
        assert len(below)
        assert one.vertices[:, 1].max() > below[:, 1].min()
    heights = [one.vertices[:, 1].mean() for one in laces]
    assert heights == sorted(heights)


def test_a_shoe_is_put_and_turned() -> None:
    turned = places(shoe(Prop("shoe", at=(3.0, 0.0, 1.0), turn=90.0), 200))
    assert np.ptp(turned[:, 0]) == pytest.approx(SHOE_SIZE[2], rel=0.05)
    assert (turned.max(axis=0) + turned.min(axis=0))[[0, 2]] / 2 == pytest.approx(
        [3.0, 1.0], abs=0.15
    )


def test_a_larger_shoe_is_larger() -> None:
    large = places(shoe(Prop("shoe", size=(2.1, 2.6, 5.8)), 200))
    assert np.ptp(large, axis=0) == pytest.approx(2 * np.ptp(places(SHOE), axis=0))


def test_an_insole_is_flat_in_front_with_a_heel_cup_and_an_arch_on_the_inner_side() -> None:
    top = np.concatenate([places(INSOLE, "cushion"), places(INSOLE, "bag")])
    wide, high, long = INSOLE_SIZE
    assert np.ptp(top[:, 2]) == pytest.approx(long, rel=0.02)
    assert np.ptp(top[:, 0]) == pytest.approx(wide, rel=0.15)
    front = top[top[:, 2] > 0.6]
    assert np.ptp(front[:, 1]) < 0.2 * high
    rim = top[top[:, 2] < -long / 2 + 0.15]
    floor = top[(np.abs(top[:, 2] + 0.9) < 0.2) & (np.abs(top[:, 0]) < 0.1)]
    assert rim[:, 1].max() > floor[:, 1].max() + 0.08
    waist = top[np.abs(top[:, 2] + 0.2) < 0.2]
    inner, outer = waist[waist[:, 0] > 0.2], waist[waist[:, 0] < -0.3]
    assert inner[:, 1].max() > outer[:, 1].max() + 0.1


def test_the_heel_of_an_insole_is_a_patch_of_its_own() -> None:
    cloth, heel, skirt = INSOLE
    assert len({cloth.group, heel.group, skirt.group}) == 3
    assert cloth.clip == pytest.approx(-np.asarray(heel.clip))
    assert skirt.vertices[:, 1].min() == pytest.approx(0.0)


def test_a_new_shoe_is_the_same_shoe_with_another_upper() -> None:
    new = new_shoe(Prop("new_shoe"), 200)
    assert places(new) == pytest.approx(places(SHOE))
    assert "shoe" not in {mesh.slot for mesh in new}
    assert len(places(new, "band")) == len(places(SHOE, "shoe"))


def test_a_heel_lift_is_a_wedge_high_behind_and_short() -> None:
    lift = places(heel_lift(Prop("heel_lift"), 200))
    assert np.ptp(lift, axis=0) == pytest.approx(np.array(LIFT_SIZE), rel=0.06)
    behind, ahead = lift[lift[:, 2] < -0.4], lift[lift[:, 2] > 0.5]
    assert behind[:, 1].max() > 4 * ahead[:, 1].max()
    assert LIFT_SIZE[2] < 0.5 * SHOE_SIZE[2]


@pytest.mark.parametrize("to", [(1.0, 2.0, 4.0), (0.0, -1.0, 0.5), (0.0, 5.0, 0.0)])
def test_its_toe_points_where_the_scene_says(to: tuple[float, float, float]) -> None:
    at = np.array([0.0, 2.0, 0.0])
    tilted = places(insole(Prop("insole", at=(0.0, 2.0, 0.0), to=to), 200)) - at
    level = places(INSOLE)
    way = (np.array(to) - at) / np.linalg.norm(np.array(to) - at)
    assert tilted @ way == pytest.approx(level[:, 2], abs=1e-6)
    assert np.linalg.norm(tilted, axis=1) == pytest.approx(np.linalg.norm(level, axis=1))
