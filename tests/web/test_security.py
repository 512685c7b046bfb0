"""The headers of every kind of answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.web.security import HEADERS, PAGE_POLICY, policy_text
from tests.web.stand_ins import ASKED, DRAWING, an_app

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient

    from hep.domain.library import Library

ADDRESSES = ("/", "/missing", "/static/css/page.css", "/fonts/bold.ttf", "/?x=%FF")
UNSAFE = ("unsafe-inline", "unsafe-eval", "data:", "blob:", "*", "http:", "https:")


def policy_of(header: str) -> dict[str, str]:
    parts = (part.strip().partition(" ") for part in header.split(";"))
    return {name: value for name, _, value in parts}


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_has_every_header(client: FlaskClient, address: str) -> None:
    headers = client.get(address, buffered=True).headers
    assert set(HEADERS) <= set(headers.keys())
    assert headers["Content-Security-Policy"] == policy_text(PAGE_POLICY)


def test_the_policy_opens_nothing_but_our_own_files() -> None:
    policy = policy_of(policy_text(PAGE_POLICY))
    assert policy["default-src"] == "'none'"
    assert policy["base-uri"] == policy["frame-ancestors"] == policy["object-src"] == "'none'"
    assert set(policy.values()) == {"'none'", "'self'"}
    assert not any(word in policy_text(PAGE_POLICY) for word in UNSAFE)


def test_a_page_about_a_patient_is_not_kept(client: FlaskClient) -> None:
    for address in ("/", "/parts/program", "/parts/sheet", "/handout.pdf"):
        answer = client.post(address, data=ASKED)
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "no-store"


def test_no_answer_sets_a_cookie(client: FlaskClient) -> None:
    assert "Set-Cookie" not in client.get("/").headers
    assert "Set-Cookie" not in client.post("/", data=ASKED).headers


def test_a_drawing_may_be_kept_and_runs_nothing(client: FlaskClient, library: Library) -> None:
    asset = next(iter(library.picture_bytes))
    answer = client.get(f"/pictures/{asset}/right.svg")
    assert answer.data == DRAWING
    assert "immutable" in answer.headers["Cache-Control"]
    policy = policy_of(answer.headers["Content-Security-Policy"])
    assert policy["default-src"] == "'none'"
    assert "sandbox" in policy


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "x@localhost"])
def test_a_foreign_host_name_is_refused(app: Flask, host: str) -> None:
    answer = app.test_client().get("/", headers={"Host": host})
    assert answer.status_code == 400
    assert host not in answer.text


def test_a_trusted_host_name_is_served(library: Library) -> None:
    app = an_app(library, environment={"HEP_TRUSTED_HOSTS": "clinic.example"})
    assert app.test_client().get("/", headers={"Host": "clinic.example"}).status_code == 200
