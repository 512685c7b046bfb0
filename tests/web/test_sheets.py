"""Sheets: shown from the shelf, downloaded always, never by a guessable address."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hep.handout.editions import Edition, Printing
from hep.handout.stamp import Stamp
from hep.web import printing_form
from hep.web.shelf import Shelf
from tests.web.stand_ins import ASKED, OWN_PAGE, PNG, PaperSheets, an_app

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from hep.domain.library import Library


def pages_of(page: str) -> list[str]:
    return re.findall(r'src="(/handouts/[^"]+)"', page)


def hidden_of(page: str) -> list[tuple[str, str]]:
    form = page.partition('class="download"')[2].partition("</form>")[0]
    return re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', form)


def test_the_page_shows_every_page_of_the_real_sheet(client: FlaskClient) -> None:
    page = client.post("/", data=ASKED).text
    pictures = pages_of(page)
    assert len(pictures) == 3
    for number, address in enumerate(pictures, start=1):
        answer = client.get(address)
        assert answer.mimetype == "image/png"
        assert answer.data.startswith(PNG)
        assert answer.data.endswith(str(number).encode())
    assert page.count("as it will be printed") == 3


def test_the_shown_pdf_is_the_downloaded_one(client: FlaskClient) -> None:
    page = client.post("/", data=ASKED).text
    shown = client.get(re.findall(r'href="(/handouts/[^"]+\.pdf)"', page)[0])
    file = client.post("/handout.pdf", data=ASKED)
    assert shown.data == file.data
    assert shown.mimetype == file.mimetype == "application/pdf"
    assert shown.headers["Content-Disposition"].startswith("inline")
    assert shown.headers["Cache-Control"] == file.headers["Cache-Control"] == "no-store"
    assert "frame-ancestors 'none'" in shown.headers["Content-Security-Policy"]
    assert file.headers["Content-Disposition"] == (
        'attachment; filename="exercises-overuse-level-2-left-a4.pdf"'
    )


def test_the_same_request_is_rendered_once(client: FlaskClient, sheets: PaperSheets) -> None:
    client.post("/", data=ASKED)
    client.post("/parts/sheet", data=ASKED)
    client.post("/handout.pdf", data=ASKED)
    assert sheets.made == [Printing()]


def test_the_paper_is_chosen_by_the_button(client: FlaskClient, sheets: PaperSheets) -> None:
    file = client.post("/handout.pdf", data=ASKED | {"paper": "letter"})
    assert sheets.made == [Printing("letter")]
    assert "-letter.pdf" in file.headers["Content-Disposition"]


def test_an_unknown_paper_is_refused(client: FlaskClient) -> None:
    answer = client.post("/handout.pdf", data=ASKED | {"paper": "a0"})
    assert answer.status_code == 422
    assert "choose one of a4, letter" in answer.text


def test_the_download_form_carries_the_whole_request(
    client: FlaskClient, sheets: PaperSheets, library: Library
) -> None:
    asked = ASKED | {"tags": ["FALLS", "OSTEOP"], "equipment": ["", "band"], "minutes": "25"}
    page = client.post("/", data=asked).text
    other = an_app(library, sheets=sheets).test_client()  # another process: its shelf is empty
    form: dict[str, list[str]] = {}
    for name, value in hidden_of(page):
        form.setdefault(name, []).append(value)
    file = other.post("/handout.pdf", data=form | {"paper": "a4"}, headers=OWN_PAGE)
    shown = client.get(re.findall(r'href="(/handouts/[^"]+\.pdf)"', page)[0])
    assert file.data == shown.data
    assert sheets.made == [Printing(), Printing()]


def test_a_sheet_that_is_not_kept_is_said_clearly(library: Library) -> None:
    client = an_app(library, shelf=Shelf(most_bytes=0)).test_client()
    page = client.post("/", data=ASKED, headers=OWN_PAGE).text
    for address in pages_of(page):
        answer = client.get(address)
        assert answer.status_code == 404
        assert "no longer kept" in answer.text


@pytest.mark.parametrize("number", ["0", "4", "999999999999"])
def test_a_page_that_the_sheet_does_not_have_is_not_found(client: FlaskClient, number: str) -> None:
    first = pages_of(client.post("/", data=ASKED).text)[0]
    address = first.replace("page-1", f"page-{number}")
    assert client.get(address).status_code == 404


def test_no_sheet_is_made_for_a_program_that_cannot_be(
    client: FlaskClient, sheets: PaperSheets
) -> None:
    for tags in (["FX_SURG"], ["NOPE"]):
        fragment = client.post("/parts/sheet", data=ASKED | {"tags": tags})
        assert fragment.status_code == 422
        assert "will appear here" in fragment.text
    assert sheets.made == []


def test_the_program_part_makes_no_sheet(client: FlaskClient, sheets: PaperSheets) -> None:
    part = client.post("/parts/program", data=ASKED)
    assert part.headers["X-Fragment"] == "1"
    assert "<html" not in part.text
    assert 'id="item-1"' in part.text
    assert sheets.made == []


def test_another_edition_ink_and_skin_are_chosen_in_the_form(
    client: FlaskClient, sheets: PaperSheets
) -> None:
    chosen = {"edition": "large-print", "ink": "black", "figure": "older_man", "skin_tone": "4"}
    file = client.post("/handout.pdf", data=ASKED | chosen)
    expected = Printing(
        "a4", Edition.LARGE_PRINT, is_black_and_white=True, figure="older_man", skin_tone=4
    )
    assert sheets.made == [expected]
    assert 'filename="large-print-overuse' in file.headers["Content-Disposition"]


def test_every_wrong_choice_of_a_printing_is_named_at_once(client: FlaskClient) -> None:
    wrong = {"edition": "poster", "ink": "pink", "figure": "giant", "skin_tone": "9"}
    answer = client.post("/handout.pdf", data=ASKED | wrong)
    assert answer.status_code == 422
    known = ("one-page", "colour, black", "drawn, woman, man", "drawn, 1, 2")
    assert all(choices in answer.text for choices in known)


def test_the_person_shown_is_chosen_by_a_plain_name(client: FlaskClient) -> None:
    page = client.post("/", data=ASKED).text
    assert '<option value="drawn" selected>People as drawn</option>' in page
    assert '<option value="older_woman">Older woman</option>' in page
    assert "its picture stays as drawn" in page


def test_where_nothing_can_be_drawn_nobody_else_is_offered(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing_form, "has_studio", lambda: False)
    page = client.post("/", data=ASKED).text
    assert 'name="figure"' not in page
    assert "its picture stays as drawn" not in page
    assert client.post("/handout.pdf", data=ASKED | {"figure": "man"}).status_code == 422


def test_the_page_offers_the_editions_that_the_program_fills(client: FlaskClient) -> None:
    page = client.post("/", data=ASKED).text
    for value in ("patient", "large-print", "one-page", "log"):
        assert f'<option value="{value}"' in page


def test_a_named_sheet_is_made_for_this_answer_alone(
    client: FlaskClient, sheets: PaperSheets, caplog: pytest.LogCaptureFixture
) -> None:
    named = ASKED | {"patient_name": "Zaphira Quillwort", "link": "https://clinic.example/p/1"}
    for _ in range(2):
        file = client.post("/handout.pdf", data=named)
        assert file.status_code == 200
        assert "Zaphira" not in str(file.headers)
    assert sheets.stamps == [Stamp("Zaphira Quillwort", "https://clinic.example/p/1")] * 2
    client.post("/handout.pdf", data=ASKED)
    assert sheets.stamps[2:] == [Stamp()]  # nothing named was kept to be given to somebody else
    assert "Zaphira" not in caplog.text


def test_a_name_that_is_refused_is_not_repeated(client: FlaskClient) -> None:
    answer = client.post("/handout.pdf", data=ASKED | {"patient_name": "Zaphira" * 9, "link": "x"})
    assert answer.status_code == 422
    assert "Zaphira" not in answer.text
    assert "name" in answer.text


def languages_of(page: str) -> list[tuple[str, str]]:
    select = page.partition('<select id="language"')[2].partition("</select>")[0]
    return re.findall(r'<option value="(\w+)"[^>]*?( selected)?>', select)


def test_the_language_is_chosen_beside_the_paper_and_travels_by_post(
    client: FlaskClient, sheets: PaperSheets
) -> None:
    page = client.post("/", data=ASKED).text
    assert languages_of(page) == [("en", " selected"), ("es", "")]
    assert ">Español</option>" in page
    spanish = client.post("/", data=ASKED | {"language": "es"}).text
    assert languages_of(spanish) == [("en", ""), ("es", " selected")]
    shown = client.get(re.findall(r'href="(/handouts/[^"]+\.pdf)"', spanish)[0])
    file = client.post("/handout.pdf", data=ASKED | {"language": "es"})
    assert shown.data == file.data
    assert b" es " in file.data
    assert file.headers["Content-Disposition"].endswith('-a4-es.pdf"')
    assert sheets.made == [Printing(), Printing()]  # one in each language


def test_the_request_keeps_the_chosen_language(client: FlaskClient) -> None:
    form = client.post("/", data=ASKED | {"language": "es"}).text.partition("</form>")[0]
    assert '<input type="hidden" name="language" value="es">' in form
    assert 'name="language"' not in client.post("/", data=ASKED).text.partition("</form>")[0]


def test_the_usual_language_is_a_setting(library: Library, sheets: PaperSheets) -> None:
    app = an_app(library, sheets=sheets, environment={"HEP_LANGUAGE": "es"})
    client = app.test_client()
    page = client.post("/", data=ASKED, headers=OWN_PAGE).text
    assert '<html lang="es" dir="ltr">' in page
    assert "Hacer el programa" in page
    assert languages_of(page) == [("en", ""), ("es", " selected")]
    file = client.post("/handout.pdf", data=ASKED, headers=OWN_PAGE)
    assert b" es " in file.data
    assert file.headers["Content-Disposition"].endswith('-a4.pdf"')


def test_an_unknown_language_is_refused_beside_the_program(
    client: FlaskClient, sheets: PaperSheets
) -> None:
    answer = client.post("/", data=ASKED | {"language": "tlh"})
    assert answer.status_code == 422
    assert "Language of the sheet: &#39;tlh&#39; is not known: choose one of en, es." in answer.text
    assert 'id="item-1"' in answer.text
    for address in ("/parts/sheet", "/handout.pdf"):
        refused = client.post(address, data=ASKED | {"language": "tlh"})
        assert refused.status_code == 422
        assert "choose one of en, es" in refused.text
    assert sheets.made == []


def test_a_language_that_lacks_a_text_is_not_offered_and_says_which(library: Library) -> None:
    english = {
        name: replace(one, texts={"en": one.texts["en"]}) for name, one in library.exercises.items()
    }
    client = an_app(replace(library, exercises=english)).test_client()
    assert languages_of(client.post("/", data=ASKED, headers=OWN_PAGE).text) == []
    answer = client.post("/", data=ASKED | {"language": "es"}, headers=OWN_PAGE)
    assert answer.status_code == 422
    assert "/text.es.yaml" in answer.text
