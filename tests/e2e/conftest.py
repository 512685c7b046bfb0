"""The real app on a free loopback port, and a browser: the installed Chromium."""

from __future__ import annotations

import os
import shutil
import threading
from typing import TYPE_CHECKING, Any

import pytest
from werkzeug.serving import make_server

from hep.settings import load_settings
from hep.web.app import create_app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Use the system's browser; as root it needs its own sandbox switched off."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    return browser_type_launch_args | {"executable_path": found, "args": arguments}


@pytest.fixture(scope="session")
def base_url() -> Iterator[str]:
    """Where the app answers; relative addresses in tests start here."""
    app = create_app(load_settings({"HEP_ALLOW_ROOT": "yes", "HEP_CLINIC_NAME": "River Physio"}))
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join(timeout=5)
    server.server_close()


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """Collect what the browser complains about: errors of scripts, policies and files."""
    found: list[str] = []
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("console", lambda said: found.append(said.text) if said.type == "error" else None)
    return found
