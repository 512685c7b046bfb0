"""A request becomes plain fields and comes back the same."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given

from hep.services.request_json import plain_request
from hep.services.requests import read_request
from tests.domain.test_planner_properties import requests
from tests.safety_strategies import answers_to
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.request import PlanRequest
    from hep.domain.safety_answers import SafetyAnswers


@given(requests(), answers_to(shipped()))
def test_a_request_survives_the_way_through_plain_data(
    request: PlanRequest, answers: SafetyAnswers
) -> None:
    request = replace(request, safety=answers)
    plain = json.loads(json.dumps(plain_request(request)))
    assert read_request(plain, library=shipped()) == request


def test_what_is_not_set_is_left_out() -> None:
    request = read_request({"cause": "gait", "level": "2"}, library=shipped())
    assert set(plain_request(request)) == {
        "cause", "level", "entry", "side", "minutes", "running", "gate", "age_band",
    }  # fmt: skip
