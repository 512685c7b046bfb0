"""What is worn and held where a precaution or the place leaves no choice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hep.domain.exercise import Level, Shoes, Support
from hep.domain.footing import Hold, care_tags, find_hold, must_wear_shoes
from hep.domain.planner import plan
from tests.builders import (
    a_library,
    a_pathway,
    a_request,
    a_subtype,
    a_tag,
    an_exercise,
)

if TYPE_CHECKING:
    from hep.domain.exercise import Exercise
    from hep.domain.library import Library
    from hep.domain.program import Program

STAND = an_exercise("stand")
TAGS = (
    a_tag("CARE"),
    a_tag("FALLS", is_held=True),
    a_tag("NUMB", blocked_flags=frozenset({"barefoot"})),
)


def _made(*tags: str, subtype: str | None = None, level: int = 2) -> tuple[Program, Library]:
    places = (a_subtype("heel", shoes_until=Level.BUILD), a_subtype("tendon"))
    pathway = a_pathway(dict.fromkeys(Level, (STAND.id,)), subtypes=places)
    library = a_library(STAND, pathway=pathway, tags=TAGS)
    rules = replace(
        library.rules,
        standing_positions=frozenset({"standing"}),
        leaning_things=frozenset({"wall"}),
    )
    library = replace(library, rules=rules)
    request = a_request(level=level, tags=frozenset(tags), subtype=subtype)
    return plan(request, library), library


SITTING = replace(STAND, position="sitting")


@pytest.mark.parametrize(
    ("exercise", "hold"),
    [
        (replace(STAND, support=Support.FINGERTIPS), Hold.BOTH_HANDS),
        (replace(STAND, support=Support.NEAR), Hold.ONE_HAND),
        (STAND, Hold.ONE_HAND),
        (replace(STAND, support=Support.HANDS), None),
        (replace(STAND, equipment=(("wall",),)), None),
        (replace(STAND, equipment=(("wall",),), support=Support.NEAR), Hold.ONE_HAND),
        (replace(STAND, is_outing=True), None),
        (SITTING, None),
    ],
)
def test_with_a_risk_of_falls_a_hand_holds_something_fixed(
    exercise: Exercise, hold: Hold | None
) -> None:
    assert find_hold(exercise, *_made("FALLS")) is hold
    assert find_hold(exercise, *_made("CARE")) is None


def test_what_is_held_has_the_line_of_care_of_the_tag_that_asks() -> None:
    made, library = _made("FALLS", "CARE")
    (item,) = made.items
    assert care_tags(item, made, library) == ("FALLS",)
    assert care_tags(replace(item, cautions=("CARE", "FALLS")), made, library) == ("CARE", "FALLS")
    assert care_tags(replace(item, exercise=SITTING), made, library) == ()


def test_a_tag_that_forbids_bare_feet_puts_shoes_on_where_there_is_a_choice() -> None:
    assert must_wear_shoes(STAND, *_made("CARE", "NUMB"))
    assert must_wear_shoes(SITTING, *_made("NUMB"))
    assert not must_wear_shoes(STAND, *_made("CARE"))
    assert not must_wear_shoes(STAND, *_made())
    for worn in (Shoes.SHOD, Shoes.BAREFOOT):
        assert not must_wear_shoes(replace(STAND, shoes=worn), *_made("NUMB"))


def test_with_a_risk_of_falls_standing_work_is_done_in_shoes() -> None:
    assert must_wear_shoes(STAND, *_made("FALLS"))
    assert not must_wear_shoes(SITTING, *_made("FALLS"))


def test_a_place_that_is_not_ready_for_bare_feet_keeps_shoes_on_up_to_its_level() -> None:
    assert must_wear_shoes(STAND, *_made(subtype="heel"))
    assert not must_wear_shoes(SITTING, *_made(subtype="heel"))
    assert not must_wear_shoes(STAND, *_made(subtype="heel", level=3))
    assert not must_wear_shoes(STAND, *_made(subtype="tendon"))
