"""The order after a sign to stop: rest, longer after pain, and until the call where one is asked for."""

from __future__ import annotations

import datetime
from dataclasses import replace

from hep.domain.exercise import Level
from hep.domain.request import PlanRequest, SoreSide
from hep.handout.editions import Printing
from hep.language.words import load_words
from hep.services.handout_document import build_document
from hep.services.handout_stopping import CALL_SIGN
from hep.services.programs import draft_program
from tests.shipped import shipped


def orders(*, limit: int | None = None) -> dict[str, str]:
    """Return the order of each exercise of a sheet by its signs; `limit` is another pain limit."""
    request = PlanRequest(cause="instability", level=Level.BUILD, side=SoreSide.LEFT)
    program = draft_program(request, library=shipped())
    document, _ = build_document(
        program if limit is None else replace(program, pain_limit=limit),
        library=shipped(),
        words=load_words("en"),
        clinic=("", ""),
        printed_on=datetime.date(2026, 11, 27),
        printing=Printing(),
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
