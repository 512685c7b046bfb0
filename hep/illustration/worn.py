"""Things the body holds or wears: bands and towels round a foot, pulled by hands or tied to a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.spatial import ConvexHull

from hep.domain.errors import FigureError
from hep.illustration.bodies import BODY
from hep.illustration.parts import part_point
from hep.illustration.rotation import unit
from hep.illustration.shapes import ribbon
from hep.illustration.surfaces import pattern

if TYPE_CHECKING:
    from hep.domain.scene import Prop
    from hep.illustration.mesh import Floats, Mesh
    from hep.illustration.skeleton import Posed

WORN_GROUP = 300
ROUND_FOOT = 0.66  # of the way from ankle to toe tips
AWAY_DM = 0.05
WIDTHS = {"band": 0.42, "towel": 0.62}
RING_POINTS = 72


def strap(prop: Prop, posed: Posed, group: int, path: str) -> list[Mesh]:
    """Return a band or towel looped round a foot and led to hands (`part`) or to a place (`to`).

    `part` is `right_foot`, or `right_foot>both_hands`: what wears it and what holds it.
    """
    worn, _, held = prop.part.partition(">")
    side, _, kind = worn.partition("_")
    if side not in ("left", "right") or kind != "foot":
        fact = f"a {prop.kind} cannot go round '{worn}'"
        msg = f"{path}.part"
        raise FigureError(msg, fact, "use left_foot or right_foot, then >right_hand")
    width = WIDTHS[prop.kind]
    ring, axis = _foot_ring(posed, side[0].upper())
    ends = _ends(prop, posed, held, path)
    meshes = [ribbon(np.concatenate([ring, ring[:1]]), axis, width, prop.kind, group)]
    for number, (end, start) in enumerate(zip(ends, _leaving(ring, axis, ends), strict=True)):
        share = np.linspace(0, 1, 24)[:, None]
        line = start * (1 - share) + end * share
        meshes.append(ribbon(line, axis, width * 0.9, prop.kind, group + 1 + number))
    return meshes


def _ends(prop: Prop, posed: Posed, held: str, path: str) -> list[Floats]:
    if held == "both_hands":
        return [part_point(posed, f"{side}_hand") for side in ("left", "right")]
    if held:
        hand = part_point(posed, held, f"{path}.part")
        return [hand, hand]
    if prop.to is None:
        fact = f"the {prop.kind} has no other end"
        msg = f"{path}.to"
        raise FigureError(msg, fact, "give `to`, or add >right_hand to `part`")
    return [np.asarray(prop.to, dtype=np.float64)] * 2


def _foot_ring(posed: Posed, letter: str) -> tuple[Floats, Floats]:
    """Return points round the forefoot, a little off the skin, and the direction along the foot."""
    shape = pattern(BODY, 1, 3.2)
    number = posed.body.bone(f"foot.{letter}")
    rotation, origin = posed.rotations[number], posed.origins[number]
    local = (shape.pose(posed) - origin) @ rotation
    sign = 1.0 if letter == "L" else -1.0
    foot = (shape.rest[:, 0] * sign > 0) & (shape.rest[:, 1] < 1.3)
    length = local[foot, 2].max()
    slice_ = foot & (np.abs(local[:, 2] - length * ROUND_FOOT) < 0.12)
    flat = local[slice_][:, :2]
    hull = flat[ConvexHull(flat).vertices]
    middle = hull.mean(axis=0)
    hull = middle + (hull - middle) * (
        1 + AWAY_DM / np.linalg.norm(hull - middle, axis=1, keepdims=True)
    )
    ring = _evenly(hull)
    places = np.column_stack([ring, np.full(len(ring), length * ROUND_FOOT)])
    return places @ rotation.T + origin, rotation[:, 2]


def _evenly(hull: Floats) -> Floats:
    closed = np.concatenate([hull, hull[:1]])
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(closed, axis=0).T))])
    wanted = np.linspace(0, along[-1], RING_POINTS, endpoint=False)
    ring = np.stack([np.interp(wanted, along, closed[:, k]) for k in (0, 1)], axis=1)
    for _ in range(5):
        ring = 0.5 * ring + 0.25 * (np.roll(ring, 1, axis=0) + np.roll(ring, -1, axis=0))
    return ring


def _leaving(ring: Floats, axis: Floats, ends: list[Floats]) -> list[Floats]:
    """Return the two points of the ring that a strap leaves from: its tangents to the far end."""
    middle = ring.mean(axis=0)
    away = unit(np.mean(ends, axis=0) - middle)
    across = unit(np.cross(axis, away))
    reach = (ring - middle) @ across
    first, second = ring[reach.argmin()], ring[reach.argmax()]
    towards = float((ends[0] - ends[1]) @ across)
    return [second, first] if towards > 0 else [first, second]
