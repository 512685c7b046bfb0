"""A few strands of hair as fine lines over the scalp, so that hair does not look like a cap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.bodies import BODY, load_body
from hep.illustration.features import HAIR_SLOT, Detail
from hep.illustration.hair import head_centre, style_of
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


def strands(body: Body) -> list[Detail]:
    """Return the strands of a figure's hair; none for hair cut close."""
    style = style_of(body.name)
    if style.sweeps_to is None:
        return []
    end = np.array(style.sweeps_to)
    if not style.parting:
        return [_strand(body, np.array(start), end) for start in STARTS]
    lines = [_strand(body, _at_parting(style.parting, 0.80), _at_parting(style.parting, -0.35))]
    for ahead in FROM_PARTING:
        top = _at_parting(style.parting, ahead)
        for side, reach in ((1.0, 0.62), (-1.0, 0.5)):
            falls_to = np.add(end * (side, 1.0, 1.0), (0.0, 0.0, ahead * 0.9))
            lines.append(_strand(body, top, falls_to, reach=reach))
    return lines


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
