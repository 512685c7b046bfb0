"""Marbles, bowl, metronome, shoe and insole as bodies, from the sizes that they are drawn in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration import footgear, small_things
from hep.illustration.fields import box, egg, rod, union

if TYPE_CHECKING:
    from hep.domain.scene import Prop
    from hep.illustration.fields import Field

INSOLE_FLAT = 0.22  # of its height: what its front is thick
BOWL_NARROW = 0.85  # of its radius: a cylinder as much inside the bowl as outside


def marbles(prop: Prop) -> Field:
    """Return the field of all marbles."""
    radii = np.full(3, small_things.MARBLE_RADIUS)
    return union(*(egg(np.array(at), radii) for at in small_things.marble_places(prop)))


def bowl(prop: Prop) -> Field:
    """Return the field of a bowl, as if it were full."""
    wide, high, _ = prop.size or small_things.BOWL_SIZE
    at = np.asarray(prop.at, dtype=np.float64)
    return rod(at, np.add(at, (0, high, 0)), wide / 2 * BOWL_NARROW)


def metronome(prop: Prop) -> Field:
    """Return the field of the box that a metronome stands in."""
    return _standing(prop, prop.size or small_things.METRONOME_SIZE)


def shoe(prop: Prop) -> Field:
    """Return the field of the box that a shoe fills."""
    return _standing(prop, prop.size or footgear.SHOE_SIZE)


def insole(prop: Prop) -> Field:
    """Return the field of an insole without heel cup and arch: a foot lies on it."""
    wide, high, long = prop.size or footgear.INSOLE_SIZE
    return _standing(prop, (wide, high * INSOLE_FLAT, long))


def _standing(prop: Prop, size: tuple[float, float, float]) -> Field:
    return box(np.add(prop.at, (0, size[1] / 2, 0)), np.array(size), prop.turn)
