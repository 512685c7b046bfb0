"""Our few base rules draw what WeasyPrint's whole style sheet draws: words, tags and pixels."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageChops

from hep.handout import rendering
from hep.handout.base_sheet import KNOWN, SheetHTML, base_sheet
from hep.handout.editions import Edition, Printing
from hep.handout.html import render_html
from tests.handout.documents import ASSETS, a_document
from tests.handout.measured import page_texts
from tests.handout.structures import tag_names

TEMPLATES = Path(__file__).parents[2] / "templates" / "handout"
LARGEST_DIFFERENCE = 2  # of 255: rounding


def test_every_element_of_the_templates_has_its_rules() -> None:
    used = {
        tag
        for path in TEMPLATES.glob("*.html")
        for tag in re.findall(r"<([a-z][a-z0-9]*)", path.read_text(encoding="utf-8"))
    }
    assert used <= KNOWN


def test_a_document_with_another_element_gets_the_whole_sheet() -> None:
    plain = SheetHTML(string="<html lang=en><p>x")._ua_stylesheets()
    other = SheetHTML(string="<html lang=en><p><em>x</em>")._ua_stylesheets()
    assert plain == [base_sheet()]
    assert other != plain


@pytest.mark.parametrize("edition", [Edition.PATIENT, Edition.LARGE_PRINT, Edition.THERAPIST])
@pytest.mark.parametrize("exercises", [2, 5])
def test_the_short_sheet_prints_the_same(
    edition: Edition, exercises: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = replace(a_document(exercises=exercises), printing=Printing("a4", edition))
    html, css = render_html(document)
    short, *_ = rendering._render(html, css, ASSETS, {})
    monkeypatch.setattr("hep.handout.base_sheet.KNOWN", frozenset())
    whole, *_ = rendering._render(html, css, ASSETS, {})
    assert page_texts(short) == page_texts(whole)
    assert tag_names(short) == tag_names(whole)
    with pypdfium2.PdfDocument(short) as one, pypdfium2.PdfDocument(whole) as other:
        for number in range(len(one)):
            images = [pdf[number].render(scale=1).to_pil().convert("L") for pdf in (one, other)]
            counts = ImageChops.difference(*images).histogram()
            assert not any(counts[LARGEST_DIFFERENCE + 1 :]), f"page {number + 1}"
