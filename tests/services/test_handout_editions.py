"""The editions of one program: what each holds, on how many pages, and what is refused."""

from __future__ import annotations

import datetime
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import pytest
from pdfua import validate

from hep.domain.errors import HandoutError, TooManyForOnePage
from hep.domain.exercise import Level
from hep.domain.request import Entry, Gate, PlanRequest, SoreSide
from hep.handout.editions import PAPERS, Edition, Printing
from hep.handout.structure import check_structure
from hep.language.words import load_words
from hep.services.handout_document import build_document
from hep.services.handout_editions import MADE, editions_of
from hep.services.handouts import make_handout
from hep.services.programs import draft_program
from tests.handout.measured import letters, page_texts
from tests.shipped import shipped

if TYPE_CHECKING:
    from pathlib import Path

    from hep.containment.client import Worker
    from hep.domain.library import Library
    from hep.domain.program import Program

EN = load_words("en")
CAUSES = ("instability", "scar", "gait", "overuse", "footwear")
CLINIC = ("Riverside Physiotherapy", "555 0142")


class Case(NamedTuple):
    """One sheet."""

    cause: str
    level: Level
    edition: Edition
    paper: str

    def __str__(self) -> str:
        return "-".join((self.cause, str(int(self.level)), self.edition, self.paper))


OTHERS = tuple(one for one in MADE if one is not Edition.PATIENT)
SAMPLE = [
    Case(cause, Level((n + turn) % 4 + 1), edition, PAPERS[(n + turn) % 2])
    for turn, edition in enumerate(OTHERS)
    for n, cause in enumerate(CAUSES[turn % 2 :: 2])
]
EVERY = [
    pytest.param(Case(*one), marks=pytest.mark.long)
    for one in product(CAUSES, Level, OTHERS, PAPERS)
]


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped()


def a_program(cause: str, level: Level, library: Library, *, number: int | None = None) -> Program:
    running = "stage-2" if level is Level.RUN else "none"
    request = PlanRequest(
        cause=cause,
        level=level,
        side=SoreSide.LEFT,
        gate=Gate.MET,
        entry=Entry.MET,
        running=running,
        max_exercises=number,
        minutes=60 if number else 20,
    )
    return draft_program(request, library=library)


def a_sheet(program: Program, printing: Printing, library: Library, worker: Worker) -> bytes:
    return make_handout(
        program,
        library=library,
        words=EN,
        worker=worker,
        clinic=CLINIC,
        printed_on=datetime.date(2026, 11, 27),
        printing=printing,
    )


@pytest.mark.parametrize("case", [*SAMPLE, *EVERY], ids=str)
def test_an_edition_fits_its_pages_and_is_tagged_or_is_refused(
    case: Case, library: Library, worker: Worker, tmp_path: Path
) -> None:
    program = a_program(case.cause, case.level, library)
    if case.edition not in editions_of(program, words=EN):
        with pytest.raises(HandoutError):
            a_sheet(program, Printing(case.paper, case.edition), library, worker)
        return
    pdf = a_sheet(program, Printing(case.paper, case.edition), library, worker)
    assert check_structure(pdf) == []
    path = tmp_path / "sheet.pdf"
    path.write_bytes(pdf)
    report = validate(str(path))
    assert (report.exit_code, report.findings) == (0, ())
    assert all("555\u00a00142" in page for page in page_texts(pdf))


@pytest.fixture(scope="module")
def program(library: Library) -> Program:
    return a_program("overuse", Level.BUILD, library)


@pytest.mark.parametrize("paper", PAPERS)
def test_one_page_is_one_page_with_every_name_and_dose(
    paper: str, program: Program, library: Library, worker: Worker
) -> None:
    pages = page_texts(a_sheet(program, Printing(paper, Edition.ONE_PAGE), library, worker))
    assert len(pages) == 1
    document, _ = build_document(
        program,
        library=library,
        words=EN,
        clinic=CLINIC,
        printed_on=datetime.date(2026, 11, 27),
        printing=Printing(paper, Edition.ONE_PAGE),
    )
    for block in document.exercises:
        assert letters(block.name) in letters(pages[0])
        assert letters(block.dose) in letters(pages[0])
    for rule in document.page_one.stop_rules:
        assert letters(rule) in letters(pages[0])


def test_seven_exercises_are_too_many_for_one_page_and_it_says_which_to_leave_out(
    library: Library, worker: Worker
) -> None:
    seven = a_program("gait", Level.BUILD, library, number=7)
    assert len(seven.active_items) == 7
    assert Edition.ONE_PAGE not in editions_of(seven, words=EN)
    names = [one.exercise.texts["en"].name for one in seven.active_items]
    with pytest.raises(TooManyForOnePage) as refused:
        a_sheet(seven, Printing("a4", Edition.ONE_PAGE), library, worker)
    assert refused.value.drop in names


def test_large_print_gives_each_exercise_two_facing_pages_with_its_name(
    program: Program, library: Library, worker: Worker
) -> None:
    pages = page_texts(a_sheet(program, Printing("a4", Edition.LARGE_PRINT), library, worker))
    for item in program.active_items:
        name = letters(item.exercise.texts["en"].name)
        heads = [n for n, page in enumerate(pages) if name in letters(page[:200]) and n > 1]
        assert len(heads) >= 2, item.exercise.id
        assert heads[0] % 2 == 1, "an exercise lies open on two facing pages, the left one even"
    normal = page_texts(a_sheet(program, Printing(), library, worker))
    assert len(pages) > len(normal)


def test_the_log_has_two_weeks_with_a_row_for_each_exercise(
    program: Program, library: Library, worker: Worker
) -> None:
    pages = page_texts(a_sheet(program, Printing("a4", Edition.LOG), library, worker))
    assert len(pages) == 2
    for page in pages:
        for item in program.active_items:
            assert letters(item.exercise.texts["en"].name) in letters(page)
        assert "Worst pain" in page
        assert letters("Bring this page to your visit.") in letters(page)
