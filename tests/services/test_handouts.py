"""The sheets of the shipped library, measured: pages, fullness, what stands beside what, tags.

A sample in which each cause and each level meets each gate, paper and side; every cell with --long.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import pytest
from pdfua import validate

from hep.domain.errors import TextTooLong
from hep.domain.exercise import Level
from hep.domain.request import Entry, Gate, PlanRequest, SoreSide
from hep.domain.safety_answers import SafetyAnswers
from hep.handout.document import Way
from hep.handout.editions import PAPERS, Edition, Printing
from hep.handout.structure import check_structure
from hep.language.words import load_words
from hep.services.handout_boxes import TIGHT_WIDE_MM
from hep.services.handout_document import build_document
from hep.services.handout_ways import MORE
from hep.services.handouts import make_handout, preview_handout
from hep.services.programs import draft_program
from tests.handout.measured import fullness, letters, page_texts
from tests.shipped import shipped

if TYPE_CHECKING:
    from pathlib import Path

    from hep.containment.client import Worker
    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.handout.document import ExerciseBlock
    from hep.language.words import Words

CAUSES = ("instability", "scar", "gait", "overuse", "footwear")
CLINIC = ("Riverside Physiotherapy", "555 0142")
PRINTED_ON = datetime.date(2026, 11, 23)
EN, ES = load_words("en"), load_words("es")
LARGEST_BYTES = 500_000
LEAST_FULL = 0.4
MOST_PAGES = 7  # of four exercises
DRAFT = "Draft. Safety questions not asked."
ENGLISH = re.compile(
    r"\b(the|and|of|your|you|if|is|are|this|that|with|for|each|left|right|leg|legs|times|sets|set|minutes|seconds|day|days|week|every|day|rest|after|hold|take|move|back|run|walk|call|stop|pain|"
    r"step|page|monday|mon|tue|wed|thu|fri|sat|sun|start|end|exercise|exercises|when|easy|hard|should|feel|which|not|do|what|how|my)\b",
    re.IGNORECASE,
)


class Case(NamedTuple):
    """One sheet."""

    cause: str
    level: Level
    gate: Gate
    paper: str
    side: SoreSide
    language: str = "en"

    def __str__(self) -> str:
        level = str(int(self.level))
        return f"{self.cause}-{level}-{self.gate}-{self.paper}-{self.side}-{self.language}"


GATES, SIDES = tuple(Gate), (SoreSide.LEFT, SoreSide.RIGHT, SoreSide.BOTH)
SAMPLE = [
    Case(cause, Level((n + 2 * turn) % 4 + 1), GATES[turn], PAPERS[(n + turn) % 2], SIDES[n % 3])
    for n, cause in enumerate(CAUSES)
    for turn in (0, 1)
]
USUAL = Case("overuse", Level.BUILD, Gate.NOT_TESTED, "a4", SoreSide.LEFT)
SPANISH = [  # the longest words: every cause, every level, both papers
    Case(cause, Level(n % 4 + 1), GATES[n % 2], PAPERS[n % 2], SIDES[n % 3], "es")
    for n, cause in enumerate(CAUSES)
]
EVERY = [
    pytest.param(Case(cause, level, gate, paper, SoreSide.LEFT, language), marks=pytest.mark.long)
    for cause, level, gate, paper, language in product(CAUSES, Level, GATES, PAPERS, ("en", "es"))
]


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped()


def a_program(case: Case, library: Library) -> Program:
    running = "stage-1" if case.gate is Gate.MET and case.level is Level.RUN else "none"
    request = PlanRequest(
        cause=case.cause,
        level=case.level,
        side=case.side,
        gate=case.gate,
        entry=Entry.MET,
        running=running,
    )
    return draft_program(request, library=library)


def a_sheet(
    program: Program,
    library: Library,
    worker: Worker,
    *,
    paper: str = "a4",
    edition: Edition = Edition.PATIENT,
    clinic: tuple[str, str] = CLINIC,
    words: Words = EN,
) -> bytes:
    return make_handout(
        program,
        library=library,
        words=words,
        worker=worker,
        clinic=clinic,
        printed_on=PRINTED_ON,
        printing=Printing(paper, edition),
    )


def test_once_all_safety_questions_were_asked_no_page_says_draft(
    library: Library, worker: Worker
) -> None:
    program = a_program(SAMPLE[0], library)
    asked = frozenset(flag.group for flag in library.red_flags.values())
    request = replace(program.request, safety=SafetyAnswers(asked=asked))
    pdf = a_sheet(draft_program(request, library=library), library, worker)
    assert not [page for page in page_texts(pdf) if "Draft" in page]
    assert check_structure(pdf) == []


class Sheets:
    """The sheet of each case, made once."""

    def __init__(self, library: Library, worker: Worker) -> None:
        self.library, self.worker = library, worker
        self._made: dict[Case, bytes] = {}

    def of(self, case: Case) -> bytes:
        if case not in self._made:
            program, words = a_program(case, self.library), load_words(case.language)
            self._made[case] = a_sheet(
                program, self.library, self.worker, paper=case.paper, words=words
            )
        return self._made[case]


@pytest.fixture(scope="module")
def sheets(library: Library, worker: Worker) -> Sheets:
    return Sheets(library, worker)


@pytest.mark.parametrize("case", [*SAMPLE, *SPANISH, *EVERY], ids=str)
def test_a_sheet_keeps_its_measures(
    case: Case, library: Library, sheets: Sheets, tmp_path: Path
) -> None:
    program = a_program(case, library)
    pdf, words = sheets.of(case), load_words(case.language)
    assert len(pdf) <= LARGEST_BYTES
    full = fullness(pdf)
    assert len(full) <= MOST_PAGES
    assert min(full[:-1]) >= LEAST_FULL, full
    pages = page_texts(pdf)
    draft = letters(words.text(DRAFT))
    assert [number for number, page in enumerate(pages, 1) if draft not in letters(page)] == []
    assert_each_exercise_stands_whole_on_a_page(program, library, pages, words=words)
    if case.language == "es":
        assert english_of(pages) == []
    assert check_structure(pdf) == []
    path = tmp_path / "sheet.pdf"
    path.write_bytes(pdf)
    report = validate(str(path))
    assert (report.exit_code, report.findings) == (0, ())


def assert_each_exercise_stands_whole_on_a_page(
    program: Program, library: Library, pages: list[str], *, words: Words = EN
) -> None:
    """Both captions, the first and last sentence of an exercise are on its one page."""
    document, _ = build_document(
        program,
        library=library,
        words=words,
        clinic=CLINIC,
        printed_on=PRINTED_ON,
        printing=Printing(),
    )
    states_of = [[words.text(one) for one in row] for row in (("Start", "End"), ("In turn",))]
    printed = [letters(page) for page in pages]
    found = []
    for block in document.exercises:
        states = [plate.state for plate in block.plates]
        named_alone = len(states) == 2 and not any(plate.caption for plate in block.plates)
        assert states in states_of or named_alone  # a walk or a run starts and ends nowhere
        captions = [f"{plate.state} {plate.caption}" for plate in block.plates]
        parts = [block.name, block.dose, block.start, *block.steps, block.feel, *captions]
        easier = block.easier.words.split(words.text(MORE))  # said where there is room
        parts += [block.mistake, block.stop_if, *easier, block.harder.words]
        whole = [n for n, page in enumerate(printed) if all(letters(one) in page for one in parts)]
        assert len(whole) == 1, block.name
        found.append(whole[0])
    most = 2 if document.is_half else 1
    assert max(found.count(page) for page in found) <= most
    assert found == sorted(found)


def english_of(pages: list[str]) -> list[str]:
    """English words that no Spanish sentence has; the clinic's name is the clinic's."""
    return ENGLISH.findall(" ".join(pages).replace(CLINIC[0], ""))


@pytest.fixture(scope="module")
def program(library: Library) -> Program:
    return a_program(USUAL, library)


def test_the_same_program_gives_the_same_bytes(
    program: Program, library: Library, worker: Worker, sheets: Sheets
) -> None:
    assert a_sheet(program, library, worker) == sheets.of(USUAL)


def test_the_preview_shows_each_page(sheets: Sheets, worker: Worker) -> None:
    pdf = sheets.of(USUAL)
    pages = preview_handout(pdf, worker=worker, width_px=300)
    assert len(pages) == len(page_texts(pdf))
    assert all(page.startswith(b"\x89PNG") for page in pages)


def test_seven_exercises_stand_two_on_a_page(library: Library, worker: Worker) -> None:
    request = PlanRequest(
        cause="gait",
        level=Level.BUILD,
        side=SoreSide.BOTH,
        max_exercises=7,
        minutes=60,
    )
    seven = draft_program(request, library=library)
    for paper in PAPERS:
        pages = page_texts(a_sheet(seven, library, worker, paper=paper))
        assert_each_exercise_stands_whole_on_a_page(seven, library, pages)
        assert len(pages) == 2 + 4 + 2  # contents, exercises two by two, good to know and week


def test_words_that_do_not_fit_their_page_are_refused_by_name(
    program: Program, library: Library, worker: Worker
) -> None:
    first = program.items[0]
    text = first.exercise.texts["en"]
    endless = replace(text, name="Endless", steps=("Push up on your toes.",) * 40)
    exercise = replace(first.exercise, texts={"en": endless})
    items = (replace(first, exercise=exercise), *program.items[1:])
    with pytest.raises(TextTooLong) as refused:
        a_sheet(replace(program, items=items), library, worker)
    assert refused.value.part == "Endless"
    assert refused.value.lines > 5


def test_without_a_phone_the_stop_box_has_a_line_to_write_on(
    program: Program, library: Library, worker: Worker
) -> None:
    first = page_texts(a_sheet(program, library, worker, clinic=("", "")))[0]
    assert "555" not in first
    assert "Questions? Call us" in first


@pytest.mark.parametrize("paper", PAPERS)
def test_a_caution_still_leaves_each_exercise_on_its_page(
    paper: str, library: Library, worker: Worker
) -> None:
    request = PlanRequest(
        cause="overuse",
        level=Level.BUILD,
        side=SoreSide.LEFT,
        subtype="calf-strain",
        tags=frozenset({"ACUTE_72H"}),
    )
    careful = draft_program(request, library=library)
    assert any(item.cautions for item in careful.items)
    pages = page_texts(a_sheet(careful, library, worker, paper=paper))
    assert_each_exercise_stands_whole_on_a_page(careful, library, pages)


def without_pictures(block: ExerciseBlock) -> ExerciseBlock:
    """The words of an exercise."""
    easier, harder = Way(block.easier.words), Way(block.harder.words)
    return replace(block, plates=(), easier=easier, harder=harder)


def test_spanish_words_are_set_closer_only_where_they_are_too_long(
    library: Library, worker: Worker
) -> None:
    case = Case("instability", Level.PROTECT, Gate.NOT_TESTED, "a4", SoreSide.LEFT)
    asked = a_program(case, library)
    facts = {"clinic": CLINIC, "printed_on": PRINTED_ON, "printing": Printing("a4")}
    wide, _ = build_document(asked, library=library, words=ES, **facts)  # type: ignore[arg-type]  # the facts by name
    tight = frozenset({"exercise-2"})
    close, _ = build_document(asked, library=library, words=ES, tight=tight, **facts)  # type: ignore[arg-type]  # the facts by name
    first, second, *_ = close.exercises
    assert first == wide.exercises[0]
    assert sum(plate.width_mm for plate in second.plates) <= TIGHT_WIDE_MM
    assert without_pictures(second) == without_pictures(wide.exercises[1])
    pages = page_texts(a_sheet(asked, library, worker, words=ES))
    assert len(pages) == MOST_PAGES
    assert_each_exercise_stands_whole_on_a_page(asked, library, pages, words=ES)


def test_seven_exercises_in_spanish_stand_whole(library: Library, worker: Worker) -> None:
    request = PlanRequest(
        cause="gait",
        level=Level.BUILD,
        side=SoreSide.LEFT,
        max_exercises=7,
        minutes=60,
    )
    seven = draft_program(request, library=library)
    for paper in PAPERS:
        pages = page_texts(a_sheet(seven, library, worker, paper=paper, words=ES))
        assert_each_exercise_stands_whole_on_a_page(seven, library, pages, words=ES)
        assert english_of(pages) == []
