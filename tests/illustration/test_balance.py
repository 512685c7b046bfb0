"""Gear to balance on: where its top or underside is, and what makes it known."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from hep.domain.scene import Prop
from hep.illustration import balance
from hep.illustration.balance import cone, foam_pad, foam_roller, wobble_board


def test_a_foam_pad_has_its_top_at_its_place_and_no_sharp_corner() -> None:
    (pad,) = foam_pad(Prop("foam_pad", at=(1.0, 0.6, 2.0)), 200)
    low, high = pad.vertices.min(axis=0), pad.vertices.max(axis=0)
    assert (low[1], high[1]) == pytest.approx((0.0, 0.6))
    corner = np.array([high[0], high[1], high[2]])
    assert np.linalg.norm(pad.vertices - corner, axis=1).min() > 0.1
    assert not pad.creases


def test_a_foam_pad_turns() -> None:
    (pad,) = foam_pad(Prop("foam_pad", size=(4.0, 0.6, 6.0), turn=90), 200)
    assert np.ptp(pad.vertices, axis=0) == pytest.approx((6.0, 0.6, 4.0), abs=0.01)


def test_a_wobble_board_slopes_down_towards_its_to() -> None:
    prop = Prop("wobble_board", at=(1.0, 0.9, 0.5), to=(1.0, 0.4, 2.0))
    board, ball = wobble_board(prop, 200)
    front, back = (
        board.vertices[board.vertices[:, 2] * side > (0.5 + side * 1.5) * side, 1].mean()
        for side in (1, -1)
    )
    assert front < 0.6
    assert back > 1.1
    middle = board.vertices[np.hypot(*(board.vertices[:, [0, 2]] - (1.0, 0.5)).T) < 1e-9, 1]
    assert middle.max() == pytest.approx(0.9)
    assert ball.vertices[:, 1].min() > -0.1


def test_a_wobble_board_is_a_disc_on_a_half_ball_that_reaches_the_floor() -> None:
    board, ball = wobble_board(Prop("wobble_board", at=(0.0, 0.85, 0.0)), 200)
    assert board.vertices[:, 1].max() == pytest.approx(0.85)
    assert ball.vertices[:, 1].max() == pytest.approx(board.vertices[:, 1].min())
    assert ball.vertices[:, 1].min() == pytest.approx(0.0)
    board_reach, ball_reach = (
        np.hypot(one.vertices[:, 0], one.vertices[:, 2]).max() for one in (board, ball)
    )
    assert board_reach == pytest.approx(2.0)
    assert 0.4 < ball_reach / board_reach < 0.8
    assert board.group != ball.group


def test_a_foam_roller_lies_across_on_the_floor() -> None:
    parts = foam_roller(Prop("foam_roller", at=(0.0, 0.0, 3.0)), 200)
    places = np.concatenate([part.vertices for part in parts])
    assert places.min(axis=0) == pytest.approx((-4.5, 0.0, 2.25), abs=0.01)
    assert places.max(axis=0) == pytest.approx((4.5, 1.5, 3.75), abs=0.01)


def test_a_turned_foam_roller_points_ahead() -> None:
    parts = foam_roller(Prop("foam_roller", turn=90), 200)
    places = np.concatenate([part.vertices for part in parts])
    assert np.ptp(places, axis=0) == pytest.approx((1.5, 1.5, 9.0), abs=0.01)


def test_a_foam_roller_has_a_ring_and_a_dark_hole_at_each_end() -> None:
    middle, *rings_and_holes = foam_roller(Prop("foam_roller"), 200)
    groups = {part.group for part in (middle, *rings_and_holes)}
    assert len(groups) == 5
    ring = balance.ROLLER_SIZE[0] / 2 - balance.ROLLER_RING
    assert np.abs(middle.vertices[:, 0]).max() == pytest.approx(ring)
    holes = [part for part in rings_and_holes if part.slot != middle.slot]
    ends = sorted(float(hole.vertices[:, 0].mean()) for hole in holes)
    assert ends == pytest.approx([-4.5, 4.5])


def test_a_short_roller_still_has_a_middle() -> None:
    middle, *_ = foam_roller(Prop("foam_roller", size=(1.0, 1.5, 1.5)), 200)
    assert np.ptp(middle.vertices[:, 0]) == pytest.approx(0.5)


def test_a_cone_stands_on_a_base_and_narrows_without_a_gap() -> None:
    base, *body = cone(Prop("cone", at=(1.0, 0.0, 2.0)), 200)
    assert base.vertices[:, 1].min() == pytest.approx(0.0)
    assert body[0].vertices[:, 1].min() == pytest.approx(base.vertices[:, 1].max())
    assert body[-1].vertices[:, 1].max() == pytest.approx(2.0)
    for under, over in itertools.pairwise(body):
        assert over.vertices[:, 1].min() == pytest.approx(under.vertices[:, 1].max())
        assert np.ptp(over.vertices[:, 0]) < np.ptp(under.vertices[:, 0])
    assert np.ptp(base.vertices[:, 0]) > np.ptp(body[0].vertices[:, 0])


def test_the_stripe_of_a_cone_has_another_colour() -> None:
    _, lower, stripe, tip = cone(Prop("cone"), 200)
    assert lower.slot == tip.slot != stripe.slot
