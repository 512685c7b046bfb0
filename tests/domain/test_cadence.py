"""Targets of steps a minute: five percent more, never above ten."""

from __future__ import annotations

import pytest

from tests.builders import a_cadence


@pytest.mark.parametrize(("own", "target"), [(150, 158), (160, 168), (170, 178), (175, 184)])
def test_the_first_target_is_five_percent_more(own: int, target: int) -> None:
    assert a_cadence().target(own) == target


@pytest.mark.parametrize(("own", "ceiling"), [(150, 165), (165, 181), (175, 192), (180, 198)])
def test_the_ceiling_is_rounded_down(own: int, ceiling: int) -> None:
    assert a_cadence().ceiling(own) == ceiling
