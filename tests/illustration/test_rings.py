"""Loops round limbs lie just off the skin, once round, and are drawn tight round two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.illustration.bodies import BODY
from hep.illustration.parts import part_point
from hep.illustration.rings import AWAY_DM, POINTS, Ring, ring_round
from hep.illustration.skeleton import load_skeleton
from hep.illustration.surfaces import pattern

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats

POSED = load_skeleton("woman").pose(
    {"right_hip_flexion": 50, "right_knee_flexion": 30}, np.zeros(3)
)
STANDING = load_skeleton("woman").pose({}, np.zeros(3))
PARTS = ("foot", "ankle", "knee")
WIDE = 0.4


def to_skin(ring: Ring, side: str) -> Floats:
    """How far the ring's points are from the nearest skin of a leg."""
    shape = pattern(BODY, 2)
    own = shape.rest[:, 0] > 0 if side == "left" else shape.rest[:, 0] < 0
    skin = shape.pose(POSED)[own & (shape.rest[:, 1] < 7)]
    away: Floats = np.linalg.norm(ring.middle_line[:, None] - skin[None], axis=2).min(axis=1)
    return away


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("kind", PARTS)
def test_a_ring_goes_round_its_part_just_off_the_skin(kind: str, side: str) -> None:
    ring = ring_round(POSED, f"{side}_{kind}", WIDE)
    away = to_skin(ring, side)
    assert away.min() > AWAY_DM / 3
    assert np.median(away) < 0.16
    near = part_point(POSED, f"{side}_{kind}")
    assert np.linalg.norm(ring.middle_line.mean(axis=0) - near) < 0.9
    around = ring.middle_line - ring.middle_line.mean(axis=0)
    flat = around - np.outer(around @ ring.axis, ring.axis)
    turned = np.cross(flat, np.roll(flat, -1, axis=0)) @ ring.axis
    assert (turned > 0).all() or (turned < 0).all()


@pytest.mark.parametrize("kind", PARTS)
def test_a_strip_is_as_wide_as_asked_and_does_not_twist(kind: str) -> None:
    ring = ring_round(STANDING, f"right_{kind}", WIDE)
    assert ring.places.shape == (5, POINTS, 3)
    wide = np.linalg.norm(ring.places[-1] - ring.places[0], axis=1)
    assert wide == pytest.approx(np.full(POINTS, WIDE), abs=0.25)
    along = (ring.places[-1] - ring.places[0]) @ ring.axis
    assert along == pytest.approx(np.full(POINTS, WIDE), abs=1e-6)


@pytest.mark.parametrize("part", ["both_feet", "both_ankles", "both_knees"])
def test_a_loop_round_both_legs_holds_both_and_is_straight_between(part: str) -> None:
    ring = ring_round(STANDING, part, WIDE)
    kind = {"both_feet": "foot", "both_ankles": "ankle", "both_knees": "knee"}[part]
    one = {
        side: ring_round(STANDING, f"{side}_{kind}", WIDE).middle_line for side in ("left", "right")
    }
    line = ring.middle_line
    assert line[:, 0].max() == pytest.approx(one["left"][:, 0].max(), abs=0.06)
    assert line[:, 0].min() == pytest.approx(one["right"][:, 0].min(), abs=0.06)
    gap = line[np.abs(line[:, 0]) < 0.3]
    ahead = (
        gap[gap[:, 2] > line[:, 2].mean()] if kind != "foot" else gap[gap[:, 1] > line[:, 1].mean()]
    )
    assert len(ahead) > 2
    assert np.ptp(ahead[:, 1:], axis=0).max() < 0.05


def test_a_loop_follows_a_lifted_leg() -> None:
    ring = ring_round(POSED, "both_ankles", WIDE)
    left, right = part_point(POSED, "left_ankle"), part_point(POSED, "right_ankle")
    high = ring.middle_line[ring.middle_line[:, 0] < right[0] - 0.2, 1].mean()
    low = ring.middle_line[ring.middle_line[:, 0] > left[0] + 0.2, 1].mean()
    assert high - low == pytest.approx(right[1] - left[1], abs=0.5)


def test_a_ring_may_lie_over_another() -> None:
    inner, outer = (ring_round(STANDING, "right_ankle", WIDE, away=away) for away in (0.05, 0.15))
    middle = inner.middle_line.mean(axis=0)
    more = np.linalg.norm(outer.middle_line - middle, axis=1)
    assert more.mean() - np.linalg.norm(inner.middle_line - middle, axis=1).mean() == pytest.approx(
        0.1, abs=0.01
    )


@pytest.mark.parametrize("part", ["right_hand", "ankle", "", "both_elbows", "middle_foot"])
def test_nothing_goes_round_other_parts(part: str) -> None:
    with pytest.raises(FigureError) as error:
        ring_round(STANDING, part, WIDE, path="props[0].part")
    assert error.value.path == "props[0].part"
    assert f"'{part}'" in error.value.fact
    assert "both_knees" in error.value.hint
