"""From the words of a form to a request: every problem at once, each under its field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hep.domain.errors import InvalidRequest
from hep.domain.exercise import Level
from hep.domain.request import AgeBand, Gate, SoreSide
from hep.services.requests import read_request
from tests.builders import a_library, a_pathway, a_subtype, a_tag, an_exercise

LIBRARY = a_library(
    an_exercise(), pathway=a_pathway({}, subtypes=(a_subtype(),)), tags=(a_tag("CARE"),)
)
GOOD: dict[str, str | list[str]] = {"cause": "sprain", "level": "2"}


def _problems(**fields: str | list[str]) -> dict[str, str]:
    with pytest.raises(InvalidRequest) as caught:
        read_request(GOOD | fields, library=LIBRARY)
    return {
        problem.where: f"{problem.message}; {problem.hint}" for problem in caught.value.problems
    }


def test_what_is_left_out_takes_its_default() -> None:
    request = read_request(GOOD, library=LIBRARY)
    assert (request.cause, request.level, request.side) == ("sprain", Level.BUILD, SoreSide.RIGHT)
    assert (request.subtype, request.equipment, request.max_exercises) == (None, None, None)
    assert (request.minutes, request.running, request.gate) == (20, "none", Gate.NOT_TESTED)


def test_every_field_is_read() -> None:
    request = read_request(
        GOOD
        | {
            "subtype": "tendon",
            "side": "both",
            "worse_side": "left",
            "tags": ["CARE"],
            "equipment": ["", "band"],
            "minutes": "15",
            "max_exercises": "3",
            "running": "stage-2",
            "gate": "met",
            "age_band": "65-plus",
            "first_time": "yes",
            "steps_a_minute": "165",
        },
        library=LIBRARY,
    )
    assert (request.subtype, request.side, request.worse_side) == (
        "tendon",
        SoreSide.BOTH,
        SoreSide.LEFT,
    )
    assert request.steps_a_minute == 165
    assert (request.tags, request.equipment) == (frozenset({"CARE"}), frozenset({"band"}))
    assert (request.minutes, request.max_exercises, request.run_stage) == (15, 3, 2)
    assert (request.gate, request.age_band, request.is_first_time) == (
        Gate.MET,
        AgeBand.FROM_65,
        True,
    )


def test_nothing_at_hand_is_not_the_same_as_not_said() -> None:
    assert read_request(GOOD | {"equipment": [""]}, library=LIBRARY).equipment == frozenset()


def test_every_problem_is_told_at_once() -> None:
    problems = _problems(cause="gout", level="5", tags=["X"], minutes="0", side="up")
    assert set(problems) == {"cause", "level", "tags", "minutes", "side"}
    assert problems["cause"] == "'gout' is not known; choose one of sprain"
    assert problems["minutes"] == "'0' is out of range; write 5 to 60"


def test_cause_and_level_must_be_there() -> None:
    with pytest.raises(InvalidRequest) as caught:
        read_request({}, library=LIBRARY)
    assert {problem.where for problem in caught.value.problems} == {"cause", "level"}


def test_a_cause_without_places_takes_none() -> None:
    library = a_library(an_exercise())
    with pytest.raises(InvalidRequest) as caught:
        read_request(GOOD | {"subtype": "tendon"}, library=library)
    assert caught.value.problems[0].where == "subtype"


def test_an_unknown_place_is_a_problem_and_an_unknown_cause_asks_for_none() -> None:
    assert "subtype" in _problems(subtype="elbow")
    assert set(_problems(cause="gout", subtype="elbow")) == {"cause"}


def test_the_nearest_id_is_named() -> None:
    assert "did you mean 'heel-raise'?" in _problems(must_have="heel-rise")["must_have"]
    assert "did you mean 'sprain'?" in _problems(cause="sprains")["cause"]
    assert "did you mean 'CARE'?" in _problems(tags=["CARES"])["tags"]
    assert "did you mean 'standing'?" in _problems(positions_avoided="stading")["positions_avoided"]


def test_a_second_cause_is_another_one() -> None:
    assert "is the first cause" in _problems(second_cause="sprain")["second_cause"]
    assert "is not known" in _problems(second_cause="gout")["second_cause"]


@pytest.mark.parametrize("days", ["1", "8", "two"])
def test_days_are_two_to_seven(days: str) -> None:
    assert "days_a_week" in _problems(days_a_week=days)


@given(
    st.dictionaries(
        st.sampled_from(
            [
                "cause",
                "level",
                "side",
                "subtype",
                "tags",
                "equipment",
                "minutes",
                "running",
                "gate",
                "second_cause",
                "entry",
                "irritable",
                "positions_avoided",
                "days_a_week",
                "must_have",
                "must_not",
                "favourites",
                "given_before",
            ]
        ),
        st.text(max_size=50) | st.lists(st.text(max_size=50), max_size=3),
    )
)
def test_whatever_is_written_is_a_request_or_a_list_of_problems(
    fields: dict[str, str | list[str]],
) -> None:
    try:
        read_request(fields, library=LIBRARY)
    except InvalidRequest as refusal:
        assert refusal.problems  # noqa: PT017  # either outcome is right


@pytest.mark.parametrize("steps", ["119", "221", "16", "fast"])
def test_steps_a_minute_must_be_plausible(steps: str) -> None:
    assert "write 120 to 220" in _problems(steps_a_minute=steps)["steps_a_minute"]
