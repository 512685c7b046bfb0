"""A few strands of hair as fine lines over the scalp, so that hair does not look like a cap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.bodies import BODY, load_body
from hep.illustration.features import HAIR_SLOT, Detail
from hep.illustration.hair import bob_places, head_centre, style_of
from hep.illustration.rotation import unit
from hep.illustration.surfaces import REFERENCE

if TYPE_CHECKING:
    from hep.illustration.bodies import Body
    from hep.illustration.mesh import Floats, Ints

STRAND_MM = 0.18
LIFT_DM = 0.13
POINTS = 17
# Where strands begin: aside (of half the head), up, ahead of the head's centre, as directions.
STARTS = ((-0.62, 0.72, 0.50), (-0.30, 0.80, 0.55), (0.30, 0.80, 0.55), (0.62, 0.72, 0.50))
FROM_PARTING = (0.55, 0.0)  # ahead, along the parting
OF_BOB = (0.16, -0.12, -0.42)  # ahead, where strands of a bob fall beside the ear
BOB_FALLS = -0.78  # how far below the head's centre they reach
BOB_LIFT = 1.02  # of its surface


def strands(body: Body) -> list[Detail]:
    """Return the strands of a figure's hair; none for hair cut close."""
    style = style_of(body.name)
    if style.sweeps_to is None:
        return []
    end = np.array(style.sweeps_to)
    if style.bob:
        return _bob_strands(body, style.parting)
    if not style.parting:
        return [_strand(body, np.array(start), end) for start in STARTS]
    lines = [_strand(body, _at_parting(style.parting, 0.80), _at_parting(style.parting, -0.35))]
    for ahead in FROM_PARTING:
        top = _at_parting(style.parting, ahead)
        for side, reach in ((1.0, 0.62), (-1.0, 0.5)):
            falls_to = np.add(end * (side, 1.0, 1.0), (0.0, 0.0, ahead * 0.9))
            lines.append(_strand(body, top, falls_to, reach=reach))
    return lines


def _bob_strands(body: Body, parting: float) -> list[Detail]:
    """Return strands that fall from the parting over both sides of a bob."""
    share = np.linspace(0.12, 1.0, POINTS)[:, None]
    lines = []
    for side in (1.0, -1.0):
        for ahead in OF_BOB:
            top = unit(np.array([parting, 0.9, ahead * 0.6]))
            hip = unit(np.array([side, 0.25, ahead]))
            end = np.array([side * np.sqrt(1 - ahead**2), BOB_FALLS, ahead])
            ways = (1 - share) ** 2 * top + 2 * share * (1 - share) * hip * 1.25 + share**2 * end
            down = np.clip(ways[:, 1:2], BOB_FALLS, 1.0)
            level = ways * (1.0, 0.0, 1.0)
            level /= np.linalg.norm(level, axis=1, keepdims=True)
            ways = level * np.sqrt(1 - down**2) + down * (0.0, 1.0, 0.0)
            places = body.head("head") + _from_head() + bob_places(ways) * BOB_LIFT
            lines.append(
                Detail("head", places, np.array([side, 0.2, ahead]), STRAND_MM, slot=HAIR_SLOT)
            )
    return lines


def _from_head() -> Floats:
    offset: Floats = head_centre() - load_body(REFERENCE).head("head")
    return offset


def _at_parting(parting: float, ahead: float) -> Floats:
    return np.array([parting, 0.9, ahead])


def _strand(body: Body, start: Floats, end: Floats, *, reach: float = 0.8) -> Detail:
    one, two = unit(start), unit(end)
    share = np.linspace(0.04, reach, POINTS)[:, None]
    ways = one * (1 - share) + two * share
    ways = ways / np.linalg.norm(ways, axis=1, keepdims=True)
    ids = _scalp()
    local = load_body(REFERENCE).vertices[ids] - head_centre()
    directions = local / np.linalg.norm(local, axis=1, keepdims=True)
    nearest = ids[(ways @ directions.T).argmax(axis=1)]
    points = body.vertices[nearest] + ways * LIFT_DM
    for _ in range(3):
        points[1:-1] = (points[:-2] + 2 * points[1:-1] + points[2:]) / 4
    facing = ways.mean(axis=0)
    return Detail("head", points, facing, STRAND_MM, slot=HAIR_SLOT)


def _scalp() -> Ints:
    body = load_body(REFERENCE)
    ids = np.unique(body.faces[BODY])
    chosen: Ints = ids[body.vertices[ids, 1] > head_centre()[1] - 0.8]
    return chosen
