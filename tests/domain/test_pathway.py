"""Ladders know their neighbours."""

from __future__ import annotations

import pytest

from tests.builders import steps_ladder


@pytest.mark.parametrize(
    ("exercise_id", "offset", "neighbour"),
    [("b", 1, "c"), ("b", -1, "a"), ("a", -1, None), ("c", 1, None), ("x", 1, None)],
)
def test_a_neighbour_is_one_rung_away_or_nothing(
    exercise_id: str, offset: int, neighbour: str | None
) -> None:
    assert steps_ladder("a", "b", "c").find_neighbour(exercise_id, offset=offset) == neighbour
