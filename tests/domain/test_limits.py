"""Rules about exercises together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hep.domain.exercise import Category, Exercise, Level
from hep.domain.limits import broken_limits, counted_seconds, find_broken_limit, session_time
from hep.domain.pathway import LadderKind
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


def _with_rules(*exercises: Exercise, **rules: object) -> list[str]:
    library = a_library(*exercises)
    library = replace(library, rules=replace(library.rules, **rules))  # type: ignore[arg-type]  # rules of the test
    situation = a_situation(library, a_request())
    chosen = [a_prescription(one, situation, library) for one in exercises]
    return list(broken_limits(chosen, library, seconds=9999))


def test_one_running_cue_at_a_time() -> None:
    cues = frozenset({"a", "b"})
    a, b, c = _three()
    assert _with_rules(a, b, gait_cues=cues) == ["cues_full"]
    assert _with_rules(a, c, gait_cues=cues) == []


def test_one_tendon_protocol_a_program() -> None:
    protocols = {"slow": frozenset({"a", "b"}), "drops": frozenset({"c"})}
    a, b, c = _three()
    assert _with_rules(a, b, protocols=protocols) == []
    assert _with_rules(a, c, protocols=protocols) == ["two_protocols"]


def test_a_running_cue_and_a_change_of_shoes_are_not_begun_together() -> None:
    rules = {"gait_cues": frozenset({"a"}), "shoe_changes": frozenset({"b"})}
    a, b, c = _three()
    assert _with_rules(a, b, **rules) == ["cue_and_shoe"]
    assert _with_rules(a, c, **rules) == []
    assert _with_rules(b, c, **rules) == []


def test_a_running_cue_and_a_running_drill_are_not_begun_together() -> None:
    rules = {"gait_cues": frozenset({"a"}), "running_drills": frozenset({"b", "c"})}
    a, b, c = _three()
    assert _with_rules(a, b, **rules) == ["cue_and_drill"]
    assert _with_rules(b, c, **rules) == []


def test_no_plain_raise_stands_beside_the_raise_of_a_place() -> None:
    rules = {
        "protocols": {"heel-bone": frozenset({"a"}), "slow": frozenset({"c"})},
        "sole_protocols": frozenset({"heel-bone"}),
        "plain_raises": frozenset({"b"}),
    }
    a, b, c = _three()
    assert _with_rules(a, b, **rules) == ["sole_raise"]
    assert _with_rules(b, c, **rules) == []


def test_every_broken_limit_is_told_once() -> None:
    ladders = (steps_ladder("a", "b", "c"), steps_ladder("c", "b", "a", identifier="other"))
    three = _three(tier=2)
    library = a_library(*three, ladders=ladders)
    situation = a_situation(library, a_request())
    chosen = [a_prescription(one, situation, library) for one in three]
    assert list(broken_limits(chosen, library, seconds=60)) == [
        "session_full",
        "ladder_full",
        "loading_full",
    ]


def test_variants_count_as_a_ladder_too() -> None:
    ladder = replace(steps_ladder("a", "b", "c"), kind=LadderKind.VARIANTS)
    assert _broken(*_three(subcategory="static"), ladders=(ladder,)) == "ladder_full"


def test_a_session_may_last_exactly_as_long_as_asked() -> None:
    exercise = an_exercise()
    library = a_library(exercise)
    one = a_prescription(exercise, a_situation(library), library)
    assert counted_seconds(one) == one.seconds
    assert find_broken_limit([one], library, seconds=one.seconds) is None
    assert find_broken_limit([one], library, seconds=one.seconds - 1) == "session_full"


def test_an_outing_takes_no_second_of_the_session() -> None:
    exercise = an_exercise(is_outing=True)
    library = a_library(exercise)
    assert counted_seconds(a_prescription(exercise, a_situation(library), library)) == 0


def test_no_more_comes_from_elsewhere_than_the_mix_must_have() -> None:
    exercises = [an_exercise(name, category=Category.BALANCE) for name in ("a", "b")]
    library = a_library(*exercises)
    situation = a_situation(library)
    plain = [a_prescription(one, situation, library) for one in exercises]
    filling = [replace(one, candidate=replace(one.candidate, fills=1)) for one in plain]
    assert find_broken_limit(filling, library, seconds=9999) == "fill_full"
    assert find_broken_limit([filling[0], plain[1]], library, seconds=9999) is None
