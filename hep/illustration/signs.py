"""From a frame's signs to shapes on paper, by kind, and numbers that point at things."""

from __future__ import annotations

from difflib import get_close_matches
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from hep.domain.errors import FigureError
from hep.illustration.flat import area, circle, coloured, line, moved
from hep.illustration.flat import number as written
from hep.illustration.sign_eye import STATES, eye
from hep.illustration.sign_lacing import STEPS, lacing
from hep.illustration.sign_pages import TENTHS, diary, week_bars
from hep.illustration.sign_rest import bed, calendar, meal
from hep.illustration.sign_scale import pain_scale
from hep.illustration.sign_steps import MOST_STEPS, SECONDS, footprints, stopwatch
from hep.illustration.sign_ways import hop_ways

if TYPE_CHECKING:
    from collections.abc import Callable

    from hep.domain.scene import Frame, Sign
    from hep.illustration.flat import Shape
    from hep.illustration.mesh import Floats

DISC_MM, DIGIT_MM, DOT_MM, HALO_MM = 3.0, 1.5, 0.9, 0.5
MOST_NUMBER, MOST_WEEKS = 9, 9


def number(sign: Sign) -> list[Shape]:
    """Return a digit in a disc; with `to`, a line from it to a dot there."""
    shapes: list[Shape] = []
    if sign.to is not None:
        end = (np.array(sign.to) - sign.at) * (1, -1)
        way = np.linspace((0.0, 0.0), end, 12)
        shapes = [line(way, width=0.6 + 2 * HALO_MM, slot="paper"), line(way, width=0.6)]
        shapes += area("paper", circle((end[0], end[1]), DOT_MM + HALO_MM), line=0)
        shapes += area("ink", circle((end[0], end[1]), DOT_MM), line=0)
    shapes += area("ink", circle((0.0, 0.0), DISC_MM), line=0)
    digit = written(int(sign.values[0]), (0.0, 0.0), DIGIT_MM, width=0.65)
    return [*shapes, *coloured(digit, "paper")]


KINDS: MappingProxyType[str, Callable[[Sign], list[Shape]]] = MappingProxyType(
    {
        "number": number,
        "pain_scale": pain_scale,
        "diary": diary,
        "week_bars": week_bars,
        "lacing": lacing,
        "bed": bed,
        "meal": meal,
        "calendar": calendar,
        "stopwatch": stopwatch,
        "footprints": footprints,
        "hop_ways": hop_ways,
        "eye": eye,
    }
)
# How many `values` a kind takes, least and most, and how large each may be.
VALUES = MappingProxyType(
    {
        "number": (1, 1, range(1, MOST_NUMBER + 1)),
        "lacing": (1, 1, STEPS),
        "stopwatch": (1, 1, SECONDS),
        "footprints": (1, 1, range(2, MOST_STEPS + 1)),
        "eye": (1, 1, STATES),
        "week_bars": (1, MOST_WEEKS, range(TENTHS + 1)),
    }
)


def sign_shapes(frame: Frame, origin: Floats, path: str) -> list[Shape]:
    """Return the shapes of all signs of a frame; `origin` (2,) is where [0, 0] is on paper, mm.

    FigureError names an unknown kind, or values that it cannot show.
    """
    shapes: list[Shape] = []
    for place, sign in enumerate(frame.signs):
        _check(sign, f"{path}.signs[{place}]")
        shapes += moved(KINDS[sign.kind](sign), origin + np.array(sign.at) * (1, -1))
    return shapes


def _check(sign: Sign, path: str) -> None:
    if sign.kind not in KINDS:
        near = get_close_matches(sign.kind, KINDS, n=1)
        hint = f"did you mean {near[0]}?" if near else f"use one of {', '.join(KINDS)}"
        raise _wrong(path, "kind", f"there is no sign '{sign.kind}'", hint)
    least, most, allowed = VALUES.get(sign.kind, (0, 0, ()))
    if not least <= len(sign.values) <= most or any(one not in allowed for one in sign.values):
        count = f"{least}" if least == most else f"{least} to {most}"
        hint = f"give {count}, each {min(allowed)} to {max(allowed)}" if most else "leave them out"
        raise _wrong(path, "values", f"a {sign.kind} cannot show these values", hint)
    if sign.to is not None and sign.kind != "number":
        raise _wrong(path, "to", f"a {sign.kind} points at nothing", "leave it out")


def _wrong(path: str, key: str, fact: str, hint: str) -> FigureError:
    where = f"{path}.{key}"
    return FigureError(where, fact, hint)
