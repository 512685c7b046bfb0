"""The pain traffic light: score, next morning, week, signs, and the plan's one limit."""

from __future__ import annotations

import pytest

from hep.domain.pain import PAIN_LIMITS
from hep.domain.pain_rule import SessionPain, Zone, pain_zone, zones_by_score
from tests.builders import some_pain_rule

GREEN, AMBER, RED = Zone
RULE = some_pain_rule()


@pytest.mark.parametrize(
    ("session", "zone"),
    [
        (SessionPain(0), GREEN),
        (SessionPain(2), GREEN),
        (SessionPain(3), AMBER),
        (SessionPain(5), AMBER),
        (SessionPain(6), RED),
        (SessionPain(0, morning_rise=1), AMBER),
        (SessionPain(0, morning_rise=2), RED),
        (SessionPain(0, morning_rise=1, hours_to_settle=24), AMBER),
        (SessionPain(0, morning_rise=1, hours_to_settle=25), RED),
        (SessionPain(0, weeks_worse=1), AMBER),
        (SessionPain(0, weeks_worse=2), RED),
        (SessionPain(0, signs=frozenset({"sharp-pain"})), RED),
        (SessionPain(0, signs=frozenset({"new-swelling"})), GREEN),
        (SessionPain(0, tingling=2, tingling_minutes=30), GREEN),
        (SessionPain(0, tingling=3), RED),
        (SessionPain(0, tingling=1, tingling_minutes=31), RED),
    ],
)
def test_a_session_falls_in_a_zone(session: SessionPain, zone: Zone) -> None:
    assert pain_zone(session, RULE, limit=5) is zone


def test_new_swelling_of_an_unsteady_ankle_is_red() -> None:
    session = SessionPain(0, signs=frozenset({"new-swelling"}))
    assert pain_zone(session, RULE, limit=5, is_unsteady=True) is RED


def test_bone_allows_nothing_the_next_morning_either() -> None:
    assert pain_zone(SessionPain(0, morning_rise=1), RULE, limit=0) is RED


@pytest.mark.parametrize("limit", PAIN_LIMITS)
def test_above_the_printed_limit_is_red_and_up_to_it_is_not(limit: int) -> None:
    zones = zones_by_score(RULE, limit=limit)
    assert [score for score, zone in zones.items() if zone is RED] == list(range(limit + 1, 11))
