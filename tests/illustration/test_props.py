"""Props of a frame: each its own groups, unknown ones refused."""

from __future__ import annotations

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.domain.scene import Prop
from hep.illustration.furniture import FURNITURE_GROUP
from hep.illustration.props import CARRIED, GROUPS_A_PROP, STANDING, prop_meshes
from hep.illustration.skeleton import load_skeleton

POSED = load_skeleton("woman").pose({}, np.zeros(3))


def paths(count: int) -> list[str]:
    return [f"frames.end.props[{number}]" for number in range(count)]


def test_no_two_props_share_a_group() -> None:
    everything = [Prop(kind) for kind in STANDING]
    parts = {"loop_band": "both_knees", "tape": "right_ankle", "backpack": "back"}
    parts |= dict.fromkeys(("dumbbell", "massage_stick", "jump_rope"), "both_hands")
    everything += [
        Prop(kind, part=parts.get(kind, "right_foot"), to=(0.0, 5.0, 5.0)) for kind in CARRIED
    ]
    meshes = prop_meshes(everything, POSED, paths(len(everything)))
    per_prop = {(mesh.group - FURNITURE_GROUP) // GROUPS_A_PROP for mesh in meshes}
    assert per_prop == set(range(len(everything)))


def test_no_props_are_no_meshes() -> None:
    assert prop_meshes([], POSED, []) == []


def test_an_unknown_prop_is_refused_with_its_place_and_a_near_guess() -> None:
    with pytest.raises(FigureError) as error:
        prop_meshes([Prop("mat"), Prop("chairr")], POSED, paths(2))
    assert error.value.path == "frames.end.props[1].kind"
    assert error.value.hint == "did you mean chair?"


def test_a_prop_like_no_other_is_refused_with_all_that_exist() -> None:
    with pytest.raises(FigureError) as error:
        prop_meshes([Prop("qqq")], POSED, paths(1))
    assert error.value.hint == f"use one of {', '.join((*STANDING, *CARRIED))}"


def test_a_wrong_band_is_told_by_its_number() -> None:
    with pytest.raises(FigureError) as error:
        prop_meshes([Prop("mat"), Prop("band")], POSED, paths(2))
    assert error.value.path == "frames.end.props[1].part"
