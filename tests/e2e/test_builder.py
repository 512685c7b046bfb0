"""The builder in a browser: without script, with it, and when the server is gone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.e2e.steps import PATIENCE_MS, ask, choose, choose_request, make_program, next_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.e2e

LOADED = "images => images.every(one => one.complete && one.naturalWidth > 0)"


def images_are_loaded(page: Page) -> bool:
    page.wait_for_load_state("networkidle")
    return bool(page.locator(".pages img, .plate img").evaluate_all(LOADED))


def test_everything_works_without_script(plain_page: Page) -> None:
    page = plain_page
    make_program(page)
    assert page.locator(".item").count() >= 3
    assert page.locator(".pages img").count() >= 3
    with page.expect_download() as caught:
        page.get_by_role("button", name="PDF, A4").click()
    assert Path(caught.value.path()).read_bytes().startswith(b"%PDF")
    assert caught.value.suggested_filename == "exercises-overuse-level-2-left-a4.pdf"


def test_without_script_a_hidden_choice_is_put_away_by_style_alone(plain_page: Page) -> None:
    page = plain_page
    page.goto("/")
    assert not page.locator("#field-subtype").is_visible()
    choose(page, "cause", "overuse")
    assert page.locator("#field-subtype").is_visible()
    assert not page.locator("#field-worse_side").is_visible()
    choose(page, "side", "both")
    assert page.locator("#field-worse_side").is_visible()


def test_the_browser_has_nothing_to_complain_of(page: Page, complaints: list[str]) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    make_program(page)
    assert images_are_loaded(page)
    assert complaints == []
    assert len({address.split("/")[2] for address in asked}) == 1
    assert page.evaluate("document.fonts.check('16px \"Atkinson Hyperlegible\"')")


def test_the_request_never_stands_in_an_address(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    make_program(page, tags=("FALLS",))
    assert not any(word in address for address in asked for word in ("FALLS", "overuse", "?"))
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_change_brings_the_new_program_and_keeps_the_place(page: Page) -> None:
    make_program(page)
    page.evaluate("window.stillHere = true")
    first_page = page.locator(".pages img").first.get_attribute("src")
    page.locator("#program .left-out > summary").click()
    page.locator("#minutes").fill("10")
    page.locator("#minutes").press("Tab")
    new_page = page.locator(".pages img").first
    expect(new_page).not_to_have_attribute("src", str(first_page), timeout=PATIENCE_MS)
    assert "of 10 minutes" in page.locator("#minutes-text").inner_text()
    said = page.locator("#minutes-text").inner_text()
    expect(page.locator("#status")).to_have_text(f"Updated. {said}")
    assert page.evaluate("window.stillHere")
    assert page.evaluate("document.activeElement.id") == "max_exercises"
    assert page.locator("#program .left-out").get_attribute("open") is not None


def test_the_old_program_stays_while_the_new_is_made(page: Page) -> None:
    make_program(page)
    page.route("**/parts/*", lambda _route: None)  # an answer that does not come
    choose(page, "level", "3")
    expect(page.locator("#status")).to_have_text("Updating …")
    assert "Level 2" in page.locator(".kicker").inner_text()


def test_the_last_of_two_quick_changes_wins(page: Page) -> None:
    make_program(page)
    choose(page, "level", "3")
    page.wait_for_timeout(200)
    choose(page, "level", "1")
    expect(page.locator(".kicker")).to_contain_text("Level 1", timeout=PATIENCE_MS)
    page.wait_for_load_state("networkidle")
    assert page.locator(".kicker").inner_text().startswith("Level 1")


def test_a_lost_server_is_said_and_the_program_stays(page: Page) -> None:
    make_program(page)
    page.route("**/parts/*", lambda route: route.abort())
    choose(page, "level", "3")
    expect(page.locator("#status")).to_contain_text("could not be updated")
    assert page.locator(".item").count() >= 3


def test_nothing_is_asked_before_the_request_is_whole(page: Page) -> None:
    posted: list[str] = []
    page.on("request", lambda request: posted.append(request.method))
    page.goto("/")
    choose(page, "cause", "scar")
    page.wait_for_timeout(400)
    assert set(posted) == {"GET"}


def test_the_drawer_counts_what_is_chosen(page: Page) -> None:
    page.goto("/")
    page.locator("#field-tags > summary").click()
    choose(page, "tags", "FALLS")
    choose(page, "tags", "OSTEOP")
    expect(page.locator("#field-tags > summary")).to_contain_text("2 chosen")


def test_why_and_sources_are_one_click_away(page: Page) -> None:
    make_program(page)
    reason = page.locator(".item .why").first
    assert not reason.locator(".sources").first.is_visible()
    reason.locator("summary").click()
    assert reason.locator(".sources li").first.is_visible()


def test_no_program_is_explained_and_the_sheet_goes(page: Page) -> None:
    make_program(page)
    page.locator("#field-tags > summary").click()
    choose(page, "tags", "FX_SURG")
    page.locator("#refusal").wait_for(timeout=PATIENCE_MS)
    page.locator(".sheet-empty").wait_for(timeout=PATIENCE_MS)
    assert page.locator(".pages").count() == 0


def test_reduced_motion_is_respected(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto("/")
    durations = page.locator(".choice, .button").evaluate_all(
        "all => all.map(one => getComputedStyle(one).transitionProperty)"
    )
    assert set(durations) == {"none"}


def test_the_form_keeps_what_was_asked(plain_page: Page) -> None:
    page = plain_page
    page.goto("/")
    choose_request(page, tags=("FALLS",))
    page.locator("#minutes").fill("25")
    page.locator("#running").select_option("as-now")
    with next_page(page):
        ask(page)
    assert page.locator("#minutes").input_value() == "25"
    assert page.locator("#running").input_value() == "as-now"
    assert page.locator('#request input[name="tags"][value="FALLS"]').is_checked()
    assert page.locator('#request input[name="level"][value="2"]').is_checked()
