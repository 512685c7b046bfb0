"""What hands hold: dumbbell, massage stick, jump rope. A dumbbell may also lie on the floor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.domain.errors import FigureError
from hep.illustration.grips import grips
from hep.illustration.parts import part_point
from hep.illustration.rotation import about_y, unit
from hep.illustration.shapes import tube

if TYPE_CHECKING:
    from hep.domain.scene import Prop
    from hep.illustration.mesh import Floats, Mesh
    from hep.illustration.skeleton import Posed

DUMBBELL = (2.0, 0.55, 0.14)  # how long, radius of the weights, radius of the bar
WEIGHT_LONG, BEVEL = 0.52, 0.09
STICK_HANDLE, STICK_END = 0.55, 0.7  # a handle reaches so far inwards, and outwards, of the fist
STICK_RADIUS, ROLLER_RADIUS, ROLLER_LONG = 0.14, 0.22, 0.5
ROPE_RADIUS, ROPE_HANDLE, ROPE_BELLY = 0.12, (0.13, 0.75), 0.2
ROPE_POINTS = 60


def dumbbell(prop: Prop, posed: Posed, group: int, path: str) -> list[Mesh]:
    """Return a dumbbell in one hand, one in each, or without `part` one lying at `at`."""
    if not prop.part:
        across = about_y(prop.turn) @ np.array([1.0, 0.0, 0.0])
        return _dumbbell(np.add(prop.at, (0.0, DUMBBELL[1], 0.0)), across, group)
    meshes = []
    for number, hand in enumerate(grips(posed, prop.part, f"{path}.part")):
        meshes += _dumbbell(hand.middle, hand.thumbwards, group + 3 * number)
    return meshes


def _dumbbell(middle: Floats, along: Floats, group: int) -> list[Mesh]:
    long, radius, bar = DUMBBELL
    meshes = [_rod(middle, along, [(-long / 2, bar), (long / 2, bar)], "metal", group)]
    for number, side in enumerate((-1, 1)):
        inner, outer = side * (long / 2 - WEIGHT_LONG), side * long / 2
        bevel = side * BEVEL
        profile = [
            (inner, radius - BEVEL),
            (inner + bevel, radius),
            (outer - bevel, radius),
            (outer, radius - BEVEL),
        ]
        meshes.append(_rod(middle, along, profile, "iron", group + 1 + number))
    return meshes


def massage_stick(prop: Prop, posed: Posed, group: int, path: str) -> list[Mesh]:
    """Return a stick with rollers between both hands."""
    if prop.part != "both_hands":
        fact = f"a massage stick cannot be held by '{prop.part}'"
        where = f"{path}.part"
        raise FigureError(where, fact, "use both_hands")
    left, right = grips(posed, prop.part)
    middle, along = (left.middle + right.middle) / 2, unit(left.middle - right.middle)
    half = float(np.linalg.norm(left.middle - right.middle)) / 2
    inner = half - STICK_HANDLE
    count = max(2, round(2 * inner / ROLLER_LONG))
    long = 2 * inner / count
    meshes = [
        _rod(
            middle + along * (long * (number + 0.5) - inner), along,
            _rounded(long * 0.94, ROLLER_RADIUS), "metal", group + number % 2,
        )
        for number in range(count)
    ]  # fmt: skip
    for side in (-1, 1):
        at = middle + along * side * (half + (STICK_END - STICK_HANDLE) / 2)
        handle = _rounded(STICK_HANDLE + STICK_END, STICK_RADIUS * 1.3)
        meshes.append(_rod(at, along, handle, "iron", group + 2))
    return [*meshes, _rod(middle, along, [(-inner, 0.1), (inner, 0.1)], "iron", group + 3)]


def jump_rope(prop: Prop, posed: Posed, group: int, path: str) -> list[Mesh]:
    """Return a rope from hand to hand; the middle of its bow is at `to`.

    Without `to` it lies on the floor behind the heels, as before the first jump.
    """
    if prop.part != "both_hands":
        fact = f"a jump rope cannot be held by '{prop.part}'"
        where = f"{path}.part"
        raise FigureError(where, fact, "use both_hands")
    hands = grips(posed, prop.part)
    low = _behind(posed) if prop.to is None else np.asarray(prop.to, dtype=np.float64)
    radius, half = ROPE_HANDLE
    meshes, starts = [], []
    for number, hand in enumerate(hands):
        # The rope leaves the handle on the thumb's side.
        meshes.append(
            _rod(hand.middle, hand.thumbwards, _rounded(2 * half, radius), "iron", group + number)
        )
        starts.append((hand.middle + hand.thumbwards * half, hand.thumbwards))
    (one, out_one), (two, out_two) = starts
    bow = _bow(one + out_one * 0.1, two + out_two * 0.1, low)
    line = np.concatenate([[one], bow, [two]])
    return [*meshes, tube(line, ROPE_RADIUS, "band", group + 2, sides=10)]


def _behind(posed: Posed) -> Floats:
    heels = np.array([part_point(posed, f"{side}_heel") for side in ("left", "right")])
    x, _, z = heels.mean(axis=0)
    return np.array([x, ROPE_RADIUS, z - 1.2])


def _bow(one: Floats, two: Floats, low: Floats) -> Floats:
    """Return a hanging bow (n, 3) from one place to another through the middle of its low end."""
    middle, half = (one + two) / 2, (one - two) / 2
    turn = np.linspace(0, np.pi, ROPE_POINTS)[:, None]
    share = np.sin(turn) ** 0.8
    wide = np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** 0.9
    bow: Floats = middle + half * wide * (1 + ROPE_BELLY * np.sin(turn)) + (low - middle) * share
    return bow


def _rounded(long: float, radius: float) -> list[tuple[float, float]]:
    edge = min(0.08, long / 4, radius / 2)
    half = long / 2
    return [
        (-half, radius - edge),
        (-half + edge, radius),
        (half - edge, radius),
        (half, radius - edge),
    ]


def _rod(
    middle: Floats, along: Floats, profile: list[tuple[float, float]], slot: str, group: int
) -> Mesh:
    """Return a turned rod from (how far along, radius)."""
    steps, radii = np.array(profile).T
    dense = np.unique(np.concatenate([steps, np.linspace(steps.min(), steps.max(), 9)]))
    order = np.argsort(steps)
    path = middle + dense[:, None] * along
    return tube(path, np.interp(dense, steps[order], radii[order]), slot, group, sides=28)
