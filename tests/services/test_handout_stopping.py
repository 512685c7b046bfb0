"""The order after a sign to stop: longer after pain, and until the call where one is asked for."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hep.domain.exercise import Level, StopSign
from hep.domain.request import Gate
from hep.handout.editions import Edition, Printing
from hep.handout.html import render_html
from tests.services.sheets import a_program, its_document
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.handout.document import ExerciseBlock


A_PAIN = "Then no exercises today and the next 2 days."
FOR_TODAY = "Then no more exercises today."
LONGER = "After pain, none for 2 more days."
UNTIL_CALLED = "Then no exercises until you have called."
WHERE_CALLED = "Where it says “call us”: stop all until you have called."
ORDERS = {
    "pain": A_PAIN,
    "today": FOR_TODAY,
    "call": UNTIL_CALLED,
    "pain today": f"{FOR_TODAY} {LONGER}",
    "pain call": f"{A_PAIN} {WHERE_CALLED}",
    "today call": f"{FOR_TODAY} {WHERE_CALLED}",
    "pain today call": f"{FOR_TODAY} {LONGER} {WHERE_CALLED}",
}


def an_order(signs: str, *, pain_limit: int = 3, running: str = "none") -> str:
    """Return the order at an exercise with signs of these kinds."""
    program = a_program(cause="instability")
    kinds = frozenset(map(StopSign, signs.split()))
    items = [
        replace(one, exercise=replace(one.exercise, stop_signs=kinds)) for one in program.items
    ]
    program = replace(program, items=tuple(items), pain_limit=pain_limit, running=running)
    return its_document(program, Printing()).exercises[0].stop_then.replace("\u00a0", " ")


@pytest.mark.parametrize("signs", ORDERS)
def test_each_kind_of_sign_has_its_own_order(signs: str) -> None:
    assert an_order(signs) == ORDERS[signs]


def test_who_may_run_does_not_run_either() -> None:
    assert an_order("pain", running="as-now").startswith("Then no exercises or runs today")


def test_with_a_bone_that_hurts_nobody_goes_on_alone() -> None:
    for signs in ORDERS:
        order = an_order(signs, pain_limit=0)
        assert "call us before you go on" in order or order == UNTIL_CALLED
        assert "2 more days" not in order


PAIN = re.compile(r"\b(pain|pinch|pinches|limp|hurts|bruises)\b", re.IGNORECASE)
CALL_ONLY = "catches, locks or clicks with pain (call us)"  # the call is for that pain


def test_signs_of_pain_are_those_that_the_words_name() -> None:
    for exercise in shipped().exercises.values():
        words = exercise.texts["en"].stop_if.replace(CALL_ONLY, "")
        if exercise.is_active:
            assert bool(PAIN.search(words)) == (StopSign.PAIN in exercise.stop_signs), exercise.id


def a_run(step: int) -> ExerciseBlock:
    """Return the walk-run of a sheet that begins on a step of the run plan."""
    program = a_program(level=Level.RUN, gate=Gate.MET, running=f"stage-{step}")
    document = its_document(program, Printing())
    return next(one for one in document.exercises if one.pace.startswith(f"Step {step} of"))


def test_a_run_goes_up_and_back_on_its_plan_from_whatever_step_is_reached() -> None:
    back = shipped().run_schedule.moves.red_stages_back
    run = a_run(2)
    assert f"Go back {back} steps on your run plan, not below" in run.easier.words
    assert "Go to the next step of your run plan." in run.harder.words


def test_on_the_first_step_the_easier_way_is_a_shorter_session() -> None:
    easier = a_run(1).easier.words.replace("\u00a0", " ")
    assert "On step 1: Walk 5 minutes. Then 3 times: run 1 minute, walk 4 minutes." in easier


def test_after_the_last_step_one_comes_and_is_not_sent_to_a_next_one() -> None:
    last = max(shipped().run_schedule.stages)
    assert a_run(last).harder.words.startswith("This is the last step of your run plan.")


@pytest.mark.parametrize(
    "edition",
    [Edition.PATIENT, Edition.LARGE_PRINT, Edition.ONE_PAGE, Edition.LOG, Edition.THERAPIST],
)
def test_signs_of_a_level_stand_with_those_to_call_for_in_every_edition(edition: Edition) -> None:
    document = its_document(a_program(cause="scar", level=Level.PROTECT), Printing("a4", edition))
    (sign,) = document.good_to_know.report_at_level
    page = html.unescape(render_html(document)[0])
    signs, _, closed = page.partition(document.say["report"])[2].partition(sign)
    assert document.good_to_know.report[-1] in signs
    assert document.say["report_closed"] in closed[:200]
