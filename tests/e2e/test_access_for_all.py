"""WCAG 2.2 AA on every state of the page: axe, targets, widths, keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

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


def show_questions(page: Page) -> None:
    page.goto("/safety")


def show_answers(page: Page) -> None:
    """Show every kind of answer: urgent, blocking with half an entry, with care, the Wells score."""
    page.goto("/safety")
    for value in ("RF09", "RF08", "RF01", "RF24", "RF32"):
        page.locator(f'input[name="red_flags"][value="{value}"]').check()
    page.locator('input[name="asked"][value="injury"]').check()
    expect(page.locator("#outcome .found li")).to_have_count(5)
    expect(page.locator("#outcome")).to_contain_text("1 of 6 groups asked")
    page.locator('[data-name="wells"] > summary').click()
    page.locator("#wells-active-cancer").check()
    expect(page.locator('[data-name="wells"] .band')).to_be_visible()
    page.locator('[data-name="entry-RF01"] > summary').click()
    page.locator("#cleared-RF01-by").fill("Dr Example")
    page.get_by_role("button", name="Enter it").click()
    page.locator("#problems").wait_for()
    page.wait_for_load_state()


def show_signs(page: Page) -> None:
    """Show the signs counted and weighed, a fixed precaution, and the sorest spot."""
    page.goto("/safety")
    page.locator('input[name="red_flags"][value="RF32"]').check()
    for one in page.locator('input[name="asked"]').all():
        one.check()
    page.get_by_role("button", name="Go on to the request").click()
    page.locator("#field-signs > summary").click()
    for sign in ("gives-way", "cait-low", "sprained-before"):
        page.locator(f'input[name="signs"][value="{sign}"]').check()
    expect(page.locator(".counts li").first).to_contain_text("signs found: 3 of 7")
    page.locator('input[name="cause"][value="overuse"]').check()


STATES = [
    *(show_empty, show_program, show_actions, show_problems, show_refusal, show_missing),
    *(show_questions, show_answers, show_signs),
]
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
    for _ in range(3):  # the head's link, the safety questions, the cause
        page.keyboard.press("Tab")
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    for _ in range(2):  # the signs; the level: overuse was passed, shoes have no places
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.locator("#item-1").wait_for(timeout=PATIENCE_MS)


WHICH_DRAWER = "[...document.querySelectorAll('details > summary')].indexOf(document.activeElement)"


def test_every_drawer_is_reached_by_tab(page: Page) -> None:
    """A tabindex on `details` would take its summary out of the order, as on any shadow host."""
    page.goto("/")
    drawers = page.locator("details > summary").count()
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.localName") == "summary":
            reached.add(page.evaluate(WHICH_DRAWER))
    assert len(reached) == drawers


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
