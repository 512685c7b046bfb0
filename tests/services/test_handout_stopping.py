"""The order after a sign to stop: rest, longer after pain, and until the call where one is asked for."""

from __future__ import annotations

import html
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hep.domain.exercise import Level
from hep.domain.request import Gate
from hep.handout.editions import Edition, Printing
from hep.handout.html import render_html
from hep.language.words import load_words
from hep.services.handout_stopping import CALL_SIGN
from tests.services.sheets import a_program, its_document
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.handout.document import ExerciseBlock


def orders(*, limit: int | None = None) -> dict[str, str]:
    """Return the order of each exercise of a sheet by its signs; `limit` is another pain limit."""
    program = a_program(cause="instability")
    document = its_document(
        program if limit is None else replace(program, pain_limit=limit), Printing()
    )
    return {one.stop_if: one.stop_then.replace("\u00a0", " ") for one in document.exercises}


def test_where_a_sign_asks_for_a_call_one_rests_until_then_and_only_there() -> None:
    said = orders()
    assert {"call us" in sign for sign in said} == {True, False}
    for sign, order in said.items():
        assert order.startswith("Rest today. If it hurt, rest 2 more days.")
        assert ("until you have called" in order) == ("call us" in sign), sign


def test_with_a_bone_that_hurts_nobody_goes_on_alone() -> None:
    for order in orders(limit=0).values():
        assert "call us before you go on" in order


def test_a_sign_asks_for_a_call_in_each_language_or_in_none() -> None:
    signs = {language: load_words(language).text(CALL_SIGN) for language in ("en", "es")}
    for exercise in shipped().exercises.values():
        asks = {signs[one] in exercise.texts[one].stop_if for one in signs}
        assert len(asks) == 1, exercise.id
    assert len(set(signs.values())) == len(signs)


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
