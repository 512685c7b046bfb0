"""The ten digits as lines: right and down, in shares of their half height. The only lettering."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats


def _arc(
    middle: tuple[float, float], radii: tuple[float, float], first: float, last: float, points: int
) -> Floats:
    """Return points of an ellipse from one angle to another, degrees clockwise from the right."""
    turn = np.radians(np.linspace(first, last, points))
    places: Floats = np.stack([np.cos(turn), np.sin(turn)], axis=1) * radii + middle
    return places


_BOW = np.radians(np.linspace(-160, 95, 18))
_LOW = np.radians(np.linspace(-95, 160, 18))
DIGITS: dict[int, Floats] = {
    0: _arc((0.0, 0.0), (0.56, 1.0), -90, 270, 37),
    1: np.array([(-0.42, -0.62), (0.08, -1.0), (0.08, 1.0)]),
    2: np.array(
        [*zip(0.52 * np.cos(_BOW[:15]), -0.48 + 0.52 * np.sin(_BOW[:15]), strict=True),
         (-0.55, 1.0), (0.58, 1.0)]
    ),
    3: np.array(
        [*zip(0.48 * np.cos(_BOW), -0.52 + 0.48 * np.sin(_BOW), strict=True),
         *zip(0.54 * np.cos(_LOW), 0.46 + 0.54 * np.sin(_LOW), strict=True)]
    ),
    4: np.array([(0.28, 1.0), (0.28, -1.0), (-0.6, 0.45), (0.6, 0.45)]),
    5: np.array(
        [(0.5, -1.0), (-0.42, -1.0), (-0.48, -0.12), *_arc((-0.02, 0.38), (0.56, 0.62), -130, 145, 20)]
    ),
    6: np.array(
        [(0.3, -1.0), *_arc((0.0, 0.42), (0.56, 0.58), -160, -520, 37)]
    ),
    7: np.array([(-0.55, -1.0), (0.55, -1.0), (-0.15, 1.0)]),
    8: np.array(
        [*_arc((0.0, -0.5), (0.46, 0.5), 90, 450, 31), *_arc((0.0, 0.5), (0.56, 0.5), -90, 270, 31)]
    ),
    9: np.array([*_arc((0.0, -0.42), (0.56, 0.58), 20, 380, 37), (-0.3, 1.0)]),
}  # fmt: skip
"""Each in one stroke; a strip's numbers 1 to 3 keep the very points they were first drawn with."""

ADVANCE = 1.6  # from one digit of a number to the next


def digit_lines(number: int, middle: tuple[float, float], half_height: float) -> list[Floats]:
    """Return the lines (n, 2) of a whole number around a place, millimetres."""
    text = str(number)
    starts = (np.arange(len(text)) - (len(text) - 1) / 2) * ADVANCE
    return [
        (DIGITS[int(digit)] + (start, 0.0)) * half_height + middle
        for digit, start in zip(text, starts, strict=True)
    ]
