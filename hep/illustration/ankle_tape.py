"""Sports tape on an ankle: a stirrup under the heel, and a strip round the leg above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.ndimage import gaussian_filter1d

from hep.domain.errors import FigureError
from hep.illustration.bodies import BODY
from hep.illustration.rings import REACH, Cut, ring_round
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
SPARE_DM = 0.3  # it is cut square from a little more
HEELWARDS_DM = 0.08
SOFT = 1.0  # points
OVER_DM = 0.03  # the strip round the leg lies over the stirrup
UNDER_DM, PRESSED_DM = 0.012, 0.045  # off the skin; and more so round the edge of the heel
POINTS, DENSE = 64, 600


def ankle_tape(prop: Prop, posed: Posed, group: int, path: str) -> list[Mesh]:
    """Return two strips of tape on `left_ankle` or `right_ankle`."""
    if prop.part not in ("left_ankle", "right_ankle"):
        fact = f"tape cannot go round '{prop.part}'"
        where = f"{path}.part"
        raise FigureError(where, fact, "use left_ankle or right_ankle")
    ring = ring_round(posed, prop.part, WIDE_DM, away=OVER_DM)
    stirrup = _stirrup(posed, prop.part[0].upper())
    return [sheet(stirrup, "plaster", group), round_strip(ring, "plaster", group + 1)]


def _stirrup(posed: Posed, letter: str) -> Floats:
    """Return a strip (columns, rows, 3) from above one ankle bone, under the heel, to the other."""
    skin = pattern(BODY, 1, REACH)
    surface = skin.pose(posed)
    ankle = posed.at(f"foot.{letter}")
    up = unit(posed.at(f"lowerleg01.{letter}") - ankle)
    foot = posed.rotation(f"foot.{letter}")[:, 2]
    # Half way between square to the foot and square to the leg, however the ankle is bent.
    foot = unit(foot + unit(foot - up * (foot @ up)))
    own = skin.rest[:, 0] > 0 if letter == "L" else skin.rest[:, 0] < 0
    cut = Cut(ankle - foot * HEELWARDS_DM, foot, own)
    columns = []
    for shift in np.linspace(-WIDE_DM / 2, WIDE_DM / 2, 5):
        places = cut.slice(surface, skin.triangles, float(shift))
        columns.append(_under(places, ankle, up, np.cross(foot, up)))
    return np.array(columns)


def _under(places: Floats, ankle: Floats, up: Floats, aside: Floats) -> Floats:
    """Return a line (n, 3) just off the skin, from one side of the ankle under it to the other."""
    high, wide = (places - ankle) @ up, (places - ankle) @ aside
    kept = high < TOP_DM + SPARE_DM
    # The angle from straight below the ankle orders what the plane cuts.
    angle = np.arctan2(wide[kept], -high[kept])
    line = places[kept][np.argsort(angle)]
    steps = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    wanted = np.linspace(0.0, steps[-1], DENSE)
    dense = np.stack([np.interp(wanted, steps, line[:, k]) for k in range(3)], axis=1)
    dense = gaussian_filter1d(dense, SOFT * DENSE / POINTS, axis=0, mode="nearest")
    dense = dense[(dense - ankle) @ up <= TOP_DM]
    even = dense[np.linspace(0, len(dense) - 1, POINTS).astype(int)]
    forward = np.gradient(even, axis=0)
    out = np.cross(forward, np.cross(aside, up))
    below = np.clip(-((even - ankle) @ up) / 0.5, 0, 1)[:, None]
    away = UNDER_DM + PRESSED_DM * below
    off: Floats = even + away * out / np.linalg.norm(out, axis=1, keepdims=True)
    return off
