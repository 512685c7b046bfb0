"""What a program says about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.dose import Frequency, Span
from hep.domain.exercise import Category, Level
from hep.domain.planner import plan
from tests.builders import DAILY, a_dose, a_library, a_mix, a_pathway, a_request, an_exercise

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.program import Finding

STRENGTH = a_mix(strength=(1, 1))
NEVER_TWICE = Frequency(Span(1, 1), Span(2, 2))


def _library(*frequencies: Frequency) -> Library:
    exercises = [
        an_exercise(name, doses=dict.fromkeys(Level, a_dose(frequency=frequency)))
        for name, frequency in zip("abcdefgh", frequencies, strict=False)
    ]
    ids = tuple(one.id for one in exercises)
    return a_library(*exercises, pathway=a_pathway(dict.fromkeys(Level, ids), mix=STRENGTH))


def _told(library: Library, code: str, **request: object) -> list[Finding]:
    program = plan(a_request(**request), library)  # type: ignore[arg-type]  # a builder
    return [one for one in program.warnings if one.code == code]


THREE = Frequency(Span(1, 1), Span(3, 3))


def test_fewer_than_wanted_is_told_and_enough_is_not() -> None:
    library = _library(THREE, THREE)
    (told,) = _told(library, "fewer_exercises", max_exercises=3)
    assert told.facts == {"wanted": 3, "given": 2, "minutes": 60}
    assert not _told(library, "fewer_exercises", max_exercises=2)


def test_more_than_five_are_warned_of() -> None:
    library = _library(*[THREE] * 7)
    (told,) = _told(library, "many_exercises", max_exercises=6)
    assert told.facts == {"given": 6}
    assert not _told(library, "many_exercises", max_exercises=5)


def test_days_that_are_fewer_than_the_doses_ask_are_told() -> None:
    library = _library(THREE, DAILY, NEVER_TWICE)
    (fewer,) = _told(library, "fewer_days", days_a_week=2, max_exercises=3)
    (daily,) = _told(library, "daily_too", days_a_week=2, max_exercises=3)
    assert fewer.facts == {"days": 2, "exercises": ("a",)}
    assert daily.facts == {"days": 2, "exercises": ("b",)}
    assert not _told(library, "fewer_days", days_a_week=3, max_exercises=3)
    assert not _told(library, "daily_too", days_a_week=7, max_exercises=3)
    assert not _told(library, "daily_too", max_exercises=3)


def test_days_shorten_the_training_week() -> None:
    library = _library(THREE, THREE)
    assert len(plan(a_request(), library).training_days) == 3
    assert len(plan(a_request(days_a_week=2), library).training_days) == 2
    assert len(plan(a_request(days_a_week=5), library).training_days) == 3


def test_a_must_have_that_is_missing_is_told() -> None:
    library = _library(THREE, THREE)
    wanted = frozenset({"a"})
    assert not _told(library, "must_have_left_out", must_have=wanted)
    (told,) = _told(library, "must_have_left_out", must_have=wanted, minutes=60,
                    positions_avoided=frozenset(), must_not=wanted)  # fmt: skip
    assert told.facts == {"exercise": "a", "rules": ("not_wanted",)}


def test_what_comes_from_elsewhere_is_told() -> None:
    pathway = a_pathway({Level.BUILD: ("a",), Level.PROTECT: ("b",)}, mix=STRENGTH)
    library = a_library(an_exercise("a"), an_exercise("b"), an_exercise("c"), pathway=pathway)
    (told,) = _told(library, "fallback_used", max_exercises=3)
    assert told.facts == {"exercises": ("b", "c")}
    assert not _told(library, "fallback_used", max_exercises=1)


def test_a_category_that_the_mix_asks_for_and_nobody_has_is_told() -> None:
    mix = a_mix(strength=(1, 1), balance=(1, 1), gait=(0, 1), education=(1, 1))
    library = a_library(an_exercise("a"), pathway=a_pathway({Level.BUILD: ("a",)}, mix=mix))
    (told,) = _told(library, "category_left_out", max_exercises=1)
    assert told.facts == {"category": Category.BALANCE.value}
    assert not _told(library, "category_left_out", max_exercises=2)


def test_a_walk_that_is_done_less_often_for_the_rest_days_of_others_is_told() -> None:
    library = _library(THREE, Frequency(Span(1, 1), Span(4, 5)))
    (told,) = _told(library, "fewer_days", max_exercises=2)
    assert told.facts == {"days": 3, "exercises": ("b",)}
