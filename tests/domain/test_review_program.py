"""One step at a time for a whole program, and none while something speaks against it."""

from __future__ import annotations

from dataclasses import replace

from hep.domain.decision import DecisionKind
from hep.domain.measure import Better, Every, Licence, Measure, Unit
from hep.domain.review_program import ProgramReview, review_program
from hep.domain.session_log import Change, MeasureSeries, Reading, Session
from tests.domain.reviewed import DAY, logged, reviewed_library, reviewed_program, session

HEIGHT = Measure(
    "height", Unit.CENTIMETRES, Better.HIGHER, 0, None, False, Every.TWO_WEEKS, Licence.FREE,
    2, None, (), None, None, (), (), ("R23",),
)  # fmt: skip
READY = tuple(session(day, name=name) for name in ("raise", "squat") for day in (9, 12))


def _review(
    *sessions: Session,
    now: float = 14,
    values: tuple[float, float] = (5, 5),
    changes: tuple[Change, ...] = (),
) -> ProgramReview:
    library = reviewed_library()
    library = replace(library, tools=replace(library.tools, measures={"height": HEIGHT}))
    series = MeasureSeries("height", (Reading(0, values[0]), Reading(14, values[1])))
    log = logged(*sessions, now=now, changes=changes)
    return review_program(reviewed_program(library), log, (series,), library=library)


def _codes(review: ProgramReview) -> dict[str, str]:
    return {one.exercise_id: one.code for one in review.decisions}


def test_one_exercise_goes_up_at_a_time_the_one_that_waited_longest() -> None:
    first = _review(*READY)
    assert _codes(first) == {"raise": "greens", "squat": "one_at_a_time"}
    held = first.decisions[1]
    assert (held.kind, held.step, held.facts) == (DecisionKind.HOLD, None, {"exercise": "raise"})
    eased = (Change("raise", 2 * DAY, is_up=False),)
    assert _codes(_review(*READY, changes=eased)) == {
        "raise": "one_at_a_time",
        "squat": "greens",
    }


def test_one_step_a_week_for_all_of_them() -> None:
    stepped = (Change("raise", 8 * DAY, is_up=True), Change("squat", 7 * DAY, is_up=True))
    later = tuple(session(14.5, name=name) for name in ("raise", "squat"))
    codes = _codes(_review(*READY, *later, changes=stepped, now=14.6))
    assert codes == {"raise": "step_too_soon", "squat": "stepped_lately"}


def test_a_red_or_a_stop_of_one_holds_the_others() -> None:
    squat = READY[2:]
    assert _codes(_review(session(8, 6), *squat)) == {"raise": "red", "squat": "red_elsewhere"}
    assert _codes(_review(session(1, 6), session(2, 6), *squat))["squat"] == "stopped_elsewhere"
    assert _codes(_review(session(6.9, 6), *squat))["squat"] == "greens"


def test_a_measure_that_got_worse_holds_every_step() -> None:
    assert set(_codes(_review(*READY, values=(5, 3))).values()) == {"measure_worse_holds"}
    assert "greens" in _codes(_review(*READY, values=(5, 4))).values()


def test_the_measures_are_told_beside_the_decisions() -> None:
    review = _review(values=(5, 8))
    assert [one.code for one in review.measures] == ["measure_better"]
    assert review.course.code == "measures_better"
    assert set(_codes(review).values()) == {"nothing_logged"}
