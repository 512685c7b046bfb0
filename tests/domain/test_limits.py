"""Rules about exercises together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.exercise import Exercise, Level
from hep.domain.limits import find_broken_limit, session_time
from tests.builders import (
    DAILY,
    a_dose,
    a_library,
    a_prescription,
    a_request,
    a_situation,
    an_exercise,
    steps_ladder,
)

if TYPE_CHECKING:
    from hep.domain.pathway import Ladder


def _broken(
    *exercises: Exercise, ladders: tuple[Ladder, ...] = (), seconds: int = 9999
) -> str | None:
    library = a_library(*exercises, ladders=ladders)
    situation = a_situation(library, a_request())
    chosen = [a_prescription(one, situation, library) for one in exercises]
    return find_broken_limit(chosen, library, seconds=seconds)


def _three(**fields: object) -> list[Exercise]:
    return [an_exercise(name, **fields) for name in ("a", "b", "c")]  # type: ignore[arg-type]  # a builder


def test_a_session_has_its_time_and_a_walk_of_its_own_is_apart() -> None:
    assert _broken(an_exercise(), seconds=60) == "session_full"
    assert _broken(an_exercise(is_outing=True), seconds=60) is None
    assert session_time([]) == 0


def test_a_ladder_gives_two_exercises_at_most() -> None:
    three = _three(subcategory="static")
    assert _broken(*three) is None
    assert _broken(*three, ladders=(steps_ladder("a", "b", "c"),)) == "ladder_full"
    assert _broken(*three[:2], ladders=(steps_ladder("a", "b", "c"),)) is None


def test_two_exercises_at_most_load_the_tendon() -> None:
    assert _broken(*_three(tier=2)) == "loading_full"
    assert _broken(*_three(tier=1)) is None
    assert _broken(*_three(tier=2, subcategory="static")) is None


def test_daily_and_heavy_loading_do_not_meet() -> None:
    daily = an_exercise("a", tier=2, doses=dict.fromkeys(Level, a_dose(frequency=DAILY)))
    heavy = an_exercise("b", tier=2, flags={"heavy"})
    assert _broken(daily, heavy) == "loading_rhythms"
    assert _broken(daily) is None
    assert _broken(heavy) is None
