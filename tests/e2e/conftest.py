"""The real server on a free loopback port, and a browser: the installed Chromium."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from tests.web.serving import serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# The browser talks to the app and to nobody else, and draws alike with and without a screen.
ARGUMENTS = (
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--no-first-run", "--disable-quic", "--disable-gpu"),
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the system's browser; without one, tests are skipped, but never in CI."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("no Chromium is installed")
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=[*ARGUMENTS, *sandbox])
        yield started
        started.close()


@pytest.fixture(scope="session")
def base_url() -> Iterator[str]:
    """Serve the app as clinics do; relative addresses in tests start here."""
    with serving(HEP_CLINIC_NAME="River Physio") as server:
        yield f"http://127.0.0.1:{server.port}"


@pytest.fixture
def page(browser: Browser, base_url: str) -> Iterator[Page]:
    """Open a new window with nothing remembered."""
    context = browser.new_context(base_url=base_url)
    yield context.new_page()
    context.close()


@pytest.fixture
def plain_page(browser: Browser, base_url: str) -> Iterator[Page]:
    """Open a window that runs no script."""
    context = browser.new_context(base_url=base_url, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """Collect what the browser complains about: errors of scripts, policies and files."""
    found: list[str] = []
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("console", lambda said: found.append(said.text) if said.type == "error" else None)
    return found
