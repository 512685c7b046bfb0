"""Better, worse or nothing beyond error, and when that asks for another plan."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hep.domain.measure import Better, Every, Licence, Measure, Unit
from hep.domain.review_measures import Course, MeasureFinding, review_course, review_measure
from hep.domain.session_log import MeasureSeries, Reading
from tests.domain.reviewed import reviewed_library, reviewed_program

HEIGHT = Measure(
    "height", Unit.CENTIMETRES, Better.HIGHER, 0, None, False, Every.TWO_WEEKS, Licence.FREE,
    2, None, (), None, None, (), (), ("R23",),
)  # fmt: skip
ODD = replace(HEIGHT, id="odd", better=Better.NEITHER)
UNSURE = replace(HEIGHT, id="unsure", real_change=None)
BASE = reviewed_library()
LIBRARY = replace(
    BASE, tools=replace(BASE.tools, measures={one.id: one for one in (HEIGHT, ODD, UNSURE)})
)


def _measured(name: str, *values: float, days: int = 14) -> MeasureFinding:
    readings = tuple(Reading(number * days, value) for number, value in enumerate(values))
    return review_measure(MeasureSeries(name, readings), LIBRARY)


@pytest.mark.parametrize(
    ("name", "values", "course"),
    [
        ("height", (5, 7), Course.BETTER),
        ("height", (5, 3), Course.WORSE),
        ("height", (5, 6.9), Course.WITHIN_ERROR),
        ("height", (5, 9, 6), Course.WITHIN_ERROR),
        ("height", (5,), Course.UNKNOWN),
        ("odd", (5, 8), Course.CHANGED),
        ("unsure", (5, 8), Course.UNKNOWN),
        ("unsure", (5, 5), Course.WITHIN_ERROR),
    ],
)
def test_the_last_reading_is_compared_with_the_first(
    name: str, values: tuple[float, ...], course: Course
) -> None:
    assert _measured(name, *values).course is course


def test_the_facts_are_in_the_finding_and_the_order_of_readings_means_nothing() -> None:
    turned = MeasureSeries("height", (Reading(28, 7.5), Reading(0, 5)))
    found = review_measure(turned, LIBRARY)
    assert found.facts == {"measure": "height", "before": "5", "after": "7.5"}
    assert (found.references, found.days) == (("R23",), 28)


@pytest.mark.parametrize(
    ("subtype", "days", "values", "code"),
    [
        ("muscle", 27, (5, 6), "measures_early"),
        ("muscle", 28, (5, 6), "change_or_refer"),
        ("muscle", 28, (5, 3), "change_or_refer"),
        ("muscle", 14, (5, 3), "measures_worse"),
        ("muscle", 28, (5, 7), "measures_better"),
        ("tendon", 83, (5, 6), "measures_early"),
        ("tendon", 84, (5, 6), "change_or_refer"),
    ],
)
def test_no_gain_by_the_time_there_should_be_asks_for_another_plan(
    subtype: str, days: int, values: tuple[float, ...], code: str
) -> None:
    program = reviewed_program(LIBRARY, subtype=subtype)
    found = review_course(
        (_measured("height", *values, days=days),), program=program, library=LIBRARY
    )
    assert found.code == code
    assert found.facts == {"weeks": "4-6" if subtype == "muscle" else "12"}


def test_worse_counts_before_better_and_unknown_does_not_count() -> None:
    program = reviewed_program(LIBRARY)
    better, worse = _measured("height", 5, 8), _measured("height", 5, 2)
    unknown = _measured("unsure", 5, 8)

    def course(*findings: MeasureFinding) -> Course:
        return review_course(findings, program=program, library=LIBRARY).course

    assert course(better, worse) is Course.WORSE
    assert course(unknown, better) is Course.BETTER
    assert course(unknown) is course() is Course.UNKNOWN
