"""Every refusal is one clear sentence with the right status, as a page and as JSON."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import pytest

from hep.domain import errors as tree
from hep.domain.errors import HandoutError, HepError, MissingPicture, RenderFailed, RenderTimeout
from hep.web.errors import STATUS
from tests.web.stand_ins import ASKED, PaperSheets, an_app

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient

    from hep.domain.library import Library

JSON = {"Accept": "application/json"}
SCRIPT = "<script>alert(1)</script>"
TRACES = ("Traceback", "File &#34;", 'File "', "hep.web", "Error(")
WRONG = [
    ({"cause": "broken-heart"}, "cause"),
    ({"level": "5"}, "level"),
    ({"level": "0"}, "level"),
    ({"level": "two"}, "level"),
    ({"side": "middle"}, "side"),
    ({"subtype": "elbow"}, "subtype"),
    ({"worse_side": "both"}, "worse_side"),
    ({"tags": ["FALLS", "NOPE"]}, "tags"),
    ({"tags": ["FALLS"] * 150}, "tags"),
    ({"equipment": ["rocket"]}, "equipment"),
    ({"minutes": "0"}, "minutes"),
    ({"minutes": "-5"}, "minutes"),
    ({"minutes": "1e9"}, "minutes"),
    ({"minutes": "9" * 4000}, "minutes"),
    ({"max_exercises": "8"}, "max_exercises"),
    ({"running": "marathon"}, "running"),
    ({"gate": "open"}, "gate"),
    ({"age_band": "99"}, "age_band"),
    ({"cause": "x" * 10_000}, "cause"),
    ({"cause": SCRIPT}, "cause"),
    ({"minutes": SCRIPT}, "minutes"),
    ({"tags": [SCRIPT]}, "tags"),
    ({"equipment": ['"><img src=x onerror=alert(1)>']}, "equipment"),
]


def text_of(page: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", " ", page))


@pytest.mark.parametrize(("change", "field"), WRONG)
def test_a_wrong_field_is_named_beside_itself_and_at_the_top(
    client: FlaskClient, change: dict[str, str | list[str]], field: str
) -> None:
    answer = client.post("/", data=ASKED | change)
    assert answer.status_code == 422
    assert f'href="#field-{field}"' in answer.text
    assert f'id="field-{field}"' in answer.text
    assert f'id="problem-{field}"' in answer.text
    assert "<script>alert" not in answer.text
    assert "<img src=x" not in answer.text
    assert len(answer.data) < 60_000
    assert not any(trace in answer.text for trace in TRACES)


@pytest.mark.parametrize(("change", "field"), WRONG)
@pytest.mark.parametrize("address", ["/handout.pdf", "/parts/program", "/parts/sheet"])
def test_a_wrong_field_is_refused_everywhere(
    client: FlaskClient, address: str, change: dict[str, str | list[str]], field: str
) -> None:
    answer = client.post(address, data=ASKED | change)
    assert answer.status_code == 422
    assert "<script>alert" not in answer.text
    if address == "/handout.pdf":
        assert field in text_of(answer.text)


def test_json_names_the_fields(client: FlaskClient) -> None:
    answer = client.post("/handout.pdf", data=ASKED | {"level": "5", "minutes": "0"}, headers=JSON)
    assert answer.status_code == 422
    error = answer.get_json()["error"]
    assert error["code"] == "invalid_request"
    assert error["message"] == "Please correct what is marked."
    assert [one["where"] for one in error["problems"]] == ["level", "minutes"]
    assert all(set(one) == {"where", "message", "hint"} for one in error["problems"])


def test_no_program_says_why_in_page_and_json(client: FlaskClient) -> None:
    asked = ASKED | {"tags": ["FX_SURG"]}
    page = client.post("/", data=asked)
    assert page.status_code == 422
    assert "the therapist picks each exercise by hand" in page.text
    assert "Left out, because" in page.text
    error = client.post("/handout.pdf", data=asked, headers=JSON).get_json()["error"]
    assert error["code"] == "nothing_suitable"
    assert "by hand" in error["message"]


@pytest.mark.parametrize(
    ("address", "status"), [("/missing", 404), ("/handouts/x.pdf", 404), ("/?x=%00", 400)]
)
def test_plain_errors_are_one_sentence(client: FlaskClient, address: str, status: int) -> None:
    page = client.get(address)
    assert page.status_code == status
    assert page.mimetype == "text/html"
    error = client.get(address, headers=JSON).get_json()["error"]
    assert error["message"] in text_of(page.text)
    assert re.fullmatch(r"[^.]+\.( [^.]+\.)?", error["message"])


def test_a_wrong_method_says_which_are_right(client: FlaskClient) -> None:
    answer = client.get("/handout.pdf")
    assert answer.status_code == 405
    assert "POST" in answer.headers["Allow"]


@pytest.mark.parametrize(
    "failure", [RenderFailed("the renderer ended"), RenderTimeout(8.0)], ids=["dead", "slow"]
)
def test_a_dead_or_slow_renderer_is_said_and_asks_to_try_again(
    library: Library, failure: HandoutError
) -> None:
    client = an_app(library, sheets=PaperSheets(failure)).test_client()
    own = {"Sec-Fetch-Site": "same-origin"}
    file = client.post("/handout.pdf", data=ASKED, headers=own)
    assert file.status_code == 503
    assert file.headers["Retry-After"] == "5"
    assert file.mimetype == "text/html"
    assert "The handout was not made" in file.text
    plain = client.post("/handout.pdf", data=ASKED, headers=own | JSON)
    assert plain.status_code == 503
    assert plain.get_json()["error"]["message"].startswith("The handout was not made")


def test_a_dead_renderer_does_not_hide_the_program(library: Library) -> None:
    client = an_app(library, sheets=PaperSheets(RenderFailed("it ended"))).test_client()
    page = client.post("/", data=ASKED, headers={"Sec-Fetch-Site": "same-origin"})
    assert page.status_code == 503
    assert page.headers["Retry-After"] == "5"
    assert 'id="item-1"' in page.text
    assert "The handout was not made: it ended." in page.text


def test_a_fault_of_the_library_is_ours_not_the_callers(library: Library) -> None:
    app = an_app(library, sheets=PaperSheets(MissingPicture("bridge", "end")))
    answer = app.test_client().post(
        "/handout.pdf", data=ASKED, headers={"Sec-Fetch-Site": "same-origin"}
    )
    assert answer.status_code == 500
    assert "bridge has no picture" in html.unescape(answer.text)


def test_an_unexpected_error_shows_no_trace(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**_: object) -> str:
        message = "secret detail"
        raise RuntimeError(message)

    monkeypatch.setitem(app.view_functions, "builder.page", broken)
    answer = client.get("/")
    assert answer.status_code == 500
    assert "Something went wrong on our side" in answer.text
    assert "secret detail" not in answer.text


def test_every_error_of_the_tree_has_a_status() -> None:
    kinds = [
        kind
        for kind in vars(tree).values()
        if isinstance(kind, type) and issubclass(kind, HepError)
    ]
    assert len(kinds) > 10
    for kind in kinds:
        assert any(base in STATUS for base in kind.__mro__), kind
