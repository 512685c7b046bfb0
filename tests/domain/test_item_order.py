"""The order of a session as wanted by hand, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.exercise import Category
from hep.domain.item_order import announce_order, in_order
from tests.builders import a_library, a_prescription, a_situation, an_exercise

if TYPE_CHECKING:
    from hep.domain.exercise import Exercise
    from hep.domain.prescription import Prescription

LIBRARY = a_library(an_exercise())
RULES = LIBRARY.rules


def given(exercise: Exercise) -> Prescription:
    return a_prescription(exercise, a_situation(LIBRARY), LIBRARY)


STRETCH = given(an_exercise("stretch", category=Category.MOBILITY))
STAND = given(an_exercise("stand", category=Category.BALANCE))
RAISE = given(an_exercise("raise"))
BRIDGE = given(an_exercise("bridge", tier=2))
WALK = given(an_exercise("walk", category=Category.GAIT, is_outing=True))
READ = given(an_exercise("read", category=Category.EDUCATION))
ALL = (READ, WALK, RAISE, BRIDGE, STAND, STRETCH)


def names(*order: str) -> list[str]:
    return [one.exercise.id for one in in_order(ALL, order, RULES)]


def told(*order: str) -> list[dict[str, object]]:
    return [dict(one.facts) for one in announce_order(in_order(ALL, order, RULES), RULES)]


def test_without_a_wish_the_planners_order_holds() -> None:
    assert names() == ["stretch", "stand", "raise", "bridge", "walk", "read"]
    assert told() == []


def test_what_is_named_comes_first_and_reading_stays_last() -> None:
    assert names("read", "bridge", "gone") == [
        "bridge", "stretch", "stand", "raise", "walk", "read",
    ]  # fmt: skip


def test_the_main_exercise_of_the_place_comes_first_of_its_kind() -> None:
    ordered = in_order(ALL, (), RULES, anchors=("bridge",))
    assert [one.exercise.id for one in ordered] == [
        "stretch", "stand", "bridge", "raise", "walk", "read",
    ]  # fmt: skip


def test_work_that_comes_later_than_usual_is_told() -> None:
    assert told("raise") == [{"exercise": "raise", "others": ("stretch", "stand")}]
    assert told("stretch", "raise", "bridge", "stand") == [
        {"exercise": "raise", "others": ("stand",)}
    ]


def test_easier_and_harder_of_one_kind_may_change_places() -> None:
    assert told("stretch", "stand", "bridge", "raise") == []


def test_a_walk_of_its_own_may_come_first() -> None:
    assert told("walk") == []
