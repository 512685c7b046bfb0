"""What each movement mark looks like, as small pictures of one size, for an explanation in words."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.bezier import curve_text
from hep.illustration.clock import clock_paths
from hep.illustration.cubic_fit import fit
from hep.illustration.overlay import arrow_paths, circle_way, mark_path, press_paths
from hep.illustration.palette import palette
from hep.illustration.side_mark import side_paths
from hep.illustration.strip import number_layers
from hep.illustration.strokes import Nib, stroke_path
from hep.illustration.svg import document

if TYPE_CHECKING:
    from collections.abc import Callable

    from hep.illustration.ink import Layer
    from hep.illustration.mesh import Floats

WIDE_MM, HIGH_MM = 14.0, 9.0
MIDDLE = np.array([WIDE_MM / 2, HIGH_MM / 2])
PITCH_MM, STRIPE_MM = 1.3, 0.38


def legend_entries() -> dict[str, str]:
    """Return an SVG of 14 x 9 mm for each kind of mark."""
    bounds = np.array([[0.0, 0.0], [WIDE_MM, HIGH_MM]])
    return {
        kind: document(
            make(), bounds,
            palette=palette("woman"), title=kind.replace("_", " "),
            description="A mark in the pictures.", attributes={},
        )
        for kind, make in KINDS.items()
    }  # fmt: skip


def _arrow(way: Floats, *, both_ends: bool = False) -> list[Layer]:
    return [("mark", arrow_paths(way, both_ends=both_ends)[1])]


def _straight() -> Floats:
    return np.linspace((1.5, MIDDLE[1]), (WIDE_MM - 1.5, MIDDLE[1]), 20)


def _press() -> list[Layer]:
    return [("mark", press_paths(np.add(MIDDLE, (3.5, 0.0)), np.array([1.0, 0.0]))[1])]


def _hold() -> list[Layer]:
    return [("ink", clock_paths(MIDDLE)[1])]


def _contact() -> list[Layer]:
    line = np.linspace((1.0, MIDDLE[1] - 0.9), (WIDE_MM - 1.0, MIDDLE[1] - 0.9), 4)
    return [
        ("floor", stroke_path(line, _nib(0.45), closed=False)),
        ("mark", mark_path(MIDDLE + 0.7)),
    ]


def _blob(shrink: float = 1.0) -> Floats:
    turn = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    radius = 1 + 0.12 * np.sin(2 * turn) + 0.06 * np.cos(3 * turn)
    ring: Floats = (
        MIDDLE + np.stack([5 * np.cos(turn), 3 * np.sin(turn)], 1) * radius[:, None] * shrink
    )
    return ring


def _muscle() -> list[Layer]:
    rim = _blob()
    stripes = ""
    for offset in np.arange(-8.0, 8.0, PITCH_MM):
        along = np.linspace(-8, 8, 240)
        points = MIDDLE + np.stack([along + offset, offset - along], 1) / np.sqrt(2)
        inside = ((points - MIDDLE) / (4.6, 2.7)) ** 2
        kept = points[inside.sum(axis=1) < 1]
        if len(kept) > 8:
            stripes += stroke_path(kept[::4], _nib(STRIPE_MM), closed=False)
    fill = curve_text(fit(rim, tolerance=0.03, closed=True))
    return [("muscle", fill), ("hatch", stripes + stroke_path(rim, _nib(0.25), closed=True))]


def _ghost() -> list[Layer]:
    rim = np.concatenate([_blob(), _blob()[:1]])
    dashes = "".join(
        stroke_path(rim[start : start + 3], _nib(0.25), closed=False) for start in range(0, 58, 5)
    )
    return [
        ("ghost", curve_text(fit(_blob(), tolerance=0.03, closed=True))),
        ("ghost-line", dashes),
    ]


def _lens() -> list[Layer]:
    turn = np.linspace(0, 2 * np.pi, 49)[:-1]
    ring = MIDDLE + 3.9 * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    return [("ink", stroke_path(ring, _nib(0.5), closed=True))]


def _side() -> list[Layer]:
    paper, lines, filled = side_paths(MIDDLE, right=True)
    return [("paper", paper), ("mark", filled), ("ink", lines)]


def _phases() -> list[Layer]:
    first, _ = number_layers(1, np.add(MIDDLE, (-3.3, -5.0)))
    second, _ = number_layers(2, np.add(MIDDLE, (3.3, -5.0)))
    return [*first, *second]


def _nib(width: float) -> Nib:
    return Nib.even(lambda along: np.full_like(along, width))


KINDS: MappingProxyType[str, Callable[[], list[Layer]]] = MappingProxyType(
    {
        "one_way": lambda: _arrow(_straight()),
        "to_and_fro": lambda: _arrow(_straight(), both_ends=True),
        "circle": lambda: _arrow(circle_way(MIDDLE, 3.2)),
        "press": _press,
        "hold": _hold,
        "contact": _contact,
        "muscle": _muscle,
        "ghost": _ghost,
        "lens": _lens,
        "side": _side,
        "phases": _phases,
    }
)
