"""The patient edition of a hand-built sheet: tags, and what must never be in it (words: golden)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hep.handout.editions import PAPERS, Edition, Printing
from hep.handout.html import NEXT_SHEET, common_sheets, css_string, render_html
from hep.handout.inks import BRAND
from hep.handout.structure import check_structure
from tests.handout.documents import ASSETS, a_block, a_document
from tests.handout.measured import page_texts

if TYPE_CHECKING:
    from hep.handout.document import HandoutDocument
    from hep.handout.pdf import Press, RenderedPdf


def printed(document: HandoutDocument, press: Press) -> RenderedPdf:
    html, css = render_html(document)
    return press.render(html, css, ASSETS)


@pytest.mark.parametrize("exercises", [1, 4, 5, 7])
def test_a_sheet_of_any_size_is_well_tagged_and_without_warnings(
    exercises: int, press: Press
) -> None:
    made = printed(a_document(exercises=exercises), press)
    assert check_structure(made.pdf) == []
    assert made.warnings == ()


def test_without_a_phone_there_is_a_line_to_write_on(press: Press) -> None:
    with_phone, without = (
        " ".join(page_texts(printed(a_document(phone=phone), press).pdf))
        for phone in ("555 0142", "")
    )
    assert "Call 555 0142." in with_phone
    assert "Questions? Call 555\u00a00142" in with_phone  # a number is not broken at a line's end
    assert "555" not in without
    assert "Questions? Call us" in without


def test_every_page_says_that_the_sheet_is_a_draft(press: Press) -> None:
    document = a_document(exercises=5)
    assert all(document.draft in page for page in page_texts(printed(document, press).pdf))


def test_markup_in_a_text_is_printed_as_words(press: Press) -> None:
    nasty = '<script>alert("x")</script>'
    document = replace(a_document(), clinic=nasty, exercises=(a_block(1, name=nasty),))
    html, _ = render_html(document)
    assert "<script>" not in html
    text = "".join(page_texts(printed(document, press).pdf))
    assert text.count(nasty) > 1


@pytest.mark.parametrize("text", ['"; } body { color: red', "a\nb", "\\", "Praxis Müller 語"])
def test_a_css_string_cannot_be_left(text: str) -> None:
    inside = css_string(text)[1:-1]
    assert not set('"\n;{}') & set(inside)
    assert "\\\\" not in inside


def test_cautions_are_printed_only_where_there_are_some(press: Press) -> None:
    care = "Hold on to a rail."
    with_care = replace(a_document(), exercises=(a_block(1, cautions=(care,)), a_block(2)))
    pages = page_texts(printed(with_care, press).pdf)
    assert [care in page for page in pages[1:3]] == [True, False]


@pytest.mark.parametrize("is_black_and_white", [False, True])
@pytest.mark.parametrize("edition", [Edition.PATIENT, Edition.LARGE_PRINT])
@pytest.mark.parametrize("paper", PAPERS)
def test_most_of_a_sheets_style_is_known_beforehand(
    paper: str, edition: Edition, is_black_and_white: bool
) -> None:
    printing = Printing(paper, edition, is_black_and_white)
    _, css = render_html(replace(a_document(), printing=printing, brand=BRAND))
    known = set(common_sheets()) & set(css.split(NEXT_SHEET))
    assert sum(map(len, known)) > len(css) / 2
