"""Dumbbells, massage sticks and jump ropes are where the hands are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.domain.scene import Prop
from hep.illustration.grips import grip, grips
from hep.illustration.held import DUMBBELL, ROPE_RADIUS, dumbbell, jump_rope, massage_stick
from hep.illustration.parts import part_point
from hep.illustration.skeleton import load_skeleton

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats, Mesh

POSED = load_skeleton("woman").pose(
    {"left_elbow_flexion": 80, "right_elbow_flexion": 80, "left_shoulder_abduction": 20},
    np.zeros(3),
)


def all_vertices(meshes: list[Mesh]) -> Floats:
    return np.concatenate([mesh.vertices for mesh in meshes])


@pytest.mark.parametrize("hand", ["left_hand", "right_hand"])
def test_a_dumbbell_lies_in_the_fist_along_its_bar(hand: str) -> None:
    places = all_vertices(dumbbell(Prop("dumbbell", part=hand), POSED, 200, "props[0]"))
    held = grip(POSED, hand)
    along = (places - held.middle) @ held.thumbwards
    assert along.max() == pytest.approx(DUMBBELL[0] / 2)
    assert along.min() == pytest.approx(-DUMBBELL[0] / 2)
    away = np.linalg.norm(places - held.middle - np.outer(along, held.thumbwards), axis=1)
    assert away.max() == pytest.approx(DUMBBELL[1], abs=0.01)
    assert away[np.abs(along) < 0.3].max() == pytest.approx(DUMBBELL[2], abs=0.01)


def test_both_hands_hold_one_each_in_groups_of_their_own() -> None:
    both = dumbbell(Prop("dumbbell", part="both_hands"), POSED, 200, "props[0]")
    one = dumbbell(Prop("dumbbell", part="left_hand"), POSED, 200, "props[0]")
    assert len(both) == 2 * len(one)
    assert len({mesh.group for mesh in both}) == len(both)


def test_a_dumbbell_that_nobody_holds_lies_on_the_floor_turned() -> None:
    for turn, axis in ((0.0, 0), (90.0, 2)):
        prop = Prop("dumbbell", at=(1.0, 0.0, 3.0), turn=turn)
        places = all_vertices(dumbbell(prop, POSED, 200, "props[0]"))
        assert places[:, 1].min() == pytest.approx(0.0, abs=0.01)
        assert np.ptp(places[:, axis]) == pytest.approx(DUMBBELL[0])
        assert places.mean(axis=0)[[0, 2]] == pytest.approx([1.0, 3.0])


def test_a_massage_stick_reaches_from_hand_to_hand_and_beyond() -> None:
    meshes = massage_stick(Prop("massage_stick", part="both_hands"), POSED, 200, "props[0]")
    left, right = grips(POSED, "both_hands")
    between = float(np.linalg.norm(left.middle - right.middle))
    along = (left.middle - right.middle) / between
    reach = (all_vertices(meshes) - right.middle) @ along
    assert -1.2 < reach.min() < -0.4
    assert between + 0.4 < reach.max() < between + 1.2
    rollers = [mesh for mesh in meshes if mesh.slot == "metal"]
    handles = [mesh for mesh in meshes if mesh.slot == "iron"]
    assert len(rollers) >= 4
    for held in (left, right):
        on_handle = [np.abs((mesh.vertices - held.middle) @ along).min() for mesh in handles]
        assert min(on_handle) < 0.3
        assert all(np.abs((m.vertices - held.middle) @ along).min() > 0.4 for m in rollers)


def test_a_rope_hangs_from_both_handles_and_lies_behind_the_heels() -> None:
    *handles, rope = jump_rope(Prop("jump_rope", part="both_hands"), POSED, 200, "props[0]")
    for handle, held in zip(handles, grips(POSED, "both_hands"), strict=True):
        assert np.linalg.norm(handle.vertices.mean(axis=0) - held.middle) < 0.05
        nearest = np.linalg.norm(rope.vertices[:, None] - handle.vertices[None], axis=2).min()
        assert nearest < ROPE_RADIUS
    lowest = rope.vertices[rope.vertices[:, 1].argmin()]
    assert lowest[1] == pytest.approx(0.0, abs=0.05)
    assert lowest[2] < min(part_point(POSED, f"{side}_heel")[2] for side in ("left", "right"))


def test_a_rope_passes_where_the_scene_says() -> None:
    to = (0.2, 0.6, 1.0)
    *_, rope = jump_rope(Prop("jump_rope", part="both_hands", to=to), POSED, 200, "props[0]")
    assert np.linalg.norm(rope.vertices - to, axis=1).min() < ROPE_RADIUS * 1.5
    assert rope.vertices[:, 1].min() == pytest.approx(to[1] - ROPE_RADIUS, abs=0.1)


def test_a_rope_is_wider_than_the_hands_so_that_a_person_fits() -> None:
    *_, rope = jump_rope(Prop("jump_rope", part="both_hands"), POSED, 200, "props[0]")
    left, right = grips(POSED, "both_hands")
    low = rope.vertices[rope.vertices[:, 1] < left.middle[1] * 0.7]
    assert np.ptp(low[:, 0]) > left.middle[0] - right.middle[0]


@pytest.mark.parametrize("make", [massage_stick, jump_rope])
@pytest.mark.parametrize("part", ["right_hand", ""])
def test_what_needs_two_hands_says_so(make: object, part: str) -> None:
    assert callable(make)
    with pytest.raises(FigureError) as error:
        make(Prop("x", part=part), POSED, 200, "props[1]")
    assert error.value.path == "props[1].part"
    assert error.value.hint == "use both_hands"


def test_a_foot_holds_no_dumbbell() -> None:
    with pytest.raises(FigureError) as error:
        dumbbell(Prop("dumbbell", part="right_foot"), POSED, 200, "props[1]")
    assert error.value.path == "props[1].part"
