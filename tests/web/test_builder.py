"""The builder's pages and parts as markup."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from werkzeug.exceptions import ImATeapot

from hep.domain.errors import Problem
from hep.domain.overlay import HouseRules, Overlay, apply_overlay
from tests.web.stand_ins import ASKED, an_app

if TYPE_CHECKING:
    import pytest
    from flask import Flask
    from flask.testing import FlaskClient

    from hep.domain.library import Library


def test_the_first_page_shows_somebody_sitting_and_one_sentence(client: FlaskClient) -> None:
    page = client.get("/").text
    assert 'class="plate welcome-plate"' in page
    assert "Choose why the ankle hurts, the level and the sore side." in page
    assert page.startswith("<!doctype html>")
    assert '<html lang="en" dir="ltr">' in page


def test_a_library_without_drawings_has_a_first_page_too(library: Library) -> None:
    bare = {name: replace(one, pictures=()) for name, one in library.exercises.items()}
    page = an_app(replace(library, exercises=bare)).test_client().get("/")
    assert page.status_code == 200
    assert "welcome-plate" not in page.text


def test_every_name_and_id_stands_once(client: FlaskClient) -> None:
    for page in (client.get("/").text, client.post("/", data=ASKED).text):
        ids = re.findall(r'\bid="([^"]+)"', page)
        assert len(ids) == len(set(ids))
        targets = re.findall(r'(?:for|href|aria-labelledby|aria-describedby)="#?([\w-]+)"', page)
        assert {one for one in targets if not one.startswith("http")} <= set(ids)


def test_the_page_holds_no_inline_script_or_style(client: FlaskClient) -> None:
    page = client.post("/", data=ASKED | {"tags": ["FALLS"]}).text
    assert re.findall(r"<script(?![^>]*\bsrc=)", page) == []
    assert re.findall(r"\s(?:style|on\w+)=", page) == []
    assert "<style" not in page


def test_the_clinic_is_named_and_escaped(library: Library) -> None:
    app = an_app(library, environment={"HEP_CLINIC_NAME": "<b>Rivers & Sons</b>"})
    page = app.test_client().get("/").text
    assert "&lt;b&gt;Rivers &amp; Sons&lt;/b&gt;" in page
    assert "<b>Rivers" not in page


def test_addresses_stay_below_the_folder_that_the_app_is_served_under(app: Flask) -> None:
    page = app.test_client().get("/", environ_overrides={"SCRIPT_NAME": "/hep"}).text
    assert 'action="/hep/#content"' in page
    assert 'href="/hep/static/css/page.css"' in page


def test_a_part_says_what_is_wrong_and_why_there_is_no_program(client: FlaskClient) -> None:
    wrong = client.post("/parts/program", data=ASKED | {"minutes": "0"})
    assert wrong.status_code == 422
    assert "Minutes a session: &#39;0&#39; is out of range" in wrong.text
    refused = client.post("/parts/program", data=ASKED | {"tags": ["FX_SURG"]})
    assert refused.status_code == 422
    assert 'id="refusal"' in refused.text
    assert wrong.headers["X-Fragment"] == refused.headers["X-Fragment"] == "1"


def test_the_same_request_gives_the_same_page(client: FlaskClient) -> None:
    assert client.post("/", data=ASKED).data == client.post("/", data=ASKED).data


def test_an_uncommon_http_error_has_a_sentence_too(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def teapot() -> str:
        raise ImATeapot

    monkeypatch.setitem(app.view_functions, "builder.page", teapot)
    answer = client.get("/")
    assert answer.status_code == 418
    assert "could not be read" in answer.text


def test_every_page_says_when_the_clinics_changes_are_not_in_use(library: Library) -> None:
    problems = (Problem("clinic/overlay.yaml:2", "is wrong"), Problem("clinic/a.txt", "is wrong"))
    page = an_app(library, refused_changes=problems).test_client().get("/").text
    assert "changes are not in use: 2 problems" in page
    assert "changes are not in use" not in an_app(library).test_client().get("/").text


def test_the_form_begins_with_the_minutes_of_the_house(library: Library) -> None:
    assert 'value="20"' in an_app(library).test_client().get("/").text
    used = apply_overlay(library, Overlay("Clinic", house=HouseRules(minutes=15)))
    assert 'value="15"' in an_app(used).test_client().get("/").text
