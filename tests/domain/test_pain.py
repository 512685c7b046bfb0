"""One pain limit a plan: the strictest that applies."""

from __future__ import annotations

import pytest

from hep.domain.exercise import Level
from hep.domain.pain import pain_limit, within_limit
from hep.domain.request import Gate
from tests.builders import (
    a_dose,
    a_library,
    a_pathway,
    a_prescription,
    a_request,
    a_situation,
    a_subtype,
    a_tag,
    an_exercise,
)


@pytest.mark.parametrize(
    ("fields", "flags", "limit"),
    [
        ({"subtype": "achilles", "tags": frozenset({"BONE"})}, {"impact"}, 0),
        ({"subtype": "achilles"}, {"impact"}, 2),
        ({"subtype": "achilles", "is_first_time": True}, set(), 3),
        ({"subtype": "other"}, set(), 3),
        ({}, set(), 3),
        ({"subtype": "achilles"}, set(), 5),
    ],
)
def test_the_strictest_limit_wins(fields: dict[str, object], flags: set[str], limit: int) -> None:
    exercise = an_exercise(flags=flags)
    subtypes = (a_subtype("achilles", is_achilles=True), a_subtype("other"))
    library = a_library(exercise, pathway=a_pathway({}, subtypes=subtypes), tags=(a_tag("BONE"),))
    situation = a_situation(library, a_request(gate=Gate.MET, **fields))  # type: ignore[arg-type]  # a builder
    chosen = [a_prescription(exercise, situation, library)]
    assert pain_limit(chosen, situation, library.rules) == limit


@pytest.mark.parametrize(("own", "limit"), [(None, 5), (5, 5), (4, 3), (3, 3), (2, 2), (1, 0)])
def test_an_item_whose_source_asks_for_less_lowers_the_one_limit(
    own: int | None, limit: int
) -> None:
    dose = a_dose(pain_limit=own)
    exercise = an_exercise(doses=dict.fromkeys(Level, dose))
    subtypes = (a_subtype("achilles", is_achilles=True),)
    library = a_library(exercise, pathway=a_pathway({}, subtypes=subtypes))
    situation = a_situation(library, a_request(subtype="achilles"))
    chosen = [a_prescription(exercise, situation, library)]
    assert pain_limit(chosen, situation, library.rules) == limit


@pytest.mark.parametrize(("own", "left"), [(None, None), (2, 2), (3, None), (5, None)])
def test_one_limit_stands_on_a_plan(own: int | None, left: int | None) -> None:
    assert within_limit(a_dose(pain_limit=own), 3).pain_limit == left
