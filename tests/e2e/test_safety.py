"""The safety questions and the signs in a browser: without script, with it, by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.e2e.steps import PATIENCE_MS, choose, next_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.e2e

GROUPS = (
    *("injury", "tendon-and-joint", "bone"),
    *("heart-and-circulation", "nerves", "general-health"),
)


def answer(page: Page, name: str, value: str) -> None:
    page.locator(f'#safety input[name="{name}"][value="{value}"]').check()


def ask_all(page: Page, *red_flags: str) -> None:
    page.goto("/safety")
    for one in red_flags:
        answer(page, "red_flags", one)
    for group in GROUPS:
        answer(page, "asked", group)


def go_on(page: Page) -> None:
    page.get_by_role("button", name="Go on to the request").click()
    page.locator("#request").wait_for()


def test_from_the_first_page_to_the_pdf_without_script(plain_page: Page) -> None:
    page = plain_page
    page.goto("/")
    with next_page(page):
        page.get_by_role("button", name="Safety questions first").click()
    for group in GROUPS:
        answer(page, "asked", group)
    with next_page(page):
        go_on(page)
    clicks = 0
    for name, value in (("cause", "scar"), ("level", "2"), ("side", "left")):
        choose(page, name, value)
        clicks += 1
    with next_page(page):
        page.get_by_role("button", name="Make the program").click()
    with page.expect_download(timeout=PATIENCE_MS) as caught:
        page.get_by_role("button", name="PDF, A4").click()
    assert caught.value.suggested_filename == "exercises-scar-level-2-left-a4.pdf"
    assert clicks + 2 <= 5
    assert "have not been asked" not in page.locator("#program").inner_text()


def test_with_script_a_cause_becomes_a_pdf_in_four_clicks(page: Page) -> None:
    ask_all(page)
    go_on(page)
    for name, value in (("cause", "gait"), ("level", "1"), ("side", "both")):
        choose(page, name, value)
    page.locator(".pages img").first.wait_for(timeout=PATIENCE_MS)
    with page.expect_download(timeout=PATIENCE_MS) as caught:
        page.get_by_role("button", name="PDF, A4").click()
    assert caught.value.suggested_filename.startswith("exercises-gait-level-1")


def test_without_script_the_action_is_seen_at_the_tick(plain_page: Page) -> None:
    page = plain_page
    page.goto("/safety")
    follows = page.locator("#follows-RF09")
    assert not follows.is_visible()
    answer(page, "red_flags", "RF09")
    assert follows.is_visible()
    assert "Call an ambulance" in follows.inner_text()
    with next_page(page):
        page.get_by_role("button", name="Show what follows").click()
    expect(page.locator("#status")).to_have_text("Emergency: stop and get help now.")
    assert page.locator('#safety input[value="RF09"]').is_checked()


def test_with_script_what_follows_is_there_at_once_and_is_spoken(
    page: Page, complaints: list[str]
) -> None:
    page.goto("/safety")
    page.evaluate("window.stillHere = true")
    expect(page.get_by_role("button", name="Show what follows")).to_be_hidden()
    answer(page, "red_flags", "RF32")
    expect(page.locator("#status")).to_have_text("A program may be made, with care.")
    answer(page, "red_flags", "RF09")
    expect(page.locator("#status")).to_have_text("Emergency: stop and get help now.")
    expect(page.locator("#outcome .found li")).to_have_count(2)
    page.locator('#safety input[value="RF09"]').uncheck()
    expect(page.locator("#status")).to_have_text("A program may be made, with care.")
    assert page.locator("#status").get_attribute("role") == "status"
    assert page.evaluate("window.stillHere")
    assert complaints == []


def test_one_press_closes_a_group_and_says_what_it_means(page: Page) -> None:
    page.goto("/safety")
    group = page.locator("fieldset.group").first
    assert group.locator(".none-of-all").is_visible()
    answer(page, "red_flags", "RF34")
    assert not group.locator(".none-of-all").is_visible()
    assert group.locator(".none-of-rest").is_visible()
    answer(page, "asked", "injury")
    expect(page.locator("#outcome")).to_contain_text("1 of 6 groups asked")


def test_an_emergency_gives_no_program_and_says_what_to_do(page: Page) -> None:
    ask_all(page, "RF15")
    go_on(page)
    for name, value in (("cause", "scar"), ("level", "1"), ("side", "left")):
        choose(page, name, value)
    refusal = page.locator("#refusal")
    refusal.wait_for(timeout=PATIENCE_MS)
    assert "call an ambulance" in refusal.inner_text()
    assert page.locator(".item, .pages").count() == 0


def test_an_entry_clears_a_block_and_can_be_written_in_peace(page: Page) -> None:
    ask_all(page, "RF01")
    expect(page.locator("#status")).to_have_text("No program until this is cleared.")
    page.locator('[data-name="entry-RF01"] > summary').click()
    written = {"by": "Dr Example", "on": "2026-05-12", "result": "X-ray fine", "limits": "none"}
    for part, text in written.items():
        page.locator(f"#cleared-RF01-{part}").fill(text)
    page.get_by_role("button", name="Enter it").click()
    expect(page.locator("#status")).to_have_text("All asked. What blocked a program was cleared.")
    go_on(page)
    for name, value in (("cause", "scar"), ("level", "1"), ("side", "left")):
        choose(page, name, value)
    page.locator("#item-1").wait_for(timeout=PATIENCE_MS)
    assert "Cleared by Dr Example" in page.locator("#program").inner_text()


def test_answers_can_be_changed_and_the_request_is_kept(page: Page) -> None:
    ask_all(page, "RF32")
    go_on(page)
    choose(page, "cause", "scar")
    page.locator("#minutes").fill("25")
    page.get_by_role("button", name="Change the answers").click()
    assert page.locator('#safety input[value="RF32"]').is_checked()
    page.locator('#safety input[value="RF32"]').uncheck()
    go_on(page)
    assert page.locator('#request input[value="scar"]').is_checked()
    assert page.locator("#minutes").input_value() == "25"
    assert not page.locator('#request input[value="FALLS"]').is_checked()


def test_a_tag_from_the_answers_is_seen_and_cannot_be_taken_away(page: Page) -> None:
    ask_all(page, "RF32")
    go_on(page)
    falls = page.locator('#request input[name="tags"][value="FALLS"]')
    assert falls.is_visible()
    assert falls.is_checked()
    assert falls.is_disabled()
    assert "From the safety questions" in page.locator("#field-tags").inner_text()


def test_nothing_of_the_answers_stands_in_an_address_or_is_kept(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    ask_all(page, "RF32")
    go_on(page)
    assert not any(word in address for address in asked for word in ("RF32", "injury", "?"))
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_lost_server_is_said_and_the_action_stays(page: Page) -> None:
    page.goto("/safety")
    page.route("**/parts/*", lambda route: route.abort())
    answer(page, "red_flags", "RF09")
    expect(page.locator("#status")).to_contain_text("could not be updated")
    assert page.locator("#follows-RF09").is_visible()
    assert page.get_by_role("button", name="Show what follows").is_visible()


def test_the_keyboard_alone_answers_and_goes_on(page: Page) -> None:
    page.goto("/safety")
    for _ in range(200):
        page.keyboard.press("Tab")
        name, kind = page.evaluate(
            "[document.activeElement.name, document.activeElement.textContent.trim()]"
        )
        if name == "asked":
            page.keyboard.press("Space")
        if kind == "Go on to the request":
            break
    expect(page.locator("#outcome")).to_contain_text("6 of 6 groups asked")
    page.keyboard.press("Enter")
    page.locator("#request").wait_for()
    assert "All asked." in page.locator("#field-safety").inner_text()


def test_signs_are_counted_at_the_tick_and_choose_nothing(page: Page) -> None:
    ask_all(page)
    go_on(page)
    drawer = page.locator("#field-signs")
    assert drawer.get_attribute("open") is None
    drawer.locator("summary").click()
    for sign in ("sprained-before", "gives-way", "avoids-uneven-ground", "cait-low"):
        choose(page, "signs", sign)
    first = page.locator(".counts li").first
    expect(first).to_contain_text("signs found: 4 of 7")
    expect(drawer).to_contain_text("The signs point first to")
    expect(drawer.locator("[data-chosen]")).to_have_text("4")
    assert page.locator('#request input[name="cause"]:checked').count() == 0
    assert "%" not in page.locator("#signs-found").inner_text()


def test_signs_are_counted_without_script_by_their_button(plain_page: Page) -> None:
    page = plain_page
    page.goto("/")
    page.locator("#field-signs > summary").click()
    choose(page, "signs", "gives-way")
    with next_page(page):
        page.get_by_role("button", name="Count the signs").click()
    assert "signs found: 1 of 7" in page.locator("#signs-found").inner_text()
    assert "The safety questions come first" in page.locator("#signs-found").inner_text()
    assert page.locator('#request input[name="signs"][value="gives-way"]').is_checked()
    assert page.locator('#request input[name="cause"]:checked').count() == 0


def test_signs_make_no_new_program(page: Page) -> None:
    ask_all(page)
    go_on(page)
    for name, value in (("cause", "scar"), ("level", "1"), ("side", "left")):
        choose(page, name, value)
    page.locator(".pages img").first.wait_for(timeout=PATIENCE_MS)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    page.locator("#field-signs > summary").click()
    choose(page, "signs", "gives-way")
    expect(page.locator("#signs-found")).to_contain_text("signs found: 1 of 7")
    page.wait_for_timeout(300)
    assert asked == ["signs"]


def test_the_sorest_spot_chooses_the_place(page: Page, plain_page: Page) -> None:
    page.goto("/")
    choose(page, "cause", "overuse")
    page.locator("#pain_site").select_option("under-heel")
    assert page.locator('#request input[value="plantar-heel"]').is_checked()
    page.locator("#pain_site").select_option("")
    assert page.locator('#request input[name="subtype"][value=""]').is_checked()
    plain_page.goto("/")
    for name, value in (("cause", "overuse"), ("level", "1"), ("side", "left")):
        choose(plain_page, name, value)
    plain_page.locator("#pain_site").select_option("under-heel")
    with next_page(plain_page):
        plain_page.get_by_role("button", name="Make the program").click()
    assert plain_page.locator('#request input[value="plantar-heel"]').is_checked()


def test_enter_in_the_request_still_makes_the_program(plain_page: Page) -> None:
    page = plain_page
    page.goto("/")
    for name, value in (("cause", "scar"), ("level", "1"), ("side", "left")):
        choose(page, name, value)
    with next_page(page):
        page.locator("#minutes").press("Enter")
    page.locator("#item-1").wait_for(timeout=PATIENCE_MS)
