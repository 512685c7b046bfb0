"""Where a hand holds something: the middle of its fist, and which way a held bar lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from hep.domain.errors import FigureError
from hep.illustration.rotation import unit

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats
    from hep.illustration.skeleton import Posed

FINGERS = ("finger2", "finger3", "finger4", "finger5")
TOWARDS_WRIST = 0.12  # of the way from the middle of the fingers
FIST_HALF_DM = 0.42  # from the middle of a fist to where a bar leaves it


@dataclass(frozen=True, eq=False)
class Grip:
    """A hand that is closed, or might be."""

    middle: Floats  # (3,)
    thumbwards: Floats  # (3,) the direction of a bar in the fist, from little finger to thumb
    palm: Floats  # (3,) where the palm faces
    down: Floats  # (3,) from the wrist to the knuckles


def grip(posed: Posed, hand: str, path: str = "part") -> Grip:
    """Return how `left_hand` or `right_hand` holds things; FigureError for anything else."""
    side, _, kind = hand.partition("_")
    if side not in ("left", "right") or kind != "hand":
        fact = f"'{hand}' cannot hold anything"
        raise FigureError(path, fact, "use left_hand, right_hand or both_hands")
    letter = side[0].upper()
    joints = np.array([[posed.at(f"{f}-{k}.{letter}") for k in (1, 2, 3)] for f in FINGERS])
    wrist = posed.at(f"wrist.{letter}")
    across = (joints[0] - joints[-1]).mean(axis=0)
    knuckles = joints[:, 0].mean(axis=0)
    down = unit(knuckles - wrist)
    sign = 1.0 if letter == "L" else -1.0
    palm = unit(np.cross(down, across) * sign)
    middle = joints.mean(axis=(0, 1))
    middle = middle + (wrist - middle) * TOWARDS_WRIST
    return Grip(middle, unit(across), palm, down)


def grips(posed: Posed, hands: str, path: str = "part") -> list[Grip]:
    """Return the grip of one hand, or of left and right for `both_hands`."""
    names = ("left_hand", "right_hand") if hands == "both_hands" else (hands,)
    return [grip(posed, name, path) for name in names]
