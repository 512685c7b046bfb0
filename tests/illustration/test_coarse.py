"""Rounded paths: smaller, and nowhere farther off than half a unit."""

from __future__ import annotations

import numpy as np
import pytest

from hep.illustration.coarse import coarse
from hep.illustration.strokes import Nib, stroke_path
from tests.illustration.paths import points_of


def wave(count: int = 60) -> str:
    along = np.linspace(0, 30, count)
    line = np.stack([along, 3 * np.sin(along / 2)], axis=1)
    return stroke_path(line, Nib.even(lambda d: 0.3 + 0.01 * d), closed=False)


def test_every_corner_is_a_whole_unit() -> None:
    places = points_of(coarse(wave()))
    assert (places == places.round()).all()


def test_nothing_drifts_along_a_long_path() -> None:
    fine, rounded = points_of(wave()), points_of(coarse(wave()))
    far = np.sqrt(((rounded[:, None] - fine[None]) ** 2).sum(axis=2)).min(axis=1)
    assert far.max() <= np.sqrt(0.5)
    assert rounded[-1] == pytest.approx(fine[-1], abs=0.71)


def test_the_text_is_shorter() -> None:
    assert len(coarse(wave())) < 0.8 * len(wave())


def test_rounding_twice_changes_nothing() -> None:
    assert coarse(coarse(wave())) == coarse(wave())


def test_straight_parts_and_several_pieces_stay_apart() -> None:
    assert coarse("M10.4 20.6l5.2 0 0 5.1zM.4 .6L9.6 9.4z") == "M10 21l6 0 0 5zM0 1l10 8z"
