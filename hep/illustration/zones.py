"""Parts of the resting body that the ink treats in their own way: legs, head, lips and eyes.

All take rest places (k, 3) in decimetres; what has none (nan) is in no zone.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.bodies import LEFT_EYE, load_body
from hep.illustration.surfaces import REFERENCE

if TYPE_CHECKING:
    from hep.illustration.mesh import Bools, Floats

CROTCH_BELOW_HIP_DM = 0.95
LIPS = (-0.84, -0.42)  # from below to above the middle of the eye
SOCKETS = (-0.22, 0.32)
FACE_BEHIND_DM, FACE_ASIDE_DM = 0.45, 0.75  # from the middle of the eye, from the middle


def leg_side(rest: Floats) -> Floats:
    """(k,) 1 on the left leg, -1 on the right one, 0 elsewhere."""
    hip = load_body(REFERENCE).head("upperleg01.L")[1]
    with np.errstate(invalid="ignore"):
        side: Floats = np.where(rest[:, 1] < hip - CROTCH_BELOW_HIP_DM, np.sign(rest[:, 0]), 0.0)
    return side


def on_head(rest: Floats) -> Bools:
    """(k,) whether a place is above the neck."""
    with np.errstate(invalid="ignore"):
        above: Bools = rest[:, 1] > load_body(REFERENCE).head("neck01")[1]
    return above


def lips_and_eyes(rest: Floats) -> Bools:
    """(k,) whether a place is around the mouth or in the eye sockets."""
    eye = _eye()
    with np.errstate(invalid="ignore"):
        above = rest[:, 1] - eye[1]
        front = (rest[:, 2] > eye[2] - FACE_BEHIND_DM) & (np.abs(rest[:, 0]) < FACE_ASIDE_DM)
        lips = (above > LIPS[0]) & (above < LIPS[1])
        sockets = (above > SOCKETS[0]) & (above < SOCKETS[1])
        inside: Bools = front & (lips | sockets)
    return inside


@lru_cache
def _eye() -> Floats:
    body = load_body(REFERENCE)
    middle: Floats = body.vertices[np.unique(body.faces[LEFT_EYE])].mean(axis=0)
    return middle
