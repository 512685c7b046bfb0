"""Signs of rest: a bed under the moon, a bowl of food, a calendar with days off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.flat import arc, area, circle, line, rectangle

if TYPE_CHECKING:
    from hep.domain.scene import Sign
    from hep.illustration.flat import Point, Shape
    from hep.illustration.mesh import Floats

HARD_DAYS = (0, 2, 4)  # of the week in the calendar: a day off after each
DAYS, CELL_MM = 7, 4.2


def bed(sign: Sign) -> list[Shape]:
    """Return a bed seen from its side, a moon and stars above; `values` stay empty."""
    del sign
    cover = np.concatenate([arc((-2.5, 5.0), 3.5, 180, 270), arc((11.0, 4.5), 3.0, 270, 360)])
    cover = np.concatenate([cover, [(14.0, 8.5), (-6.0, 8.5)]])
    return [
        *area("wood", rectangle((-16.0, -3.5), (-13.6, 14.0), corner=0.8)),
        *area("wood", rectangle((14.0, 3.0), (16.0, 14.0), corner=0.8)),
        *area("wood", rectangle((-13.6, 8.5), (14.0, 11.4))),
        *area("paper", rectangle((-13.6, 5.2), (14.0, 8.5), corner=0.8)),
        *area("cushion", rectangle((-13.0, 1.4), (-5.6, 5.4), corner=1.7)),
        *area("bag", cover),
        *area("band", _moon((3.0, -9.0), 5.0)),
        *(shape for place in ((-5.5, -11.5), (10.5, -4.5)) for shape in _star(place)),
    ]


def _moon(middle: Point, radius: float) -> Floats:
    """Return a crescent, open to the right."""
    outer = arc(middle, radius, 52.0, 308.0)
    inner = arc((middle[0] + 0.62 * radius, middle[1]), 0.79 * radius, 268.0, 92.0)
    return np.concatenate([outer, inner])


def _star(middle: Point) -> list[Shape]:
    turn = np.radians(np.arange(0, 360, 45) - 90.0)
    radius = np.where(np.arange(8) % 2 == 0, 1.9, 0.6)[:, None]
    points = np.stack([np.cos(turn), np.sin(turn)], axis=1) * radius + middle
    return area("band", points, line=0.3)


def meal(sign: Sign) -> list[Shape]:
    """Return a bowl of warm food with a spoon; `values` stay empty."""
    del sign
    bowl = np.concatenate([arc((0.0, 2.0), 11.0, 0, 180)])
    food = np.concatenate([arc((-4.0, 2.0), 5.5, 180, 300), arc((4.0, 2.0), 6.0, 235, 360)])
    spoon = [(5.5, -1.5), (14.5, -12.0)]
    x = np.linspace(0, 1, 24)
    steam = [
        np.stack([place + 0.9 * np.sin(2 * np.pi * x), -6.5 - 6.0 * x], axis=1)
        for place in (-6.0, -1.5, 3.0)
    ]
    return [
        line(spoon, width=2.0),
        line(spoon, width=1.2, slot="metal"),
        *area("band", food),
        *area("cushion", bowl),
        *area("bag", rectangle((-12.0, 1.0), (12.0, 3.2), corner=1.0)),
        *area("cushion", rectangle((-4.5, 12.6), (4.5, 14.0))),
        *(line(one, width=0.45) for one in steam),
    ]


def calendar(sign: Sign) -> list[Shape]:
    """Return one week: a full disc on hard days, a moon on the days off; `values` stay empty."""
    del sign
    half = DAYS * CELL_MM / 2
    shapes = area("paper", rectangle((-half - 1.6, -9.0), (half + 1.6, 9.0), corner=1.2))
    shapes += area("iron", rectangle((-half - 1.6, -9.0), (half + 1.6, -3.6), corner=1.2))
    for x in (-9.0, 0.0, 9.0):
        shapes += [
            line([(x, -11.5), (x, -6.8)], width=1.5),
            line([(x, -11.4), (x, -6.9)], width=0.7, slot="paper"),
        ]
    for day in range(DAYS):
        left = -half + day * CELL_MM
        shapes += area("paper", rectangle((left, -1.2), (left + CELL_MM, 6.6)), line=0.35)
        middle = (left + CELL_MM / 2, 2.7)
        is_hard = day in HARD_DAYS
        shapes += (
            area("iron", circle(middle, 1.4))
            if is_hard
            else area("band", _moon(middle, 1.4), line=0.3)
        )
    return shapes
