"""One step down and one step up: a safe neighbour on the ladder, or another dose."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hep.domain.dose import Dose, RunSession, Span
from hep.domain.exercise import Category, Exercise, Level
from hep.domain.pathway import Ladder, LadderKind
from hep.domain.program import Step, StepKind
from hep.domain.request import Gate
from hep.domain.steps import find_easier, find_harder
from tests.builders import (
    DAILY,
    a_dose,
    a_library,
    a_prescription,
    a_request,
    a_situation,
    a_tag,
    an_exercise,
    steps_ladder,
)

FIXED = dict.fromkeys(Level, a_dose(repetitions=(10, 10)))


def _steps(
    exercise: Exercise,
    *others: Exercise,
    ladder: Ladder | None = None,
    taken: frozenset[str] = frozenset(),
    **request: object,
) -> tuple[Step | None, Step | None]:
    library = a_library(exercise, *others, ladders=(ladder,) if ladder else ())
    situation = a_situation(library, a_request(**request))  # type: ignore[arg-type]  # a builder
    item = a_prescription(exercise, situation, library)
    return (
        find_easier(item, situation, library, taken=taken),
        find_harder(item, situation, library, taken=taken),
    )


def _neighbours(
    middle: Exercise, low: Exercise, high: Exercise, **more: object
) -> list[str | None]:
    ladder = steps_ladder(low.id, middle.id, high.id)
    steps = _steps(middle, low, high, ladder=ladder, **more)  # type: ignore[arg-type]  # passed on
    return [step.exercise.id if step and step.kind is StepKind.EXERCISE else None for step in steps]


MIDDLE = an_exercise("middle", doses=FIXED)
LOW, HIGH = an_exercise("low"), an_exercise("high")


def test_the_neighbours_on_a_ladder_are_the_steps() -> None:
    assert _neighbours(MIDDLE, LOW, HIGH) == ["low", "high"]


@pytest.mark.parametrize(
    "high",
    [
        an_exercise("high", flags={"unstable"}),
        an_exercise("high", flags={"impact"}),
        an_exercise("high", tier=3),
        an_exercise("high", category=Category.BALANCE),
        an_exercise("high", is_outing=True),
        an_exercise("high", equipment=(("band",),)),
        an_exercise("high", doses={Level.RUN: a_dose()}),
    ],
)
def test_a_step_up_adds_no_risk_and_passes_every_rule(high: Exercise) -> None:
    assert _neighbours(MIDDLE, LOW, high, gate=Gate.MET) == ["low", None]


@pytest.mark.parametrize("flag", ["edge", "unstable", "heavy"])
def test_a_step_down_adds_no_risk_either(flag: str) -> None:
    low = an_exercise("low", flags={flag})
    assert _neighbours(MIDDLE, low, HIGH, gate=Gate.MET) == [None, "high"]


def test_what_is_already_in_the_program_is_no_step() -> None:
    taken = frozenset({"low", "high"})
    assert _neighbours(MIDDLE, LOW, HIGH, taken=taken) == [None, None]


def test_variants_are_never_steps() -> None:
    ladder = Ladder("choices", LadderKind.VARIANTS, ("low", "middle", "high"))
    easier, harder = _steps(MIDDLE, LOW, HIGH, ladder=ladder)
    assert easier
    assert harder
    assert easier.kind is harder.kind is StepKind.DOSE


def test_education_has_no_steps() -> None:
    assert _steps(an_exercise(category=Category.EDUCATION)) == (None, None)


def test_the_levels_own_range_comes_before_the_ladder() -> None:
    ladder = steps_ladder("middle", "high")
    _easier, harder = _steps(an_exercise("middle"), HIGH, ladder=ladder)
    assert harder
    assert (harder.kind, harder.dose.repetitions) == (StepKind.DOSE, Span(12, 12))


def _doses(**measure: object) -> tuple[Dose, Dose]:
    dose = Dose(frequency=DAILY, **measure)  # type: ignore[arg-type]  # the measure under test
    easier, harder = _steps(an_exercise(doses=dict.fromkeys(Level, dose)))
    assert easier
    assert harder
    return easier.dose, harder.dose


def test_a_set_less_is_the_first_way_down() -> None:
    easier, _harder = _doses(sets=Span(3, 3), repetitions=Span(10, 10))
    assert (easier.sets, easier.repetitions) == (Span(2, 2), Span(10, 10))


@pytest.mark.parametrize(
    ("name", "amount", "less", "more"),
    [
        ("repetitions", 10, 7, 13),
        ("repetitions", 1, 1, 2),
        ("hold_seconds", 30, 20, 40),
        ("hold_seconds", 5, 1, 10),
        ("duration_seconds", 60, 45, 75),
        ("duration_seconds", 1200, 780, 1620),
        ("distance_metres", 20, 15, 25),
    ],
)
def test_one_set_changes_by_a_third_in_round_numbers(
    name: str, amount: int, less: int, more: int
) -> None:
    easier, harder = _doses(**{name: Span(amount, amount)})
    assert (getattr(easier, name), getattr(harder, name)) == (Span(less, less), Span(more, more))


def test_more_sets_of_a_hold_are_the_top_of_its_range() -> None:
    _easier, harder = _doses(sets=Span(2, 4), hold_seconds=Span(30, 30))
    assert harder.sets == Span(4, 4)


def _sessions(stage: int) -> tuple[RunSession | None, RunSession | None]:
    dose = Dose(frequency=DAILY, follows_run_schedule=True)
    run = an_exercise(flags={"run"}, doses=dict.fromkeys(Level, dose))
    easier, harder = _steps(run, gate=Gate.MET, running=f"stage-{stage}")
    assert easier
    assert harder
    return easier.dose.run_session, harder.dose.run_session


def test_runs_step_along_the_schedule() -> None:
    easier, harder = _sessions(2)
    assert easier
    assert harder
    assert easier.stage == 1
    assert (harder.stage, harder.run_minutes) == (2, 7)


def test_the_first_stage_steps_down_by_rounds() -> None:
    easier, harder = _sessions(1)
    assert easier
    assert harder
    assert (easier.stage, easier.repeats) == (1, 3)
    assert harder.stage == 2


@pytest.mark.parametrize(
    ("fields", "grown", "most"),
    [
        ({"repetitions": (10, 15), "hold_seconds": Span(5, 20)}, "repetitions", 15),
        ({"repetitions": (10, 10), "hold_seconds": Span(10, 20)}, "hold_seconds", 20),
        ({"repetitions": None, "duration_seconds": Span(30, 60)}, "duration_seconds", 60),
        ({"repetitions": None, "distance_metres": Span(10, 20)}, "distance_metres", 20),
        ({"repetitions": (10, 10)}, "sets", 5),
    ],
)
def test_one_variable_alone_grows_to_the_top_of_its_range(
    fields: dict[str, object], grown: str, most: int
) -> None:
    dose = replace(a_dose(**fields), sets=Span(3, 5))  # type: ignore[arg-type]  # a builder
    exercise = an_exercise("a", doses=dict.fromkeys(Level, dose))
    library = a_library(exercise)
    situation = a_situation(library, a_request(is_first_time=True))
    item = a_prescription(exercise, situation, library)
    step = find_harder(item, situation, library, taken=())
    assert step
    assert step.dose == replace(item.dose, **{grown: Span(most, most)})  # type: ignore[arg-type]  # the field of the case


@pytest.mark.parametrize(
    ("fields", "grown", "most"),
    [
        ({"repetitions": None, "hold_seconds": Span(10, 45)}, "hold_seconds", 25),
        ({"repetitions": None, "hold_seconds": Span(10, 20)}, "hold_seconds", 20),
        ({"repetitions": (5, 14)}, "repetitions", 9),
        ({"repetitions": (1, 3)}, "repetitions", 2),
        ({"repetitions": None, "hold_seconds": Span(1, 3)}, "hold_seconds", 3),
    ],
)
def test_one_step_up_more_than_doubles_nothing_while_a_middle_lies_between(
    fields: dict[str, object], grown: str, most: int
) -> None:
    exercise = an_exercise("a", doses=dict.fromkeys(Level, a_dose(**fields)))  # type: ignore[arg-type]  # a builder
    _, harder = _steps(exercise, is_first_time=True)
    assert harder
    assert getattr(harder.dose, grown) == Span(most, most)


def test_a_step_asks_for_no_care_that_the_item_has_no_line_for() -> None:
    careful = a_tag("CARE", caution_ids=frozenset({"low"}))
    both = a_tag("CARE", caution_ids=frozenset({"low", "middle"}))
    for tag, kind in ((careful, StepKind.DOSE), (both, StepKind.EXERCISE)):
        ladder = steps_ladder("low", "middle", "high")
        library = a_library(MIDDLE, LOW, HIGH, ladders=(ladder,), tags=(tag,))
        situation = a_situation(library, a_request(tags=frozenset({"CARE"})))
        item = a_prescription(MIDDLE, situation, library)
        easier = find_easier(item, situation, library, taken=())
        assert easier
        assert easier.kind is kind


@pytest.mark.parametrize(("sets", "fewer"), [(3, 2), (2, 1)])
def test_a_step_down_takes_one_set_while_there_are_two(sets: int, fewer: int) -> None:
    exercise = an_exercise("a", doses=dict.fromkeys(Level, a_dose(sets=sets, repetitions=(9, 9))))
    library = a_library(exercise)
    situation = a_situation(library)
    step = find_easier(a_prescription(exercise, situation, library), situation, library, taken=())
    assert step
    assert (step.dose.sets, step.dose.repetitions) == (Span(fewer, fewer), Span(9, 9))


@pytest.mark.parametrize(("tier", "kind"), [(2, StepKind.EXERCISE), (3, StepKind.DOSE)])
def test_a_step_up_may_raise_the_load_by_one_tier_and_no_more(tier: int, kind: StepKind) -> None:
    low, high = an_exercise("low", doses=FIXED, tier=1), an_exercise("high", doses=FIXED, tier=tier)
    library = a_library(low, high, ladders=(steps_ladder("low", "high"),))
    situation = a_situation(library)
    step = find_harder(a_prescription(low, situation, library), situation, library, taken=())
    assert step
    assert step.kind is kind


@pytest.mark.parametrize(
    ("running", "stage", "repeats"), [("stage-8", 2, 5), ("stage-2", 1, 5), ("stage-1", 1, 3)]
)
def test_the_easier_run_is_the_stage_that_red_pain_leads_back_to(
    running: str, stage: int, repeats: int
) -> None:
    run = an_exercise(
        "run", flags={"run"}, doses={Level.BUILD: Dose(frequency=DAILY, follows_run_schedule=True)}
    )
    library = a_library(run)  # of its schedule: stages 1, 2 and 8
    request = a_request(running=running, gate=Gate.MET)
    situation = a_situation(library, request)
    step = find_easier(a_prescription(run, situation, library), situation, library, taken=())
    assert step
    assert step.dose.run_session
    assert (step.dose.run_session.stage, step.dose.run_session.repeats) == (stage, repeats)


@pytest.mark.parametrize(("usual", "shorter"), [(300, 180), (299, 195)])
def test_from_five_minutes_on_a_step_is_in_whole_minutes(usual: int, shorter: int) -> None:
    dose = a_dose(sets=1, repetitions=None, duration_seconds=Span(usual, usual))
    exercise = an_exercise("a", doses=dict.fromkeys(Level, dose))
    library = a_library(exercise)
    situation = a_situation(library)
    step = find_easier(a_prescription(exercise, situation, library), situation, library, taken=())
    assert step
    assert step.dose.duration_seconds == Span(shorter, shorter)


def test_a_weight_that_allows_no_repetition_more_gets_one_more_set() -> None:
    heavy = a_dose(repetitions=(12, 12), repetition_maximum=12)
    _, harder = _steps(an_exercise(doses=dict.fromkeys(Level, heavy)))
    assert harder
    assert (harder.dose.sets, harder.dose.repetitions) == (Span(4, 4), Span(12, 12))
