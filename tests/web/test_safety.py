"""The safety questions as pages: what is asked, what follows, and what travels on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.web.answers import ENTRY, groups_of
from tests.web.stand_ins import ASKED, PaperSheets, an_app

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from hep.domain.library import Library


def names_sent(page: str) -> list[tuple[str, str]]:
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page)
    return [(name, value) for name, value in found]


def ticked(page: str, name: str) -> set[str]:
    return set(re.findall(rf'name="{name}" value="([^"]+)" checked', page))


def test_every_question_stands_there_once_in_its_group_and_none_is_answered(
    client: FlaskClient, library: Library
) -> None:
    page = client.get("/safety").text
    asked = re.findall(r'name="red_flags" value="([^"]+)"', page)
    assert asked == [
        flag.id
        for group in groups_of(library)
        for flag in library.red_flags.values()
        if flag.group == group
    ]
    assert re.findall(r'name="asked" value="([^"]+)"', page) == groups_of(library)
    assert " checked" not in page
    assert "The safety questions are not asked yet." in page


def test_what_a_yes_leads_to_is_in_the_page_before_the_tick(client: FlaskClient) -> None:
    page = client.get("/safety").text
    follows = re.search(r'id="follows-RF09">.*?</p>', page, re.DOTALL)
    assert follows
    assert "Call an ambulance" in follows[0]
    assert 'aria-describedby="follows-RF09"' in page


def test_the_first_page_offers_the_questions_until_they_are_begun(client: FlaskClient) -> None:
    assert "Safety questions first" in client.get("/").text
    page = client.post("/request", data={"asked": "bone"}).text
    assert "Safety questions first" not in page
    assert "Change the answers" in page


def test_the_answers_stay_and_what_follows_is_shown_without_script(client: FlaskClient) -> None:
    answer = client.post("/safety", data={"red_flags": ["RF09", "RF32"], "asked": ["nerves"]})
    assert answer.status_code == 200
    assert ticked(answer.text, "red_flags") == {"RF09", "RF32"}
    assert ticked(answer.text, "asked") == {"nerves"}
    assert "Emergency: stop and get help now." in answer.text
    assert "1 of 6 groups asked" in answer.text


def test_the_rest_of_the_request_is_kept_while_questions_are_asked(client: FlaskClient) -> None:
    data = ASKED | {"minutes": "25", "equipment": ["", "band"], "signs": ["gives-way"]}
    page = client.post("/safety", data=data | {"red_flags": "RF32"}).text
    kept = names_sent(page)
    assert ("cause", "overuse") in kept
    assert ("minutes", "25") in kept
    assert ("signs", "gives-way") in kept
    assert [value for name, value in kept if name == "equipment"] == ["", "band"]
    assert "red_flags" not in dict(kept)


def test_an_empty_request_goes_on_to_the_form_with_the_answers_in_it(client: FlaskClient) -> None:
    page = client.post("/request", data={"red_flags": ["RF32"], "asked": ["bone", "nerves"]})
    assert page.status_code == 200
    assert 'id="request"' in page.text
    assert {("red_flags", "RF32"), ("asked", "bone"), ("asked", "nerves")} <= set(
        names_sent(page.text)
    )
    falls = re.search(r'name="tags" value="FALLS"([^>]*)>.*?</label>', page.text, re.DOTALL)
    assert falls
    assert "checked" in falls[1]
    assert "disabled" in falls[1]
    assert "From the safety questions: Have you fallen twice" in falls[0]
    assert re.search(r'<details class="drawer" id="field-tags"[^>]* open>', page.text)


def test_a_whole_request_goes_on_to_its_program(client: FlaskClient, library: Library) -> None:
    data = ASKED | {"red_flags": ["RF32"], "asked": groups_of(library)}
    page = client.post("/request", data=data).text
    assert 'id="item-1"' in page
    assert "Set by the safety questions: Risk of falls." in page
    assert "have not been asked" not in page


def test_questions_that_are_skipped_are_said_not_to_be_asked(client: FlaskClient) -> None:
    assert "The safety questions have not been asked." in client.post("/", data=ASKED).text
    page = client.post("/", data=ASKED | {"asked": ["injury", "bone"]}).text
    assert "have not been asked" not in page
    assert "Safety questions not asked yet: Tendons and joints, Heart and circulation" in page


@pytest.mark.parametrize(
    ("red_flag", "says"),
    [
        ("RF09", "call an ambulance or send to the emergency department now"),
        ("RF07", "A medical review is needed today"),
        ("RF01", "No program until this is cleared"),
    ],
)
def test_no_program_is_made_and_the_action_is_said(
    client: FlaskClient, library: Library, sheets: PaperSheets, red_flag: str, says: str
) -> None:
    data = ASKED | {"red_flags": [red_flag], "asked": groups_of(library)}
    for address in ("/", "/request", "/parts/program"):
        answer = client.post(address, data=data)
        assert answer.status_code == 422
        assert says in answer.text
        assert 'id="item-1"' not in answer.text
    assert client.post("/handout.pdf", data=data).status_code == 422
    assert sheets.made == []


def test_a_cleared_block_lets_the_program_through_and_names_the_entry(
    client: FlaskClient, library: Library
) -> None:
    data = ASKED | ENTRY | {"red_flags": ["RF01"], "asked": groups_of(library)}
    page = client.post("/", data=data).text
    assert 'id="item-1"' in page
    assert "Cleared by Dr Example on 2026-05-12. Result: X-ray: no fracture." in page
    assert ("cleared-RF01-by", "Dr Example") in names_sent(page)


def test_an_entry_is_asked_for_only_where_it_can_clear(client: FlaskClient) -> None:
    page = client.post("/parts/safety", data={"red_flags": ["RF01", "RF09", "RF24"]}).text
    assert set(re.findall(r'name="cleared-(\w+)-by"', page)) == {"RF01"}


def test_an_entry_that_lacks_something_is_told_at_its_field(client: FlaskClient) -> None:
    half = {"red_flags": "RF01", "cleared-RF01-by": "Dr Example"}
    for address in ("/safety", "/request"):
        answer = client.post(address, data=half)
        assert answer.status_code == 422
        assert 'id="problem-cleared-RF01-on"' in answer.text or "lacks the day" in answer.text
        assert 'value="Dr Example"' in answer.text
    assert client.post("/parts/safety", data=half).status_code == 200


def test_an_entry_left_over_from_an_answer_taken_back_is_dropped(client: FlaskClient) -> None:
    page = client.post("/request", data=ENTRY | {"asked": "injury"})
    assert page.status_code == 200
    assert "Dr Example" not in page.text


def test_the_wells_score_is_asked_with_its_question_and_clears_nobody(
    client: FlaskClient,
) -> None:
    asked = {"red_flags": ["RF08"]}
    assert "Active cancer" not in client.post("/parts/safety", data={"red_flags": "RF09"}).text
    page = client.post("/parts/safety", data=asked).text
    assert "Active cancer" in page
    assert "2 points or more" not in page
    low = client.post("/parts/safety", data=asked | {"wells": ["active-cancer"]}).text
    assert "1 point or less." in low
    high = client.post(
        "/parts/safety", data=asked | {"wells": ["active-cancer", "whole-leg-swollen"]}
    ).text
    assert "2 points or more." in high
    for said in (low, high):
        assert "Stop: a medical review is needed today." in said
    refused = client.post("/", data=ASKED | asked | {"wells": ["active-cancer"]})
    assert "The score clears nobody." in refused.text


def test_an_unknown_answer_is_refused(client: FlaskClient) -> None:
    for address in ("/safety", "/request", "/", "/parts/program"):
        answer = client.post(address, data=ASKED | {"red_flags": "RF99"})
        assert answer.status_code == 422
        assert "RF99" in answer.text
        assert 'href="#field-safety"' in answer.text


def test_the_outcome_is_a_fragment_and_comes_from_the_own_page_alone(
    client: FlaskClient, stranger: FlaskClient
) -> None:
    answer = client.post("/parts/safety", data={"asked": "bone"})
    assert answer.headers["X-Fragment"] == "1"
    assert "<html" not in answer.text
    for address in ("/safety", "/parts/safety", "/request", "/parts/signs"):
        assert stranger.post(address, data={}).status_code == 403
        assert client.get(address).status_code == (200 if address == "/safety" else 405)


def test_no_page_of_the_questions_holds_script_or_style_or_an_id_twice(
    client: FlaskClient,
) -> None:
    data = {"red_flags": ["RF01", "RF08", "RF09"], "cleared-RF01-by": "<b>Dr & Co</b>"}
    for page in (client.get("/safety").text, client.post("/safety", data=data).text):
        ids = re.findall(r'\bid="([^"]+)"', page)
        assert len(ids) == len(set(ids))
        targets = re.findall(r'(?:for|href|aria-describedby|aria-labelledby)="#?([\w-]+)"', page)
        assert set(targets) <= set(ids)
        assert re.findall(r"\s(?:style|on\w+)=", page) == []
        assert "<b>Dr" not in page


def test_what_was_written_of_people_is_not_kept_with_the_sheet(library: Library) -> None:
    app = an_app(library)
    own = app.test_client()
    own.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
    own.post("/", data=ASKED | ENTRY | {"red_flags": ["RF01"], "asked": groups_of(library)})
    kept = vars(app.extensions["hep"].shelf)
    assert "RF01" in str(kept)
    assert "Dr Example" not in str(kept)
