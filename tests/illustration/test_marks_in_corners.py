"""Hold clock and side mark: where they stand, and how they turn with the drawing."""

from __future__ import annotations

import re

import numpy as np
import pytest

from hep.domain.scene import Frame
from hep.illustration.clock import DIAMETER_MM, clock_paths
from hep.illustration.dialect import mark_kinds, mirror, size_mm
from hep.illustration.side_mark import HIGH_MM, WIDE_MM, side_paths
from hep.illustration.studio import draw
from tests.illustration.paths import points_of
from tests.illustration.scenes import PERSON, scene

MIDDLE = np.array([20.0, 10.0])


def test_a_clock_is_six_millimetres_wide_round_its_place() -> None:
    face, ink = clock_paths(MIDDLE)
    for path in (face, ink):
        places = points_of(path) / 10
        assert np.abs(places - MIDDLE).max() <= DIAMETER_MM / 2 + 0.4
    assert np.ptp(points_of(face)[:, 0]) / 10 == pytest.approx(DIAMETER_MM, abs=0.1)


def test_the_small_hand_of_a_turned_clock_points_to_the_other_side() -> None:
    for turned, side in ((False, 1), (True, -1)):
        away = points_of(clock_paths(MIDDLE, turned=turned)[1]) / 10 - MIDDLE
        low = away[(away[:, 1] > 0.3) & (np.hypot(*away.T) < 1.8)]
        assert len(low)
        assert (low[:, 0] * side > 0).all()


def test_two_footprints_fit_their_place_and_one_is_filled() -> None:
    _, lines, right = side_paths(MIDDLE, right=True)
    _, _, left = side_paths(MIDDLE, right=False)
    places = points_of(lines) / 10
    assert np.ptp(places[:, 0]) <= WIDE_MM + 0.3
    assert np.ptp(places[:, 1]) <= HIGH_MM + 0.3
    assert points_of(right)[:, 0].mean() > 10 * MIDDLE[0] > points_of(left)[:, 0].mean()


def test_a_drawing_with_clock_and_side_mark_says_so_and_is_larger() -> None:
    plain = draw(scene(Frame("end"), view=PERSON))["end"].svg
    marked = draw(scene(Frame("end", hold=True), view=PERSON, side_mark=True))["end"].svg
    assert mark_kinds(marked) == ("hold", "side")
    assert mark_kinds(plain) == ()
    assert size_mm(marked).width_mm >= size_mm(plain).width_mm
    assert marked.count("data-turned") == 1


def test_the_clock_reads_right_in_the_mirrored_drawing() -> None:
    svg = draw(scene(Frame("end", hold=True), view=PERSON))["end"].svg
    plain = re.search(r' d="([^"]*)" data-turned="([^"]*)"', svg)
    turned = re.search(r' d="([^"]*)" data-turned="([^"]*)"', mirror(svg))
    assert plain is not None
    assert turned is not None
    assert turned.groups() == plain.groups()[::-1]
