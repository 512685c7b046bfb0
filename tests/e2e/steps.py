"""What a therapist does on the builder page, for all browser tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from playwright.sync_api import Page

PATIENCE_MS = 30_000  # a sheet is made in between


def choose(page: Page, name: str, value: str) -> None:
    """Choose a radio button or tick a box by its field and value."""
    page.locator(f'#request input[name="{name}"][value="{value}"]').check()


def choose_request(page: Page, *, tags: tuple[str, ...] = ()) -> None:
    """Fill in the usual request: a sore Achilles tendon at level 2, left."""
    choose(page, "cause", "overuse")
    choose(page, "subtype", "achilles-midportion")
    if tags:
        page.locator("#field-tags > summary").click()
    for tag in tags:
        choose(page, "tags", tag)
    choose(page, "level", "2")
    choose(page, "side", "left")


def next_page(page: Page) -> AbstractContextManager[object]:
    """Hold what is done inside until the page that it asks for has loaded.

    For windows without script, where each button brings a whole page: what is read before that
    is the page that goes, or half of the one that comes.
    """
    return page.expect_event("load", timeout=PATIENCE_MS)


def ask(page: Page) -> None:
    """Press the button; without script the caller waits for the next page."""
    page.get_by_role("button", name="Make the program").click()


def make_program(page: Page, *, tags: tuple[str, ...] = ()) -> None:
    """Open the page, ask, and wait for program and sheet, as a whole."""
    page.goto("/")
    choose_request(page, tags=tags)
    ask(page)
    page.locator(".pages img").first.wait_for(timeout=PATIENCE_MS)
    page.wait_for_load_state("load", timeout=PATIENCE_MS)
