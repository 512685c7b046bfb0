"""The example overlay: in force as a whole, told in words, and seen on exactly the sheets it names."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hep.domain.changes import find_changes
from hep.domain.exercise import Level
from hep.domain.overlay import Overlay
from hep.domain.program import Program, StepKind
from hep.domain.request import Gate, PlanRequest, SoreSide
from hep.handout.editions import Printing
from hep.language.change_words import SENTENCES, change_text
from hep.language.words import load_words
from hep.library.load import load_library
from hep.services.check_library import check_library
from hep.services.handout_document import build_document
from hep.services.programs import draft_program
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.library import Library

ROOT = Path(__file__).parents[2]
FOLDER, OVERLAY = ROOT / "exercises", ROOT / "docs" / "example-overlay"
EN = load_words("en")
OWN = {"sit-to-stand", "table-march"}


@pytest.fixture(scope="module")
def base() -> Library:
    return shipped()


@pytest.fixture(scope="module")
def used() -> Library:
    return load_library(FOLDER, overlay=OVERLAY)


def _program(library: Library, cause: str, level: Level) -> Program:
    running = "stage-1" if level is Level.RUN else "none"
    request = PlanRequest(
        cause=cause, level=level, side=SoreSide.LEFT, gate=Gate.MET, running=running
    )
    return draft_program(request, library=library)


def _sheet(library: Library, cause: str, level: Level) -> str:
    document, _ = build_document(
        _program(library, cause, level),
        library=library,
        words=EN,
        clinic=("", ""),
        printed_on=datetime.date(2026, 11, 27),
        printing=Printing(),
    )
    # The chart and the way tell what was left out and other levels: they change more often.
    return repr(replace(document, chart=None, journey=None))  # type: ignore[arg-type]  # not compared


def test_it_passes_the_checks_of_the_library() -> None:
    assert check_library(FOLDER, overlay=OVERLAY).problems == ()


def test_it_has_twelve_changes_and_more_of_every_kind(base: Library, used: Library) -> None:
    changes = find_changes(base, used)
    assert len(changes) >= 12
    assert {one.code for one in changes} == set(SENTENCES) - {"translated"}
    assert {one.subject for one in changes if one.code == "added"} == OWN


def test_each_change_is_a_sentence_that_names_things(base: Library, used: Library) -> None:
    said = [change_text(one, base=base, used=used, words=EN) for one in find_changes(base, used)]
    said = [one.replace("\u00a0", " ") for one in said]
    assert "Roll your calf: never given." in said
    assert any(one.endswith("2 sets of 15. Before: 3 sets of 12.") for one in said)
    assert (
        "Weak or unsteady ankle after a sprain, level 2: Stand up from a chair stands first."
        in said
    )
    assert not any(re.search(r"[{}]|foam-roll-calf", one) for one in said)


def _is_touched(base: Library, used: Library, cause: str, level: Level) -> bool:
    """Tell from the changes alone whether a sheet of this cell shows one of them."""
    changes = find_changes(base, used)
    program = _program(base, cause, level)
    shown = {item.exercise.id for item in program.items}
    steps = {
        step.exercise.id
        for item in program.items
        for step in (item.easier, item.harder)
        if step and step.kind is StepKind.EXERCISE
    }
    in_steps_told = {one.subject for one in changes if one.place == "en.brief"}
    gone = {one.subject for one in changes if one.code == "hidden"}
    reworded = {one.subject for one in changes if one.code == "reworded"}
    redosed = {(one.subject, one.level) for one in changes if one.code == "redosed"}
    added = {(one.subject, one.level) for one in changes if one.code == "first_in_cell"}
    stage = f"L{int(level)}"
    told = {one.subject for one in changes if one.code == "reworded_cause" and stage in one.place}
    return (
        bool((shown | steps) & gone or shown & reworded or steps & in_steps_told)
        or any((one, level) in redosed for one in shown | steps)
        or (cause, level) in added
        or cause in told
    )


def test_exactly_the_sheets_that_show_a_change_are_changed(base: Library, used: Library) -> None:
    unsigned = replace(used, overlay=Overlay("without name, colour, house"))
    cells = [(cause, level) for cause in base.pathways for level in Level]
    changed = {cell for cell in cells if _sheet(base, *cell) != _sheet(unsigned, *cell)}
    assert changed == {cell for cell in cells if _is_touched(base, used, *cell)}
    assert 2 <= len(changed) < len(cells)


def test_every_sheet_carries_the_clinics_sign(used: Library) -> None:
    for cause in used.pathways:
        sheet = _sheet(used, cause, Level.PROTECT)
        assert (
            "clinic='Riverside Sports Clinic', phone='555 0142', emergency='112',"
            " hours='Monday to Friday, 8 to 18', brand='#1B4F72'" in sheet
        )
        assert "logo=Logo(" in sheet


def test_no_precaution_is_weaker_with_it(base: Library, used: Library) -> None:
    assert (used.tags, used.red_flags) == (base.tags, base.red_flags)
    for one in set(base.exercises) & set(used.exercises):
        before, after = base.exercises[one], used.exercises[one]
        assert (before.flags, before.support, before.shoes) == (
            after.flags,
            after.support,
            after.shoes,
        )
        for language, text in before.texts.items():
            assert after.texts[language].stop_if == text.stop_if
