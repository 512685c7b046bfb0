"""How many steps the search takes: sets in the making, one option more each; never a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain import search
from hep.domain.choice_state import widened

if TYPE_CHECKING:
    import pytest

    from hep.domain.choice_state import State
    from hep.domain.options import Option, Options


def count_steps(monkeypatch: pytest.MonkeyPatch) -> list[State]:
    """Return a list that grows by every set in the making that the search steps to."""
    steps: list[State] = []

    def counted(state: State, option: Option, options: Options) -> State:
        steps.append(widened(state, option, options))
        return steps[-1]

    monkeypatch.setattr(search, "widened", counted)
    return steps
