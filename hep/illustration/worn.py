"""Bands, towels and tape on the legs: loops round both, one foot pulled by hands or a post, tape."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from hep.domain.errors import FigureError
from hep.illustration.grips import FIST_HALF_DM, Grip, grips
from hep.illustration.rings import ring_round
from hep.illustration.rotation import unit
from hep.illustration.shapes import lathe
from hep.illustration.strips import along, round_strip, strip, turning

if TYPE_CHECKING:
    from hep.domain.scene import Prop
    from hep.illustration.mesh import Floats, Mesh
    from hep.illustration.rings import Ring
    from hep.illustration.skeleton import Posed

WIDTHS = {"band": 0.42, "towel": 0.62, "loop_band": 0.5}
IN_FIST, LOOSE_END_DM = 0.5, 0.5  # of its width; how long the end is that comes out of the fist
POST, POST_FOOT = (0.2, 0.7), (0.65, 0.12)  # its radius, how far above the band; its base
THICK_DM = 0.2  # of a stretched run
KNOT_DM, KNOTTED = 0.8, 0.5  # how far before the post both runs meet; how wide each is there
SIN_ALONG, ABOVE_FLOOR_DM = 0.6, 0.05
UP = np.array([0.0, 1.0, 0.0])
BOTH = ("both_feet", "both_ankles", "both_knees")


def strap(prop: Prop, posed: Posed, group: int, path: str) -> list[Mesh]:
    """Return a band or towel looped round a foot and led to hands (`part`) or a post (`to`).

    `part` is `right_foot`, or `right_foot>both_hands`: what wears it and what holds it. A post
    stands on the floor, `to` is where the band meets it.
    """
    worn, _, held = prop.part.partition(">")
    if worn not in ("left_foot", "right_foot"):
        fact = f"a {prop.kind} cannot go round '{worn}'"
        hint = "use left_foot or right_foot, then >right_hand or >both_hands"
        where = f"{path}.part"
        raise FigureError(where, fact, hint)
    ring = ring_round(posed, worn, WIDTHS[prop.kind])
    loop = round_strip(ring, prop.kind, group)
    if held:
        return [loop, *_to_hands(prop, ring, grips(posed, held, f"{path}.part"), group + 1)]
    if prop.to is None:
        fact = f"the {prop.kind} has no other end"
        where = f"{path}.to"
        raise FigureError(where, fact, "give `to`, or add >right_hand to `part`")
    return [loop, *_to_post(prop, ring, np.asarray(prop.to, dtype=np.float64), group + 1)]


def loop_band(prop: Prop, posed: Posed, group: int, path: str) -> list[Mesh]:
    """Return a closed band round both feet, ankles or knees."""
    if prop.part not in BOTH:
        where, fact = f"{path}.part", f"a loop band cannot go round '{prop.part}'"
        raise FigureError(where, fact, f"use {', '.join(BOTH)}")
    wide = prop.size[1] if prop.size else WIDTHS["loop_band"]
    return [round_strip(ring_round(posed, prop.part, wide), "band", group)]


def _to_hands(prop: Prop, ring: Ring, hands: list[Grip], group: int) -> list[Mesh]:
    holding = hands if len(hands) > 1 else hands * 2
    starts = _leaving(ring, [hand.middle for hand in holding])
    meshes = []
    for number, (start, hand) in enumerate(zip(starts, holding, strict=True)):
        side = hand.thumbwards
        if (start - hand.middle) @ side < 0:
            side = -side
        line = [start, hand.middle + side * FIST_HALF_DM, hand.middle]
        if number < len(hands):  # two ends in one fist: one of them is seen to come out
            out = hand.middle - side * FIST_HALF_DM
            line += [out, out + unit(-side - UP) * LOOSE_END_DM]
        path = along(line)
        path[:, 1] = np.maximum(path[:, 1], ABOVE_FLOOR_DM)  # a loose end lies on the floor
        width = WIDTHS[prop.kind] * _narrowed(path, hand.middle)
        across = turning(path, _across(ring, path), hand.down)
        meshes.append(strip(path, across, width, prop.kind, group + number))
    return meshes


def _narrowed(line: Floats, middle: Floats) -> Floats:
    """(n,) share of its width that a strap has: full on its way, drawn together in a fist."""
    away = np.linalg.norm(line - middle, axis=1)
    share: Floats = np.interp(away, [FIST_HALF_DM, 3 * FIST_HALF_DM], [IN_FIST, 1.0])
    return np.where(away < FIST_HALF_DM, IN_FIST, share)


def _to_post(prop: Prop, ring: Ring, to: Floats, group: int) -> list[Mesh]:
    radius, above = POST
    near = ring.middle_line.mean(axis=0) - to
    towards = unit(near * (1.0, 0.0, 1.0))
    aside, away = np.cross(UP, towards), radius + 0.05
    knot = to + towards * KNOT_DM
    width = WIDTHS[prop.kind]
    meshes = []
    for number, start in enumerate(_leaving(ring, [to, to])):
        line = along([start, knot])
        first = _across(ring, line)
        # Turned upright on its way, so that a foot that points at the reader does not hide it.
        across = turning(line, first, UP)
        narrow = width * np.interp(np.linspace(0, 1, len(line)), [0, 0.6, 1], [0.95, 0.8, KNOTTED])
        meshes.append(strip(line, across, narrow, prop.kind, group + number, thick=THICK_DM))
    bow = np.radians(np.linspace(70, 290, 15))
    round_post = [to + away * (np.sin(b) * aside + np.cos(b) * towards) for b in bow]
    line = along([knot, *round_post, knot], soft_dm=0.05)
    nearing = np.linalg.norm(line - knot, axis=1)
    wide = width * np.interp(nearing, [0.0, KNOT_DM * 0.7], [KNOTTED, 0.9])
    meshes.append(strip(line, turning(line, UP, UP), wide, prop.kind, group + 2))
    top = to[1] + above
    wide, foot = POST_FOOT
    edge = np.array([(0, 0), (wide, 0), (wide, 0), (wide, foot), (wide, foot), (radius, foot)])
    post = np.array([(radius, foot), (radius, top), (radius, top), (0, top)])
    at = to * (1.0, 0.0, 1.0)
    base = replace(lathe(edge, at, "metal", group + 4), creases=False)
    return [*meshes, lathe(post, at, "wood", group + 3), base]


def _leaving(ring: Ring, ends: list[Floats]) -> list[Floats]:
    """Return the two points of the ring that a strap leaves from: its tangents to the far ends."""
    line = ring.middle_line
    away = unit(np.mean(ends, axis=0) - line.mean(axis=0))
    across = np.cross(ring.axis, away)
    if np.linalg.norm(across) < SIN_ALONG:  # straight on from the toes: from either side
        across = np.cross(ring.axis, UP)
    reach = (line - line.mean(axis=0)) @ across
    first, second = line[reach.argmin()], line[reach.argmax()]
    return [second, first] if (ends[0] - ends[1]) @ across > 0 else [first, second]


def _across(ring: Ring, line: Floats) -> Floats:
    """Return which way the width of a strap lies where it leaves the ring."""
    if np.linalg.norm(np.cross(unit(line[-1] - line[0]), ring.axis)) > SIN_ALONG:
        return ring.axis
    near = int(np.linalg.norm(ring.middle_line - line[0], axis=1).argmin())
    round_ring = np.roll(ring.middle_line, -1, axis=0) - np.roll(ring.middle_line, 1, axis=0)
    return unit(round_ring[near])
