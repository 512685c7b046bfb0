"""Zones of the resting body, checked against the body itself."""

from __future__ import annotations

import numpy as np
import pytest

from hep.illustration.bodies import BODY, LEFT_EYE, RIGHT_EYE, load_body
from hep.illustration.zones import leg_side, lips_and_eyes, on_head

WOMAN = load_body("woman")
NOWHERE = np.full((1, 3), np.nan)


def at(bone: str) -> np.ndarray:
    return WOMAN.head(bone)[None]


@pytest.mark.parametrize(("letter", "side"), [("L", 1.0), ("R", -1.0)])
def test_knees_and_feet_are_on_their_own_leg(letter: str, side: float) -> None:
    for bone in ("lowerleg01", "foot", "toe1-1"):
        assert leg_side(at(f"{bone}.{letter}")) == side


def test_hips_hands_and_head_are_on_no_leg() -> None:
    for bone in ("upperleg01.L", "wrist.R", "head"):
        assert leg_side(at(bone)) == 0


def test_the_head_begins_at_the_neck() -> None:
    skin = WOMAN.vertices[np.unique(WOMAN.faces[BODY])]
    top = skin[skin[:, 1].argmax()][None]
    assert on_head(top).all()
    assert not on_head(at("spine01")).any()
    assert not on_head(at("wrist.L")).any()


@pytest.mark.parametrize("eye", [LEFT_EYE, RIGHT_EYE])
def test_the_eyes_lie_in_their_sockets(eye: str) -> None:
    places = WOMAN.vertices[np.unique(WOMAN.faces[eye])]
    assert lips_and_eyes(places).mean() > 0.8


def test_the_back_of_the_head_is_no_face() -> None:
    skin = WOMAN.vertices[np.unique(WOMAN.faces[BODY])]
    head = skin[on_head(skin)]
    back = head[head[:, 2] < head[:, 2].mean() - 0.3]
    assert not lips_and_eyes(back).any()


def test_what_has_no_rest_place_is_in_no_zone() -> None:
    assert leg_side(NOWHERE) == 0
    assert not on_head(NOWHERE).any()
    assert not lips_and_eyes(NOWHERE).any()
