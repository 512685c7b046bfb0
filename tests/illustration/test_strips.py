"""Strips follow lines with rounded corners, keep their width and take the shorter turn."""

from __future__ import annotations

import numpy as np
import pytest

from hep.illustration.rings import ring_round
from hep.illustration.skeleton import load_skeleton
from hep.illustration.strips import SPOKES, STEP_DM, along, round_strip, strip, turning

CORNER = [np.array(place, dtype=float) for place in ((0, 0, 0), (0, 2, 0), (0, 2, 3))]
ACROSS = np.array([1.0, 0.0, 0.0])


def test_a_line_has_even_small_steps_and_keeps_its_ends() -> None:
    line = along(CORNER)
    steps = np.linalg.norm(np.diff(line, axis=0), axis=1)
    assert line[0] == pytest.approx(CORNER[0])
    assert line[-1] == pytest.approx(CORNER[-1])
    assert steps.max() < 1.5 * STEP_DM


def test_corners_are_rounded_the_more_the_softer() -> None:
    from_corner = [
        np.linalg.norm(along(CORNER, soft_dm=soft) - CORNER[1], axis=1).min()
        for soft in (0.02, 0.12, 0.4)
    ]
    assert 0 < from_corner[0] < from_corner[1] < from_corner[2] < 0.5


def test_a_strip_turns_from_one_direction_to_the_other_and_stays_square_to_its_way() -> None:
    line = along([np.zeros(3), np.array([0.0, 0.0, 4.0])])
    across = turning(line, ACROSS, np.array([0.0, 1.0, 0.0]))
    assert across[0] == pytest.approx(ACROSS)
    assert across[-1] == pytest.approx([0.0, 1.0, 0.0])
    assert np.abs(across[:, 2]).max() < 1e-9
    assert np.linalg.norm(across, axis=1) == pytest.approx(np.ones(len(line)))


def test_an_opposite_direction_is_no_turn_at_all() -> None:
    line = along([np.zeros(3), np.array([0.0, 0.0, 4.0])])
    assert turning(line, ACROSS, -ACROSS) == pytest.approx(np.tile(ACROSS, (len(line), 1)))


def test_a_strip_is_as_wide_as_said_at_every_place() -> None:
    line = along([np.zeros(3), np.array([0.0, 0.0, 4.0])])
    wanted = np.linspace(0.2, 0.8, len(line))
    mesh = strip(line, np.tile(ACROSS, (len(line), 1)), wanted, "band", 7)
    rows = mesh.vertices.reshape(3, len(line), 3)
    assert np.linalg.norm(rows[-1] - rows[0], axis=1) == pytest.approx(wanted)
    assert rows[1] == pytest.approx(line)
    assert (mesh.slot, mesh.group, mesh.two_sided) == ("band", 7, True)


def test_a_thick_strip_never_shows_less_than_its_thickness() -> None:
    line = along([np.zeros(3), np.array([0.0, 0.0, 4.0])])
    flat, thick = (
        strip(line, np.tile(ACROSS, (len(line), 1)), 0.4, "band", 7, thick=thick)
        for thick in (0.0, 0.2)
    )
    assert np.ptp(flat.vertices[:, 1]) == 0
    assert np.ptp(thick.vertices[:, 1]) == pytest.approx(0.2)
    for mesh in (flat, thick):
        assert np.ptp(mesh.vertices[:, 0]) == pytest.approx(0.4)
    rows = thick.vertices.reshape(SPOKES + 1, len(line), 3)
    assert rows[0] == pytest.approx(rows[-1])


def test_a_round_strip_is_closed() -> None:
    posed = load_skeleton("woman").pose({}, np.zeros(3))
    ring = ring_round(posed, "right_ankle", 0.4)
    mesh = round_strip(ring, "band", 7)
    rows = mesh.vertices.reshape(5, -1, 3)
    assert rows[:, 0] == pytest.approx(rows[:, -1])
    assert rows[:, :-1] == pytest.approx(ring.places)
