"""How many steps a proof takes where minutes are scarce: counted, so that no machine is too slow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.bench.planner import MADE_UP, attempt, big_library, requests, scarce
from tests.domain.steps_counted import count_steps
from tests.shipped import shipped

if TYPE_CHECKING:
    import pytest

    from hep.domain.choice_state import State
    from hep.domain.library import Library
    from hep.domain.request import PlanRequest

MOST_OF_SHIPPED = 250  # 120 exercises
MOST_OF_MADE_UP = 3_000  # 10,000; a weaker bound once took millions


def _steps(request: PlanRequest, library: Library, counted: list[State]) -> int:
    counted.clear()
    attempt(request, library)
    return len(counted)


def test_seven_exercises_in_ten_minutes_are_proven_in_few_steps_out_of_ten_thousand(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    counted, library = count_steps(monkeypatch), big_library(shipped(), MADE_UP)
    steps = [_steps(one, library, counted) for one in scarce(shipped())]
    assert max(steps) < MOST_OF_MADE_UP
    assert sorted(steps)[len(steps) // 2] < MOST_OF_SHIPPED


def test_no_cell_of_the_shipped_library_takes_many_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = count_steps(monkeypatch)
    asked = [replace(one, max_exercises=7) for one in requests(shipped())][::5]
    steps = [_steps(one, shipped(), counted) for one in (*asked, *scarce(shipped()))]
    assert 0 < max(steps) < MOST_OF_SHIPPED
