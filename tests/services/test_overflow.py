"""Long words on every edition: they fit whole, inside the page, or one error names the part.

Names of 60 characters, cautions of 40 words, four and seven exercises, English and Spanish. Both papers
take turns; with --long each sheet is made on both.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest

from hep.domain.errors import HandoutError, TextTooLong, TooManyForOnePage
from hep.domain.exercise import Level
from hep.domain.request import Gate, SoreSide
from hep.handout.editions import PAPERS, Edition, Printing
from hep.handout.html import PAPER_SIZES, render_html
from hep.services import handouts
from hep.services.handout_document import build_document
from hep.services.handout_editions import MADE
from tests.handout.measured import letters, page_texts
from tests.services.sheets import a_program, a_sheet, its_document
from tests.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _pytest.mark.structures import ParameterSet

    from hep.containment.client import Worker
    from hep.domain.library import Library
    from hep.domain.program import Program

NAMES = {
    "en": "Stand tall, push up on your toes, then come down very slowly",
    "es": "De pie y derecho, suba los talones y luego baje muy despacio",
}
CARES = {
    "en": "Keep one hand on a table or a rail all the time, wear shoes that hold your heel well, "
    "begin with the smaller of the two moves, and rest for one more day when your ankle is "
    "warm or thick in the morning.",
    "es": "Tenga siempre una mano en una mesa o en la baranda, lleve zapatos que sujeten bien el "
    "talón, empiece con el más pequeño de los dos movimientos y descanse un día más si el tobillo "
    "amanece caliente o hinchado al día siguiente.",
}
RUNNER = {"cause": "instability", "level": Level.RUN, "gate": Gate.MET, "running": "stage-1"}
ASKED: dict[Edition, dict[str, Any]] = {
    edition: RUNNER if edition is Edition.RUN_PLAN else {"cause": "gait"} for edition in Edition
}
TAG = "ACUTE_72H"
SEVEN = 7
MM_PER_POINT = 25.4 / 72
EDGE_MM = 5.0  # printers reach no further; running head and foot stand outside the margins
OVER = 0.35  # of the smaller letter: more than letters of one word overlap
ROUNDING_MM = 0.6  # what a slanting letter may reach over its line
HIDDEN = {  # what an edition's style sheet does not show
    Edition.LARGE_PRINT: (
        r'<p class="practised"><span class="tick"></span>[^<]*</p><p class="side">',
        r"(?<=</b>)<span>[^<]*</span></th>",
    ),
    Edition.ONE_PAGE: (r'<p class="caption">.*?</p>',),
}


def with_long_words(number: int, edition: Edition) -> tuple[Program, Library]:
    """A program in which every exercise has a long name and a long caution; a run plan has its run."""
    program = a_program(side=SoreSide.BOTH, max_exercises=SEVEN, minutes=60, **ASKED[edition])
    assert len(program.active_items) == SEVEN
    runs_first = sorted(program.active_items, key=lambda item: item.dose.run_session is None)
    kept = [*runs_first[:number], *program.education_items]
    items = []
    for item in kept:
        texts = {
            language: replace(text, name=NAMES[language])
            for language, text in item.exercise.texts.items()
            if language in NAMES
        }
        exercise = replace(item.exercise, texts=texts)
        items.append(replace(item, exercise=exercise, cautions=(TAG,)))
    said = {
        language: replace(one, tags={**one.tags, TAG: {**one.tags[TAG], "care": CARES[language]}})
        for language, one in shipped().texts.items()
        if language in CARES
    }
    return replace(program, items=tuple(items)), replace(shipped(), texts=said)


@pytest.fixture
def closeness(monkeypatch: pytest.MonkeyPatch) -> list[frozenset[str]]:
    """The parts set closer in each attempt at a sheet, the last that of the finished one."""
    seen: list[frozenset[str]] = []

    def noting(program: Program, **facts: Any) -> Any:
        seen.append(facts.get("tight", frozenset()))
        return build_document(program, **facts)

    monkeypatch.setattr(handouts, "build_document", noting)
    return seen


def missing_words(pdf: bytes, wanted: Counter[str]) -> list[str]:
    """Every word that the PDF has less often than it should, wherever its lines break."""
    text = " ".join(page_texts(pdf))
    found, whole = Counter(text.replace("\ufffe", "").split()), bare(text)
    return [one for one in wanted - found if whole.count(bare(one)) < wanted[one]]


def shown_words(
    program: Program, printing: Printing, language: str, library: Library, tight: frozenset[str]
) -> Counter[str]:
    """Every word that the edition shows with these parts set closer, and how often."""
    document = its_document(program, printing, language=language, library=library, tight=tight)
    body = render_html(document)[0].partition("<body>")[2]
    for pattern in HIDDEN.get(printing.edition, ()):
        body = re.sub(pattern, "", body, flags=re.DOTALL)
    return Counter(html.unescape(re.sub(r"<[^>]*>", " ", body)).split())


def bare(text: str) -> str:
    """Letters alone: a hyphen at the end of a line is read back as a mark of its own."""
    return letters(text).replace("-", "")


def outside(pdf: bytes, printing: Printing) -> list[str]:
    """Every letter that stands outside the text's width, or where no printer reaches."""
    side_mm = PAPER_SIZES[printing.paper].side_mm - ROUNDING_MM
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, start=1):
            width, height = (one * MM_PER_POINT for one in page.get_size())
            text = page.get_textpage()
            for index in range(text.count_chars()):
                letter = text.get_text_range(index, 1)
                left, bottom, right, top = (one * MM_PER_POINT for one in text.get_charbox(index))
                is_inside = side_mm <= left and right <= width - side_mm
                is_inside = is_inside and bottom >= EDGE_MM and top <= height - EDGE_MM
                if letter.strip() and not is_inside:
                    found.append(f"page {number}: {letter!r} at {left:.0f}, {top:.0f} mm")
    return found


def overprinted(pdf: bytes) -> list[str]:
    """Every letter that stands over another one, in part."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, start=1):
            text = page.get_textpage()
            boxes = [
                (text.get_text_range(index, 1), *text.get_charbox(index))
                for index in range(text.count_chars())
            ]
            shown = sorted((one for one in boxes if one[0].isalnum()), key=lambda one: one[1])
            for index, (letter, left, bottom, right, top) in enumerate(shown):
                for other, from_left, low, to_right, high in shown[index + 1 :]:
                    if from_left >= right:
                        break
                    wide = min(right, to_right) - from_left
                    tall = min(top, high) - max(bottom, low)
                    smaller = min(
                        (right - left) * (top - bottom), (to_right - from_left) * (high - low)
                    )
                    if min(wide, tall) > 0 and wide * tall > OVER * smaller:
                        found.append(f"page {number}: {letter!r} and {other!r} at {left:.0f}")
    return found


def assert_refused_by_name(refusal: HandoutError, program: Program, title: str) -> None:
    if isinstance(refusal, TooManyForOnePage):
        assert refusal.most < len(program.active_items)
        assert set(refusal.drop.split(", ")) <= set(", ".join(NAMES.values()).split(", "))
        return
    assert isinstance(refusal, TextTooLong)
    assert refusal.part in {*NAMES.values(), title}
    assert refusal.lines >= 1


def in_turn() -> Iterator[ParameterSet]:
    """Yield every case; of the two papers of each, one is for --long."""
    for edition, language, number in product(MADE, NAMES, (4, SEVEN)):
        turned = (language == "es") != (number == SEVEN)
        now, later = reversed(PAPERS) if turned else PAPERS
        yield pytest.param(edition, language, number, now)
        yield pytest.param(edition, language, number, later, marks=pytest.mark.long)


@pytest.mark.parametrize(("edition", "language", "number", "paper"), list(in_turn()))
def test_long_words_are_whole_on_the_sheet_or_refused_by_name(
    edition: Edition,
    language: str,
    number: int,
    paper: str,
    worker: Worker,
    closeness: list[frozenset[str]],
) -> None:
    program, library = with_long_words(number, edition)
    printing = Printing(paper, edition)
    document = its_document(program, printing, language=language, library=library)
    try:
        pdf = a_sheet(program, printing, worker, language=language, library=library)
    except HandoutError as refusal:
        assert_refused_by_name(refusal, program, document.page_one.title)
        return
    wanted = shown_words(program, printing, language, library, closeness[-1])
    assert missing_words(pdf, wanted) == []
    assert outside(pdf, printing) == []
    assert overprinted(pdf) == []


@pytest.mark.parametrize(("edition", "language"), list(product(MADE, NAMES)))
def test_the_library_as_it_is_fits_whole(
    edition: Edition, language: str, worker: Worker, closeness: list[frozenset[str]]
) -> None:
    program = a_program(
        **ASKED[edition] if edition is Edition.RUN_PLAN else {"subtype": "achilles-midportion"}
    )
    printing = Printing("letter", edition)
    pdf = a_sheet(program, printing, worker, language=language)
    wanted = shown_words(program, printing, language, shipped(), closeness[-1])
    assert missing_words(pdf, wanted) == []
    assert outside(pdf, printing) == []
    assert overprinted(pdf) == []
