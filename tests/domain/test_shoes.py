"""The share of running in new shoes grows by a tenth a week."""

from __future__ import annotations

from tests.builders import a_shoe_plan


def test_the_share_grows_by_a_tenth_a_week_and_stops_at_all() -> None:
    share = a_shoe_plan().transition.share
    assert [share(week) for week in (1, 2, 5, 10, 11, 30)] == [10, 20, 50, 100, 100, 100]
