"""Signs of counting steps: a stopwatch that has run for a while, and footprints with their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.flat import OUTLINE_MM, arc, area, circle, line, number, rectangle
from hep.illustration.side_mark import HIGH_MM, sole

if TYPE_CHECKING:
    from hep.domain.scene import Sign
    from hep.illustration.flat import Point, Shape
    from hep.illustration.mesh import Floats

SECONDS = range(5, 60, 5)
DIAL_MM, RIM_MM, WRITTEN_MM = 14.0, 2.2, 6.3
TICKS, TICK_MM, LONG_TICK_MM = 12, 1.4, 2.4
MOST_STEPS = 6
PRINT_MM, STRIDE_MM, ASIDE_MM = 11.5, 9.0, 4.6  # how long a print is; how far apart they are
DIGIT_MM = 2.0


def stopwatch(sign: Sign) -> list[Shape]:
    """Return a watch whose hand has run for as many seconds as its one value says, written in it."""
    seconds = int(sign.values[0])
    end = seconds * 6.0 - 90.0  # degrees from the right; the hand starts on top
    run = np.concatenate([[(0.0, 0.0)], arc((0.0, 0.0), DIAL_MM, -90.0, end)])
    free = np.radians((end + 270.0) / 2)  # the middle of what has not run yet
    written = float(np.cos(free)) * WRITTEN_MM, float(np.sin(free)) * WRITTEN_MM
    knob = DIAL_MM + RIM_MM
    return [
        *area("iron", rectangle((-1.4, -knob - 3.0), (1.4, -knob + 0.6))),
        *area("iron", rectangle((-3.4, -knob - 5.2), (3.4, -knob - 2.4), corner=1.0)),
        *area("iron", circle((0.0, 0.0), knob)),
        *area("paper", circle((0.0, 0.0), DIAL_MM), line=0),
        *area("band", run, line=0.3),
        line(arc((0.0, 0.0), DIAL_MM, 0.0, 360.0), width=OUTLINE_MM),
        *(_tick(turn) for turn in range(TICKS)),
        line([(0.0, 0.0), _at(end, DIAL_MM - 3.2)], width=1.0),
        *area("ink", circle((0.0, 0.0), 1.2), line=0),
        *number(seconds, written, DIGIT_MM + 0.3, width=0.65),
    ]


def _tick(place: int) -> Shape:
    turn = 360.0 / TICKS * place
    long = LONG_TICK_MM if place % 3 == 0 else TICK_MM
    return line([_at(turn, DIAL_MM - 0.6), _at(turn, DIAL_MM - 0.6 - long)], width=0.5)


def _at(turn: float, radius: float) -> Point:
    angle = np.radians(turn)
    return float(np.cos(angle)) * radius, float(np.sin(angle)) * radius


def footprints(sign: Sign) -> list[Shape]:
    """Return as many prints as its one value says, left and right in turn, each with its number."""
    count = int(sign.values[0])
    shapes: list[Shape] = []
    for step in range(count):
        side = -1.0 if step % 2 == 0 else 1.0  # the left foot first
        x = STRIDE_MM * (step - (count - 1) / 2)
        shapes += area("band" if side > 0 else "paper", _print((x, side * ASIDE_MM), side))
        shapes += number(step + 1, (x, side * (ASIDE_MM + 5.4)), DIGIT_MM, width=0.6)
    return shapes


def _print(middle: Point, side: float) -> Floats:
    """Return the outline of one print that goes to the right."""
    up = sole(np.zeros(2), side)
    up = (up - (up.max(axis=0) + up.min(axis=0)) / 2) * PRINT_MM / HIGH_MM
    turned: Floats = np.stack([-up[:, 1], up[:, 0]], axis=1) + middle
    return turned
