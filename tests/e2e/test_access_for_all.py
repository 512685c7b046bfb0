"""WCAG 2.2 AA on every state of the page: axe, targets, widths, keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.e2e.steps import PATIENCE_MS, ask, choose_request, make_program

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.e2e

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice"]
}
TARGET_PX = 44
OVERFLOWING = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SMALL_TARGETS = """least => [...document.querySelectorAll(
    'button, select, input[type=number], .number-input, label.choice, summary, .head a, .notice a')]
  .filter(one => one.checkVisibility())
  .filter(one => one.getBoundingClientRect().height < least)
  .map(one => one.outerHTML.slice(0, 80))"""


def show_empty(page: Page) -> None:
    page.goto("/")


def show_program(page: Page) -> None:
    make_program(page, tags=("FALLS", "NEUROPATHY"))
    for summary in page.locator("#program summary").all():
        summary.click()


def show_actions(page: Page) -> None:
    """Everything open, a dose refused, things set by hand."""
    make_program(page)
    page.locator('button[value="keep:single-leg-stance"]').click()
    page.locator('button[value="free:single-leg-stance"]').wait_for(timeout=PATIENCE_MS)
    page.locator('[data-name="dose-single-heel-raise"] > summary').click()
    page.locator("#dose-single-heel-raise-sets").fill("40")
    page.locator('button[value="dose:single-heel-raise"]').click()
    page.locator("#dose-single-heel-raise-sets-problem").wait_for(timeout=PATIENCE_MS)
    page.locator("details:not([open])").evaluate_all("all => all.forEach(one => one.open = true)")
    page.wait_for_load_state("networkidle")


def show_problems(page: Page) -> None:
    page.goto("/")
    page.locator("#minutes").fill("0")
    page.evaluate("document.querySelector('#request').submit()")
    page.locator("#problems").wait_for()
    page.wait_for_load_state()  # the words may be there before the style sheet


def show_refusal(page: Page) -> None:
    page.goto("/")
    choose_request(page, tags=("FX_SURG",))
    ask(page)
    page.locator("#refusal").wait_for(timeout=PATIENCE_MS)


def show_missing(page: Page) -> None:
    page.goto("/nothing-here")


STATES = [show_empty, show_program, show_actions, show_problems, show_refusal, show_missing]
by_state = pytest.mark.parametrize("show", STATES, ids=lambda show: show.__name__)


@by_state
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing(
    page: Page, show: Callable[[Page], None], scheme: str, width: int
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 900})
    show(page)
    results = Axe().run(page, options=RULES)
    assert results.violations_count == 0, results.generate_report()


@by_state
@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1440])
def test_nothing_is_wider_than_the_screen(
    page: Page, show: Callable[[Page], None], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    show(page)
    assert page.evaluate(OVERFLOWING) <= 0


@by_state
def test_everything_to_press_is_large_enough(page: Page, show: Callable[[Page], None]) -> None:
    show(page)
    assert page.evaluate(SMALL_TARGETS, TARGET_PX) == []


def test_the_keyboard_alone_makes_a_program(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    for _ in range(2):
        page.keyboard.press("Tab")
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")  # the level: overuse was passed, shoes have no places
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.locator("#item-1").wait_for(timeout=PATIENCE_MS)


def test_focus_is_seen(page: Page) -> None:
    page.goto("/")
    for _ in range(2):
        page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert outline == "3px"


def test_a_problem_leads_to_its_field(page: Page) -> None:
    show_problems(page)
    page.locator('#problems a[href="#field-minutes"]').click()
    field = page.locator("#field-minutes")
    assert field.evaluate("one => one === document.activeElement")
    assert field.evaluate("one => one.getBoundingClientRect().top >= 0")
    assert "problem-minutes" in str(page.locator("#minutes").get_attribute("aria-describedby"))
