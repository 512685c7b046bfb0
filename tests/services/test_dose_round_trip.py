"""What a sheet says is what was planned: numbers, units, legs, days and order read back from it.

Random programs, 200, or 2,000 with --long. Read from the words of the PDF: with --long of every
program; else of every tenth, and the other nine from the words of the HTML that the PDF is made of.
Every tenth is printed in one of the other editions too, and a runner's run plan, always as PDF.
"""

from __future__ import annotations

import html
import os
import re
from typing import TYPE_CHECKING

import pytest

from hep.domain.errors import NoRunPlan, TextTooLong, TooManyForOnePage
from hep.domain.exercise import Level
from hep.domain.request import RUNNING_STAGES, Gate, SoreSide
from hep.handout.editions import PAPERS, Edition, Printing
from hep.handout.html import render_html
from hep.language.words import load_words
from hep.services.handout_document import build_document
from hep.services.handout_editions import MADE
from hep.services.handouts import make_handout
from tests.handout.measured import page_texts
from tests.services.random_programs import random_programs
from tests.services.round_trip import Comparing
from tests.services.sheets import FACTS, a_program
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.containment.client import Worker
    from hep.domain.program import Program

LONG = bool(os.environ.get("HEP_TEST_LONG"))
PARTS = 40 if LONG else 4  # each a test of its own
PROGRAMS = 50  # in each part
LANGUAGES = ("en", "es")
OTHERS = tuple(one for one in MADE if one not in {Edition.PATIENT, Edition.RUN_PLAN})
RUNNER_CAUSES = ("instability", "scar", "gait", "overuse", "footwear")


def pdf_words(
    program: Program, printing: Printing, language: str, worker: Worker
) -> list[str] | None:
    """The words of each page; None where the sheet is refused because it has no room."""
    words = load_words(language)
    try:
        pdf = make_handout(
            program, library=shipped(), words=words, worker=worker, printing=printing, **FACTS
        )
    except (TextTooLong, TooManyForOnePage):
        return None
    return page_texts(pdf)


def html_words(program: Program, printing: Printing, language: str) -> list[str]:
    """The words of each page of the HTML; what floats aside in print is left out."""
    words = load_words(language)
    document, _ = build_document(
        program, library=shipped(), words=words, printing=printing, **FACTS
    )
    body = re.sub(r'<p class="practised">.*?</p>', "", render_html(document)[0])
    pages = re.split(r'(?=<div class="page)', body)[1:]
    return [html.unescape(re.sub(r"<[^>]*>", " ", page)) for page in pages]


@pytest.mark.parametrize("part", range(PARTS))
def test_numbers_units_legs_days_and_order_read_back_are_the_planned_ones(
    part: int, worker: Worker
) -> None:
    found: list[str] = []
    read: list[bool] = []
    for number, program in enumerate(random_programs(PROGRAMS, shipped(), seed=part)):
        language, paper = LANGUAGES[number % 2], PAPERS[number // 2 % 2]
        editions = [Edition.PATIENT]
        if number % 10 == 0:
            editions.append(OTHERS[(number // 10 + part) % len(OTHERS)])
        if any(item.dose.run_session for item in program.items):
            editions.append(Edition.RUN_PLAN)
        for edition in editions:
            printing = Printing(paper, edition)
            pages = None
            if LONG or edition is not Edition.PATIENT or number % 10 == 1:
                pages = pdf_words(program, printing, language, worker)
                read.append(pages is not None)
            if pages is None and edition is Edition.PATIENT:
                pages = html_words(program, printing, language)
            if pages is not None:
                found += Comparing(program, shipped(), language, pages).differences(edition)
    assert found == []
    assert sum(read) >= 0.8 * len(read)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("running", RUNNING_STAGES)
def test_a_run_plan_and_its_exercise_page_read_back_as_the_schedule_at_every_step(
    running: str, language: str, worker: Worker
) -> None:
    stage = RUNNING_STAGES.index(running)
    cause, side = RUNNER_CAUSES[stage % len(RUNNER_CAUSES)], [*SoreSide][stage % len(SoreSide)]
    program = a_program(cause=cause, side=side, level=Level.RUN, gate=Gate.MET, running=running)
    for edition in (Edition.RUN_PLAN, Edition.PATIENT):
        pages = pdf_words(program, Printing(PAPERS[stage % 2], edition), language, worker)
        assert pages
        assert Comparing(program, shipped(), language, pages).differences(edition) == []


def test_who_does_not_run_by_steps_gets_no_run_plan(worker: Worker) -> None:
    with pytest.raises(NoRunPlan):
        pdf_words(a_program(), Printing(edition=Edition.RUN_PLAN), "en", worker)
