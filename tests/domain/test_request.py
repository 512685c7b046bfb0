"""Defaults of a request by the patient's situation."""

from __future__ import annotations

import pytest

from hep.domain.request import AgeBand
from tests.builders import a_request


@pytest.mark.parametrize(
    ("fields", "number"),
    [
        ({}, 4),
        ({"is_first_time": True}, 3),
        ({"age_band": AgeBand.FROM_60}, 4),
        ({"age_band": AgeBand.FROM_65}, 3),
        ({"age_band": AgeBand.FROM_65, "max_exercises": 6}, 6),
    ],
)
def test_fewer_exercises_for_a_careful_start(fields: dict[str, object], number: int) -> None:
    assert a_request(**fields).wanted_exercises == number  # type: ignore[arg-type]  # a builder


@pytest.mark.parametrize(("running", "stage"), [("none", None), ("as-now", None), ("stage-3", 3)])
def test_a_stage_of_the_run_schedule_is_a_number(running: str, stage: int | None) -> None:
    assert a_request(running=running).run_stage == stage
