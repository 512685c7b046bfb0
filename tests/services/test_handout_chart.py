"""The therapist's edition: every reason, every omission, every source, and text for a record."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hep.domain.exercise import Level
from hep.domain.request import PlanRequest, SoreSide
from hep.handout.editions import Edition, Printing
from hep.language.findings import finding_text, omission_text, reason_text
from hep.language.words import load_words
from hep.services.chart_sources import SourceList
from hep.services.handout_chart import chart
from hep.services.handout_setting import Setting
from hep.services.programs import draft_program
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.handout.chart import Chart

EN = load_words("en")


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped()


@pytest.fixture(scope="module")
def program(library: Library) -> Program:
    request = PlanRequest(
        cause="overuse",
        level=Level.BUILD,
        side=SoreSide.LEFT,
        subtype="achilles-midportion",
        tags=frozenset({"OSTEOP"}),
    )
    return draft_program(request, library=library)


def a_setting(program: Program, library: Library) -> Setting:
    printing = Printing("a4", Edition.THERAPIST)
    return Setting(program, library, EN, printing, is_half=False)


@pytest.fixture(scope="module")
def made(program: Program, library: Library) -> Chart:
    return chart(a_setting(program, library))


def test_every_reason_and_warning_of_the_program_is_there(
    made: Chart, program: Program, library: Library
) -> None:
    printed = " ".join(text for item in made.items for text in item.reasons)
    for item in program.items:
        for reason in item.reasons:
            assert reason_text(reason, library=library, words=EN) in printed
    assert made.warnings == tuple(
        finding_text(one, library=library, words=EN) for one in program.warnings
    )


def test_side_and_zones_are_words_of_the_language(program: Program, library: Library) -> None:
    printing = Printing("a4", Edition.THERAPIST)
    said = chart(Setting(program, library, load_words("es"), printing, is_half=False))
    assert said.record[0].endswith("lado: izquierdo.")
    zones = [line.partition(":")[0] for line in said.pain[1:]]
    assert zones == ["Verde, 0 a 2", "Amarillo, 3 a 5", "Rojo, 6 a 10"]


def test_every_omission_is_there_under_its_reason(
    made: Chart, program: Program, library: Library
) -> None:
    printed = {one.reason: one.names for one in made.left_out}
    for one in program.omissions:
        name = library.exercises[one.exercise_id].texts["en"].name
        assert name in printed[omission_text(one, library=library, words=EN)]


def test_every_number_leads_to_a_source_and_every_source_is_numbered_once(made: Chart) -> None:
    cited = {
        int(number)
        for item in made.items
        for text in item.reasons
        for group in re.findall(r"\[([\d, ]+)\]$", text)
        for number in group.split(", ")
    }
    numbers = [one.number for one in made.sources]
    assert numbers == list(range(1, len(numbers) + 1))
    assert cited
    assert cited <= set(numbers)


def test_what_was_not_read_at_the_source_is_marked(library: Library) -> None:
    for status, note in (
        ("verified", ""),
        ("memory", "Not verified"),
        ("secondary", "second-hand"),
    ):
        name = next(one.id for one in library.references.values() if one.status == status)
        sources = SourceList(library, EN)
        assert sources.marks([name]) == " [1]"
        (entry,) = sources.entries()
        assert note in entry.note
        assert bool(note) is bool(entry.note)


def test_a_sentence_without_a_source_has_no_mark(library: Library) -> None:
    assert SourceList(library, EN).marks([]) == ""


def test_it_says_what_no_clinician_has_signed(
    made: Chart, program: Program, library: Library
) -> None:
    assert f"{len(program.items)} of the exercises here" in made.unsigned
    signed = replace(library, card_reviews={})
    review = next(iter(library.exercises.values())).review
    assert review is None  # nothing is signed yet; the sentence must go once all of it is
    items = tuple(
        replace(item, exercise=replace(item.exercise, review=object()))  # type: ignore[arg-type]  # any signature will do
        for item in program.items
    )
    assert chart(a_setting(replace(program, items=items), signed)).unsigned == ""


def test_the_text_for_the_record_names_each_exercise_and_no_person(
    made: Chart, program: Program
) -> None:
    record = "\n".join(made.record)
    for item in program.items:
        assert item.exercise.texts["en"].name in record
    assert "Pain limit 5 of 10" in record
    assert "Osteoporosis, no fracture" in record


def test_a_program_without_place_and_precautions_says_so(library: Library) -> None:
    request = PlanRequest(cause="scar", level=Level.PROTECT, side=SoreSide.BOTH)
    plain = chart(a_setting(draft_program(request, library=library), library))
    assert ("Sore side", "both") in plain.facts
    assert "Precautions: none." in plain.record[-1]
    assert {"Where", "Precautions"} & {name for name, _ in plain.facts} == set()
