"""The pain scale: a plain ruler from 0 to 10, a calm face above 0 and a pained one above 10.

It has no fields and no limits: each plan sets its own, and only its words say what a score asks for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.flat import arc, area, circle, line, number

if TYPE_CHECKING:
    from hep.domain.scene import Sign
    from hep.illustration.flat import Point, Shape

MOST = 10
STEP_MM, TICK_MM, DIGIT_MM = 7.3, 5.0, 2.1  # from score to score; half as high as a digit
RULER_MM, DIGITS_MM = 4.0, 11.0
RULER_PEN, TICK_PEN, DIGIT_PEN, FACE_PEN = 0.9, 0.7, 0.75, 0.7
FACE_MM, FACES_MM = 5.4, -6.5  # radius; how far up the middles are


def pain_scale(sign: Sign) -> list[Shape]:
    """Return the scale around its middle; it says nothing of its own, so `values` stay empty."""
    del sign
    end = STEP_MM * MOST / 2
    return [*_ruler(end), *_calm((-end, FACES_MM)), *_pained((end, FACES_MM))]


def _ruler(end: float) -> list[Shape]:
    shapes = [line([(-end, RULER_MM), (end, RULER_MM)], width=RULER_PEN)]
    for score in range(MOST + 1):
        x = STEP_MM * score - end
        ends = [(x, RULER_MM - TICK_MM / 2), (x, RULER_MM + TICK_MM / 2)]
        shapes.append(line(ends, width=TICK_PEN))
        shapes += number(score, (x, DIGITS_MM), DIGIT_MM, width=DIGIT_PEN)
    return shapes


def _calm(middle: Point) -> list[Shape]:
    x, y = middle
    smile = arc((x, y - 0.4), 3.0, 30.0, 150.0)
    return [*_head(middle), *_eyes(middle), line(smile, width=FACE_PEN)]


def _pained(middle: Point) -> list[Shape]:
    """Eyes pressed shut, brows drawn together, mouth turned down."""
    x, y = middle
    shapes = _head(middle)
    for side in (-1, 1):
        shut = [(x + side * 3.0, y - 1.9), (x + side * 1.1, y - 0.9), (x + side * 3.0, y + 0.1)]
        brow = [(x + side * 3.2, y - 2.9), (x + side * 0.8, y - 2.3)]
        shapes += [line(shut, width=FACE_PEN), line(brow, width=FACE_PEN)]
    return [*shapes, line(arc((x, y + 4.2), 2.6, 215.0, 325.0), width=FACE_PEN)]


def _head(middle: Point) -> list[Shape]:
    return area("paper", circle(middle, FACE_MM), line=FACE_PEN)


def _eyes(middle: Point) -> list[Shape]:
    eyes = [np.add(middle, (side * 2.0, -1.3)) for side in (-1, 1)]
    return [one for x, y in eyes for one in area("ink", circle((x, y), 0.6), line=0)]
