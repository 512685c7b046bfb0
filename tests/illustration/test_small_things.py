"""Marbles, bowl and metronome stand on the floor, in their size, where they are put."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from hep.domain.scene import Prop
from hep.illustration.regions import vertex_normals
from hep.illustration.small_things import (
    BOWL_SIZE,
    BOWL_WALL,
    MARBLE_RADIUS,
    MARBLES,
    METRONOME_SIZE,
    bowl,
    marbles,
    metronome,
)

AT = (2.0, 0.0, 3.0)


def test_marbles_lie_apart_on_the_floor_round_their_place() -> None:
    found = marbles(Prop("marbles", at=AT), 200)
    middles = np.array([mesh.vertices.mean(axis=0) for mesh in found])
    assert len(found) == MARBLES
    assert middles[:, 1] == pytest.approx(np.full(MARBLES, MARBLE_RADIUS))
    for one, two in combinations(middles, 2):
        assert np.linalg.norm(one - two) > 2 * MARBLE_RADIUS
    assert middles.mean(axis=0)[[0, 2]] == pytest.approx([2.0, 3.0], abs=0.2)
    assert len({mesh.group for mesh in found}) == MARBLES
    assert len({mesh.slot for mesh in found}) > 1


def test_marbles_spread_as_far_as_asked() -> None:
    wide = np.concatenate(
        [mesh.vertices for mesh in marbles(Prop("marbles", size=(6.0, 0.0, 1.0)), 200)]
    )
    assert 4.0 < np.ptp(wide[:, 0]) < 6.3
    assert np.ptp(wide[:, 2]) < 1.3


def test_a_bowl_is_hollow_and_stands_on_the_floor() -> None:
    outer, inner = bowl(Prop("bowl", at=AT), 200)
    for mesh, wide in ((outer, BOWL_SIZE[0]), (inner, BOWL_SIZE[0] - 2 * BOWL_WALL)):
        assert np.ptp(mesh.vertices[:, 0]) == pytest.approx(wide)
        assert mesh.vertices[:, 1].max() == pytest.approx(BOWL_SIZE[1])
    assert outer.vertices[:, 1].min() == pytest.approx(0.0)
    assert 0.03 < inner.vertices[:, 1].min() < 0.2
    normals = vertex_normals(inner.vertices, inner.triangles)
    inwards = ((np.array([*AT]) - inner.vertices) * (1, 0, 1) * normals).sum(axis=1)
    half_way = np.abs(inner.vertices[:, 1] - 0.4) < 0.15
    assert (inwards[half_way] > 0).all()


def test_a_metronome_narrows_upwards_and_its_hand_is_swung_aside() -> None:
    body, base, panel, hand, weight = metronome(Prop("metronome", at=AT), 200)
    wide, high, _ = METRONOME_SIZE
    low, top = body.vertices[:, 1].min(), body.vertices[:, 1].max()
    width = [np.ptp(body.vertices[body.vertices[:, 1] == end, 0]) for end in (low, top)]
    assert width[0] == pytest.approx(wide)
    assert width[1] < 0.6 * wide
    assert top == pytest.approx(high)
    assert base.vertices[:, 1].min() == pytest.approx(0.0, abs=1e-9)
    tip, pivot = (
        hand.vertices[hand.vertices[:, 1].argmax()],
        hand.vertices[hand.vertices[:, 1].argmin()],
    )
    assert abs(tip[2] - pivot[2]) > 0.4
    assert tip[1] > top - 0.3
    # All on the face that the reader of a side view sees.
    for mesh in (panel, hand, weight):
        assert mesh.vertices[:, 0].mean() < AT[0] - 0.25


def test_a_turned_metronome_faces_another_way() -> None:
    panel = metronome(Prop("metronome", at=AT, turn=90.0), 200)[2]
    assert panel.vertices[:, 2].mean() > AT[2] + 0.25
    assert panel.vertices[:, 0].mean() == pytest.approx(AT[0], abs=1e-9)
