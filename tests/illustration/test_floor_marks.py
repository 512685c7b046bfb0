"""Tape on the floor: where it lies, how long it is, and that a star is one shape."""

from __future__ import annotations

import numpy as np
import pytest

from hep.domain.scene import Prop
from hep.illustration.cracks import Edge, find_cracks
from hep.illustration.floor_marks import LINE_LONG, line, spot, star
from hep.illustration.regions import look
from tests.illustration.people import camera

AT = (1.0, 0.0, -2.0)


def test_a_line_runs_ahead_on_both_sides_of_its_place() -> None:
    (tape,) = line(Prop("line", at=AT), 200)
    low, high = tape.vertices.min(axis=0), tape.vertices.max(axis=0)
    assert (low + high) / 2 == pytest.approx((1.0, 0.01, -2.0))
    assert high[2] - low[2] == pytest.approx(LINE_LONG)
    assert high[0] - low[0] < 1


def test_a_turned_line_runs_across() -> None:
    (tape,) = line(Prop("line", size=(0.4, 0.0, 8.0), turn=90), 200)
    assert np.ptp(tape.vertices[:, 0]) == pytest.approx(8.0)
    assert np.ptp(tape.vertices[:, 2]) == pytest.approx(0.4)


def test_a_star_is_four_strips_that_cross_at_its_place() -> None:
    strips = star(Prop("star", at=AT), 200)
    assert len(strips) == 4
    for strip in strips:
        assert strip.vertices.mean(axis=0) == pytest.approx(np.array([AT[0], AT[1] + 0.01, AT[2]]))


def test_no_outline_runs_through_the_crossing_of_a_star() -> None:
    top = camera("foot_top", "body")
    seen = look(star(Prop("star"), 200), top, 10.0)
    edges = find_cracks(seen, top.mm_per_dm).edge
    assert len(edges) > 500
    assert (edges == Edge.SILHOUETTE).all()


def test_a_star_turns_with_all_its_strips() -> None:
    plain, turned = (star(Prop("star", turn=turn), 200) for turn in (0.0, 45.0))
    assert turned[0].vertices == pytest.approx(plain[1].vertices)


def test_a_spot_lies_across_the_way() -> None:
    (tape,) = spot(Prop("spot", at=AT), 200)
    wide, _, deep = np.ptp(tape.vertices, axis=0)
    assert wide > 4 * deep > 0
