"""Broken bytes never reach a view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from flask.testing import FlaskClient

FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize("address", ["/?x=%FF", "/?x=%00", "/pictures/%00/left.svg"])
def test_a_broken_address_is_refused(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 400
    assert "not readable text" in answer.text


def test_a_path_that_is_not_utf_8_is_refused(client: FlaskClient) -> None:
    answer = client.get("/", environ_overrides={"PATH_INFO": "/\xff\xfe"})
    assert answer.status_code == 400


@pytest.mark.parametrize("body", [b"cause=%FF", b"cause=\xff", b"cause=a%00b", b"%C3=1"])
def test_a_broken_form_is_refused(client: FlaskClient, body: bytes) -> None:
    assert client.post("/", data=body, content_type=FORM).status_code == 400


def test_readable_text_of_any_language_passes(client: FlaskClient) -> None:
    answer = client.post("/", data=b"cause=%D8%B9%D8%B1%0D%0A", content_type=FORM)
    assert answer.status_code == 422
    assert "عر" in answer.text


@pytest.mark.parametrize(
    "kind", ["application/json", "multipart/form-data; boundary=x", "text/xml"]
)
def test_a_body_that_is_no_form_is_refused(client: FlaskClient, kind: str) -> None:
    answer = client.post("/", data=b'{"cause": 1}', content_type=kind)
    assert answer.status_code == 415
    assert "is not a form" in answer.text


def test_an_empty_body_is_a_form_without_fields(client: FlaskClient) -> None:
    assert client.post("/").status_code == 422


def test_too_much_is_refused(client: FlaskClient) -> None:
    answer = client.post("/", data={"cause": "x" * 100_000})
    assert answer.status_code == 413
    assert "Too much was sent" in answer.text
