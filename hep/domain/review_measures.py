"""Whether measures have changed by more than their error, and what that means by now (brief 3.0).

"Re-test every 2 weeks; if no change beyond measurement error at 4-6 weeks (tendon 12 weeks),
change the plan or refer."
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from hep.domain.dose import Span
from hep.domain.program import Reason
from hep.domain.situation import read_situation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.library import Library
    from hep.domain.measure import Measure
    from hep.domain.program import Facts, Program
    from hep.domain.session_log import MeasureSeries

DAYS_A_WEEK = 7
REVIEW_WEEKS = Span(4, 6)  # a working rule of the brief
TENDON_REVIEW_WEEKS = Span(12, 12)


class Course(StrEnum):
    """Where a measure, or all of them together, went since the first reading."""

    BETTER = "better"
    WORSE = "worse"
    CHANGED = "changed"  # beyond error, and the measure has no good direction
    WITHIN_ERROR = "within_error"
    UNKNOWN = "unknown"  # one reading alone, or the error is not known
    CHANGE_OR_REFER = "change_or_refer"  # of all together: no gain by the time there should be


COURSE_CODES = {
    Course.BETTER: "measure_better",
    Course.WORSE: "measure_worse",
    Course.CHANGED: "measure_changed",
    Course.WITHIN_ERROR: "measure_within_error",
    Course.UNKNOWN: "measure_unknown",
}
TOGETHER_CODES = {
    Course.BETTER: "measures_better",
    Course.WORSE: "measures_worse",
    Course.WITHIN_ERROR: "measures_early",
    Course.UNKNOWN: "measures_unknown",
    Course.CHANGE_OR_REFER: "change_or_refer",
}


@dataclass(frozen=True)
class MeasureFinding(Reason):
    """What became of one measure, or of all: `measure_id` is "" then."""

    course: Course = Course.UNKNOWN
    measure_id: str = ""
    days: int = 0  # from the first reading to the last


def review_measure(series: MeasureSeries, library: Library) -> MeasureFinding:
    """Compare the last reading with the first; the measure must be the library's."""
    measure = library.tools.measures[series.measure_id]
    readings = sorted((one.day, one.value) for one in series.readings)
    (first_day, before), (last_day, after) = readings[0], readings[-1]
    course = _course(measure, before, after) if len(readings) > 1 else Course.UNKNOWN
    facts: Facts = {"measure": measure.id, "before": f"{before:g}", "after": f"{after:g}"}
    return MeasureFinding(
        COURSE_CODES[course],
        facts,
        measure.references,
        course=course,
        measure_id=measure.id,
        days=last_day - first_day,
    )


def review_course(
    measures: Sequence[MeasureFinding], *, program: Program, library: Library
) -> MeasureFinding:
    """Return what all measures say together, and whether the plan is to be changed by now."""
    weeks = _review_weeks(program, library)
    course = _together(measures, weeks)
    facts: Facts = {"weeks": f"{weeks.low}" if weeks.is_exact else f"{weeks.low}-{weeks.high}"}
    references = library.pathways[program.cause].stages[program.level].references
    days = max((one.days for one in measures), default=0)
    return MeasureFinding(TOGETHER_CODES[course], facts, references, course=course, days=days)


def _course(measure: Measure, before: float, after: float) -> Course:
    is_real = measure.is_real(before, after)
    if before == after or is_real is False:
        return Course.WITHIN_ERROR
    if is_real is None:
        return Course.UNKNOWN
    is_better = measure.is_better(before, after)
    if is_better is None:
        return Course.CHANGED
    return Course.BETTER if is_better else Course.WORSE


def _together(measures: Sequence[MeasureFinding], weeks: Span) -> Course:
    """Worse counts before better; a measure without a known error or direction does not count."""
    told = [one for one in measures if one.course not in (Course.UNKNOWN, Course.CHANGED)]
    courses = {one.course for one in told}
    if not told:
        return Course.UNKNOWN
    is_due = max(one.days for one in told) >= weeks.low * DAYS_A_WEEK
    if Course.BETTER not in courses and is_due:
        return Course.CHANGE_OR_REFER
    order = (Course.WORSE, Course.BETTER, Course.WITHIN_ERROR)
    return next(course for course in order if course in courses)


def _review_weeks(program: Program, library: Library) -> Span:
    subtype = read_situation(program.request, library).subtype
    return TENDON_REVIEW_WEEKS if subtype and subtype.is_tendon else REVIEW_WEEKS
