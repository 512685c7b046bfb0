"""A program changed by hand in a browser: with script, without it, and by the keyboard alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.e2e.steps import PATIENCE_MS, ask, choose, choose_request, make_program, next_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.e2e

HEEL, STAND = "single-heel-raise", "single-leg-stance"


def rows(page: Page) -> list[str]:
    return [
        str(one.get_attribute("id")).removeprefix("row-")
        for one in page.locator(".items > li").all()
    ]


def press(page: Page, act: str) -> None:
    page.locator(f'button[value="{act}"]').first.click()


def follow(page: Page, act: str) -> None:
    with next_page(page):
        press(page, act)


def opened(page: Page, name: str) -> None:
    page.locator(f'[data-name="{name}"] > summary').click()


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.value || document.activeElement.id"))


def test_from_the_cause_to_the_file_in_five_clicks(page: Page) -> None:
    page.goto("/")
    clicks = 0
    for name, value in (("cause", "scar"), ("level", "1"), ("side", "left")):
        choose(page, name, value)
        clicks += 1
    page.locator(".pages img").first.wait_for(timeout=PATIENCE_MS)
    with page.expect_download() as caught:
        page.get_by_role("button", name="PDF, A4").click()
        clicks += 1
    assert Path(caught.value.path()).read_bytes().startswith(b"%PDF")
    assert clicks <= 5


def test_without_script_every_action_is_one_button(plain_page: Page) -> None:
    page = plain_page
    page.set_viewport_size({"width": 1440, "height": 900})
    make_program(page)
    before = rows(page)
    follow(page, f"down:{STAND}")
    assert rows(page)[:2] == [before[1], before[0]]
    assert page.url.endswith(f"#row-{STAND}")
    opened(page, f"swap-{STAND}")
    follow(page, f"swap:{STAND}:tandem-stance")
    assert "tandem-stance" in rows(page)
    assert page.url.endswith("#row-tandem-stance")
    opened(page, f"dose-{HEEL}")
    page.locator(f"#dose-{HEEL}-sets").fill("2")
    follow(page, f"dose:{HEEL}")
    expect(page.locator(f"#row-{HEEL} .dose")).to_contain_text("2\xa0sets")
    follow(page, f"remove:{HEEL}")
    assert sorted(rows(page)) == sorted({*before, "tandem-stance"} - {HEEL, STAND})
    opened(page, "left-out")
    follow(page, f"put:{HEEL}")
    assert HEEL in rows(page)
    page.locator('#by-hand input[name="must_not"]').first.uncheck()
    with next_page(page):
        ask(page)
    assert page.locator('#by-hand input[name="must_not"]').count() <= 1
    follow(page, "plain")
    assert page.locator("#by-hand fieldset").count() == 0


def test_without_script_a_refused_dose_stays_as_it_was_typed(plain_page: Page) -> None:
    page = plain_page
    make_program(page)
    opened(page, f"dose-{HEEL}")
    page.locator(f"#dose-{HEEL}-sets").fill("40")
    with next_page(page):
        page.locator(f"#dose-{HEEL}-sets").press("Enter")
    field = page.locator(f"#dose-{HEEL}-sets")
    assert field.is_visible()
    assert field.input_value() == "40"
    expect(page.locator(f"#dose-{HEEL}-sets-problem")).to_contain_text("write 1 to 6")
    assert page.locator(".pages img").count() >= 3


def test_with_script_focus_stays_with_what_was_done(page: Page) -> None:
    make_program(page)
    page.evaluate("window.stillHere = true")
    press(page, f"down:{STAND}")
    expect(page.locator("#status")).to_contain_text("Updated.", timeout=PATIENCE_MS)
    assert focused(page) == f"down:{STAND}"
    press(page, f"keep:{STAND}")
    expect(page.locator(f'button[value="free:{STAND}"]')).to_be_focused(timeout=PATIENCE_MS)
    opened(page, f"swap-{STAND}")
    press(page, f"swap:{STAND}:tandem-stance")
    expect(page.locator("#row-tandem-stance")).to_be_focused(timeout=PATIENCE_MS)
    following = rows(page)[rows(page).index("tandem-stance") + 1]
    press(page, "remove:tandem-stance")
    expect(page.locator(f"#row-{following}")).to_be_focused(timeout=PATIENCE_MS)
    assert page.evaluate("window.stillHere")


def test_with_script_the_form_follows_the_action_and_the_sheet_the_program(page: Page) -> None:
    make_program(page)
    fewer = str(page.locator(".items > li").count() - 1)
    press(page, f"remove:{STAND}")
    expect(page.locator("#max_exercises")).to_have_value(fewer, timeout=PATIENCE_MS)
    expect(page.locator('#by-hand input[name="must_not"]')).to_be_checked()
    expect(page.locator("#status")).to_contain_text("Updated.", timeout=PATIENCE_MS)
    hidden = page.locator('.download input[name="must_not"]')
    expect(hidden).to_have_value(STAND, timeout=PATIENCE_MS)


def test_an_unticked_wish_is_gone_and_can_be_ticked_again(page: Page) -> None:
    make_program(page)
    press(page, f"keep:{HEEL}")
    tick = page.locator('#by-hand input[name="must_have"]')
    expect(tick).to_be_checked(timeout=PATIENCE_MS)
    tick.uncheck()
    expect(page.locator(f'button[value="keep:{HEEL}"]')).to_be_visible(timeout=PATIENCE_MS)


def test_an_exercise_can_be_picked_from_the_whole_library(page: Page) -> None:
    make_program(page)
    opened(page, "by-hand")
    page.locator("#add_exercise").select_option("short-foot-seated")
    expect(page.locator('#by-hand input[name="must_have"]')).to_have_value(
        "short-foot-seated", timeout=PATIENCE_MS
    )


def test_the_keyboard_alone_sets_a_dose(page: Page) -> None:
    make_program(page)
    page.locator(f'[data-name="dose-{HEEL}"] > summary').focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focused(page) == "3"
    page.keyboard.type("4")
    page.keyboard.press("Enter")
    expect(page.locator(f"#row-{HEEL} .dose")).to_contain_text("4\xa0sets", timeout=PATIENCE_MS)
    assert page.evaluate("document.activeElement.id") == f"dose-{HEEL}-sets"


def test_further_fields_reach_the_program(plain_page: Page) -> None:
    page = plain_page
    page.goto("/")
    choose_request(page)
    opened(page, "more")
    page.locator("#second_cause").select_option("gait")
    page.locator("#days_a_week").select_option("3")
    choose(page, "irritable", "yes")
    choose(page, "positions_avoided", "standing")
    with next_page(page):
        ask(page)
    assert "comes second" in page.locator(".bands").inner_text()
    assert page.locator("#second_cause").input_value() == "gait"
    assert page.locator('#request input[name="positions_avoided"][value="standing"]').is_checked()
