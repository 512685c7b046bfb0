"""Unsafe requests come from our own pages, or they are refused before a form is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.web.csrf import is_own
from tests.web.stand_ins import ASKED

if TYPE_CHECKING:
    from flask.testing import FlaskClient


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({"Sec-Fetch-Site": "none"}, True),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": ""}, False),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "https://clinic.example"}, False),
        ({"Origin": "https://clinic.example"}, True),
        ({"Origin": "http://CLINIC.example"}, True),
        ({"Origin": "https://clinic.example:444"}, False),
        ({"Origin": "https://clinic.example.evil.org"}, False),
        ({"Origin": "https://user@clinic.example"}, False),
        ({"Origin": "null"}, False),
        ({"Origin": "http://["}, False),
        ({"Origin": ""}, False),
        ({}, False),
    ],
)
def test_the_headers_tell_where_a_request_comes_from(
    headers: dict[str, str], *, expected: bool
) -> None:
    assert (
        is_own(headers.get("Sec-Fetch-Site"), headers.get("Origin"), host="clinic.example")
        is expected
    )


@pytest.mark.parametrize("address", ["/", "/parts/program", "/parts/sheet", "/handout.pdf"])
def test_a_form_of_another_site_is_refused(stranger: FlaskClient, address: str) -> None:
    answer = stranger.post(address, data=ASKED, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert "did not come from this page" in answer.text


def test_a_request_that_says_nothing_is_refused(stranger: FlaskClient) -> None:
    assert stranger.post("/", data=ASKED).status_code == 403


def test_a_program_may_name_its_origin(stranger: FlaskClient) -> None:
    answer = stranger.post("/", data=ASKED, headers={"Origin": "http://localhost"})
    assert answer.status_code == 200


def test_reading_needs_no_origin(stranger: FlaskClient) -> None:
    assert stranger.get("/", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200
