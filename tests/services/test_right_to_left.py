"""A language written from the right: the sheet is mirrored, its pictures and leg signs are not.

The test language is Hebrew by its code, with a catalogue made by the machine in Latin letters,
because the shipped fonts have no others: words run as ever, everything around them turns.
"""

from __future__ import annotations

import datetime
import io
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from babel.messages.pofile import read_po, write_po
from pdfua import validate

from hep.domain.exercise import Level
from hep.domain.request import PlanRequest, SoreSide
from hep.handout.editions import Printing
from hep.handout.html import render_html
from hep.handout.structure import check_structure
from hep.handout.tag_tree import read_tree
from hep.language import words as words_module
from hep.language.marked import marked_catalogue, renewed_catalogue
from hep.language.words import Words, load_words
from hep.locations import data_folder
from hep.services.handout_document import build_document
from hep.services.handouts import make_handout
from hep.services.programs import draft_program
from tests.handout.measured import page_texts
from tests.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.containment.client import Worker
    from hep.domain.library import Library
    from hep.domain.program import Program

CLINIC = ("Riverside Physiotherapy", "555 0142")
PRINTED_ON = datetime.date(2026, 11, 23)
MARK = "zz"  # begins every translated message but the two that stand in small boxes
LEGS = {"L": "ll", "R": "rr"}


class LatinWords(Words):
    """What CLDR writes in Hebrew letters, in Latin ones."""

    def date(self, value: datetime.date) -> str:
        return value.isoformat()

    def join(self, parts: Sequence[str]) -> str:
        return ", ".join(parts)


@pytest.fixture(scope="module")
def hebrew(tmp_path_factory: pytest.TempPathFactory) -> LatinWords:
    """A whole catalogue of a language from the right, read as any other is."""
    folder = tmp_path_factory.mktemp("catalogues")
    marked = marked_catalogue(Path(words_module.__file__).parents[1], data_folder("templates"))
    catalogue = read_po(
        io.BytesIO(renewed_catalogue(marked, language="he", known=b"")), locale="he"
    )
    for message in catalogue:
        if message.id:
            many = isinstance(message.id, tuple | list)
            ids = message.id if many else [message.id]
            forms = tuple(
                f"{MARK} {one}" for one in (ids[0], *[ids[-1]] * (catalogue.num_plurals - 1))
            )
            message.string = LEGS.get(str(ids[0]), forms[0]) if not many else forms
    written = io.BytesIO()
    write_po(written, catalogue)
    (folder / "he.po").write_bytes(written.getvalue())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words_module, "CATALOGUES", folder)
        load_words.cache_clear()
        words = load_words("he")
    load_words.cache_clear()
    assert words.untranslated == ()
    return LatinWords(words.locale, words.messages)


@pytest.fixture(scope="module")
def library() -> Library:
    """The shipped library with its English words as those of the test language, too."""
    base = shipped()
    exercises = {
        name: replace(one, texts={**one.texts, "he": replace(one.texts["en"], language="he")})
        for name, one in base.exercises.items()
    }
    return replace(base, exercises=exercises, texts={**base.texts, "he": base.texts["en"]})


@pytest.fixture(scope="module")
def program(library: Library) -> Program:
    return draft_program(PlanRequest("overuse", Level.PROTECT, SoreSide.LEFT), library=library)


@dataclass(frozen=True)
class Sheets:
    """The same sheet in both directions."""

    right: bytes
    left: bytes
    first: str  # name of the first exercise


@pytest.fixture(scope="module")
def sheets(program: Program, library: Library, hebrew: LatinWords, worker: Worker) -> Sheets:
    made = [
        make_handout(
            program,
            library=library,
            words=words,
            worker=worker,
            clinic=CLINIC,
            printed_on=PRINTED_ON,
            printing=Printing(),
        )
        for words in (hebrew, replace(hebrew, locale="en"))
    ]
    first = program.items[0].exercise.texts["he"].name
    return Sheets(right=made[0], left=made[1], first=first)


def across(pdf: bytes, page: int, phrase: str) -> float:
    """Where the middle of a phrase stands on a page counted from 0: 0 left, 1 right."""
    with pypdfium2.PdfDocument(pdf) as document:
        shown = document[page % len(document)]
        words = shown.get_textpage()
        found = words.search(phrase, match_whole_word=True).get_next()
        assert found, (phrase, words.get_text_range())
        boxes = [words.get_charbox(found[0] + n) for n in range(found[1])]
        left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
        return float((left + right) / 2 / shown.get_width())


def turned(pdf: bytes, page: int) -> list[tuple[float, float, float]]:
    """Each picture of a page: the sign of its width in the drawing, its middle and its height."""
    with pypdfium2.PdfDocument(pdf) as document:
        shown, found = document[page], []
        for one in shown.get_objects([pdfium.FPDF_PAGEOBJ_FORM], max_depth=1):
            left, bottom, right, top = one.get_bounds()
            found.append((one.get_matrix().a, (left + right) / 2 / shown.get_width(), top - bottom))
    return found


def test_the_page_says_its_language_and_direction(
    program: Program, library: Library, hebrew: LatinWords
) -> None:
    document, _ = build_document(
        program,
        library=library,
        words=hebrew,
        clinic=CLINIC,
        printed_on=PRINTED_ON,
        printing=Printing(),
    )
    html, css = render_html(document)
    assert '<html lang="he" dir="rtl">' in html
    assert '@top-right { content: "Riverside' in css
    english, other = render_html(replace(document, direction="ltr", language="en"))
    assert '<html lang="en" dir="ltr">' in english
    assert '@top-left { content: "Riverside' in other
    assert english.replace('lang="en" dir="ltr"', 'lang="he" dir="rtl"') == html


def test_no_rule_of_the_sheet_names_a_side_of_the_page() -> None:
    css = (data_folder("templates") / "handout" / "sheet.css").read_text(encoding="utf-8")
    rules = [line for line in css.splitlines() if not line.startswith("{%")]
    sides = (
        "float: left",
        "float: right",
        "-left:",
        "-right:",
        " left:",
        " right:",
        "align: left",
        "align: right",
        "@top-left",
        "@bottom-left",
    )
    assert [line for line in rules if any(side in line for side in sides)] == []


@pytest.mark.parametrize(
    ("page", "first", "then"),
    [
        (0, "Riverside", "Draft"),  # running head
        (0, "555 0142", "Page"),  # foot
        (0, "Level 1 of 4", "reviewed"),
        (0, "exercises", "You need"),  # the facts in their order
        (0, "to 2", "to 10"),  # the bands of the pain guide
        (2, "Start", "End"),  # pictures in their order; those of page 1 are stacked
        (1, "Start", "Steps"),  # pictures before the words
        (1, "Common mistake", "Stop if"),
        (1, "Too hard", "Too easy"),
        (-1, "Mon", "Sun"),  # the table of the week
        (-1, "not sure", "very sure"),
    ],
)
def test_what_comes_first_stands_at_the_right(
    sheets: Sheets, page: int, first: str, then: str
) -> None:
    assert across(sheets.left, page, first) < across(sheets.left, page, then)
    assert across(sheets.right, page, first) > across(sheets.right, page, then)


def test_the_numeral_and_the_steps_are_numbered_at_the_right(sheets: Sheets) -> None:
    name = sheets.first
    assert across(sheets.left, 1, "1") < across(sheets.left, 1, name)
    assert across(sheets.right, 1, "1") > across(sheets.right, 1, name)
    assert across(sheets.right, 1, "1") == pytest.approx(1 - across(sheets.left, 1, "1"), abs=0.02)


def test_the_signs_of_the_legs_stay_left_and_right_as_legs_are(sheets: Sheets) -> None:
    for pdf in (sheets.left, sheets.right):
        assert across(pdf, 1, LEGS["L"]) < across(pdf, 1, LEGS["R"])


def test_no_picture_is_mirrored_by_the_direction(sheets: Sheets) -> None:
    for page in (0, 1, 2):
        left, right = turned(sheets.left, page), turned(sheets.right, page)
        assert left
        assert [(round(a, 3), round(high, 1)) for a, _, high in left] == [
            (round(a, 3), round(high, 1)) for a, _, high in right
        ]
        assert all(a > 0 for a, _, _ in right)
        for (_, here, _), (_, there, _) in zip(left, right, strict=True):
            assert here == pytest.approx(1 - there, abs=0.02)


def test_the_order_of_reading_is_the_same(sheets: Sheets, tmp_path: Path) -> None:
    roles = []
    for pdf in (sheets.left, sheets.right):
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            roles.append([node.role for top in read_tree(opened) for node in top.walk()])
    assert roles[0] == roles[1]
    assert check_structure(sheets.right) == []
    path = tmp_path / "sheet.pdf"
    path.write_bytes(sheets.right)
    report = validate(str(path))
    assert (report.exit_code, report.findings) == (0, ())


def test_every_fixed_word_comes_from_the_catalogue(
    program: Program, library: Library, hebrew: LatinWords
) -> None:
    document, _ = build_document(
        program,
        library=library,
        words=hebrew,
        clinic=CLINIC,
        printed_on=PRINTED_ON,
        printing=Printing(),
    )
    letters = set(LEGS.values())
    assert all(said.startswith(MARK) or said in letters for _, said in document.say.words)
    assert all(day.startswith(MARK) for day in document.day_names)
    for block in document.exercises:
        for said in (block.dose, block.pace, block.when, block.side.words):
            assert MARK in said or not said
        # A picture that has its own name has no fixed word.
        assert all(plate.state.startswith(MARK) for plate in block.plates if plate.caption)
        sentences = [one for one in block.pace.split(". ") if one]
        assert all(MARK in one for one in sentences if "still talk" not in one)


def test_the_sheet_has_as_many_pages_in_both_directions(sheets: Sheets) -> None:
    assert len(page_texts(sheets.right)) == len(page_texts(sheets.left))
