"""The shipped library with small drawings, and a client that calls from the app's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.shipped import shipped
from tests.web.stand_ins import PaperSheets, an_app, with_drawings

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient

    from hep.domain.library import Library


@pytest.fixture(scope="session")
def library() -> Library:
    return with_drawings(shipped())


@pytest.fixture
def sheets() -> PaperSheets:
    return PaperSheets()


@pytest.fixture
def app(library: Library, sheets: PaperSheets) -> Flask:
    return an_app(library, sheets=sheets)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Call as a browser on the app's own page does."""
    own = app.test_client()
    own.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
    return own


@pytest.fixture
def stranger(app: Flask) -> FlaskClient:
    """Call without a word of where the call comes from."""
    return app.test_client()
