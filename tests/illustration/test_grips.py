"""Hands that hold: the middle of the fist, a bar through it, the palm."""

from __future__ import annotations

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.illustration.grips import grip, grips
from hep.illustration.skeleton import load_skeleton

FIST = {
    f"{side}_{name}": value
    for side in ("left", "right")
    for name, value in (("finger_curl", 72.0), ("thumb_curl", 38.0), ("thumb_opposition", 24.0))
}
POSED = load_skeleton("woman").pose(FIST, np.zeros(3))


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_middle_of_a_fist_lies_between_palm_and_finger_tips(side: str) -> None:
    held = grip(POSED, f"{side}_hand")
    letter = side[0].upper()
    knuckle, tip = POSED.at(f"finger3-1.{letter}"), POSED.at(f"finger3-3.{letter}")
    for place in (knuckle, tip, POSED.at(f"finger4-2.{letter}")):
        assert np.linalg.norm(held.middle - place) < 0.45
    assert (held.middle - knuckle) @ held.palm > 0


def test_hanging_arms_hold_a_bar_from_back_to_front_and_face_each_other() -> None:
    left, right = grips(POSED, "both_hands")
    for held in (left, right):
        assert held.thumbwards[2] > 0.95
        assert held.down[1] < -0.95
        assert np.linalg.norm([held.thumbwards, held.palm, held.down], axis=1) == pytest.approx(1)
    assert left.palm[0] < -0.9
    assert right.palm[0] > 0.9
    assert left.middle[0] > right.middle[0]


def test_one_hand_has_one_grip() -> None:
    (held,) = grips(POSED, "left_hand")
    assert held.middle == pytest.approx(grip(POSED, "left_hand").middle)


@pytest.mark.parametrize("hand", ["hand", "right_foot", "", "middle_hand"])
def test_only_hands_hold(hand: str) -> None:
    with pytest.raises(FigureError) as error:
        grip(POSED, hand, "props[2].part")
    assert error.value.path == "props[2].part"
    assert f"'{hand}' cannot hold" in error.value.fact
    assert "both_hands" in error.value.hint
