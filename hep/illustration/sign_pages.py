"""Signs of days and weeks: an open diary with a pen, bars that grow from week to week."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.flat import OUTLINE_MM, area, line, moved, number, rectangle

if TYPE_CHECKING:
    from hep.domain.scene import Sign
    from hep.illustration.flat import Point, Shape
    from hep.illustration.mesh import Floats

PAGE_MM, HIGH_MM, BOW_MM = 29.0, 43.0, 1.6
DAYS, WRITTEN, ROW_MM, BOX_MM = 7, 3, 5.4, 3.4
PEN_MM, PEN_WIDE, PEN_TURN = 34.0, 2.6, 62.0
TENTHS, CELL_MM, CELL_HIGH, COLUMN_MM = 10, 6.0, 2.7, 9.5


def diary(sign: Sign) -> list[Shape]:
    """Return an open book: a week of boxes, some days written in, and a pen; `values` stay empty."""
    del sign
    shapes = area("bag", rectangle((-PAGE_MM - 1.4, -20.5), (PAGE_MM + 1.4, 23.6), corner=1.2))
    for side in (-1, 1):
        shapes += area("paper", _page(side))
    return [*shapes, *_week(), *_notes(), *_pen((15.0, 1.5))]


def _page(side: int) -> Floats:
    """Return one page, bowed towards the fold in the middle."""
    x = np.linspace(0, PAGE_MM, 21)
    bow = BOW_MM * np.sin(np.pi * x / PAGE_MM)
    top = np.stack([side * x, -HIGH_MM / 2 - bow], axis=1)
    low = np.stack([side * x[::-1], HIGH_MM / 2 - bow[::-1]], axis=1)
    return np.concatenate([top, low])


def _week() -> list[Shape]:
    shapes: list[Shape] = []
    for day in range(DAYS):
        y = -17.0 + day * ROW_MM
        box = rectangle((-25.5, y - BOX_MM / 2), (-25.5 + BOX_MM, y + BOX_MM / 2))
        shapes += area("paper", box, line=0.35)
        if day >= WRITTEN:
            shapes.append(line([(-19.5, y + 1.4), (-4.0, y + 1.4)], width=0.25, slot="floor"))
            continue
        tick = np.array([(-25.0, y), (-24.0, y + 1.1), (-21.6, y - 2.0)])
        x = np.linspace(0, 13.0 - 3.0 * (day == 1), 40)
        words = np.stack([x - 19.0, y + 0.8 * np.sin(2.3 * x) * np.cos(0.7 * x + day)], axis=1)
        shapes += [line(tick, width=0.6), line(words, width=0.35)]
    return shapes


def _notes() -> list[Shape]:
    rows = [-17.0 + ROW_MM * row + 1.4 for row in range(DAYS)]
    return [line([(4.0, y), (25.5, y)], width=0.25, slot="floor") for y in rows]


def _pen(middle: Point) -> list[Shape]:
    half, wide, nib = PEN_MM / 2, PEN_WIDE / 2, 4.5
    body = np.array([(-half + nib, -wide), (half, -wide), (half, wide), (-half + nib, wide)])
    tip = np.array([(-half, 0.0), (-half + nib, -wide), (-half + nib, wide)])
    cap = np.array([(half - 7, -wide), (half, -wide), (half, wide), (half - 7, wide)])
    turn = np.radians(-PEN_TURN)
    way = np.array([(np.cos(turn), np.sin(turn)), (-np.sin(turn), np.cos(turn))])
    parts = [("band", body), ("paper", tip), ("iron", cap)]
    shapes = [shape for slot, part in parts for shape in area(slot, part @ way)]
    return moved(shapes, middle)


def week_bars(sign: Sign) -> list[Shape]:
    """Return one bar of ten cells for each of `values`, as many filled from below; numbered."""
    wide = COLUMN_MM * (len(sign.values) - 1)
    shapes: list[Shape] = []
    for week, share in enumerate(sign.values, start=1):
        x = COLUMN_MM * (week - 1) - wide / 2
        for cell in range(TENTHS):
            low = 11.0 - cell * CELL_HIGH
            corners = (x - CELL_MM / 2, low - CELL_HIGH), (x + CELL_MM / 2, low)
            slot = "band" if cell < share else "paper"
            shapes += area(slot, rectangle(*corners), line=OUTLINE_MM if cell < share else 0.25)
        shapes += number(week, (x, 15.0), 1.9, width=0.6)
    return shapes
