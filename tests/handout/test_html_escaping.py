"""The document in its templates: what a clinic writes stays text, in the pages and in the margins."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hep.domain.exercise import Level
from hep.domain.request import PlanRequest, SoreSide
from hep.handout.editions import Printing
from hep.handout.html import PAPER_SIZES, css_string, render_html
from hep.language.sheet_words import FURNITURE
from hep.language.words import load_words
from hep.locations import data_folder
from hep.services.handout_document import build_document
from hep.services.programs import draft_program
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.handout.document import HandoutDocument

HOSTILE = '</style><script>alert("x")</script> "; } body { display: none } \\ \n & Ümläut'


@pytest.fixture(scope="module")
def document() -> HandoutDocument:
    library = shipped()
    request = PlanRequest(cause="overuse", level=Level.BUILD, side=SoreSide.LEFT)
    return build_document(
        draft_program(request, library=library),
        library=library,
        words=load_words("en"),
        clinic=("Riverside", "555 0142"),
        printed_on=datetime.date(2026, 11, 23),
        printing=Printing(),
    )[0]


@pytest.mark.parametrize("is_half", [False, True])
def test_what_a_clinic_writes_never_becomes_markup(
    document: HandoutDocument, is_half: bool
) -> None:
    harmless = render_html(replace(document, is_half=is_half))
    first = replace(document.exercises[0], name=HOSTILE, cautions=(HOSTILE,))
    hostile = replace(
        document,
        is_half=is_half,
        clinic=HOSTILE,
        phone=HOSTILE,
        plan=HOSTILE,
        exercises=(first, *document.exercises[1:]),
    )
    html, css = render_html(hostile)
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert "<script" not in css
    assert "body { display: none }" not in css
    assert css.count("{") == harmless[1].count("{")
    assert css.count('"') == harmless[1].count('"')


def test_a_css_string_gives_back_the_text_it_was_made_of() -> None:
    written = css_string(HOSTILE)
    assert written.startswith('"')
    assert written.endswith('"')
    assert not set(written[1:-1]) & set("\"'\n<>{};&")
    read = re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), written[1:-1])
    assert read == HOSTILE


@pytest.mark.parametrize("name", FURNITURE)
def test_every_fixed_word_has_its_place_in_a_template(name: str) -> None:
    templates = "".join(
        path.read_text(encoding="utf-8")
        for path in sorted((data_folder("templates") / "handout").iterdir())
    )
    assert re.search(rf"say\.{name}\b", templates)


@pytest.mark.parametrize("paper", PAPER_SIZES)
def test_the_style_names_the_paper(document: HandoutDocument, paper: str) -> None:
    _, css = render_html(replace(document, printing=Printing(paper)))
    assert PAPER_SIZES[paper].name in css


def test_an_unknown_paper_is_refused(document: HandoutDocument) -> None:
    with pytest.raises(KeyError):
        render_html(replace(document, printing=Printing("a3")))


def test_the_same_document_gives_the_same_words(document: HandoutDocument) -> None:
    assert render_html(document) == render_html(document)
