"""Sports tape on an ankle: a stirrup under the heel, and a strip round the leg above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.domain.errors import FigureError
from hep.illustration.bodies import BODY
from hep.illustration.rings import REACH, Cut, ring_round, tight
from hep.illustration.rotation import unit
from hep.illustration.shapes import sheet
from hep.illustration.strips import round_strip
from hep.illustration.surfaces import pattern

if TYPE_CHECKING:
    from hep.domain.scene import Prop
    from hep.illustration.mesh import Floats, Mesh
    from hep.illustration.skeleton import Posed

WIDE_DM = 0.38
TOP_DM = 1.0  # how far above the ankle joint the stirrup's ends are
HEELWARDS_DM = 0.08


def ankle_tape(prop: Prop, posed: Posed, group: int, path: str) -> list[Mesh]:
    """Return two strips of tape on `left_ankle` or `right_ankle`."""
    if prop.part not in ("left_ankle", "right_ankle"):
        fact = f"tape cannot go round '{prop.part}'"
        raise FigureError(f"{path}.part", fact, "use left_ankle or right_ankle")
    ring = ring_round(posed, prop.part, WIDE_DM)
    stirrup = _stirrup(posed, prop.part[0].upper())
    return [sheet(stirrup, "plaster", group), round_strip(ring, "plaster", group + 1)]


def _stirrup(posed: Posed, letter: str) -> Floats:
    """Return a strip (columns, rows, 3) from above one ankle bone, under the heel, to the other."""
    skin = pattern(BODY, 1, REACH)
    surface = skin.pose(posed)
    ankle = posed.at(f"foot.{letter}")
    up = unit(posed.at(f"lowerleg01.{letter}") - ankle)
    foot = posed.rotation(f"foot.{letter}")[:, 2]
    own = skin.rest[:, 0] > 0 if letter == "L" else skin.rest[:, 0] < 0
    cut = Cut(ankle - foot * HEELWARDS_DM, foot, own)
    columns = []
    for shift in np.linspace(-WIDE_DM / 2, WIDE_DM / 2, 5):
        places = cut.slice(surface, skin.triangles, float(shift))
        loop = tight(places[(places - ankle) @ up < TOP_DM + 0.25], foot)
        # It is open above: it begins on one side and ends on the other.
        height = (loop - ankle) @ up
        first = int(np.flatnonzero((height <= TOP_DM) & (np.roll(height, 1) > TOP_DM))[0])
        strip = np.roll(loop, -first, axis=0)
        strip = strip[: int(np.flatnonzero((np.roll(height, -first)) > TOP_DM)[0])]
        share = np.linspace(0, len(strip) - 1, 64)
        columns.append([np.interp(share, np.arange(len(strip)), strip[:, k]) for k in range(3)])
    return np.moveaxis(np.array(columns), 1, -1)
