"""The arch of the foot: where it lies and how it rises."""

from __future__ import annotations

import numpy as np
import pytest

from hep.illustration.arch import arch_share, lifted_arch
from hep.illustration.bodies import BODY, load_body

SKIN = load_body("woman").vertices[np.unique(load_body("woman").faces[BODY])]
UNDER_ARCH = np.array([[1.3, 0.3, 0.72], [-1.3, 0.3, 0.72]])


def test_the_arch_is_at_the_inner_side_between_heel_and_ball() -> None:
    share = arch_share(SKIN)
    assert share.min() >= 0
    assert 0.8 < share.max() <= 1
    inside = SKIN[share > 0.5]
    assert (inside[:, 1] < 1.0).all()
    assert (inside[:, 2] > 0.1).all()
    assert (inside[:, 2] < 1.34).all()


def test_outer_edge_heel_and_toes_stay_down() -> None:
    places = np.array([[1.9, 0.1, 0.7], [1.3, 0.1, -0.4], [1.3, 0.1, 1.6], [1.3, 4.0, 0.7]])
    assert arch_share(places) == pytest.approx(np.zeros(4))


def test_each_foot_is_lifted_on_its_own_in_millimetres() -> None:
    moved = lifted_arch(UNDER_ARCH, (0.0, 6.0))
    assert moved[0] == pytest.approx((0.0, 0.0, 0.0))
    assert moved[1] == pytest.approx((0.0, 0.06, 0.0))
    assert lifted_arch(UNDER_ARCH, (6.0, 0.0))[0, 1] == pytest.approx(0.06)
