"""Bands and towels go round the forefoot, clear of the skin, and end where they are held."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.domain.scene import Prop
from hep.illustration.bodies import BODY
from hep.illustration.parts import part_point
from hep.illustration.skeleton import load_skeleton
from hep.illustration.surfaces import pattern
from hep.illustration.worn import WIDTHS, strap

POSED = load_skeleton("woman").pose(
    {"right_hip_flexion": 60, "right_knee_flexion": 20}, np.zeros(3)
)
TO = (-1.0, 12.0, 6.0)


def tied(**fields: Any) -> list[np.ndarray]:
    """The middles of ring and ends, each (n, 3)."""
    prop = replace(Prop("band", part="right_foot", to=TO), **fields)
    return [
        mesh.vertices.reshape(-1, 2, 3).mean(axis=1)
        for mesh in strap(prop, POSED, 300, "frames.end.props[0]")
    ]


def refused(part: str, to: tuple[float, float, float] | None = TO) -> FigureError:
    with pytest.raises(FigureError) as error:
        strap(Prop("band", part=part, to=to), POSED, 300, "frames.end.props[0]")
    return error.value


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_ring_goes_round_the_forefoot_just_off_the_skin(side: str) -> None:
    ring = tied(part=f"{side}_foot")[0]
    assert ring[0] == pytest.approx(ring[-1])
    toes, heel = part_point(POSED, f"{side}_toes"), part_point(POSED, f"{side}_heel")
    along = (toes - heel) / np.linalg.norm(toes - heel)
    share = (ring.mean(axis=0) - heel) @ along / np.linalg.norm(toes - heel)
    assert 0.5 < share < 0.95
    shape = pattern(BODY, 1, 3.2)
    sign = 1 if side == "left" else -1
    skin = shape.pose(POSED)[shape.rest[:, 0] * sign > 0]
    away = np.linalg.norm(ring[:, None] - skin[None], axis=2).min(axis=1)
    assert away.max() < 0.35
    assert away.mean() < 0.2


def test_a_tied_band_runs_from_both_sides_of_the_ring_to_its_place() -> None:
    ring, one, two = tied()
    for end in (one, two):
        assert end[-1] == pytest.approx(TO)
        assert np.linalg.norm(ring - end[0], axis=1).min() < 1e-6
    assert np.linalg.norm(one[0] - two[0]) > 0.4


def test_both_hands_hold_one_end_each() -> None:
    _, one, two = tied(part="right_foot>both_hands")
    hands = [part_point(POSED, f"{side}_hand") for side in ("left", "right")]
    assert one[-1] == pytest.approx(hands[0])
    assert two[-1] == pytest.approx(hands[1])


def test_ends_do_not_cross_on_their_way_to_two_hands() -> None:
    for part in ("left_foot>both_hands", "right_foot>both_hands"):
        _, one, two = tied(part=part)
        assert (one[0] - two[0])[0] * (one[-1] - two[-1])[0] > 0


def test_one_hand_holds_both_ends() -> None:
    _, one, two = tied(part="right_foot>left_hand")
    assert one[-1] == pytest.approx(part_point(POSED, "left_hand"))
    assert two[-1] == pytest.approx(one[-1])


@pytest.mark.parametrize("kind", sorted(WIDTHS))
def test_towels_are_wider_than_bands(kind: str) -> None:
    ring = strap(Prop(kind, part="right_foot", to=TO), POSED, 300, "props")[0]
    pairs = ring.vertices.reshape(-1, 2, 3)
    assert np.linalg.norm(pairs[:, 1] - pairs[:, 0], axis=1) == pytest.approx(
        np.full(len(pairs), WIDTHS[kind])
    )
    assert ring.slot == kind


@pytest.mark.parametrize("part", ["right_hand", "foot", "", "both_foot>right_hand"])
def test_only_one_foot_can_wear_it(part: str) -> None:
    error = refused(part)
    assert error.path == "frames.end.props[0].part"
    assert "band cannot go round" in error.fact
    assert "right_foot" in error.hint


def test_what_holds_it_must_exist() -> None:
    error = refused("right_foot>right_wing")
    assert error.path == "frames.end.props[0].part"
    assert "right_wing" in error.fact


def test_a_band_without_another_end_is_refused() -> None:
    error = refused("right_foot", to=None)
    assert error.path == "frames.end.props[0].to"
    assert "no other end" in error.fact
