"""Every route is in the table of access, and the table names only what exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.web.access import ACCESS
from tests.shipped import shipped
from tests.web.stand_ins import an_app

if TYPE_CHECKING:
    from flask import Flask


@pytest.fixture
def app() -> Flask:
    return an_app(shipped())


def test_every_route_is_listed_with_its_methods_and_no_other(app: Flask) -> None:
    routes: dict[str, set[str]] = {}
    for rule in app.url_map.iter_rules():
        routes.setdefault(rule.endpoint, set()).update(rule.methods or ())
    assert routes == {endpoint: set(rule.methods) for endpoint, rule in ACCESS.items()}


def test_every_route_says_what_it_is_for() -> None:
    assert all(rule.purpose for rule in ACCESS.values())


def test_a_route_that_is_not_listed_is_refused(app: Flask) -> None:
    app.add_url_rule("/secret", "secret", lambda: "open")
    answer = app.test_client().get("/secret")
    assert answer.status_code == 403
    assert "not open to you" in answer.text


def test_a_method_that_is_not_listed_is_refused(app: Flask) -> None:
    app.add_url_rule("/more", "static", methods=["DELETE"])
    headers = {"Sec-Fetch-Site": "same-origin"}
    assert app.test_client().delete("/more", headers=headers).status_code == 405
