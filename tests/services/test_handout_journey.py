"""The journey sheet: four levels in the patient's words, and where the patient stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hep.domain.dose import Span
from hep.domain.dose_base import Maintenance
from hep.domain.exercise import Level
from hep.domain.request import Entry, Gate, PlanRequest, SoreSide
from hep.handout.editions import Edition, Printing
from hep.language.words import load_words
from hep.services.handout_journey import journey_sheet
from hep.services.handout_setting import Setting
from hep.services.programs import draft_program
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.handout.journey_sheet import JourneySheet

REQUEST = PlanRequest(cause="overuse", level=Level.BUILD, side=SoreSide.LEFT, entry=Entry.MET)


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped()


def a_sheet(request: PlanRequest, library: Library) -> JourneySheet:
    program = draft_program(request, library=library)
    printing = Printing("a4", Edition.JOURNEY)
    return journey_sheet(
        Setting(program, library, load_words("en"), printing, is_half=False), "your ankle"
    )


def test_four_levels_stand_in_order_and_one_is_here(library: Library) -> None:
    sheet = a_sheet(REQUEST, library)
    assert [band.number for band in sheet.bands] == [1, 2, 3, 4]
    assert [band.number for band in sheet.bands if band.is_here] == [2]
    assert sheet.title == "Your way back: your ankle"


def test_the_present_level_has_the_exercises_of_the_program(library: Library) -> None:
    program = draft_program(REQUEST, library=library)
    here = a_sheet(REQUEST, library).bands[1]
    assert set(here.exercises) == {one.exercise.texts["en"].name for one in program.active_items}


def test_what_leads_on_is_what_the_sheet_itself_says(library: Library) -> None:
    for band in a_sheet(REQUEST, library).bands:
        cell = library.texts["en"].pathways["overuse"]["levels"][f"L{band.number}"]  # type: ignore[index]  # texts are plain data
        assert band.gate == tuple(cell["progress_when"])
        assert band.why == cell["why"]


def test_a_level_that_a_precaution_closes_says_so(library: Library) -> None:
    capping = next(
        tag.id for tag in library.tags.values() if tag.cap == 2 and not tag.is_manual_only
    )
    sheet = a_sheet(replace(REQUEST, tags=frozenset({capping})), library)
    assert [bool(band.closed) for band in sheet.bands] == [False, False, True, True]
    assert not sheet.bands[3].exercises


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        (None, ""),
        (Maintenance(None, None, ()), ""),
        (Maintenance(Span(2, 3), None, ()), "go on with your exercises, 2 days a week."),
        (Maintenance(Span(2, 2), Span(6, 12), ()), "2 days a week, for 6 to 12 months."),
    ],
)
def test_what_is_kept_up_after_the_last_level(
    kept: Maintenance | None, said: str, library: Library
) -> None:
    pathway = replace(library.pathways["overuse"], maintenance=kept)
    other = replace(library, pathways={**library.pathways, "overuse": pathway})
    keep_up = a_sheet(replace(REQUEST, level=Level.RUN, gate=Gate.MET), other).keep_up
    assert keep_up.endswith(said)
    assert bool(keep_up) is bool(said)


def test_one_exact_number_of_weeks_is_said_as_one(library: Library) -> None:
    pathway = library.pathways["overuse"]
    stage = replace(pathway.stages[Level.PROTECT], typical_weeks=Span(1, 1))
    stages = {**pathway.stages, Level.PROTECT: stage}
    pathways = {**library.pathways, "overuse": replace(pathway, stages=stages)}
    sheet = a_sheet(REQUEST, replace(library, pathways=pathways))
    assert sheet.bands[0].weeks == "Often 1 week."
