"""Drawings and fonts by address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.library.load import load_library
from hep.locations import data_folder
from tests.web.stand_ins import an_app

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


def test_a_photo_is_given_as_it_lies_in_the_library() -> None:
    used = load_library(
        data_folder("exercises"), overlay=data_folder("exercises").parent / "docs/example-overlay"
    )
    photo = used.exercises["table-march"].pictures[0]
    client = an_app(used).test_client()
    answer = client.get(f"/photos/{photo.sha256}")
    assert (answer.status_code, answer.mimetype) == (200, "image/png")
    assert answer.data == used.picture_bytes[photo.sha256]
    drawing = used.exercises["sit-to-stand"].pictures[0].sha256
    assert client.get(f"/photos/{drawing}").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        f"/photos/{'0' * 64}",
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
