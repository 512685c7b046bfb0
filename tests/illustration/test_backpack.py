"""A worn backpack lies on the back in any pose; its straps pass over the shoulders."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.domain.scene import Prop
from hep.illustration.backpack import BAG_SIZE, SIZE, TRUNK_BONE, backpack, bag
from hep.illustration.bodies import BODY
from hep.illustration.skeleton import Posed, load_skeleton
from hep.illustration.surfaces import pattern

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats

WORN = Prop("backpack", part="back")


def standing(figure: str = "woman", **angles: float) -> Posed:
    return load_skeleton(figure).pose(angles, np.zeros(3))


def local(posed: Posed, places: Floats) -> Floats:
    """Places from the chest, in the trunk's axes."""
    return (places - posed.at(TRUNK_BONE)) @ posed.rotation(TRUNK_BONE)


@pytest.mark.parametrize("figure", ["woman", "man"])
@pytest.mark.parametrize("bend", [0.0, 30.0])
def test_it_lies_on_the_back_and_sinks_in_a_little_at_most(figure: str, bend: float) -> None:
    posed = standing(figure, lumbar_flexion=bend)
    pack = local(posed, backpack(WORN, posed, 200, "props[0]")[0].vertices)
    skin = pattern(BODY, 1)
    trunk = local(posed, skin.pose(posed))[skin.left_limb + skin.right_limb < 0.5]
    behind = trunk[np.abs(trunk[:, 1] - pack[:, 1].mean()) < SIZE[1] / 2]
    assert np.ptp(pack, axis=0) == pytest.approx(SIZE, rel=0.02)
    assert pack[:, 0].mean() == pytest.approx(0.0, abs=0.05)
    front = pack[:, 2].max()
    assert behind[:, 2].min() - 0.2 < front < behind[:, 2].min() + 0.4


def test_each_strap_passes_over_its_shoulder_before_the_chest_and_back_to_the_pack() -> None:
    posed = standing()
    pack, _, _, *straps = backpack(WORN, posed, 200, "props[0]")
    skin = pattern(BODY, 1)
    trunk = local(posed, skin.pose(posed))[skin.left_limb + skin.right_limb < 0.5]
    assert len(straps) == 2
    for strap, sign in zip(straps, (-1, 1), strict=True):
        line = local(posed, strap.vertices).reshape(3, -1, 3)[1]
        assert (line[:, 0] * sign > 0.3).all()
        near = np.abs(trunk[:, 0] - sign * 0.85) < 0.25
        shoulder = trunk[near & (trunk[:, 1] < 1.4), 1].max()
        assert line[:, 1].max() > shoulder - 0.15
        chest = trunk[near & (np.abs(trunk[:, 1]) < 0.4), 2].max()
        at_chest = line[(np.abs(line[:, 1]) < 0.3) & (line[:, 2] > 0)]
        assert at_chest[:, 2].max() > chest
        assert np.linalg.norm(local(posed, pack.vertices) - line[-1], axis=1).min() < 0.6


def test_it_leans_with_the_trunk() -> None:
    upright, bent = (
        backpack(WORN, standing(lumbar_flexion=bend), 200, "props[0]")[0].vertices.mean(axis=0)
        for bend in (0.0, 40.0)
    )
    assert bent[2] > upright[2] + 1.0


def test_a_size_of_its_own_is_kept() -> None:
    posed = standing()
    pack = backpack(Prop("backpack", part="back", size=(2.0, 3.0, 1.2)), posed, 200, "p")[0]
    assert np.ptp(local(posed, pack.vertices), axis=0) == pytest.approx([2.0, 3.0, 1.2], rel=0.02)


@pytest.mark.parametrize("part", ["", "chest"])
def test_it_is_worn_on_the_back_only(part: str) -> None:
    with pytest.raises(FigureError) as error:
        backpack(Prop("backpack", part=part), standing(), 200, "props[3]")
    assert error.value.path == "props[3].part"
    assert "bag" in error.value.hint


def test_a_bag_stands_in_its_size_with_pockets_to_the_sides_and_a_handle_above() -> None:
    body, pocket, handle = bag(Prop("bag", at=(1.0, 2.0, 3.0)), 200)
    assert np.ptp(body.vertices, axis=0) == pytest.approx(BAG_SIZE, abs=0.06)
    assert body.vertices[:, 1].min() == pytest.approx(2.0, abs=0.01)
    assert np.abs(pocket.vertices[:, 0] - 1.0).max() > BAG_SIZE[0] / 2 + 0.1
    assert handle.vertices[:, 1].max() > body.vertices[:, 1].max() + 0.1
    assert (pocket.vertices[:, 1] > 2.0).all()


def test_a_bag_is_turned_as_asked() -> None:
    body = bag(Prop("bag", turn=90.0), 200)[0]
    wide, _, deep = BAG_SIZE
    assert np.ptp(body.vertices, axis=0)[[0, 2]] == pytest.approx([deep, wide], abs=0.06)
