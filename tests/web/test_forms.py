"""The form: what must be chosen, what is left over, and there and back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from werkzeug.datastructures import MultiDict

from hep.domain.errors import InvalidRequest
from hep.domain.exercise import Level
from hep.domain.request import (
    DAYS,
    EXERCISES,
    MINUTES,
    RUNNING,
    AgeBand,
    Entry,
    Gate,
    PlanRequest,
    SoreSide,
)
from hep.language.words import load_words
from hep.web.forms import read_fields, read_form, request_fields
from tests.safety_strategies import answers_to
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.library import Library

LIBRARY = shipped()
WORDS = load_words("en")


def sent(*pairs: tuple[str, str]) -> PlanRequest:
    fields = read_fields(MultiDict(pairs), library=LIBRARY)
    return read_form(fields, library=LIBRARY, words=WORDS)


def problems_of(*pairs: tuple[str, str]) -> dict[str, str]:
    with pytest.raises(InvalidRequest) as caught:
        sent(*pairs)
    return {problem.where: problem.message for problem in caught.value.problems}


@some.composite
def requests(draw: some.DrawFn, library: Library = LIBRARY) -> PlanRequest:
    cause = draw(some.sampled_from(library.vocabulary.causes))
    places = sorted(library.pathways[cause].subtypes)
    things = some.frozensets(some.sampled_from(library.vocabulary.equipment))
    return PlanRequest(
        cause=cause,
        level=draw(some.sampled_from(Level)),
        side=draw(some.sampled_from(SoreSide)),
        subtype=draw(some.none() | some.sampled_from(places)) if places else None,
        worse_side=draw(some.none() | some.sampled_from([SoreSide.LEFT, SoreSide.RIGHT])),
        tags=draw(some.frozensets(some.sampled_from(sorted(library.tags)), max_size=5)),
        equipment=draw(some.none() | things),
        minutes=draw(some.integers(*MINUTES)),
        max_exercises=draw(some.none() | some.integers(*EXERCISES)),
        running=draw(some.sampled_from(RUNNING)),
        gate=draw(some.sampled_from(Gate)),
        age_band=draw(some.sampled_from(AgeBand)),
        is_first_time=draw(some.booleans()),
        second_cause=draw(
            some.none() | some.sampled_from([one for one in library.pathways if one != cause])
        ),
        entry=draw(some.sampled_from(Entry)),
        is_irritable=draw(some.booleans()),
        days_a_week=draw(some.none() | some.integers(*DAYS)),
        must_have=draw(some.frozensets(some.sampled_from(sorted(library.exercises)), max_size=2)),
        positions_avoided=draw(some.frozensets(some.sampled_from(library.vocabulary.positions))),
        safety=draw(answers_to(library)),
    )


@settings(max_examples=200, deadline=None)
@given(requests())
def test_a_request_sent_as_hidden_fields_is_the_same_request(asked: PlanRequest) -> None:
    assert sent(*request_fields(asked)) == asked


def test_what_must_be_chosen_is_asked_for_in_plain_words() -> None:
    assert problems_of() == {
        "cause": "Choose why the ankle hurts.",
        "level": "Choose a level.",
        "side": "Choose the sore side.",
    }


def test_the_side_alone_may_be_missing() -> None:
    assert problems_of(("cause", "scar"), ("level", "1")) == {"side": "Choose the sore side."}


def test_missing_and_wrong_fields_come_together() -> None:
    found = problems_of(("cause", "bad"), ("level", "5"), ("minutes", "0"), ("tags", "NOPE"))
    assert list(found) == ["side", "cause", "level", "tags", "minutes"]


def test_a_place_left_over_from_another_cause_is_not_looked_at() -> None:
    asked = sent(("cause", "scar"), ("level", "1"), ("side", "left"), ("subtype", "peroneal"))
    assert asked.subtype is None


def test_an_unknown_place_is_refused_for_every_cause() -> None:
    for cause in LIBRARY.vocabulary.causes:
        found = problems_of(
            ("cause", cause), ("level", "1"), ("side", "left"), ("subtype", "elbow")
        )
        assert list(found) == ["subtype"]


def test_nothing_ticked_means_nothing_at_hand() -> None:
    asked = sent(("cause", "scar"), ("level", "1"), ("side", "left"), ("equipment", ""))
    assert asked.equipment == frozenset()


def test_other_fields_are_not_looked_at() -> None:
    fields = read_fields(MultiDict([("name", "x" * 10_000), ("level", " 2 ")]), library=LIBRARY)
    assert fields == {"level": "2"}
