"""The pain scale: a ruler from 0 to 10, and below it what a score may ask for: go on, less, stop.

The three fields stand apart from the ruler, because each plan sets its own limits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.flat import area, line, number, rectangle

if TYPE_CHECKING:
    from hep.domain.scene import Sign
    from hep.illustration.flat import Shape

MOST = 10
STEP_MM, TICK_MM, DIGIT_MM = 7.0, 3.4, 1.75  # from score to score; half as high as a digit
RULER_MM, DIGITS_MM = -7.5, -12.5
FIELD_MM, APART_MM, FIELD_TOP, FIELD_LOW = 20.0, 5.0, -2.0, 14.0
SIGN_MM = 5.4


def pain_scale(sign: Sign) -> list[Shape]:
    """Return the scale around its middle; it says nothing of its own, so `values` stay empty."""
    del sign
    return [*_ruler(), *_fields()]


def _ruler() -> list[Shape]:
    left = -STEP_MM * MOST / 2
    shapes = [line([(left, RULER_MM), (-left, RULER_MM)], width=0.6)]
    for score in range(MOST + 1):
        x = left + STEP_MM * score
        shapes.append(line([(x, RULER_MM - TICK_MM / 2), (x, RULER_MM + TICK_MM / 2)], width=0.5))
        shapes += number(score, (x, DIGITS_MM), DIGIT_MM)
    return shapes


def _fields() -> list[Shape]:
    """Plain with a tick, tinted with a triangle, solid with an octagon: three without colour too."""
    middle = (FIELD_TOP + FIELD_LOW) / 2
    shapes: list[Shape] = []
    for x, slot in zip((-1, 0, 1), ("paper", "band", "mark"), strict=True):
        place = x * (FIELD_MM + APART_MM)
        corners = (place - FIELD_MM / 2, FIELD_TOP), (place + FIELD_MM / 2, FIELD_LOW)
        shapes += area(slot, rectangle(*corners, corner=1.6))
    left, right = -FIELD_MM - APART_MM, FIELD_MM + APART_MM
    tick = np.array([(-0.8, 0.05), (-0.2, 0.65), (0.9, -0.7)]) * SIGN_MM + (left, middle)
    peak = np.array([(0.0, -0.95), (1.05, 0.85), (-1.05, 0.85)]) * SIGN_MM + (0.0, middle)
    turn = np.radians(np.arange(22.5, 360.0, 45.0))
    octagon = np.stack([np.cos(turn), np.sin(turn)], axis=1) * SIGN_MM + (right, middle)
    return [
        *shapes,
        line(tick, width=1.6),
        *area("paper", peak),
        line([(0.0, middle - 1.9), (0.0, middle + 1.3)], width=1.2),
        line([(0.0, middle + 3.0), (0.0, middle + 3.1)], width=1.2),
        *area("paper", octagon),
        line([(right - 2.6, middle), (right + 2.6, middle)], width=1.8),
    ]
