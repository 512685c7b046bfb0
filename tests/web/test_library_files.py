"""Drawings and fonts by address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from hep.domain.library import Library


def test_the_left_drawing_is_the_right_one_turned_over(
    client: FlaskClient, library: Library
) -> None:
    asset = next(iter(library.picture_bytes))
    right = client.get(f"/pictures/{asset}/right.svg")
    left = client.get(f"/pictures/{asset}/left.svg")
    assert right.status_code == left.status_code == 200
    assert right.mimetype == left.mimetype == "image/svg+xml"
    assert right.data != left.data


@pytest.mark.parametrize(
    "address",
    [
        f"/pictures/{'0' * 64}/right.svg",
        "/pictures/short/right.svg",
        f"/pictures/{'0' * 64}/middle.svg",
        "/fonts/italic.ttf",
        "/fonts/..%2Fbold.ttf",
        "/static/../app.py",
        "/static/%2e%2e/app.py",
    ],
)
def test_what_does_not_exist_is_not_found(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("face", ["regular", "bold"])
def test_fonts_come_from_their_package(client: FlaskClient, face: str) -> None:
    answer = client.get(f"/fonts/{face}.ttf", buffered=True)
    assert answer.mimetype == "font/ttf"
    assert answer.data[:4] == b"\0\1\0\0"
    assert "max-age" in answer.headers["Cache-Control"]
